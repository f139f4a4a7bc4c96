import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, differenceInterval, type Estimate } from '../../../src/core/compute/apart.ts';
import { rateInterval, wilsonInterval } from '../../../src/core/compute/interval.ts';
import { proportion, rate } from '../../../src/core/compute/rate.ts';

const share = (count: number, base: number): Estimate => ({
  value: proportion({ count, base }),
  ...wilsonInterval({ count, base }),
});
const perThousand = (count: number, population: number): Estimate => ({
  value: rate({ count, population, per: 1000 }),
  ...rateInterval({ count, population, per: 1000 }),
});

describe('the interval of a difference', () => {
  // Newcombe (1998), table II, method 10.
  it.each([
    [56, 70, 48, 80, 5.24, 33.39],
    [9, 10, 3, 10, 17.05, 80.9],
    [10, 10, 0, 10, 60.75, 100],
  ])('is as Newcombe prints it for %i of %i and %i of %i', (a, of, b, among, lower, upper) => {
    const found = differenceInterval(share(a, of), share(b, among));
    expect(found.lower).toBeCloseTo(lower, 1);
    expect(found.upper).toBeCloseTo(upper, 1);
  });

  const count = fc.integer({ min: 0, max: 200 });
  const population = fc.integer({ min: 201, max: 100_000 });

  it('holds the difference itself, and turns round with the two figures', () => {
    fc.assert(
      fc.property(count, population, count, population, (a, of, b, among) => {
        const [one, other] = [perThousand(a, of), perThousand(b, among)];
        const there = differenceInterval(one, other);
        const back = differenceInterval(other, one);
        expect(there.lower).toBeLessThanOrEqual(one.value - other.value + 1e-9);
        expect(there.upper).toBeGreaterThanOrEqual(one.value - other.value - 1e-9);
        expect(there.lower).toBeCloseTo(-back.upper, 8);
        expect(there.upper).toBeCloseTo(-back.lower, 8);
      }),
    );
  });

  it('refuses figures that are none, and figures outside their own limits', () => {
    const fine = { value: 1, lower: 0, upper: 2 };
    expect(() => differenceInterval({ ...fine, value: Number.NaN }, fine)).toThrow(RangeError);
    expect(() => differenceInterval(fine, { ...fine, value: 3 })).toThrow(RangeError);
  });
});

describe('apart', () => {
  it('tells a difference from chance, whichever figure comes first', () => {
    expect(apart(perThousand(40, 10_000), perThousand(10, 10_000))).toBe('above');
    expect(apart(perThousand(10, 10_000), perThousand(40, 10_000))).toBe('below');
    expect(apart(perThousand(5, 10_000), perThousand(3, 10_000))).toBe('chance');
  });

  it('calls the same figure of two areas chance, and none against none too', () => {
    expect(apart(perThousand(7, 9000), perThousand(7, 9000))).toBe('chance');
    expect(apart(perThousand(0, 9000), perThousand(0, 20_000))).toBe('chance');
  });

  it('tells more apart with more children behind the same rates', () => {
    expect(apart(perThousand(8, 10_000), perThousand(4, 10_000))).toBe('chance');
    expect(apart(perThousand(80, 100_000), perThousand(40, 100_000))).toBe('above');
  });
});
