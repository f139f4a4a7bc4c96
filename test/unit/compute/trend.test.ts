import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trend } from '../../../src/core/compute/trend.ts';
import { custodialSentences, firstTimeEntrants, points } from './west-mercia.ts';

const named = (values: readonly (number | null)[]) =>
  points(
    values.map((_, index) => String(2000 + index)),
    values,
  );

describe('trend', () => {
  it('finds that West Mercia first time entrants fell in every year from 408 to 93', () => {
    const result = trend(points(firstTimeEntrants.periods, firstTimeEntrants['west-mercia']), {
      decimals: 0,
    });
    expect(result).toEqual({
      first: { period: '2017-09', value: 408 },
      last: { period: '2022-09', value: 93 },
      highest: { value: 408, periods: ['2017-09'] },
      lowest: { value: 93, periods: ['2022-09'] },
      shape: 'fall',
      missing: 0,
    });
  });

  it('finds that Herefordshire went down and up', () => {
    const result = trend(points(firstTimeEntrants.periods, firstTimeEntrants.herefordshire), { decimals: 0 });
    expect(result?.shape).toBe('mixed');
  });

  it('names every period of a shared lowest figure, and takes 0 as a figure', () => {
    const result = trend(points(custodialSentences.periods, custodialSentences.herefordshire), {
      decimals: 2,
    });
    expect(result?.lowest).toEqual({ value: 0, periods: ['2020', '2021', '2022'] });
    expect(result?.highest).toEqual({ value: 0.12, periods: ['2019'] });
  });

  it.each([
    ['rise', [1, 2, 3]],
    ['fall', [3, 2, 1]],
    ['level', [2, 2.04, 1.96]],
    ['mixed', [1, 2, 1]],
    ['mixed', [1, 2, 2]],
  ])('calls it a %s for %j printed to 1 decimal', (shape, values) => {
    expect(trend(named(values), { decimals: 1 })?.shape).toBe(shape);
  });

  it('passes over missing points and counts them', () => {
    expect(trend(named([1, null, 2, null]), { decimals: 0 })).toMatchObject({
      last: { period: '2002', value: 2 },
      shape: 'rise',
      missing: 2,
    });
  });

  it('says nothing of fewer than two figures, or across a break', () => {
    expect(trend(named([5, null]), { decimals: 0 })).toBeNull();
    expect(
      trend(
        [
          { period: '2015', value: 3 },
          { period: '2016', value: 4, break: true },
        ],
        { decimals: 0 },
      ),
    ).toBeNull();
  });

  it('is the mirror image when time runs backwards', () => {
    const mirrored = { rise: 'fall', fall: 'rise', level: 'level', mixed: 'mixed' } as const;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 5 }), (values) => {
        const forwards = trend(named(values), { decimals: 0 });
        const backwards = trend(named(values.toReversed()), { decimals: 0 });
        expect(forwards).not.toBeNull();
        expect(backwards?.shape).toBe(mirrored[forwards?.shape ?? 'mixed']);
        expect(backwards?.highest.value).toBe(forwards?.highest.value);
        expect(backwards?.lowest.periods.length).toBe(forwards?.lowest.periods.length);
      }),
    );
  });
});
