import { difference, percentOf } from './decimal.ts';
import { requireFigure } from './quantity.ts';
import { roundTo } from './rounding.ts';

/** Which way is good for an indicator; `none` when neither is, as for a share of children with a need. */
export type GoodDirection = 'lower-is-better' | 'higher-is-better' | 'none';

/** Where a printed figure stands next to its comparator. */
export type Position = 'above' | 'below' | 'same';

/** What the evidence bears out. */
export type Judgement = 'better' | 'worse' | 'similar' | 'not-judged';

/** An area's figure, what it is compared with, and what is known of its uncertainty. */
export interface ComparisonParts {
  readonly value: number;
  /** The comparator's figure, taken as known, as OHID takes a benchmark. Never the area itself. */
  readonly comparator: number;
  readonly direction: GoodDirection;
  /** To how many decimals both are printed. */
  readonly decimals: number;
  /** The area's own interval, in the unit of the value; null or left out where counts are not known. */
  readonly interval?: { readonly lower: number; readonly upper: number } | null | undefined;
}

/** The outcome of comparing an area with its comparator. Amounts are unrounded. */
export interface Comparison {
  /** As printed. */
  readonly position: Position;
  /** Value less comparator, in their own unit. */
  readonly difference: number;
  /** The same, as a percentage of the comparator; null when that is 0 or below. */
  readonly percentDifference: number | null;
  readonly judgement: Judgement;
  /** What the judgement rests on: the area's interval, or nothing. */
  readonly basis: 'interval' | 'none';
}

/**
 * Compares an area with a comparator. Position is told on printed figures and says nothing about merit.
 * The judgement follows OHID: `better` or `worse` only when the area's own interval excludes the
 * comparator's figure (touching it does not), `similar` otherwise, and also when both print the same.
 * Without an interval it is always `not-judged`. When no direction is good, a figure whose interval
 * excludes the comparator is `not-judged` with basis `interval`: different, and neither good nor bad.
 * Throws RangeError if a figure or limit is not finite, the limits stand the wrong way round, or
 * `decimals` is impossible.
 * Source: OHID Fingertips, "compared with benchmark" (BenchmarkComparisonEngine in FingertipsNext).
 */
export function compare({
  value,
  comparator,
  direction,
  decimals,
  interval = null,
}: ComparisonParts): Comparison {
  const position = positionOf(roundTo(value, decimals), roundTo(comparator, decimals));
  const apart = difference(comparator, value);
  return {
    position,
    difference: apart,
    percentDifference: comparator > 0 ? percentOf(apart, comparator) : null,
    judgement: interval === null ? 'not-judged' : judged(interval, comparator, position, direction),
    basis: interval === null ? 'none' : 'interval',
  };
}

function positionOf(value: number, comparator: number): Position {
  if (value === comparator) return 'same';
  return value > comparator ? 'above' : 'below';
}

function judged(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  comparator: number,
  position: Position,
  direction: GoodDirection,
): Judgement {
  requireFigure(lower, 'lower limit');
  requireFigure(upper, 'upper limit');
  if (lower > upper) {
    throw new RangeError(`the lower limit ${String(lower)} is above the upper limit ${String(upper)}`);
  }
  const isAbove = lower > comparator;
  const isBelow = upper < comparator;
  if (position === 'same' || (!isAbove && !isBelow)) return 'similar';
  if (direction === 'none') return 'not-judged';
  return isBelow === (direction === 'lower-is-better') ? 'better' : 'worse';
}
