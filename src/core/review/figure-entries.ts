import type { EditionModel } from '../compute/model.ts';
import { nameOf } from '../compute/disclosure/cells.ts';
import { MARKERS } from '../schema/measurements.ts';
import { formatNumber, formatPercent, unitWords } from '../view/format.ts';
import type { ReviewEntry, ReviewField, ReviewPlace } from './entry.ts';
import { labelOf, NOT_PUBLISHED, ruleTitle, valueWords, type Vocabulary } from './field-words.ts';
import { figureTitle, seriesTitle, shownValue, type FigureSide, type Given } from './figure-words.ts';
import { isSame, placedAt } from './placed.ts';
import type { Placed } from './version.ts';
import { wordPieces } from './words-diff.ts';

/** A figure that is other than it was. */
interface Compared {
  readonly was?: Given;
  readonly is?: Given;
}

/** Figures that came, went or changed, and those that are computed from others and came out otherwise. */
export function figureEntries(before: FigureSide, after: FigureSide): ReviewEntry[] {
  const [old, now] = [given(before), given(after)];
  const names = [...new Set([...now.keys(), ...old.keys()])];
  const all = names.flatMap((name): Compared[] => {
    const [was, is] = [old.get(name) ?? [], now.get(name) ?? []];
    return Array.from({ length: Math.max(was.length, is.length) }, (_, index) => ({
      ...(was[index] && { was: was[index] }),
      ...(is[index] && { is: is[index] }),
    }));
  });
  const typed = all.filter(({ was, is }) => !was || !is || !isSame(cellOf(was), cellOf(is)));
  const both = typed.flatMap(({ was, is }) => (was && is ? [changedEntry(was, is, before, after)] : []));
  return [
    ...both,
    ...grouped(
      typed.flatMap(({ was, is }) => (is && !was ? [is] : [])),
      after,
      'after',
    ),
    ...grouped(
      typed.flatMap(({ was, is }) => (was && !is ? [was] : [])),
      before,
      'before',
    ),
    ...computedEntries(
      all.filter((one) => !typed.includes(one)),
      after,
    ),
  ];
}

function given({ model, files }: FigureSide): ReadonlyMap<string, readonly Given[]> {
  const figures = new Map(model.figures.all.map((figure) => [figure.measurement, figure]));
  return Map.groupBy(
    model.edition.measurements.map((measurement): Given => ({
      measurement,
      figure: figures.get(measurement),
      cell: placedAt(files.get(measurement.origin.table.source.file)?.tree, measurement.origin.path),
    })),
    ({ measurement }) => nameOf(measurement),
  );
}

/** A cell as a group, however it is written. */
function cellOf({ cell }: Given): Placed | undefined {
  if (cell?.kind !== 'scalar') return cell;
  const key = typeof cell.value === 'string' && cell.value in MARKERS ? 'marker' : 'value';
  return { ...cell, kind: 'map', entries: new Map([[key, cell]]) };
}

const isWithheld = ({ measurement }: Given): boolean => measurement.marker === 'c';

function changedEntry(was: Given, is: Given, before: FigureSide, after: FigureSide): ReviewEntry {
  const hidden = { was: isWithheld(was), is: isWithheld(is) };
  const told =
    hidden.was || hidden.is ? hiddenFields(was, is, hidden, after) : cellFields(was, is, before, after);
  return {
    kind: 'figure',
    group: 'Figures',
    title: figureTitle(is.measurement, after.model),
    fields: told,
    places: [...placesOf(was, 'before'), ...placesOf(is, 'after')],
  };
}

function hiddenFields(
  was: Given,
  is: Given,
  hidden: { readonly was: boolean; readonly is: boolean },
  after: FigureSide,
): ReviewField[] {
  if (hidden.was && hidden.is)
    return [
      {
        label: '',
        is:
          hasNumbers(was) || hasNumbers(is)
            ? `${NOT_PUBLISHED} changed`
            : 'what stands beside a number that is withheld changed',
      },
    ];
  if (hidden.is)
    return [
      { label: '', is: 'not published any more: it is withheld, and what it was is not repeated here' },
    ];
  return [{ label: '', was: 'withheld', is: shownValue(is, after) }];
}

/** Whether an author wrote any number, however it is shown. */
function hasNumbers(given: Given): boolean {
  return [...entriesOf(cellOf(given)).values()].some(
    (node) => node.kind === 'scalar' && typeof node.value === 'number',
  );
}

/** The fields of a cell that changed, with the value first. */
function cellFields(was: Given, is: Given, before: FigureSide, after: FigureSide): ReviewField[] {
  const [old, now] = [shownValue(was, before), shownValue(is, after)];
  const fields: ReviewField[] = old === now ? [] : [{ label: '', was: old, is: now }];
  const [one, other] = [cellOf(was), cellOf(is)];
  const keys = new Set([...entriesOf(other).keys(), ...entriesOf(one).keys()]);
  for (const key of keys) {
    const [a, b] = [entriesOf(one).get(key), entriesOf(other).get(key)];
    if (isSame(a, b)) continue;
    // The value and its marker have been told, unless the rounding of what is shown hides the change.
    if ((key === 'value' || key === 'marker') && old !== now) continue;
    const words = { was: keyWords(key, a, before), is: keyWords(key, b, after) };
    fields.push({
      label: CELL_KEYS[key] ?? labelOf([key]),
      ...(a && { was: words.was }),
      ...(b && { is: words.is }),
      ...(a && b && key === 'note' ? { pieces: wordPieces(words.was, words.is) } : {}),
    });
  }
  return fields.length > 0 ? fields : [{ label: '', is: `${now} (written otherwise)` }];
}

