import { change, type Change, type PrintedAs } from './change.ts';
import { requireFigure } from './quantity.ts';

/** One period of a series. Points stand in order of time. */
export interface SeriesPoint {
  readonly period: string;
  /** Null when there is no figure, whatever the reason: confidential, not available, not applicable. */
  readonly value: number | null;
  /** Marker `b`: this point and those before it were not measured in the same way. */
  readonly break?: boolean | undefined;
}

/** A point that has a figure. */
export interface KnownPoint extends SeriesPoint {
  readonly value: number;
}

/** The change over a series, with the two points it runs between. */
export interface SeriesChange extends Change {
  readonly from: KnownPoint;
  readonly to: KnownPoint;
  /** How many points of the whole series have no figure; `to` need not be the latest period. */
  readonly missing: number;
}

/**
 * The points that have a figure, in their order. Throws RangeError if a figure is not finite: a missing
 * one is null, never NaN.
 */
export function knownPoints(points: readonly SeriesPoint[]): readonly KnownPoint[] {
  const known = points.filter(isKnown);
  for (const { period, value } of known) requireFigure(value, `the figure for ${period}`);
  return known;
}

/**
 * Whether a break in series lies between the first and the last known point. A break marked on a point
 * without a figure counts; one on the first known point, or before it, or after the last does not.
 */
export function crossesBreak(points: readonly SeriesPoint[]): boolean {
  const first = points.findIndex(isKnown);
  const last = points.findLastIndex(isKnown);
  return points.slice(first + 1, last + 1).some((point) => point.break === true);
}

/** The points from the last break on: the part of a series that may be compared with today. */
export function sinceLastBreak(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  return points.slice(
    Math.max(
      0,
      points.findLastIndex((point) => point.break === true),
    ),
  );
}

/**
 * The change from the first to the last known point, and how many points have no figure. Null when
 * fewer than two are known, and null rather than cross a break in series: figures on the two sides are
 * not comparable (use `sinceLastBreak` to describe what is).
 * Throws RangeError as `change` does. Source: UKHSA, Missing data, marker [b]: a break in
 * series, at which lines in charts are broken too.
 */
export function changeOverSeries(points: readonly SeriesPoint[], printedAs: PrintedAs): SeriesChange | null {
  const known = knownPoints(points);
  const [from, to] = [known.at(0), known.at(-1)];
  if (from === undefined || to === undefined || known.length < 2 || crossesBreak(points)) return null;
  return { ...change(from.value, to.value, printedAs), from, to, missing: points.length - known.length };
}

function isKnown(point: SeriesPoint): point is KnownPoint {
  return point.value !== null;
}
