import { decimalOf, difference, numberOf, percentOf, unitsAt } from './decimal.ts';
import { decimalsOf } from './rounding.ts';

const PENNY = -2;

/**
 * The sum of amounts in pounds, exact to the penny: added as whole pence, so 0.10 and 0.20 make 0.30.
 * No amounts make 0. An amount that is not known is not 0: leave the sum out, do not pass it.
 * Throws RangeError if an amount is not finite or has a fraction of a penny.
 */
export function sum(amounts: readonly number[]): number {
  return numberOf({ units: amounts.reduce((total, amount) => total + penceOf(amount), 0n), exponent: PENNY });
}

/**
 * Each amount as a percentage of the sum of all, in the order given. Unrounded, and not forced to add up
 * to 100 when printed: the table says so instead. Null when the sum is 0, where no shares exist.
 * Throws RangeError as `sum` does, and if an amount is below 0: a credit has no share.
 */
export function shares(amounts: readonly number[]): readonly number[] | null {
  const credit = amounts.find((amount) => amount < 0);
  if (credit !== undefined) throw new RangeError(`an amount below 0 has no share; got ${String(credit)}`);
  const total = sum(amounts);
  return total === 0 ? null : amounts.map((amount) => percentOf(amount, total));
}

/**
 * How far the parts are from a printed total, in pounds, exact to the penny: 0 when they agree, above 0
 * when the parts come to more than the total, below 0 when they come to less (a row was left out).
 * Throws RangeError as `sum` does, also for the total.
 */
export function sumsTo(parts: readonly number[], total: number): number {
  return difference(sum([total]), sum(parts));
}

function penceOf(amount: number): bigint {
  if (decimalsOf(amount) > -PENNY) {
    throw new RangeError(`an amount is in whole pence; got ${String(amount)} pounds`);
  }
  return unitsAt(decimalOf(amount), PENNY);
}
