import { didYouMean } from '../problem/nearest.ts';
import type { Path, Problem } from '../problem/problem.ts';
import type { RuleId } from '../problem/rules.ts';
import type { Indicator } from '../schema/library.ts';
import type { Source } from '../schema/fields.ts';
import { guessPeriod } from '../schema/period-guess.ts';
import {
  PERIOD_COLUMNS,
  PERIOD_FORMS,
  parsePeriod,
  type Period,
  type PeriodColumn,
} from '../schema/period.ts';
import type { Library, LocatedTable, Measurement } from './edition.ts';

/** The category name that stands for the whole of an indicator in a row or column. */
export const WHOLE = 'all';

/** What a table holds, or the problems that keep it from being read as measurements. */
export interface Expanded {
  readonly measurements: readonly Measurement[];
  readonly problems: readonly Problem[];
}

type Axis = { readonly period: Period } | { readonly category: string | null };

/**
 * Turns a table into measurements, one a cell. Names that the library does not know, columns that are no
 * periods, and rows that are longer or shorter than the columns are problems.
 */
export function expandTable(located: LocatedTable, library: Library, planSource: Source): Expanded {
  const { table, source, path } = located;
  const problems: Problem[] = [];
  const report: Report = (rule, at, expected, found, fix) => {
    // A row's name stands before its values.
    const isRow = at.length === 2 && at[0] === 'values';
    const place = (isRow ? source.atKey : source.at)([...path, ...at]);
    problems.push({
      rule,
      severity: 'error',
      place,
      where: source.words([...path, ...at]),
      expected,
      found,
      fix,
    });
  };

  const indicator = Object.hasOwn(library.indicators, table.indicator)
    ? library.indicators[table.indicator]
    : undefined;
  if (!indicator) {
    report(
      'indicator-unknown',
      ['indicator'],
      'an indicator of data/indicators.yaml',
      `"${table.indicator}"`,
      didYouMean(table.indicator, Object.keys(library.indicators)),
    );
    return { measurements: [], problems };
  }
  const definition = table.definition ?? Object.keys(indicator.definitions)[0] ?? 'standard';
  if (table.definition !== undefined && !Object.hasOwn(indicator.definitions, table.definition)) {
    report(
      'definition-unknown',
      ['definition'],
      `a definition of ${table.indicator}`,
      `"${table.definition}"`,
      didYouMean(table.definition, Object.keys(indicator.definitions)),
    );
  }

  const periods = readPeriods(located, report);
  if (periods.length === 0) return { measurements: [], problems };
  if (table.by !== undefined && periods.length > 1) {
    report(
      'table-two-axes',
      ['by'],
      'one period where the columns are categories',
      `${String(periods.length)} periods and ${String(table.by.length)} categories`,
      'Make one table for each period.',
    );
    return { measurements: [], problems };
  }
  const fixedArea = located.profileOf ?? table.area;
  const fixedPeriod = periods[0];
  const columns: Axis[] =
    table.by?.map((category) => ({
      category: knownCategory(indicator, category, ['by', table.by?.indexOf(category) ?? 0], report),
    })) ?? periods.map((period) => ({ period }));
  if (fixedPeriod === undefined) return { measurements: [], problems };
  if (fixedArea !== undefined && !Object.hasOwn(library.areas, fixedArea)) {
    // An unknown profile is told of where the plan lists its areas.
    if (located.profileOf === undefined)
      report(
        'area-unknown',
        ['area'],
        'an area of data/areas.yaml',
        `"${fixedArea}"`,
        didYouMean(fixedArea, Object.keys(library.areas)),
      );
    return { measurements: [], problems };
  }

  const missing = columnsOff(table, columns.length);
  if (missing !== undefined) {
    report('row-length', ...missing);
    return { measurements: [], problems };
  }

  const measurements = Object.entries(table.values).flatMap(([rowName, cells]) => {
    const rowPath = ['values', rowName];
    const area = fixedArea ?? rowName;
    if (!Object.hasOwn(library.areas, area)) {
      report(
        'area-unknown',
        rowPath,
        'an area of data/areas.yaml',
        `"${area}"`,
        didYouMean(area, Object.keys(library.areas)),
      );
      return [];
    }
    const rowCategory = fixedArea === undefined ? null : knownCategory(indicator, rowName, rowPath, report);
    if (cells.length !== columns.length) {
      report(
        'row-length',
        [...rowPath, 0],
        columns.length === 1
          ? '1 value, for the one column'
          : `${String(columns.length)} values, one for each column`,
        String(cells.length),
        cells.length > columns.length
          ? 'Take away what is too much. A number is written without commas for thousands, and with a point:  1234.5'
          : 'Give every column a value; write x where there is none.',
      );
      return [];
    }
    return cells.map((cell, index): Measurement => {
      const column = columns[index];
      return {
        indicator: table.indicator,
        definition,
        area,
        period: column && 'period' in column ? column.period : fixedPeriod,
        category: column && 'category' in column ? column.category : rowCategory,
        published: cell.value ?? null,
        marker: cell.marker ?? (cell.value === undefined && cell.numerator === undefined ? 'x' : null),
        flag: cell.flag ?? null,
        was: cell.was ?? null,
        numerator: cell.numerator ?? null,
        denominator: cell.denominator ?? null,
        printedPercent: cell.percent ?? null,
        note: cell.note ?? null,
        source: table.source ?? planSource,
        origin: { table: located, cell, path: [...path, ...rowPath, index] },
      };
    });
  });
  return { measurements, problems };
}

