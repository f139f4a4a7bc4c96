import { percentOf } from './decimal.ts';
import { requireCount, requireFigure, requirePartOf, requirePositive } from './quantity.ts';

/** A number of events or children, among a population, for every so many of it. */
export interface RateParts {
  /** Whole events or children, 0 or more. */
  readonly count: number;
  /** Children aged 10 to 17 in the area, above 0. */
  readonly population: number;
  /** The base: 1,000 for custody, 10,000 for serious violence, 100,000 for first time entrants. */
  readonly per: number;
}

/** A part of a group: `count` of `base` children. */
export interface ProportionParts {
  readonly count: number;
  readonly base: number;
}

/**
 * Crude rate: `count / population × per`. Unrounded; the view rounds. May exceed `per`, since a child
 * may count more than once. Small counts are not treated here: see interval.ts and disclosure control.
 * Throws RangeError if the count is not a whole number of 0 or more, or population or base not above 0.
 * Source: the youth justice outcome measures, as West Mercia's plans 2017/18 and 2023/24 state them:
 * events per so many of the population aged 10 to 17.
 */
export function rate({ count, population, per }: RateParts): number {
  requireCount(count, 'count');
  requirePositive(population, 'population');
  requirePositive(per, 'per');
  // Multiplied first, so that only the division rounds.
  return (count * per) / population;
}

/**
 * `count` as a percentage of `base`, 0 to 100. Unrounded; the view rounds.
 * Throws RangeError if either is not a whole number of 0 or more, if the count is above the base, or
 * if the base is 0: nobody in the group means no figure, which the caller must say (marker `z`).
 * Source: West Mercia's plan 2023/24, Reoffending: the percentage of the cohort who reoffend.
 */
export function proportion({ count, base }: ProportionParts): number {
  requirePartOf(count, base, 'count', 'base');
  requirePositive(base, 'base');
  return percentOf(count, base);
}

/**
 * `numerator / denominator`, such as reoffences per reoffender. Unrounded; no standard interval exists.
 * Throws RangeError if the numerator is below 0 or the denominator not above 0.
 * Source: West Mercia's plan 2023/24, Reoffending: average number of reoffences per REOFFENDER; some
 * older plans divided by the whole cohort, which is another definition.
 */
export function ratio({
  numerator,
  denominator,
}: {
  readonly numerator: number;
  readonly denominator: number;
}): number {
  requireFigure(numerator, 'numerator');
  if (numerator < 0) throw new RangeError(`numerator must be 0 or more; got ${String(numerator)}`);
  requirePositive(denominator, 'denominator');
  return numerator / denominator;
}
