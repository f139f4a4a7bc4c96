import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, difference, numberOf, percentOf } from '../../../src/core/compute/decimal.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const figure = fc.double({ min: -1e15, max: 1e15, noNaN: true });

describe('decimalOf', () => {
  it('reads a number as the decimal that was typed', () => {
    expect(decimalOf(0.28)).toEqual({ units: 28n, exponent: -2 });
    expect(decimalOf(-3.5e-8)).toEqual({ units: -35n, exponent: -9 });
    expect(decimalOf(1200)).toEqual({ units: 12n, exponent: 2 });
  });

  it('loses nothing of any number', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(numberOf(decimalOf(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('difference', () => {
  it('subtracts as on paper: 0.08 less 0.09 is -0.01', () => {
    expect(difference(0.09, 0.08)).toBe(-0.01);
    expect(difference(26.7, 27.3)).toBe(0.6);
  });

  it('gives the opposite when the figures change places', () => {
    fc.assert(
      fc.property(figure, figure, (one, other) => {
        expect(difference(one, other) + difference(other, one)).toBe(0);
      }),
    );
  });

  it('refuses a figure that is not one', () => {
    expect(() => difference(Number.NaN, 1)).toThrow(RangeError);
  });
});

describe('percentOf', () => {
  it('keeps an exact tie exact: 57 of 200 is 28.5', () => {
    expect(percentOf(57, 200)).toBe(28.5);
    expect(percentOf(0.01, 0.08)).toBe(12.5);
  });

  it('finds back any whole percentage of any whole number of hundreds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (percent, hundreds) => {
          expect(percentOf(percent * hundreds, hundreds * 100)).toBe(percent);
        },
      ),
    );
  });

  it('refuses a percentage of 0', () => {
    expect(() => percentOf(1, 0)).toThrow('a percentage of 0 does not exist');
  });
});
