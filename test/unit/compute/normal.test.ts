import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseLowerGamma } from '../../../src/core/compute/gamma.ts';
import { inverseNormal, zOf } from '../../../src/core/compute/normal.ts';

describe('zOf', () => {
  it('is 1.959963984540054 for 95%, not 1.96', () => {
    // Two units in the last place of a double.
    expect(Math.abs(zOf(0.95) - 1.959963984540054)).toBeLessThan(5e-16);
  });

  // mpmath 40-digit `sqrt(2) * erfinv(level)`.
  it.each([
    [0.5, 0.67448975019608174],
    [0.8, 1.2815515655446005],
    [0.9, 1.6448536269514727],
    [0.99, 2.5758293035489008],
    [0.998, 3.0902323061678135],
    [0.9999, 3.890591886413094],
  ])('for a level of %d agrees with 40-digit arithmetic', (level, expected) => {
    expect(Math.abs(zOf(level) / expected - 1)).toBeLessThan(1e-13);
  });

  it('squared is the chi-square quantile of one degree of freedom, found another way', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.999, noNaN: true }), (level) => {
        expect(zOf(level) ** 2 / (2 * inverseLowerGamma(level, 0.5))).toBeCloseTo(1, 10);
      }),
    );
  });

  it.each([0, 1, 95, Number.NaN])('refuses a level of %d', (level) => {
    expect(() => zOf(level)).toThrow(`level must lie between 0 and 1; got ${String(level)}`);
  });
});

describe('inverseNormal', () => {
  it('is 0 in the middle and the same distance on both sides', () => {
    expect(inverseNormal(0.5)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 511 }), (share) => {
        // Shares of 1,024 are exact in binary, also when taken from 1.
        expect(inverseNormal(share / 1024) + inverseNormal(1 - share / 1024)).toBe(0);
      }),
    );
  });

  // Python 3.11 `statistics.NormalDist().inv_cdf(1e-20)`.
  it('reaches far into the tail', () => {
    expect(inverseNormal(1e-20)).toBeCloseTo(-9.262340089798408, 12);
  });

  it.each([0, 1])('refuses the share %d, which lies at infinity', (share) => {
    expect(() => inverseNormal(share)).toThrow(RangeError);
  });
});
