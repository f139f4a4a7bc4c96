import type { EditionModel } from '../../../src/core/compute/model.ts';
import type { Library, Measurement } from '../../../src/core/edition/edition.ts';
import { periodDays } from '../../../src/core/schema/period.ts';
import { unknown, type Attacker, type Subject } from './attacker.ts';

/** What a measurement is about, as the columns of its download tell it. */
export function subjectOf({ indicator, definition, area, period, category }: Measurement): Subject {
  const { first, last } = periodDays(period);
  return { indicator, definition, area, start: first, end: last, category: category ?? '' };
}

/** Something that must stay hidden: a sum of unknowns, and the values between which nothing may be ruled out. */
export interface Secret {
  readonly what: string;
  readonly terms: Readonly<Record<string, number>>;
  readonly low: number;
  readonly high: number;
}

/** Every small count of the editions as written, small rest and small base, by arithmetic of the test's own. */
function secretsOf(models: readonly EditionModel[], used: Library): Secret[] {
  const found: Secret[] = [];
  const high = (used.disclosure?.threshold ?? 5) - 1;
  for (const { unprotected } of models)
    for (const measurement of unprotected.edition.measurements) {
      if (measurement.indicator === 'people') continue;
      const subject = subjectOf(measurement);
      const [count, base] = [unknown(subject), unknown(subject, 'base')];
      const what = `${measurement.indicator} ${measurement.area} ${measurement.category ?? 'all'}`;
      const isCount = used.indicators[measurement.indicator]?.unit.kind === 'count';
      const value = isCount ? measurement.published : measurement.numerator;
      const isSmall = (number: number | null): boolean => number !== null && number >= 1 && number <= high;
      if (isSmall(value)) found.push({ what, terms: { [count]: 1 }, low: 1, high });
      if (isCount || measurement.denominator === null) continue;
      if (isSmall(measurement.denominator)) found.push({ what, terms: { [base]: 1 }, low: 1, high });
      if (value !== null && isSmall(measurement.denominator - value))
        found.push({ what: `the rest of ${what}`, terms: { [base]: 1, [count]: -1 }, low: 1, high });
    }
  return found;
}

/** The secrets that an attacker finds, in words; those of the editions as written, unless others are named. */
export function broken(
  models: readonly EditionModel[],
  used: Library,
  attacker: Attacker,
  secrets: readonly Secret[] = secretsOf(models, used),
): string[] {
  // The attacker is taken to know that zeros are printed.
  for (const { unprotected } of models)
    for (const { measurement } of unprotected.withheld.figures)
      if ((measurement.published ?? 0) > 0 || (measurement.numerator ?? 0) > 0)
        attacker.assumeAtLeast(unknown(subjectOf(measurement)), 1);
  const found = secrets.flatMap(({ what, terms, low, high }) => {
    const { min } = attacker.range(terms, { knowsZeros: false });
    const { max } = attacker.range(terms);
    return min > low || max < high ? [`${what} lies from ${String(min)} to ${String(max)}`] : [];
  });
  const exact = models.flatMap(({ unprotected }) =>
    unprotected.withheld.figures.flatMap(({ measurement }) => {
      const { min, max } = attacker.range({ [unknown(subjectOf(measurement))]: 1 });
      return min === max ? [`${measurement.indicator} ${measurement.area} is ${String(min)}`] : [];
    }),
  );
  return [...found, ...exact];
}
