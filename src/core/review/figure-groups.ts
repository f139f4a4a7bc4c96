import type { LocatedTable } from '../edition/edition.ts';
import { unitWords } from '../view/format.ts';
import type { ReviewEntry, ReviewPlace } from './entry.ts';
import { besideWords, entriesOf, placesOf } from './figure-cells.ts';
import { figureTitle, seriesTitle, shownValue, type FigureSide, type Given } from './figure-words.ts';
import { placedAt } from './placed.ts';
import type { Placed } from './version.ts';

/** Figures that one version alone has. */
interface OneSide {
  readonly of: FigureSide;
  readonly other: FigureSide;
  readonly side: ReviewPlace['side'];
}

/** Figures that came or went, of one indicator and category in one entry: a line an area. */
export function grouped(all: readonly Given[], group: OneSide): ReviewEntry[] {
  const { of, side } = group;
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
      `${model.words.periods.alone(one.measurement.period)}: ${shownValue(one, of)}${besideWords(one, of)}`;
    return {
      kind: 'figure',
      group: 'Figures',
      title,
      note: `${side === 'after' ? 'new' : 'taken out'}${unit ? `, ${unitWords(unit, model.words)}` : ''}`,
      fields:
        inside.length === 1
          ? [{ label: '', [key]: `${shownValue(first, of)}${besideWords(first, of)}` }]
          : [...byArea].map(([area, figures]) => ({
              label: model.library.areas[area]?.name ?? area,
              [key]: figures.map(words).join('; '),
            })),
      places: [
        ...inside.flatMap((one) => placesOf(one, side)),
        ...headsOf(inside, of, side),
        ...otherSide(inside, group),
      ],
    };
  });
}

/** The lines of the tables that name the columns in which figures came or went. */
function headsOf(all: readonly Given[], of: FigureSide, side: ReviewPlace['side']): ReviewPlace[] {
  const tables = new Set(all.map(({ measurement }) => measurement.origin.table));
  return [...tables].flatMap((located) => {
    const { file } = located.source;
    const table = tableIn(located, of);
    return COLUMN_KEYS.flatMap((key) => {
      const node = entriesOf(table).get(key);
      return node ? [{ side, file, from: node.from, to: node.to }] : [];
    });
  });
}

/** The same table as it is written in a version; undefined where it is not there. */
function tableIn(
  { source: { file }, table }: LocatedTable,
  { model, files }: FigureSide,
): Placed | undefined {
  const same = model.edition.tables.find(
    (one) =>
      one.source.file === file &&
      one.table.indicator === table.indicator &&
      one.table.definition === table.definition &&
      one.table.area === table.area &&
      JSON.stringify(one.table.by) === JSON.stringify(table.by),
  );
  return same && placedAt(files.get(file)?.tree, same.path);
}

/** A figure that came or went in a row of one line changes that line, and the head of the table, in both versions. */
function otherSide(all: readonly Given[], { other, side }: OneSide): ReviewPlace[] {
  const opposite = side === 'after' ? 'before' : 'after';
  const rows = all.flatMap(({ measurement: { origin } }): ReviewPlace[] => {
    const [, row = ''] = origin.path.slice(origin.table.path.length);
    const values = entriesOf(tableIn(origin.table, other)).get('values');
    const node = entriesOf(values).get(String(row));
    const { file } = origin.table.source;
    return node && node.from === node.to ? [{ side: opposite, file, from: node.from, to: node.to }] : [];
  });
  return [...rows, ...headsOf(all, other, opposite)];
}

/** Keys of a table that name its columns. */
export const COLUMN_KEYS = [
  ...['years-ending', 'calendar-years', 'financial-years', 'cohorts-ending', 'quarter-cohorts-ending'],
  ...['periods', 'by'],
];
