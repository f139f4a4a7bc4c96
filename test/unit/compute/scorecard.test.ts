import { describe, expect, it } from 'vitest';
import { possiblePlaces, quartileOf, trendOver } from '../../../src/core/compute/scorecard.ts';
import { modelOf } from '../west-mercia-model.ts';

const series = (values: string) =>
  modelOf({
    performance: `
- indicator: reoffences-per-reoffender
  cohorts-ending: [2019-03, 2020-03, 2021-03]
  values: { national: ${values} }
`,
  }).figures.series({ indicator: 'reoffences-per-reoffender', area: 'national' });

describe('trends of a performance summary', () => {
  it('look one and two periods back, on printed figures', () => {
    expect(trendOver(series('[3.4, 3.6, 3.5]'), 1)).toBe('down');
    expect(trendOver(series('[3.4, 3.6, 3.5]'), 2)).toBe('up');
    expect(trendOver(series('[3.5, 3.6, 3.5]'), 2)).toBe('same');
  });

  it('say nothing where a figure is missing, or of fewer periods than there are', () => {
    expect(trendOver(series('[3.4, x, 3.5]'), 1)).toBeNull();
    expect(trendOver(series('[3.4, 3.6, 3.5]'), 3)).toBeNull();
  });

  it('do not look across a break', () => {
    expect(trendOver(series('[3.4, { value: 3.6, flag: b }, 3.5]'), 1)).toBe('down');
    expect(trendOver(series('[3.4, { value: 3.6, flag: b }, 3.5]'), 2)).toBeNull();
  });
});

describe('places', () => {
  it.each([
    [1, 137, 'upper'],
    [34, 137, 'upper'],
    [35, 137, 'upper-middle'],
    [48, 137, 'upper-middle'],
    [2, 4, 'upper-middle'],
    [3, 4, 'lower-middle'],
    [137, 137, 'lower'],
  ])('%i of %i is in the quartile %s', (place, of, quartile) => {
    expect(quartileOf({ place, of })).toBe(quartile);
  });

  it('lie below those known to be better and above those known to be worse', () => {
    const printed = { direction: 'lower-is-better', decimals: 0 } as const;
    expect(possiblePlaces(100, [90, 110, 120, 100], 10, printed)).toEqual({ best: 2, worst: 8 });
    expect(possiblePlaces(100, [], 10, printed)).toEqual({ best: 1, worst: 10 });
    expect(possiblePlaces(100, [90, 110], 10, { ...printed, direction: 'higher-is-better' })).toEqual({
      best: 2,
      worst: 9,
    });
  });
});
