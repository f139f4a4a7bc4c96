import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentOf } from '../../../src/core/compute/decimal.ts';
import { percentsAround, possiblePercent } from '../../../src/core/compute/possible-percent.ts';
import { roundTo } from '../../../src/core/compute/rounding.ts';

describe('a percentage of a whole number', () => {
  it('is not 91% of 84, as a plan prints: 76 are 90% and 77 are 92%', () => {
    expect(possiblePercent(91, 84, 0)).toBe(false);
    expect(percentsAround(91, 84, 0)).toEqual([90, 92]);
    expect(possiblePercent(90, 84, 0)).toBe(true);
  });

  it('may be rounded either way at a tie', () => {
    expect(possiblePercent(12, 8, 0)).toBe(true);
    expect(possiblePercent(13, 8, 0)).toBe(true);
    expect(possiblePercent(14, 8, 0)).toBe(false);
  });

  it('may be none or all', () => {
    expect(possiblePercent(0, 7, 0)).toBe(true);
    expect(possiblePercent(100, 7, 0)).toBe(true);
    expect(possiblePercent(99, 7, 0)).toBe(false);
  });

  it('refuses a base that is none', () => {
    expect(() => possiblePercent(50, 0, 0)).toThrow(RangeError);
  });

  it('is possible wherever a count gives it, and any whole number is of a base of 100 or more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(),
        fc.integer({ min: 0, max: 2 }),
        (base, of, decimals) => {
          const count = of % (base + 1);
          expect(possiblePercent(roundTo(percentOf(count, base), decimals), base, decimals)).toBe(true);
        },
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 5000 }), fc.integer({ min: 0, max: 100 }), (base, percent) => {
        expect(possiblePercent(percent, base, 0)).toBe(true);
      }),
    );
  });
});
