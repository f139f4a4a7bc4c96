import {
  financialYears,
  monthsBefore,
  parsePeriod,
  PERIOD_COLUMNS,
  type Period,
  type PeriodColumn,
} from '../core/schema/period.ts';

/** A table as its author typed it. */
export type RawTable = Readonly<Record<string, unknown>>;

/** A table ready for the next edition. */
export interface NextTable {
  readonly table: RawTable;
  /** What is particular about it, in plain words; empty where nothing is. */
  readonly comment: string;
}

/** What the tables of one edition need to know of the step to the next. */
export interface Step {
  /** The edition that is carried from. */
  readonly from: string;
  /** How many years later the next one begins. */
  readonly years: number;
  /** Where figures of a table come from that does not say so itself. */
  readonly source: unknown;
}

/**
 * A table of the last edition with the same rows and a column for each new period, all of them x, not available. Values
 * before the latest break of the series are left behind: they cannot be compared with those to come. A table of
 * categories for one period begins anew. Null where its periods cannot be read.
 */
export function nextTable(table: RawTable, step: Step): NextTable | null {
  const key = (Object.keys(PERIOD_COLUMNS) as PeriodColumn[]).find((one) => table[one] !== undefined);
  const kind = key && PERIOD_COLUMNS[key];
  if (key === undefined || kind === undefined) return null;
  const typed = asList(table[key]).map(String);
  const periods = typed.flatMap((one) => parsePeriod(kind, one) ?? []);
  if (periods.length !== typed.length || periods.length === 0) return null;
  const isSnapshot = table['by'] !== undefined;
  const { values, target, source } = table;
  const rest = without(table, isSnapshot ? [...NEW_EACH_TIME, ...OF_FIGURES] : NEW_EACH_TIME);
  const rows = Object.entries(values as Readonly<Record<string, unknown>>).map(
    ([row, cells]) => [row, asList(cells)] as const,
  );
  const isRising = (periods.at(-1)?.end ?? '') >= (periods[0]?.end ?? '');
  const asTyped = (period: string): string | number =>
    typeof asList(table[key])[0] === 'number' ? Number(period) : period;
  const added = newPeriods(isRising ? periods : periods.toReversed(), isSnapshot, step.years).map(asTyped);
  const first = isSnapshot ? 0 : sinceBreak(rows, isRising, periods.length);
  const kept = isRising ? { from: first, to: periods.length } : { from: 0, to: first };
  const placed = <T>(old: readonly T[], fresh: readonly T[]): T[] =>
    isRising ? [...old.slice(kept.from, kept.to), ...fresh] : [...fresh, ...old.slice(kept.from, kept.to)];
  const next: RawTable = {
    ...rest,
    source: source ?? step.source,
    [key]: isSnapshot ? added : placed<unknown>(asList(table[key]), isRising ? added : added.toReversed()),
    values: Object.fromEntries(
      rows.map(([row, cells]) => [
        row,
        isSnapshot
          ? cells.map(() => 'x')
          : placed(
              cells.map((cell, index) =>
                index === (isRising ? first : first - 1) ? withoutBreak(cell) : cell,
              ),
              added.map(() => 'x'),
            ),
      ]),
    ),
    // What is waited for is a period, or every category of the one period.
    awaiting: isSnapshot ? table['by'] : added,
  };
  return {
    table: inOrder(next),
    comment: commentOn(!isSnapshot && kept.to - kept.from < periods.length, target, step),
  };
}

function commentOn(isCut: boolean, target: unknown, { from }: Step): string {
  const text = (target as { readonly text?: string } | undefined)?.text;
  return [
    ...(isCut ? ['Values before the break in the series are left behind: they cannot be compared.'] : []),
    ...(text === undefined ? [] : [`The target in ${from} was: ${text}. Set a new one, or none.`]),
  ].join('\n');
}

/** Keys that are made anew for each edition. */
const NEW_EACH_TIME = ['values', 'target', 'awaiting', 'source'];

/** Keys that are about the figures themselves, which a table that begins anew has none of. */
const OF_FIGURES = ['note', 'already-published', 'accepted'];

function without(group: RawTable, keys: readonly string[]): RawTable {
  return Object.fromEntries(Object.entries(group).filter(([key]) => !keys.includes(key)));
}

/** The keys of a table in the order in which they are read best; others stand behind them. */
const ORDER = [
  'indicator',
  'definition',
  'title',
  'source',
  'area',
  ...Object.keys(PERIOD_COLUMNS),
  'by',
  'values',
];

function inOrder(table: RawTable): RawTable {
  const rank = (key: string): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  return Object.fromEntries(Object.entries(table).toSorted(([a], [b]) => rank(a) - rank(b)));
}

/** The first column, in time, that can be compared with the latest: that of the latest break in any row. */
function sinceBreak(
  rows: readonly (readonly [string, readonly unknown[]])[],
  isRising: boolean,
  columns: number,
): number {
  const breaks = rows.flatMap(([, cells]) =>
    cells.flatMap((cell, index) => ((cell as { flag?: unknown } | null)?.flag === 'b' ? [index] : [])),
  );
  if (isRising) return Math.max(0, ...breaks);
  return Math.min(columns, ...breaks.map((index) => index + 1));
}

/** A cell that the series begins with breaks with nothing. */
function withoutBreak(cell: unknown): unknown {
  if ((cell as { flag?: unknown } | null)?.flag !== 'b') return cell;
  const rest = without(cell as Readonly<Record<string, unknown>>, ['flag']);
  return Object.keys(rest).length === 1 && 'value' in rest ? rest['value'] : rest;
}

/** The periods that come with the next edition, earliest first: those of a year, or of as many years as lie between the two. */
function newPeriods(periods: readonly Period[], isSnapshot: boolean, years: number): string[] {
  const last = periods.at(-1);
  const before = periods.at(-2);
  if (last === undefined) return [];
  const months = Math.max(1, years) * 12;
  const step = isSnapshot || before === undefined ? months : monthsApart(before.end, last.end);
  const count = step > 0 && step <= months ? Math.floor(months / step) : 1;
  return Array.from({ length: count }, (_, index) => later(last, step > 0 ? step * (index + 1) : months));
}

function later({ kind, start, end, key }: Period, months: number): string {
  switch (kind) {
    case 'year-ending':
    case 'cohort':
    case 'quarter-cohort':
      return monthsBefore(end, -months);
    case 'calendar-year':
      return String(Number(key) + Math.round(months / 12));
    case 'financial-year': {
      const [first = 0] = financialYears(key) ?? [];
      const next = first + Math.round(months / 12);
      return `${String(next)}-${String((next + 1) % 100).padStart(2, '0')}`;
    }
    case 'interval':
      return `${monthsBefore(start, -months)}/${monthsBefore(end, -months)}`;
  }
}

function monthsApart(from: string, to: string): number {
  const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return index(to) - index(from);
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