const CELL_KEYS: Readonly<Record<string, string>> = {
  value: 'value',
  marker: 'marker',
  flag: 'flag',
  numerator: 'count behind it',
  denominator: 'out of',
  percent: 'printed share',
  note: 'note',
};

const entriesOf = (node: Placed | undefined): ReadonlyMap<string, Placed> =>
  node?.kind === 'map' ? node.entries : new Map<string, Placed>();

function keyWords(key: string, node: Placed | undefined, { model }: FigureSide): string {
  if (!node) return '';
  if (node.kind === 'scalar' && typeof node.value === 'number')
    return key === 'percent' ? formatPercent(node.value) : plainNumber(node.value);
  if (key === 'accepted' && node.kind === 'map') return [...node.entries.keys()].map(ruleTitle).join(', ');
  return valueWords(node, key, vocabulary(model));
}

const plainNumber = (value: number): string =>
  formatNumber(value, /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0);

const vocabulary = ({ library }: EditionModel): Vocabulary => ({
  library,
  owners: {},
  headings: new Map(),
  isMoney: false,
});

function placesOf({ measurement, cell }: Given, side: ReviewPlace['side']): ReviewPlace[] {
  return cell ? [{ side, file: measurement.origin.table.source.file, from: cell.from, to: cell.to }] : [];
}

/** Figures that came or went, of one indicator and category in one entry: a line an area. */
function grouped(all: readonly Given[], of: FigureSide, side: ReviewPlace['side']): ReviewEntry[] {
  const { model } = of;
  const series = Map.groupBy(all, ({ measurement: { indicator, definition, category, period } }) =>
    [indicator, definition, category ?? '', period.kind].join('|'),
  );
  return [...series.values()].map((inside): ReviewEntry => {
    const [first] = inside as [Given];
    const { indicator, category } = first.measurement;
    const key = side === 'after' ? 'is' : 'was';
    const byArea = Map.groupBy(inside, ({ measurement }) => measurement.area);
    const title =
      inside.length === 1 ? figureTitle(first.measurement, model) : seriesTitle(indicator, category, model);
    const unit = model.library.indicators[indicator]?.unit;
    const words = (one: Given): string =>
      `${model.words.periods.alone(one.measurement.period)}: ${shownValue(one, of)}${one.measurement.note === null ? '' : ` (${one.measurement.note})`}`;
    return {
      kind: 'figure',
      group: 'Figures',
      title,
      note: `${side === 'after' ? 'new' : 'taken out'}${unit ? `, ${unitWords(unit, model.words)}` : ''}`,
      fields:
        inside.length === 1
          ? [{ label: '', [key]: shownValue(first, of) }]
          : [...byArea].map(([area, figures]) => ({
              label: model.library.areas[area]?.name ?? area,
              [key]: figures.map(words).join('; '),
            })),
      places: [...inside.flatMap((one) => placesOf(one, side)), ...headsOf(inside, of, side)],
    };
  });
}

/** The lines of the tables that name the columns in which figures came or went. */
function headsOf(all: readonly Given[], { files }: FigureSide, side: ReviewPlace['side']): ReviewPlace[] {
  const tables = new Set(all.map(({ measurement }) => measurement.origin.table));
  return [...tables].flatMap(({ source: { file }, path }) => {
    const table = placedAt(files.get(file)?.tree, path);
    return COLUMN_KEYS.flatMap((key) => {
      const node = entriesOf(table).get(key);
      return node ? [{ side, file, from: node.from, to: node.to }] : [];
    });
  });
}

/** Keys of a table that name its columns. */
export const COLUMN_KEYS = [
  ...['years-ending', 'calendar-years', 'financial-years', 'cohorts-ending', 'quarter-cohorts-ending'],
  ...['periods', 'by'],
];

/** Figures whose own cells are as they were and whose value is not: something that they are computed from changed. */
function computedEntries(all: readonly Compared[], after: FigureSide): ReviewEntry[] {
  return all.flatMap(({ was, is }): ReviewEntry[] => {
    if (!was || !is || (isWithheld(was) && isWithheld(is))) return [];
    const [old, now] = [shownValue(was, after), shownValue(is, after)];
    const fields = isWithheld(is)
      ? [{ label: '', is: 'withheld now, so that no other number can be worked out from it' }]
      : isWithheld(was)
        ? [{ label: '', was: 'withheld', is: now }]
        : old === now
          ? []
          : [{ label: '', was: old, is: now }];
    return fields.length === 0
      ? []
      : [
          {
            kind: 'consequence',
            group: 'What follows',
            title: figureTitle(is.measurement, after.model),
            note:
              isWithheld(is) || isWithheld(was)
                ? 'protection of small numbers'
                : 'computed from other figures',
            fields,
            places: [],
          },
        ];
  });
}
