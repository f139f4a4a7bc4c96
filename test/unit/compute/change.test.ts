import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change } from '../../../src/core/compute/change.ts';
import { agreesWithPrinted } from '../../../src/core/compute/rounding.ts';

const whole = { decimals: 0, unit: 'count' } as const;
const twoPlaces = { decimals: 2, unit: 'rate' } as const;
const percentage = { decimals: 1, unit: 'percent' } as const;
const figure = fc.double({ min: 0, max: 1e6, noNaN: true });

describe('change', () => {
  // West Mercia Youth Justice Plan 2023/24, first time entrants per 100,000, September 2021 and 2022.
  it('from 98 to 93 is down by 5, or 5.1%, and has no percentage points', () => {
    const { percent, ...rest } = change(98, 93, whole);
    expect(rest).toEqual({ absolute: -5, percentagePoints: null, direction: 'down' });
    expect(percent).toBeCloseTo(-5.10204, 5);
  });

  // The same plan: "FTE rates for Herefordshire have reduced by 43% from 2021".
  it('from 271 to 155 is the printed fall of 43%', () => {
    expect(agreesWithPrinted(change(271, 155, whole).percent ?? 0, -43, 0)).toBe(true);
  });

  // The same plan, proportion reoffending, cohorts ending March 2020 and 2021.
  it('from 26.7% to 27.3% is up by 0.6 percentage points, or 2.2%', () => {
    const result = change(26.7, 27.3, percentage);
    expect(result.percentagePoints).toBe(0.6);
    expect(result.percent).toBeCloseTo(2.24719, 5);
    expect(result.direction).toBe('up');
  });

  // West Mercia Youth Justice Plan 2017/18, use of custody 2012 and 2016.
  it('from 0.41 to 0.22 is the printed fall of 46.3%', () => {
    expect(agreesWithPrinted(change(0.41, 0.22, twoPlaces).percent ?? 0, -46.3, 1)).toBe(true);
  });

  it('from 46 to 24 sentences is a fall of 48%, not the printed 47%', () => {
    expect(agreesWithPrinted(change(46, 24, whole).percent ?? 0, -47, 0)).toBe(false);
    expect(agreesWithPrinted(change(46, 24, whole).percent ?? 0, -48, 0)).toBe(true);
  });

  it('from 0.09 to 0.08 is exactly -0.01', () => {
    expect(change(0.09, 0.08, twoPlaces).absolute).toBe(-0.01);
  });

  it('from 0 has no percentage', () => {
    expect(change(0, 0.28, twoPlaces)).toEqual({
      absolute: 0.28,
      percent: null,
      percentagePoints: null,
      direction: 'up',
    });
  });

  it('is "same" when both figures print alike, whatever lies behind them', () => {
    expect(change(0.0781, 0.0824, twoPlaces).direction).toBe('same');
    expect(change(0.0749, 0.0751, twoPlaces).direction).toBe('up');
  });

  it('turned round is the opposite', () => {
    const turned = { up: 'down', down: 'up', same: 'same' } as const;
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 0, max: 3 }), (from, to, decimals) => {
        const there = change(from, to, { decimals, unit: 'percent' });
        const back = change(to, from, { decimals, unit: 'percent' });
        expect(there.absolute + back.absolute).toBe(0);
        expect(there.percentagePoints).toBe(there.absolute);
        expect(back.direction).toBe(turned[there.direction]);
      }),
    );
  });

  it('in percent, added to the earlier figure, gives the later one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), (from, to) => {
        const { percent } = change(from, to, whole);
        expect(from * (1 + (percent ?? Number.NaN) / 100)).toBeCloseTo(to, 6);
      }),
    );
  });

  it('refuses a figure that is not one, and decimals that cannot be printed', () => {
    expect(() => change(Number.NaN, 1, whole)).toThrow(RangeError);
    expect(() => change(1, 2, { decimals: 0.5, unit: 'rate' })).toThrow(RangeError);
  });
});
