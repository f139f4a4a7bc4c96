import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from '../../../src/core/compute/rank.ts';
import { firstTimeEntrants } from './west-mercia.ts';

const lowFirst = { direction: 'lower-is-better', decimals: 0 } as const;
const areas = ['herefordshire', 'shropshire', 'telford-and-wrekin', 'worcestershire'] as const;
const in2022 = areas.map((area) => ({ area, value: firstTimeEntrants[area][5] }));

const figures = fc
  .array(fc.option(fc.integer({ min: 0, max: 6 })), { minLength: 1, maxLength: 8 })
  .map((values) => values.map((value, index) => ({ area: `area-${String(index)}`, value })));

describe('rank', () => {
  it('shares the smallest rank between Telford and Wrekin and Worcestershire, both 114 in 2022', () => {
    const shared = { rank: 1, of: 3, tied: 1, missing: 1 };
    expect(rank(in2022, 'telford-and-wrekin', lowFirst)).toEqual(shared);
    expect(rank(in2022, 'worcestershire', lowFirst)).toEqual(shared);
  });

  it('puts the next area after all that are tied before it', () => {
    expect(rank(in2022, 'herefordshire', lowFirst)).toEqual({ rank: 3, of: 3, tied: 0, missing: 1 });
  });

  it('has no rank for Shropshire, whose figure is confidential', () => {
    expect(rank(in2022, 'shropshire', lowFirst)).toBeNull();
  });

  it.each(['higher-is-better', 'none'] as const)('puts the highest first where %s', (direction) => {
    expect(rank(in2022, 'herefordshire', { direction, decimals: 0 })?.rank).toBe(1);
  });

  it('ties figures that print alike', () => {
    const close = [
      { area: 'a', value: 0.081 },
      { area: 'b', value: 0.084 },
    ];
    expect(rank(close, 'b', { direction: 'lower-is-better', decimals: 2 })).toMatchObject({
      rank: 1,
      tied: 1,
    });
    expect(rank(close, 'b', { direction: 'lower-is-better', decimals: 3 })).toMatchObject({
      rank: 2,
      tied: 0,
    });
  });

  it('does not depend on the order in which areas are given', () => {
    fc.assert(
      fc.property(figures, fc.nat(7), (given, turn) => {
        const turned = [...given.slice(turn), ...given.slice(0, turn)].toReversed();
        for (const { area } of given)
          expect(rank(turned, area, lowFirst)).toEqual(rank(given, area, lowFirst));
      }),
    );
  });

  it('and the rank from the other end, with ties, add up to one more than the areas', () => {
    fc.assert(
      fc.property(figures, (given) => {
        for (const { area, value } of given) {
          const low = rank(given, area, lowFirst);
          const high = rank(given, area, { direction: 'higher-is-better', decimals: 0 });
          expect(low === null).toBe(value === null);
          if (low !== null && high !== null) expect(low.rank + high.rank + low.tied).toBe(low.of + 1);
        }
      }),
    );
  });

  it('refuses an area that is not there, one that is there twice, and a figure that is not one', () => {
    expect(() => rank(in2022, 'rutland', lowFirst)).toThrow('rutland is not among the areas to be ranked');
    expect(() => rank([...in2022, ...in2022], 'herefordshire', lowFirst)).toThrow(
      'an area stands twice among the figures',
    );
    expect(() => rank([{ area: 'a', value: Number.NaN }], 'a', lowFirst)).toThrow(
      'the figure for a must be a number; got NaN',
    );
  });
});
