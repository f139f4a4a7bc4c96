import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pooledRate } from '../../../src/core/compute/aggregate.ts';
import { rate } from '../../../src/core/compute/rate.ts';
import { agreesWithPrinted } from '../../../src/core/compute/rounding.ts';
import { areas2016 } from './west-mercia.ts';

const parts = fc.array(fc.record({ count: fc.nat(500), population: fc.integer({ min: 500, max: 60_000 }) }), {
  minLength: 1,
  maxLength: 6,
});

describe('pooledRate', () => {
  it('of the four areas is the printed 422 per 100,000 in 2016, not the 437 that a mean of rates gives', () => {
    const pooled = pooledRate(areas2016, 100_000);
    expect(pooled).toMatchObject({ kind: 'pooled', count: 469, population: 111_020 });
    expect(agreesWithPrinted(pooled.rate ?? 0, 422, 0)).toBe(true);

    const rates = areas2016.map((area) => rate({ ...area, per: 100_000 }));
    expect(Math.round(rates.reduce((total, one) => total + one, 0) / rates.length)).toBe(437);
  });

  it('does not exist when one area has no count or no population, and names the areas', () => {
    const [herefordshire, shropshire, ...rest] = areas2016;
    const given = [{ ...herefordshire, count: null }, { ...shropshire, population: null }, ...rest];
    expect(pooledRate(given, 100_000)).toEqual({
      kind: 'not-pooled',
      rate: null,
      reason: 'missing-parts',
      areas: ['herefordshire', 'shropshire'],
    });
  });

  it('takes a count of 0 as a count', () => {
    const given = [
      { area: 'a', count: 0, population: 1_000 },
      { area: 'b', count: 2, population: 1_000 },
    ];
    expect(pooledRate(given, 1_000).rate).toBe(1);
  });

  it('of no areas does not exist', () => {
    expect(pooledRate([], 1_000)).toEqual({ kind: 'not-pooled', rate: null, reason: 'no-areas', areas: [] });
  });

  it('lies between the lowest and the highest rate of its areas, in whatever order they come', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const areas = given.map((area, index) => ({ ...area, area: String(index) }));
        const pooled = pooledRate(areas, 1_000);
        const rates = areas.map((area) => rate({ ...area, per: 1_000 }));
        expect(pooled.rate).toBeGreaterThanOrEqual(Math.min(...rates) * (1 - 1e-12));
        expect(pooled.rate).toBeLessThanOrEqual(Math.max(...rates) * (1 + 1e-12));
        expect(pooledRate(areas.toReversed(), 1_000)).toEqual(pooled);
      }),
    );
  });

  it('refuses an area twice, an impossible count or population, and a base of 0', () => {
    const [herefordshire] = areas2016;
    expect(() => pooledRate([herefordshire, herefordshire], 1_000)).toThrow(
      'an area stands twice in a pooled rate',
    );
    expect(() => pooledRate([{ ...herefordshire, count: -1 }], 1_000)).toThrow(
      'the count of herefordshire must be a whole number, 0 or more; got -1',
    );
    expect(() => pooledRate([{ ...herefordshire, population: 0 }], 1_000)).toThrow(
      'the population of herefordshire must be a number above 0; got 0',
    );
    expect(() => pooledRate([], 0)).toThrow('per must be a number above 0; got 0');
  });
});
