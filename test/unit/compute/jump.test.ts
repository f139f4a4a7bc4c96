import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jumps, type JumpPoint } from '../../../src/core/compute/jump.ts';
import { median, medianDeviation } from '../../../src/core/compute/spread.ts';

const series = (...values: number[]): JumpPoint[] => values.map((value) => ({ value, count: null }));

describe('the middle of values', () => {
  it('is the value in the middle, or the mean of two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });

  it('is what deviations are taken from', () => {
    expect(medianDeviation([1, 2, 3, 4, 100])).toBe(1);
  });
});

describe('jumps', () => {
  it('finds a slipped decimal point and not the way back', () => {
    expect(jumps(series(128, 98, 930, 90, 88, 85))).toEqual([2]);
  });

  it('finds a fall to a third at the end of a level series', () => {
    expect(jumps(series(409, 442, 429, 335, 104))).toEqual([4]);
  });

  it('leaves a long steady fall alone', () => {
    expect(jumps(series(408, 300, 222, 128, 98, 93))).toEqual([]);
  });

  it('leaves a change below a factor of three alone, and finds one just above', () => {
    expect(jumps(series(100, 100, 100, 100, 299))).toEqual([]);
    expect(jumps(series(100, 100, 100, 100, 301))).toEqual([4]);
  });

  it('says nothing of three points: they have no history', () => {
    expect(jumps(series(100, 100, 1000))).toEqual([]);
  });

  it('leaves a jump alone that so few events can make by chance', () => {
    const few = [
      { value: 0.08, count: 3 },
      { value: 0.08, count: 3 },
      { value: 0.08, count: 3 },
      { value: 0.08, count: 3 },
      { value: 0.26, count: 10 },
    ];
    expect(jumps(few)).toEqual([]);
    expect(jumps(few.map(({ value }) => ({ value, count: value * 5000 })))).toEqual([4]);
  });

  it('steps over figures of 0', () => {
    expect(jumps(series(0, 0.2, 0, 0.1, 0))).toEqual([]);
  });

  it('never reports a series that moves by less than a factor of three, and always ten times one that hardly moves', () => {
    const calm = fc.array(fc.double({ min: 100, max: 120, noNaN: true }), { minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(calm, fc.nat(), (values, at) => {
        expect(jumps(series(...values))).toEqual([]);
        const index = 1 + (at % (values.length - 2));
        const slipped = values.map((value, one) => (one === index ? value * 10 : value));
        expect(jumps(series(...slipped))).toEqual([index]);
      }),
    );
  });
});
