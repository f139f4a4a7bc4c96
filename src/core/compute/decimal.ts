import { requireFigure } from './quantity.ts';

// Figures are typed and printed in decimals, but 0.09 - 0.08 is 0.009999999999999995 in binary. Here a
// number is read as the shortest decimal that stands for it, which is the one its author typed.

/** A number as `units` times ten to the power `exponent`: 0.28 is { units: 28n, exponent: -2 }. */
export interface Decimal {
  readonly units: bigint;
  readonly exponent: number;
}

// The same figures are asked for over and over, by every rule and view: a few thousand are remembered.
const known = new Map<number, Decimal>();
const MOST_KNOWN = 5000;

/** The exact decimal an author would type for `value`. Throws RangeError if it is not finite. */
export function decimalOf(value: number): Decimal {
  const before = known.get(value);
  if (before) return before;
  requireFigure(value, 'value');
  if (known.size >= MOST_KNOWN) known.clear();
  const decimal = readDecimal(value);
  known.set(value, decimal);
  return decimal;
}

function readDecimal(value: number): Decimal {
  const [mantissa = '0', power = '0'] = value.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { units: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

/**
 * `to` less `from`, as subtraction on paper gives it: 0.08 less 0.09 is -0.01. In the unit of both.
 * Throws RangeError if either is not finite.
 */
export function difference(from: number, to: number): number {
  const [fromUnits, toUnits, exponent] = inCommonUnits(from, to);
  return numberOf({ units: toUnits - fromUnits, exponent });
}

/**
 * `part` as a percentage of `whole`, unrounded: 57 of 200 is 28.5, never 28.499999999999996.
 * Throws RangeError if either is not finite, or if `whole` is 0.
 */
export function percentOf(part: number, whole: number): number {
  const [partUnits, wholeUnits] = inCommonUnits(part, whole);
  if (wholeUnits === 0n) throw new RangeError('a percentage of 0 does not exist');
  // One rounding only, in the division: an exact tie such as 12.5 therefore stays a tie.
  return Number(partUnits * 100n) / Number(wholeUnits);
}

/** The number nearest to a decimal. Never -0. */
export function numberOf({ units, exponent }: Decimal): number {
  return Number(`${String(units)}e${String(exponent)}`);
}

/** `decimal.units` counted in units of ten to the power `exponent`, which is no larger than its own. */
export function unitsAt(decimal: Decimal, exponent: number): bigint {
  return decimal.units * 10n ** BigInt(decimal.exponent - exponent);
}

function inCommonUnits(first: number, second: number): readonly [bigint, bigint, number] {
  const [one, other] = [decimalOf(first), decimalOf(second)];
  const exponent = Math.min(one.exponent, other.exponent);
  return [unitsAt(one, exponent), unitsAt(other, exponent), exponent];
}
