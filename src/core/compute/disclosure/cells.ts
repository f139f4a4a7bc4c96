import type { Edition, Library, Measurement } from '../../edition/edition.ts';
import type { Indicator } from '../../schema/library.ts';
import type { Table } from '../../schema/measurements.ts';
import { decimalsOf } from '../rounding.ts';
import { baseOf, countsPeople, halfUnit } from './counted.ts';
import { Populations } from './populations.ts';

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
  const populations = new Populations(editions, library);
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
  return new Map(
    [...found].flatMap(([name, statements]): [string, FigureCell][] => {
      const last = statements.at(-1);
      const indicator = last && library.indicators[last.measurement.indicator];
      if (!last || !indicator) return [];
      const isExempt = !always && statements.some((one) => one.isExempt);
      const isTyped = !isExempt && statements.some(({ measurement }) => measurement.marker === 'c');
      return [[name, { key: last.measurement, indicator, statements, isTyped, isExempt }]];
    }),
  );
}

/** The figure that a category is a part of: the category named by `of`, or the whole. */
export function wholeKey(key: CellKey, indicator: Indicator): CellKey {
  for (const { categories } of Object.values(indicator.breakdowns)) {
    const found = key.category === null ? undefined : categories[key.category];
    if (found) return { ...key, category: found.of ?? null };
  }
  return { ...key, category: null };
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
  const people = denominator === null ? populations.of(indicator, measurement) : exact(denominator);
  const [low, high] = shareLimits(measurement, indicator);
  let count = numerator === null ? null : exact(numerator);
  if (count === null && published !== null && people !== null)
    count = wholesIn(low * people.min, high * people.max);
  let base = people;
  if (base === null && published !== null && published > 0 && numerator !== null && numerator > 0)
    base = wholesIn(numerator / high, low > 0 ? numerator / low : Infinity);
  return { measurement, isExempt, count, base };
}

/** The least and the greatest count out of one that a printed value can stand for. */
export function shareLimits(measurement: Measurement, indicator: Indicator): readonly [number, number] {
  const { published } = measurement;
  if (published === null) return [0, Infinity];
  const half = halfUnit(Math.max(indicator.decimals, decimalsIn(measurement, 'value')));
  const per = baseOf(indicator);
  return [Math.max(0, published - half) / per, (published + half) / per];
}

/** The share that a percentage beside a count stands for. */
export function percentLimits(measurement: Measurement): readonly [number, number] {
  const { printedPercent } = measurement;
  if (printedPercent === null) return [0, Infinity];
  const half = halfUnit(decimalsIn(measurement, 'percent'));
  return [Math.max(0, printedPercent - half) / 100, (printedPercent + half) / 100];
}

const KNOWN_DECIMALS = new WeakMap<Table, { readonly value: number; readonly percent: number }>();

/** The decimals of a table: 14 beside 8.3 is 14.0, though its zero is lost. */
function decimalsIn({ origin: { table: located } }: Measurement, of: 'value' | 'percent'): number {
  let known = KNOWN_DECIMALS.get(located.table);
  if (known === undefined) {
    const cells = Object.values(located.table.values).flat();
    const most = (values: readonly (number | undefined)[]): number =>
      Math.max(0, ...values.map((value) => (value === undefined ? 0 : decimalsOf(value))));
    known = {
      value: most(cells.map(({ value }) => value)),
      percent: most(cells.map(({ percent }) => percent)),
    };
    KNOWN_DECIMALS.set(located.table, known);
  }
  return known[of];
}

export function wholesIn(low: number, high: number): Counts {
  const [min, max] = [Math.ceil(low - 1e-9), Math.floor(high + 1e-9)];
  // A printed value that no whole number gives is nearest to one all the same.
  return min <= max ? { min, max } : { min: Math.round((low + high) / 2), max: Math.round((low + high) / 2) };
}
