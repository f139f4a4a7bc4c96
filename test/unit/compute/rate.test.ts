import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proportion, rate, ratio } from '../../../src/core/compute/rate.ts';
import { agreesWithPrinted } from '../../../src/core/compute/rounding.ts';
import { population2022 } from './west-mercia.ts';

describe('rate', () => {
  it('of 9 sentences among 115,388 children is 0.0780 per 1,000, printed 0.08', () => {
    const custody = rate({ count: 9, population: population2022, per: 1_000 });
    expect(custody).toBeCloseTo(0.0779977, 7);
    expect(agreesWithPrinted(custody, 0.08, 2)).toBe(true);
  });

  // West Mercia Youth Justice Plan 2023/24: "The children involved ... represent 2.9 per 10,000".
  it('of 34 serious violence offences is the printed 2.9 per 10,000; of the 20 children it is 1.7', () => {
    expect(rate({ count: 34, population: population2022, per: 10_000 })).toBeCloseTo(2.94658, 5);
    expect(rate({ count: 20, population: population2022, per: 10_000 })).toBeCloseTo(1.73328, 5);
  });

  // West Mercia Youth Justice Plan 2017/18: 24 sentences in 2016, four areas of 111,020 children.
  it('of 24 sentences among 111,020 children is the printed 0.22 per 1,000', () => {
    expect(agreesWithPrinted(rate({ count: 24, population: 111_020, per: 1_000 }), 0.22, 2)).toBe(true);
  });

  it('of no sentences is 0, a true zero', () => {
    expect(rate({ count: 0, population: 16_101, per: 1_000 })).toBe(0);
  });

  it('keeps an exact tie exact: 57 among 200 is 28.5 per 100', () => {
    expect(rate({ count: 57, population: 200, per: 100 })).toBe(28.5);
  });

  it('gives the count back when multiplied by the population', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 60_000_000 }),
        fc.constantFrom(1_000, 10_000, 100_000),
        (count, population, per) => {
          expect(Math.round((rate({ count, population, per }) * population) / per)).toBe(count);
        },
      ),
    );
  });

  it.each([
    [{ count: -1, population: 10, per: 1_000 }, 'count must be a whole number, 0 or more; got -1'],
    [{ count: 1.5, population: 10, per: 1_000 }, 'count must be a whole number, 0 or more; got 1.5'],
    [{ count: Number.NaN, population: 10, per: 1_000 }, 'count must be a whole number, 0 or more; got NaN'],
    [{ count: 1, population: 0, per: 1_000 }, 'population must be a number above 0; got 0'],
    [{ count: 1, population: Infinity, per: 1_000 }, 'population must be a number above 0; got Infinity'],
    [{ count: 1, population: 10, per: 0 }, 'per must be a number above 0; got 0'],
  ])('refuses %o', (parts, message) => {
    expect(() => rate(parts)).toThrow(new RangeError(message));
  });
});

describe('proportion', () => {
  // West Mercia Youth Justice Plan 2023/24: out of court disposals, education, victims.
  it.each([
    [215, 321, 67],
    [290, 321, 90],
    [241, 321, 75],
    [190, 279, 68],
    [56, 139, 40],
    [29, 56, 52],
    [32, 166, 19],
  ])('of %d in %d is the printed %d%%', (count, base, printed) => {
    expect(agreesWithPrinted(proportion({ count, base }), printed, 0)).toBe(true);
  });

  it('lies between 0 for none and 100 for all', () => {
    expect(proportion({ count: 0, base: 13 })).toBe(0);
    expect(proportion({ count: 5, base: 5 })).toBe(100);
  });

  it('and that of the others make 100', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 5_000 }), (count, others) => {
        const base = count + others;
        const both = proportion({ count, base }) + proportion({ count: others, base });
        expect(both).toBeCloseTo(100, 10);
      }),
    );
  });

  it('refuses more than all', () => {
    expect(() => proportion({ count: 6, base: 5 })).toThrow('count must not be above base; got 6 of 5');
  });

  it('refuses a group of nobody: there is no figure to give', () => {
    expect(() => proportion({ count: 0, base: 0 })).toThrow('base must be a number above 0; got 0');
  });
});

describe('ratio', () => {
  // West Mercia Youth Justice Plan 2017/18: 991 reoffences, 34.8% of a cohort of 817, printed 3.49.
  it('of 991 reoffences by 284 reoffenders is 3.49', () => {
    expect(agreesWithPrinted(ratio({ numerator: 991, denominator: 284 }), 3.49, 2)).toBe(true);
  });

  it('refuses a denominator of 0 and a numerator below 0', () => {
    expect(() => ratio({ numerator: 0, denominator: 0 })).toThrow(
      'denominator must be a number above 0; got 0',
    );
    expect(() => ratio({ numerator: -1, denominator: 2 })).toThrow('numerator must be 0 or more; got -1');
  });
});
