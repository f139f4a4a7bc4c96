import { MARKERS } from '../schema/measurements.ts';
import { formatNumber, formatPercent } from '../view/format.ts';
import type { EditionModel } from '../compute/model.ts';
import type { ReviewPlace } from './entry.ts';
import { labelOf, ruleTitle, valueWords, type Vocabulary } from './field-words.ts';
import type { FigureSide, Given } from './figure-words.ts';
import type { Placed } from './version.ts';

/** A cell as a group, however it is written. */
export function cellOf({ cell }: Given): Placed | undefined {
  if (cell?.kind !== 'scalar') return cell;
  const key = typeof cell.value === 'string' && cell.value in MARKERS ? 'marker' : 'value';
  return { ...cell, kind: 'map', entries: new Map([[key, cell]]) };
}

/** True where readers do not see the number. */
export const isWithheld = ({ measurement }: Given): boolean => measurement.marker === 'c';

/** What stands in a cell by its keys. */
export const entriesOf = (node: Placed | undefined): ReadonlyMap<string, Placed> =>
  node?.kind === 'map' ? node.entries : new Map<string, Placed>();

const CELL_KEYS: Readonly<Record<string, string>> = {
  value: 'value',
  marker: 'marker',
  flag: 'flag',
  numerator: 'count behind it',
  denominator: 'out of',
  percent: 'printed share',
  note: 'note',
};

/** What a key of a cell is called. */
export function cellKeyName(key: string): string {
  return CELL_KEYS[key] ?? labelOf([key]);
}

/** The value of a key of a cell in plain words. */
export function keyWords(key: string, node: Placed | undefined, { model }: FigureSide): string {
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

/** What a figure has beside its value: count, base, note. Nothing where it is withheld. */
export function besideWords(given: Given, of: FigureSide): string {
  if (isWithheld(given)) return '';
  const beside = [...entriesOf(cellOf(given))].filter(([key]) => !['value', 'marker', 'flag'].includes(key));
  return beside.length === 0
    ? ''
    : ` (${beside.map(([key, node]) => `${cellKeyName(key)}: ${keyWords(key, node, of)}`).join('; ')})`;
}

/** The lines of a cell. */
export function placesOf({ measurement, cell }: Given, side: ReviewPlace['side']): ReviewPlace[] {
  return cell ? [{ side, file: measurement.origin.table.source.file, from: cell.from, to: cell.to }] : [];
}
