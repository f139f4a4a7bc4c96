import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreesWithPrinted, decimalsOf, roundTo } from '../../../src/core/compute/rounding.ts';

const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const places = fc.integer({ min: 0, max: 6 });

describe('roundTo', () => {
  it.each([
    [1.005, 2, 1.01],
    [1.255, 2, 1.26],
    [8.345, 2, 8.35],
    [97.65, 1, 97.7],
    [0.5, 0, 1],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.49999999999999994, 0, 0],
    [1e-7, 6, 0],
    [5e-7, 6, 0.000001],
    [999.95, 1, 1000],
    [1e21, 2, 1e21],
    [93, 2, 93],
  ])('rounds %d to %d decimals as %d, half away from zero', (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });

  it('never gives a negative zero', () => {
    expect(roundTo(-0.3, 0)).toBe(0);
    expect(roundTo(-0, 2)).toBe(0);
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(figure, places, (value, decimals) => {
        const once = roundTo(value, decimals);
        expect(roundTo(once, decimals)).toBe(once);
        expect(decimalsOf(once)).toBeLessThanOrEqual(decimals);
      }),
    );
  });

  it('treats a fall and a rise of the same size alike', () => {
    fc.assert(
      fc.property(figure, places, (value, decimals) => {
        expect(roundTo(-value, decimals) + roundTo(value, decimals)).toBe(0);
      }),
    );
  });

  it('moves a whole number of thousandths by half a hundredth at most, and up at the half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
        const hundredths = Math.floor(thousandths / 10) + (thousandths % 10 >= 5 ? 1 : 0);
        expect(roundTo(Number(`${String(thousandths)}e-3`), 2)).toBe(Number(`${String(hundredths)}e-2`));
      }),
    );
  });

  it.each([Number.NaN, Infinity])('refuses %d, which is not a figure', (value) => {
    expect(() => roundTo(value, 1)).toThrow(RangeError);
  });

  it.each([-1, 1.5, 16])('refuses to print %d decimals', (decimals) => {
    expect(() => roundTo(1, decimals)).toThrow(
      `decimals must be a whole number from 0 to 15; got ${String(decimals)}`,
    );
  });
});

describe('agreesWithPrinted', () => {
  // West Mercia Youth Justice Plan 2023/24, end of intervention questionnaires.
  it('bears out 81% for 69 of 85 children', () => {
    expect(agreesWithPrinted((69 / 85) * 100, 81, 0)).toBe(true);
  });

  it('does not bear out the printed 97% for 83 of 85 children, which is 97.65 and so 98%', () => {
    expect(agreesWithPrinted((83 / 85) * 100, 97, 0)).toBe(false);
    expect(agreesWithPrinted((83 / 85) * 100, 98, 0)).toBe(true);
  });

  it('allows both habits of rounding at an exact tie, and nothing more', () => {
    const allowed = [11, 12, 13, 14].filter((printed) => agreesWithPrinted(12.5, printed, 0));
    expect(allowed).toEqual([12, 13]);
    expect([13, 14].filter((printed) => agreesWithPrinted(13.5, printed, 0))).toEqual([14]);
  });

  it('allows one value only where there is no tie', () => {
    expect([12, 13].filter((printed) => agreesWithPrinted(12.51, printed, 0))).toEqual([13]);
    expect([12, 13].filter((printed) => agreesWithPrinted(12.49, printed, 0))).toEqual([12]);
  });

  it('treats ties below zero alike', () => {
    expect([-3, -2, -1].filter((printed) => agreesWithPrinted(-2.5, printed, 0))).toEqual([-3, -2]);
  });

  it('does not bear out a figure printed to more decimals than it should be', () => {
    expect(agreesWithPrinted(27.34, 27.34, 1)).toBe(false);
  });

  it('always bears out our own rounding', () => {
    fc.assert(
      fc.property(figure, places, (value, decimals) => {
        expect(agreesWithPrinted(value, roundTo(value, decimals), decimals)).toBe(true);
      }),
    );
  });

  it('refuses a printed figure that is not a number', () => {
    expect(() => agreesWithPrinted(1, Number.NaN, 0)).toThrow('printed must be a number; got NaN');
  });
});

describe('decimalsOf', () => {
  it.each([
    [0, 0],
    [93, 0],
    [1200, 0],
    [0.28, 2],
    [-3.5, 1],
    [1e-7, 7],
    [1.25e-7, 9],
    [1e21, 0],
  ])('says that %d has %d decimals', (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals);
  });
});
