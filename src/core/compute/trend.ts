import { directionOf } from './change.ts';
import { crossesBreak, knownPoints, type KnownPoint, type SeriesPoint } from './series.ts';

/** An extreme of a series: its printed figure may have been reached in several periods. */
export interface Extreme {
  /** Unrounded. */
  readonly value: number;
  /** Every period that prints the same figure, in order of time. */
  readonly periods: readonly string[];
}

/**
 * The run of a series: `rise`, each known figure is above the one before; `fall`, below; `level`, all
 * print alike; `mixed`, anything else.
 */
export type TrendShape = 'rise' | 'fall' | 'level' | 'mixed';

/** What can be said of a series without any test of significance. */
export interface Trend {
  readonly first: KnownPoint;
  readonly last: KnownPoint;
  readonly highest: Extreme;
  readonly lowest: Extreme;
  readonly shape: TrendShape;
  /** How many points of the whole series have no figure. */
  readonly missing: number;
}

/**
 * Describes a series as a reader sees it: every comparison is made on figures rounded to `decimals`.
 * It says what the figures did, not whether the change is more than chance. Null when fewer than two
 * points are known, and null rather than cross a break in series (pass `sinceLastBreak(points)`).
 * Throws RangeError if a figure is not finite or `decimals` is impossible.
 * Source: our own definition of "rose in every period" and "fell in every period"; a tie breaks a run.
 */
export function trend(
  points: readonly SeriesPoint[],
  { decimals }: { readonly decimals: number },
): Trend | null {
  const known = knownPoints(points);
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined || known.length < 2 || crossesBreak(points)) return null;

  const values = known.map(({ value }) => value);
  const extreme = (value: number): Extreme => ({
    value,
    periods: known
      .filter((point) => directionOf(value, point.value, decimals) === 'same')
      .map(({ period }) => period),
  });
  return {
    first,
    last,
    highest: extreme(Math.max(...values)),
    lowest: extreme(Math.min(...values)),
    shape: shapeOf(values, decimals),
    missing: points.length - known.length,
  };
}

function shapeOf(values: readonly number[], decimals: number): TrendShape {
  const steps = new Set(
    values.slice(1).map((value, index) => directionOf(values[index] ?? value, value, decimals)),
  );
  const [only] = steps;
  if (steps.size !== 1 || only === undefined) return 'mixed';
  return ({ up: 'rise', down: 'fall', same: 'level' } as const)[only];
}
