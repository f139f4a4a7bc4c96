import type { ListSpec, RateSpec, ShareSpec, SumSpec } from '../schema/claims.ts';
import { numberText } from './claim-words.ts';
import { difference, percentOf } from './decimal.ts';
import { rate } from './rate.ts';
import { agreesWithPrinted, decimalsOf, roundTo } from './rounding.ts';

/** What arithmetic makes of printed numbers: what they give, and what to write where that is another number. */
export interface Sum {
  readonly agrees: boolean;
  /** "61 (57 + 4)", "98% (83 of 85)". */
  readonly gives: string;
  /** The right number as it would be written; null where there is none. */
  readonly right: string | null;
}

const plain = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');

/** Parts against the whole that they are said to make: exact, to the last decimal. */
export function judgeSum({ whole, parts }: SumSpec): Sum {
  const total = parts.reduce((so, part) => difference(-part, so), 0);
  return {
    agrees: total === whole,
    gives: `${plain(total)} (${parts.map(plain).join(' + ')})`,
    right: String(total),
  };
}

/**
 * A percentage against its count and base, to the decimals written; without a count, against every whole number of
 * the base: 97% of 85 is impossible, since 82 give 96% and 83 give 98%.
 */
export function judgeShare({ count, base, percent }: ShareSpec): Sum {
  const decimals = decimalsOf(percent);
  const shown = (of: number): string => `${String(roundTo(percentOf(of, base), decimals))}%`;
  const agrees = (of: number): boolean => agreesWithPrinted(percentOf(of, base), percent, decimals);
  const near = Math.floor((percent * base) / 100);
  const around = [near - 1, near, near + 1, near + 2].filter((of) => of >= 0 && of <= base);
  const impossible = `no whole number of ${plain(base)} gives ${String(percent)}%`;
  if (count === undefined) {
    const below = around.findLast((of) => percentOf(of, base) < percent);
    const above = around.find((of) => percentOf(of, base) > percent);
    const beside = [below, above].flatMap((of) =>
      of === undefined ? [] : [`${plain(of)} give ${shown(of)}`],
    );
    const fits = around.find(agrees);
    return fits === undefined
      ? { agrees: false, gives: `${beside.join(', ')}; ${impossible}`, right: null }
      : { agrees: true, gives: `${shown(fits)} (${plain(fits)} of ${plain(base)})`, right: null };
  }
  if (count > base) return { agrees: false, gives: `at most ${plain(base)} of ${plain(base)}`, right: null };
  const also = agrees(count) || around.some(agrees) ? '' : `; ${impossible}`;
  return {
    agrees: agrees(count),
    gives: `${shown(count)} (${plain(count)} of ${plain(base)})${also}`,
    right: String(roundTo(percentOf(count, base), decimals)),
  };
}

/** A rate against its count and population, to the decimals written. */
export function judgeRate({ count, population, per, value }: RateSpec): Sum {
  const decimals = decimalsOf(value);
  const exact = rate({ count, population, per });
  const right = roundTo(exact, decimals);
  return {
    agrees: agreesWithPrinted(exact, value, decimals),
    gives: `${numberText(right, decimals)} per ${plain(per)} (${plain(count)} of ${plain(population)})`,
    right: String(right),
  };
}

/** How many things there are said to be against those that are named: ten measures, of which nine stand in the text. */
export function judgeList({ said, named }: ListSpec): Sum {
  const number = String(named.length);
  return {
    agrees: named.length === said,
    gives: `${number} (${named.join(named.some((one) => one.includes(',')) ? '; ' : ', ')})`,
    right: number,
  };
}
