import { decimalOf, numberOf } from './decimal.ts';
import { requireDecimals, requireFigure } from './quantity.ts';

/**
 * `value` to `decimals` places (0 to 15), half away from zero: 1.005 gives 1.01 and -2.5 gives -3.
 * A half is judged on the decimal as typed, not on its binary neighbour. Never -0.
 * Throws RangeError if `value` is not finite or `decimals` cannot be printed.
 * Source: as Excel's ROUND does; Statistics Sweden allows both this and half to
 * even (J. Svensson, Quality aspects of rounding statistical results, Q2014). Away from zero rather
 * than upwards, so that a fall and a rise of the same size print alike.
 */
export function roundTo(value: number, decimals: number): number {
  return rounded(value, decimals, 'away');
}

/**
 * True when `printed` is what rounding `computed` to `decimals` places gives. At an exact tie both
 * habits pass, half away from zero (Excel) and half to even (R, Python): 12.5 may be printed 12 or 13.
 * Nothing else passes: 97.647 is 98, not 97.
 * Throws RangeError if either is not finite or `decimals` cannot be printed.
 */
export function agreesWithPrinted(computed: number, printed: number, decimals: number): boolean {
  requireFigure(printed, 'printed');
  return (
    printed === rounded(computed, decimals, 'away') || printed === rounded(computed, decimals, 'to-even')
  );
}

/**
 * How many decimal places `value` has: 2 for 0.28, 0 for 93. Closing zeros are not part of a number,
 * so 0.10 has 1; where the printed form matters, take the decimals from the indicator.
 * Throws RangeError if `value` is not finite.
 */
export function decimalsOf(value: number): number {
  return value === 0 ? 0 : Math.max(0, -decimalOf(value).exponent);
}

function rounded(value: number, decimals: number, tie: 'away' | 'to-even'): number {
  requireDecimals(decimals);
  // Most figures have no more places than they are printed with: then there is nothing to round, and no need to go by decimals.
  if (Number.isFinite(value) && Number(value.toFixed(decimals)) === value) return value === 0 ? 0 : value;
  const { units, exponent } = decimalOf(value);
  const dropped = -exponent - decimals;
  if (dropped <= 0) return value === 0 ? 0 : value;

  const step = 10n ** BigInt(dropped);
  const size = units < 0n ? -units : units;
  const kept = size / step;
  const twiceRest = (size % step) * 2n;
  const isTie = twiceRest === step;
  const up = isTie ? tie === 'away' || kept % 2n === 1n : twiceRest > step;
  const result = up ? kept + 1n : kept;
  return numberOf({ units: units < 0n ? -result : result, exponent: -decimals });
}
