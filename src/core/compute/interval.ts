import { inverseLowerGamma } from './gamma.ts';
import { zOf } from './normal.ts';
import { requireCount, requirePartOf, requirePositive } from './quantity.ts';
import { type ProportionParts, type RateParts } from './rate.ts';

/** How an interval was worked out; each is named in the methods page and in the downloads. */
export type IntervalMethod = 'byar' | 'exact-poisson' | 'wilson';

/** A confidence interval around a figure, in that figure's own unit. Unrounded. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly method: IntervalMethod;
}

/** OHID's choice: Byar's approximation from 10 events on, the exact limits below. */
const FEWEST_FOR_BYAR = 10;

/**
 * Confidence interval for a count of events, in events. From 10 events Byar's approximation; below 10
 * the exact Poisson limits. The lower limit of 0 events is 0. `level` is 0.95 unless said otherwise.
 * Throws RangeError if the count is not a whole number of 0 or more, or level not between 0 and 1.
 * Source: OHID, Technical guide: confidence intervals (PHEindicatormethods `phe_rate`); Breslow and Day
 * (1987), Statistical methods in cancer research, volume 2.
 */
export function poissonInterval(count: number, level = 0.95): Interval {
  requireCount(count, 'count');
  const z = zOf(level);
  if (count >= FEWEST_FOR_BYAR) {
    return { lower: byar(count, -z), upper: byar(count + 1, z), method: 'byar' };
  }
  // Half a chi-square quantile of 2k degrees of freedom is the gamma quantile of shape k.
  return {
    lower: count === 0 ? 0 : inverseLowerGamma((1 - level) / 2, count),
    upper: inverseLowerGamma((1 + level) / 2, count + 1),
    method: 'exact-poisson',
  };
}

/**
 * Confidence interval for a rate, in the rate's unit: the limits of the count over the population, which
 * is taken as known. For events that are counted one by one, not for reoffences per reoffender.
 * Throws RangeError as `rate` and `poissonInterval` do. Source: as `poissonInterval`.
 */
export function rateInterval({ count, population, per }: RateParts, level = 0.95): Interval {
  requirePositive(population, 'population');
  requirePositive(per, 'per');
  const { lower, upper, method } = poissonInterval(count, level);
  return { lower: (lower * per) / population, upper: (upper * per) / population, method };
}

/**
 * Wilson score interval for a proportion, in percent, 0 to 100: exactly 0 below for none and exactly 100
 * above for all. Throws RangeError if the count is above the base, either is not a whole number of 0 or
 * more, the base is 0, or level is not between 0 and 1.
 * Source: OHID, Technical guide: confidence intervals (PHEindicatormethods `phe_proportion`); Wilson
 * (1927); Newcombe and Altman (2000).
 */
export function wilsonInterval({ count, base }: ProportionParts, level = 0.95): Interval {
  requirePartOf(count, base, 'count', 'base');
  requirePositive(base, 'base');
  const square = zOf(level) ** 2;
  const centre = 2 * count + square;
  const spread = Math.sqrt(square * (square + 4 * count * (1 - count / base)));
  const scale = 100 / (2 * (base + square));
  return {
    lower: (centre - spread) * scale,
    upper: count === base ? 100 : (centre + spread) * scale,
    method: 'wilson',
  };
}

function byar(events: number, z: number): number {
  return events * (1 - 1 / (9 * events) + z / (3 * Math.sqrt(events))) ** 3;
}