/** The columns of a table as its author typed them: periods or categories; by place where two are alike. */
export function columnsOf(table: LocatedTable['table']): string[] {
  const key = (Object.keys(PERIOD_COLUMNS) as PeriodColumn[]).find((one) => table[one] !== undefined);
  const typed = (table.by ?? (key && table[key]) ?? []).map(String);
  return new Set(typed).size === typed.length ? typed : typed.map((_, index) => `#${String(index + 1)}`);
}

/** Where all rows agree on another number of columns than there are, the columns are at fault, and that is told once. */
function columnsOff(
  table: LocatedTable['table'],
  columns: number,
): [at: Path, expected: string, found: string, fix: string] | undefined {
  const lengths = new Set(Object.values(table.values).map(({ length }) => length));
  const [length = columns] = lengths;
  const key = (Object.keys(PERIOD_COLUMNS) as PeriodColumn[]).find((one) => table[one] !== undefined);
  const at = table.by ? 'by' : key;
  if (lengths.size > 1 || length === columns || Object.keys(table.values).length < 2 || at === undefined)
    return undefined;
  return [
    [at],
    `${String(length)} columns, since every row has ${String(length)} value${length === 1 ? '' : 's'}`,
    String(columns),
    length > columns
      ? 'Add the column that is missing.'
      : 'Take away the column that is too much, or give every row a value for it; write x where there is none.',
  ];
}

type Report = (rule: RuleId, at: Path, expected: string, found: string, fix: string) => void;

function readPeriods({ table }: LocatedTable, report: Report): Period[] {
  const keys = (Object.keys(PERIOD_COLUMNS) as PeriodColumn[]).filter((key) => table[key] !== undefined);
  const [key] = keys;
  if (key === undefined || keys.length > 1) {
    report(
      'table-without-period',
      [],
      `one of the keys ${Object.keys(PERIOD_COLUMNS).join(', ')}`,
      keys.length === 0 ? 'none of them' : keys.join(' and '),
      'Say when the figures are from, for example:  years-ending: [2022-09]',
    );
    return [];
  }
  const kind = PERIOD_COLUMNS[key];
  const typed = table[key] ?? [];
  const periods = typed.flatMap((one, index) => {
    const period = parsePeriod(kind, one);
    if (period === undefined) {
      const guess = guessPeriod(kind, one);
      const fix =
        guess === undefined
          ? `Write it like this:  ${key}: [${PERIOD_FORMS[kind].example}]`
          : `Write:  ${guess}`;
      report('period-malformed', [key, index], PERIOD_FORMS[kind].expected, `"${String(one)}"`, fix);
      return [];
    }
    return [period];
  });
  // With a column missing, every row would seem too long.
  return periods.length === typed.length ? periods : [];
}

/** The id of a category, null for the whole; an unknown one is reported and kept out of the way as the whole. */
function knownCategory(indicator: Indicator, name: string, at: Path, report: Report): string | null {
  if (name === WHOLE) return null;
  const categories = Object.values(indicator.breakdowns).flatMap((breakdown) =>
    Object.keys(breakdown.categories),
  );
  if (!categories.includes(name)) {
    report(
      'category-unknown',
      at,
      `"${WHOLE}" or a category of this indicator`,
      `"${name}"`,
      didYouMean(name, [WHOLE, ...categories]),
    );
  }
  return name;
}
