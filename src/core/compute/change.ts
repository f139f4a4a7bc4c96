import { difference, percentOf } from './decimal.ts';
import { requireDecimals } from './quantity.ts';
import { roundTo } from './rounding.ts';

/** Which way a printed figure went. `same` means that a reader sees the same figure twice. */
export type ChangeDirection = 'up' | 'down' | 'same';

/** What a figure is printed as: to how many decimals, and the kind of its unit. Money is a count. */
export interface PrintedAs {
  readonly decimals: number;
  readonly unit: 'rate' | 'percent' | 'count' | 'ratio';
}

/** How far one figure is from an earlier one. Unrounded, except that `direction` is as printed. */
export interface Change {
  /** Later less earlier, in the figure's own unit. */
  readonly absolute: number;
  /** The same, as a percentage of the earlier figure; null when that was 0 or below. */
  readonly percent: number | null;
  /** The same, in percentage points; null unless the figure is a percentage. */
  readonly percentagePoints: number | null;
  readonly direction: ChangeDirection;
}

/**
 * The change from one figure to a later one. Direction is judged on both figures rounded to the printed
 * decimals, so a sentence never says "up from 0.08 to 0.08"; the amounts are those of the unrounded
 * figures. Percent and percentage points are kept apart: from 26.7% to 27.3% is 0.6 points, or 2.2%.
 * Throws RangeError if a figure is not finite (a missing one has no change) or `decimals` is impossible.
 * Source: common usage: a percentage point is the plain difference of two percentages. West Mercia's
 * plan 2023/24 writes "4 percentage points less" for 6% beside 10%.
 */
export function change(from: number, to: number, { decimals, unit }: PrintedAs): Change {
  requireDecimals(decimals);
  const absolute = difference(from, to);
  return {
    absolute,
    percent: from > 0 ? percentOf(absolute, from) : null,
    percentagePoints: unit === 'percent' ? absolute : null,
    direction: directionOf(from, to, decimals),
  };
}

/**
 * Which way the printed figure goes: both are rounded to `decimals` first.
 * Throws RangeError if a figure is not finite or `decimals` is impossible.
 */
export function directionOf(from: number, to: number, decimals: number): ChangeDirection {
  const [before, after] = [roundTo(from, decimals), roundTo(to, decimals)];
  if (after === before) return 'same';
  return after > before ? 'up' : 'down';
}
