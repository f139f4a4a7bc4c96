import { percentOf } from './decimal.ts';
import { requireCount, requirePositive } from './quantity.ts';
import { agreesWithPrinted, roundTo } from './rounding.ts';

/**
 * Whether some whole number of `base`, from none to all, gives the percentage as printed to `decimals` places.
 * Throws RangeError if the base is not a whole number above 0 or `decimals` cannot be printed.
 */
export function possiblePercent(printed: number, base: number, decimals: number): boolean {
  return around(printed, base).some((count) => agreesWithPrinted(percentOf(count, base), printed, decimals));
}

/** The percentages, to `decimals` places, that the whole numbers just below and just above it give, lowest first. */
export function percentsAround(printed: number, base: number, decimals: number): number[] {
  return [...new Set(around(printed, base).map((count) => roundTo(percentOf(count, base), decimals)))];
}

function around(printed: number, base: number): number[] {
  requireCount(base, 'base');
  requirePositive(base, 'base');
  const exact = (printed * base) / 100;
  return [Math.floor(exact), Math.ceil(exact)].map((count) => Math.min(base, Math.max(0, count)));
}
