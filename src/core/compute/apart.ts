import { difference } from './decimal.ts';
import { requireFigure } from './quantity.ts';

/** A figure worked out from a count, with the limits of its own interval, in the figure's unit. */
export interface Estimate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** Whether one figure is above or below another by more than chance would make; or whether that cannot be told. */
export type Apart = 'above' | 'below' | 'chance';

/**
 * Confidence interval for the difference of two independent figures, the first less the second, from the interval of
 * each (method of variance estimates recovery). For two proportions with Wilson limits it is Newcombe's method 10.
 * Its level is that of the two intervals. Throws RangeError if a number is not finite, or a figure lies outside its limits.
 * Source: Newcombe (1998), Interval estimation for the difference between independent proportions; Zou and Donner
 * (2008), Construction of confidence limits about effect measures: a general approach.
 */
export function differenceInterval(
  one: Estimate,
  other: Estimate,
): { readonly lower: number; readonly upper: number } {
  requireEstimate(one);
  requireEstimate(other);
  const between = difference(other.value, one.value);
  return {
    lower: between - Math.hypot(one.value - one.lower, other.upper - other.value),
    upper: between + Math.hypot(one.upper - one.value, other.value - other.lower),
  };
}

/**
 * Where one figure stands to another of the same kind: apart only when the interval of their difference leaves out
 * zero. The two must be independent: never an area and a whole that it is part of.
 * Throws RangeError as `differenceInterval` does.
 */
export function apart(one: Estimate, other: Estimate): Apart {
  const { lower, upper } = differenceInterval(one, other);
  if (lower > 0) return 'above';
  return upper < 0 ? 'below' : 'chance';
}

function requireEstimate({ value, lower, upper }: Estimate): void {
  requireFigure(value, 'the figure');
  requireFigure(lower, 'lower limit');
  requireFigure(upper, 'upper limit');
  if (value < lower || value > upper)
    throw new RangeError(`${String(value)} lies outside ${String(lower)} to ${String(upper)}`);
}
