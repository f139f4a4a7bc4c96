import type { Edition, Library, Measurement } from '../../edition/edition.ts';
import type { Indicator } from '../../schema/library.ts';
import { decimalsOf } from '../rounding.ts';
import { baseOf, countsPeople, halfUnit } from './counted.ts';

/** What a figure is about: the same in every edition that gives it. */
export interface CellKey {
  readonly indicator: string;
  readonly definition: string;
  readonly area: string;
  readonly period: Measurement['period'];
  readonly category: string | null;
}

/** Whole counts from the least to the greatest that a figure leaves possible. */
export interface Counts {
  readonly min: number;
  readonly max: number;
}

/** One statement of a figure: what it counts and out of how many, as exactly as it tells. */
export interface Statement {
  readonly measurement: Measurement;
  readonly isExempt: boolean;
  /** Null where nothing tells. */
  readonly count: Counts | null;
  readonly base: Counts | null;
}

/** A figure with all that the editions of a service say of it, the latest last. */
export interface FigureCell {
  readonly key: CellKey;
  readonly indicator: Indicator;
  readonly statements: readonly Statement[];
  /** True where an author has withheld it in some edition. */
  readonly isTyped: boolean;
  readonly isExempt: boolean;
}

/** The name of a figure within a service. */
export function nameOf({ indicator, definition, area, period, category }: CellKey): string {
  return [indicator, definition, area, period.kind, period.key, category ?? ''].join('|');
}

/**
 * The figures of a service that count people or events, those that tell nothing of a number among them. `always`
 * leaves out of account that some may be public already.
 */
export function figureCells(
  editions: readonly Edition[],
  library: Library,
  always = false,
): Map<string, FigureCell> {
  const covered = new Map(
    Object.keys(library.indicators).map((id) => [id, countsPeople(id, library)] as const),
  );
  const populations = populationsOf(editions, library);
  const found = new Map<string, Statement[]>();
  for (const { measurements } of editions) {
    for (const measurement of measurements) {
      if (covered.get(measurement.indicator) !== true) continue;
      const indicator = library.indicators[measurement.indicator];
      if (!indicator) continue;
      const name = nameOf(measurement);
      const statements = found.get(name) ?? [];
      statements.push(statementOf(measurement, indicator, populations));
      found.set(name, statements);
    }
  }
  const cells = new Map(
    [...found].flatMap(([name, statements]): [string, FigureCell][] => {
      const last = statements.at(-1);
      const indicator = last && library.indicators[last.measurement.indicator];
      if (!last || !indicator) return [];
      const isExempt = !always && statements.some((one) => one.isExempt);
      const isTyped = !isExempt && statements.some(({ measurement }) => measurement.marker === 'c');
      return [[name, { key: last.measurement, indicator, statements, isTyped, isExempt }]];
    }),
  );
  return new Map([...cells].map(([name, cell]) => [name, { ...cell, statements: withShares(cell, cells) }]));
}

/** A share printed without its count tells it too, where the whole is printed. */
function withShares(
  { key, indicator, statements }: FigureCell,
  cells: ReadonlyMap<string, FigureCell>,
): Statement[] {
  return statements.map((statement) => {
    const { printedPercent } = statement.measurement;
    if (printedPercent === null || statement.count !== null || indicator.unit.kind !== 'count')
      return statement;
    const whole = cells.get(nameOf(wholeKey(key, indicator)))?.statements.at(-1)?.count;
    if (!whole || key.category === null) return statement;
    const half = halfUnit(decimalsOf(printedPercent));
    const low = Math.max(0, printedPercent - half) / 100;
    return { ...statement, count: wholesIn(low * whole.min, ((printedPercent + half) / 100) * whole.max) };
  });
}

/** The figure that a category is a part of: the category named by `of`, or the whole. */
export function wholeKey(key: CellKey, indicator: Indicator): CellKey {
  for (const { categories } of Object.values(indicator.breakdowns)) {
    const found = key.category === null ? undefined : categories[key.category];
    if (found) return { ...key, category: found.of ?? null };
  }
  return { ...key, category: null };
}

/** Published populations by the indicator and area that they are of. */
export type Populations = ReadonlyMap<string, readonly Measurement[]>;

function populationsOf(editions: readonly Edition[], library: Library): Populations {
  const ids = new Set(Object.values(library.indicators).flatMap(({ population }) => population ?? []));
  return Map.groupBy(
    editions
      .flatMap(({ measurements }) => measurements)
      .filter(
        ({ indicator, category, published }) => ids.has(indicator) && category === null && published !== null,
      ),
    ({ indicator, area }) => `${indicator} ${area}`,
  );
}

function statementOf(measurement: Measurement, indicator: Indicator, populations: Populations): Statement {
  const { published, numerator, denominator, origin } = measurement;
  const isExempt =
    origin.cell['already-published'] !== undefined || origin.table.table['already-published'] !== undefined;
  const exact = (value: number): Counts => ({ min: value, max: value });
  if (indicator.unit.kind === 'count') {
    const value = published ?? numerator;
    return { measurement, isExempt, count: value === null ? null : exact(value), base: null };
  }
  const people =
    denominator ??
    populations
      .get(`${indicator.population ?? ''} ${measurement.area}`)
      ?.find(({ period }) => period.start <= measurement.period.end && measurement.period.start <= period.end)
      ?.published ??
    null;
  const [low, high] = shareLimits(published, indicator);
  let count = numerator === null ? null : exact(numerator);
  if (count === null && published !== null && people !== null) count = wholesIn(low * people, high * people);
  let base = people === null ? null : exact(people);
  if (base === null && published !== null && published > 0 && numerator !== null && numerator > 0)
    base = wholesIn(numerator / high, low > 0 ? numerator / low : Infinity);
  return { measurement, isExempt, count, base };
}

/** The least and the greatest count out of one that a printed value can stand for. */
export function shareLimits(published: number | null, indicator: Indicator): readonly [number, number] {
  if (published === null) return [0, Infinity];
  const half = halfUnit(Math.max(indicator.decimals, decimalsOf(published)));
  const per = baseOf(indicator);
  return [Math.max(0, published - half) / per, (published + half) / per];
}

function wholesIn(low: number, high: number): Counts {
  const [min, max] = [Math.ceil(low - 1e-9), Math.floor(high + 1e-9)];
  // A printed value that no whole number gives is nearest to one all the same.
  return min <= max ? { min, max } : { min: Math.round((low + high) / 2), max: Math.round((low + high) / 2) };
}
