import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseLowerGamma, lowerGamma } from '../../../src/core/compute/gamma.ts';

/** How far two figures are apart, as a part of the second. */
const relativeError = (found: number, expected: number): number => Math.abs(found / expected - 1);

describe('lowerGamma', () => {
  // mpmath 40-digit `gammainc(a, 0, x, regularized=True)`.
  it.each([
    [0.5, 0.3, 0.56142197391900014],
    [3, 2, 0.32332358381693654],
    [10, 12, 0.75760783832948765],
    [0.001, 1e-5, 0.98912304469578267],
    [50, 70, 0.99485949754149411],
    [200, 150, 5.7096885742082443e-5],
  ])('of shape %d at %d agrees with 40-digit arithmetic', (shape, x, expected) => {
    expect(relativeError(lowerGamma(shape, x), expected)).toBeLessThan(5e-13);
  });

  it('is 1 less the Poisson sum for a whole shape', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        (n, mean) => {
          let term = Math.exp(-mean);
          let fewerThanN = 0;
          for (let k = 0; k < n; k += 1) {
            fewerThanN += term;
            term *= mean / (k + 1);
          }
          expect(lowerGamma(n, mean)).toBeCloseTo(1 - fewerThanN, 12);
        },
      ),
    );
  });

  it('is 0 at 0 and 1 at infinity', () => {
    expect(lowerGamma(2, 0)).toBe(0);
    expect(lowerGamma(2, Infinity)).toBe(1);
  });

  it('refuses a shape of 0 and an x below 0', () => {
    expect(() => lowerGamma(0, 1)).toThrow(RangeError);
    expect(() => lowerGamma(1, -1)).toThrow(RangeError);
    expect(() => lowerGamma(1, Number.NaN)).toThrow(RangeError);
  });
});

describe('inverseLowerGamma', () => {
  // mpmath 40-digit bisection.
  it.each([
    [0.95, 0.5, 1.920729410347063],
    [0.998, 0.5, 4.7747678530416216],
    [1e-6, 2.5, 0.0064480801032485483],
    [0.5, 0.1, 0.00059339110446022594],
    [0.025, 100, 81.36399125092314],
    [0.975, 100, 120.52894775315546],
    [0.5, 1000, 999.66668642696518],
    [0.9999, 3.7, 15.332616858871451],
  ])('of %d for shape %d agrees with 40-digit arithmetic', (p, shape, expected) => {
    expect(relativeError(inverseLowerGamma(p, shape), expected)).toBeLessThan(1e-12);
  });

  it('undoes lowerGamma', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.5, max: 200, noNaN: true }),
        (p, shape) => {
          expect(relativeError(lowerGamma(shape, inverseLowerGamma(p, shape)), p)).toBeLessThan(1e-11);
        },
      ),
    );
  });

  it('of 0 is 0', () => {
    expect(inverseLowerGamma(0, 3)).toBe(0);
  });

  it.each([1, -0.1, Number.NaN])('refuses %d, which is no chance below certainty', (p) => {
    expect(() => inverseLowerGamma(p, 3)).toThrow(RangeError);
  });
});
