import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonInterval, rateInterval, wilsonInterval } from '../../../src/core/compute/interval.ts';
import { proportion, rate } from '../../../src/core/compute/rate.ts';
import { roundTo } from '../../../src/core/compute/rounding.ts';
import { population2022 } from './west-mercia.ts';

const level = fc.constantFrom(0.8, 0.9, 0.95, 0.99, 0.998);

describe('rateInterval', () => {
  // The study's test vectors (domain.md 4.3), 16,101 children of Herefordshire (plan 2017/18).
  it.each([
    {
      count: 79,
      population: 16_101,
      per: 100_000,
      decimals: 2,
      value: 490.65,
      lower: 388.44,
      upper: 611.51,
      method: 'byar',
    },
    {
      count: 10,
      population: 16_101,
      per: 100_000,
      decimals: 2,
      value: 62.11,
      lower: 29.73,
      upper: 114.23,
      method: 'byar',
    },
    {
      count: 9,
      population: population2022,
      per: 1_000,
      decimals: 4,
      value: 0.078,
      lower: 0.0357,
      upper: 0.1481,
      method: 'exact-poisson',
    },
    {
      count: 3,
      population: 16_101,
      per: 1_000,
      decimals: 4,
      value: 0.1863,
      lower: 0.0384,
      upper: 0.5445,
      method: 'exact-poisson',
    },
    {
      count: 0,
      population: 16_101,
      per: 1_000,
      decimals: 4,
      value: 0,
      lower: 0,
      upper: 0.2291,
      method: 'exact-poisson',
    },
  ])('of $count among $population per $per is $value ($lower to $upper), $method', (vector) => {
    const { decimals, value, lower, upper, method, ...parts } = vector;
    const interval = rateInterval(parts);
    expect(roundTo(rate(parts), decimals)).toBe(value);
    expect(roundTo(interval.lower, decimals)).toBe(lower);
    expect(roundTo(interval.upper, decimals)).toBe(upper);
    expect(interval.method).toBe(method);
  });

  it('contains the rate and never goes below 0', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.integer({ min: 1, max: 20_000_000 }),
        level,
        (count, population, at) => {
          const parts = { count, population, per: 1_000 };
          const { lower, upper } = rateInterval(parts, at);
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(lower).toBeLessThanOrEqual(rate(parts));
          expect(upper).toBeGreaterThan(rate(parts));
        },
      ),
    );
  });

  it('refuses a population of 0', () => {
    expect(() => rateInterval({ count: 0, population: 0, per: 1_000 })).toThrow(
      'population must be a number above 0; got 0',
    );
  });
});

describe('poissonInterval', () => {
  // Exact limits by 40-digit bisection (mpmath), 95%.
  it.each([
    [0, 0, 3.6888794541139363],
    [1, 0.025317807984289875, 5.5716433909388986],
    [3, 0.6186721228956013, 8.767273069742326],
    [9, 4.1153730973783324, 17.08480345141917],
  ])('of %d events is exact below 10: %d to %d', (count, lower, upper) => {
    const interval = poissonInterval(count);
    expect(interval.lower).toBeCloseTo(lower, 12);
    expect(interval.upper).toBeCloseTo(upper, 12);
  });

  it('of 9 events at 99.8% agrees with 40-digit arithmetic too', () => {
    const { lower, upper } = poissonInterval(9, 0.998);
    expect(lower).toBeCloseTo(2.4524244043637749, 12);
    expect(upper).toBeCloseTo(22.657373309062931, 11);
  });

  // Byar's formula in 40-digit arithmetic (mpmath), 95%.
  it.each([
    [10, 4.78744991396756, 18.3914586057565],
    [79, 62.5428743120777, 98.4588032525931],
    [469, 427.508382112517, 513.430710413707],
  ])("of %d events is Byar's: %d to %d", (count, lower, upper) => {
    const interval = poissonInterval(count);
    expect(interval.lower).toBeCloseTo(lower, 11);
    expect(interval.upper).toBeCloseTo(upper, 11);
    expect(interval.method).toBe('byar');
  });

  it('grows with the count and widens with the level', () => {
    fc.assert(
      fc.property(fc.nat(500), (count) => {
        const [here, next, wide] = [
          poissonInterval(count),
          poissonInterval(count + 1),
          poissonInterval(count, 0.998),
        ];
        expect(next.lower).toBeGreaterThan(here.lower);
        expect(next.upper).toBeGreaterThan(here.upper);
        expect(wide.upper).toBeGreaterThan(here.upper);
        expect(wide.lower).toBeLessThanOrEqual(here.lower);
      }),
    );
  });

  it.each([-1, 2.5, Number.NaN])('refuses a count of %d', (count) => {
    expect(() => poissonInterval(count)).toThrow(RangeError);
  });

  it('refuses a level of 95, which should have been 0.95', () => {
    expect(() => poissonInterval(12, 95)).toThrow('level must lie between 0 and 1; got 95');
  });
});

describe('wilsonInterval', () => {
  // The study's test vectors (domain.md 4.3).
  it.each([
    [87, 169, 51.48, 44, 58.9],
    [1, 13, 7.69, 1.37, 33.31],
    [5, 5, 100, 56.55, 100],
  ])('of %d in %d, which is %d%%, is %d%% to %d%%', (count, base, value, lower, upper) => {
    const interval = wilsonInterval({ count, base });
    expect(roundTo(proportion({ count, base }), 2)).toBe(value);
    expect(roundTo(interval.lower, 2)).toBe(lower);
    expect(roundTo(interval.upper, 2)).toBe(upper);
    expect(interval.method).toBe('wilson');
  });

  it('is exactly 0 below for none and exactly 100 above for all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), level, (base, at) => {
        expect(wilsonInterval({ count: 0, base }, at).lower).toBe(0);
        expect(wilsonInterval({ count: base, base }, at).upper).toBe(100);
      }),
    );
  });

  it('contains the proportion and stays within 0 to 100', () => {
    fc.assert(
      fc.property(fc.nat(3_000), fc.nat(3_000), level, (count, others, at) => {
        fc.pre(count + others > 0);
        const parts = { count, base: count + others };
        const { lower, upper } = wilsonInterval(parts, at);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(proportion(parts));
        expect(upper).toBeGreaterThanOrEqual(proportion(parts));
        expect(upper).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('mirrors that of the others', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 300 }), (count, others) => {
        const base = count + others;
        const mirrored = 100 - wilsonInterval({ count: others, base }).upper;
        expect(wilsonInterval({ count, base }).lower).toBeCloseTo(mirrored, 10);
      }),
    );
  });

  it('refuses more than all, and a group of nobody', () => {
    expect(() => wilsonInterval({ count: 6, base: 5 })).toThrow('count must not be above base; got 6 of 5');
    expect(() => wilsonInterval({ count: 0, base: 0 })).toThrow('base must be a number above 0; got 0');
  });
});
