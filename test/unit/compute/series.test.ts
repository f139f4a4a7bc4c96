import { describe, expect, it } from 'vitest';
import { changeOverSeries, knownPoints, sinceLastBreak } from '../../../src/core/compute/series.ts';
import { firstTimeEntrants, points } from './west-mercia.ts';

const whole = { decimals: 0, unit: 'rate' } as const;
const { periods } = firstTimeEntrants;
const broken = [
  { period: '2015', value: 37.9 },
  { period: '2016', value: 42.2, break: true },
  { period: '2017', value: 40.9 },
] as const;

describe('changeOverSeries', () => {
  it('runs from the first to the last figure: 408 to 93 is a fall of 77%', () => {
    const result = changeOverSeries(points(periods, firstTimeEntrants['west-mercia']), whole);
    expect(result).toMatchObject({
      from: { period: '2017-09', value: 408 },
      to: { period: '2022-09', value: 93 },
      absolute: -315,
      direction: 'down',
      missing: 0,
    });
    expect(result?.percent).toBeCloseTo(-77.20588, 5);
  });

  it('ends at the last known figure and says that one is missing, as for Shropshire', () => {
    expect(changeOverSeries(points(periods, firstTimeEntrants.shropshire), whole)).toMatchObject({
      to: { period: '2021-09', value: 72 },
      absolute: -262,
      missing: 1,
    });
  });

  it('refuses to cross a break in series', () => {
    expect(changeOverSeries(broken, whole)).toBeNull();
  });

  it('refuses to cross a break marked on a point without a figure', () => {
    const hidden = [broken[0], { period: '2016', value: null, break: true }, broken[2]];
    expect(changeOverSeries(hidden, whole)).toBeNull();
  });

  it('does not mind a break before the first figure or after the last', () => {
    const [, first, second] = broken;
    const afterwards = { period: '2018', value: null, break: true };
    expect(changeOverSeries([first, second, afterwards], whole)).toMatchObject({
      from: { period: '2016' },
      to: { period: '2017' },
      missing: 1,
    });
  });

  it.each([
    ['no points', []],
    ['no figures', [null, null]],
    ['one figure', [null, 5]],
  ])('has nothing to say of %s', (_, values) => {
    expect(changeOverSeries(points(['2021', '2022'].slice(0, values.length), values), whole)).toBeNull();
  });
});

describe('sinceLastBreak', () => {
  it('keeps the break itself and what follows', () => {
    expect(sinceLastBreak(broken).map(({ period }) => period)).toEqual(['2016', '2017']);
  });

  it('keeps everything where there is no break', () => {
    const unbroken = points(['2021', '2022'], [1, null]);
    expect(sinceLastBreak(unbroken)).toEqual(unbroken);
  });

  it('gives a series whose change can be told', () => {
    expect(changeOverSeries(sinceLastBreak(broken), { decimals: 1, unit: 'percent' })).toMatchObject({
      percentagePoints: -1.3,
      direction: 'down',
    });
  });
});

describe('knownPoints', () => {
  it('keeps a true zero and leaves out what is missing', () => {
    expect(knownPoints(points(['2020', '2021', '2022'], [0, null, 3])).map(({ value }) => value)).toEqual([
      0, 3,
    ]);
  });

  it('refuses NaN, naming the period', () => {
    expect(() => knownPoints([{ period: '2022', value: Number.NaN }])).toThrow(
      'the figure for 2022 must be a number; got NaN',
    );
  });
});
