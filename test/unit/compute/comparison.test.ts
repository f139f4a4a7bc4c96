import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/core/compute/comparison.ts';
import { rateInterval } from '../../../src/core/compute/interval.ts';
import { rate } from '../../../src/core/compute/rate.ts';
import { population2022 } from './west-mercia.ts';

const lowerIsBetter = { direction: 'lower-is-better', decimals: 0 } as const;
const around = { lower: 90, upper: 110 };

describe('compare', () => {
  // West Mercia Youth Justice Plan 2023/24: 93 against 146 nationally; counts are not printed.
  it('tells that 93 is below the national 146 but does not judge without an interval', () => {
    const { percentDifference, ...rest } = compare({
      value: 93,
      comparator: 146,
      interval: null,
      ...lowerIsBetter,
    });
    expect(rest).toEqual({ position: 'below', difference: -53, judgement: 'not-judged', basis: 'none' });
    expect(percentDifference).toBeCloseTo(-36.30137, 5);
  });

  // The same plan: 9 sentences, 0.08, "compares favourably to the national rate of 0.11".
  it('finds 9 sentences among 115,388 children similar to the national 0.11 per 1,000', () => {
    const parts = { count: 9, population: population2022, per: 1_000 };
    const result = compare({
      value: rate(parts),
      comparator: 0.11,
      direction: 'lower-is-better',
      decimals: 2,
      interval: rateInterval(parts),
    });
    expect(result).toMatchObject({ position: 'below', judgement: 'similar', basis: 'interval' });
  });

  // West Mercia Youth Justice Plan 2017/18: 24 sentences, 0.22, "significantly better" than 0.37.
  it('bears out that 24 sentences among 111,020 children are better than 0.37 per 1,000', () => {
    const parts = { count: 24, population: 111_020, per: 1_000 };
    const result = compare({
      value: rate(parts),
      comparator: 0.37,
      direction: 'lower-is-better',
      decimals: 2,
      interval: rateInterval(parts),
    });
    expect(result.judgement).toBe('better');
  });

  it.each([
    ['lower-is-better', 89, 'worse'],
    ['lower-is-better', 111, 'better'],
    ['higher-is-better', 89, 'better'],
    ['higher-is-better', 111, 'worse'],
    ['none', 89, 'not-judged'],
    ['none', 105, 'similar'],
    ['lower-is-better', 90, 'similar'],
    ['lower-is-better', 110, 'similar'],
  ] as const)('where %s, 100 (90 to 110) next to %d is %s', (direction, comparator, judgement) => {
    const result = compare({ value: 100, comparator, direction, decimals: 0, interval: around });
    expect(result.judgement).toBe(judgement);
    expect(result.basis).toBe('interval');
  });

  it('treats an interval that is left out as one that is not known', () => {
    const given = { value: 93, comparator: 146, ...lowerIsBetter };
    expect(compare(given)).toEqual(compare({ ...given, interval: null }));
    expect(compare(given).basis).toBe('none');
  });

  it('never calls figures that print alike better or worse', () => {
    const result = compare({
      value: 31.2,
      comparator: 31.24,
      direction: 'lower-is-better',
      decimals: 1,
      interval: { lower: 31.19, upper: 31.21 },
    });
    expect(result).toMatchObject({ position: 'same', judgement: 'similar' });
  });

  it('has no percentage of a comparator of 0', () => {
    expect(
      compare({ value: 3, comparator: 0, interval: null, ...lowerIsBetter }).percentDifference,
    ).toBeNull();
  });

  it('turns better into worse, and nothing else, when the good direction turns', () => {
    const turned = {
      better: 'worse',
      worse: 'better',
      similar: 'similar',
      'not-judged': 'not-judged',
    } as const;
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (count, comparator) => {
        const parts = { count, population: 1_000, per: 1_000 };
        const given = { value: rate(parts), comparator, decimals: 1, interval: rateInterval(parts) };
        const low = compare({ ...given, direction: 'lower-is-better' });
        const high = compare({ ...given, direction: 'higher-is-better' });
        expect(high).toEqual({ ...low, judgement: turned[low.judgement] });
      }),
    );
  });

  it('refuses limits the wrong way round, and limits that are not figures', () => {
    const given = { value: 100, comparator: 89, ...lowerIsBetter };
    expect(() => compare({ ...given, interval: { lower: 110, upper: 90 } })).toThrow(
      'the lower limit 110 is above the upper limit 90',
    );
    expect(() => compare({ ...given, interval: { lower: Number.NaN, upper: 90 } })).toThrow(RangeError);
    expect(() => compare({ ...given, comparator: Number.NaN, interval: null })).toThrow(RangeError);
  });
});
