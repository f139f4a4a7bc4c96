import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeList, judgeRate, judgeShare, judgeSum } from '../../../src/core/compute/claim-sums.ts';

describe('parts of a whole', () => {
  it('make it exactly', () => {
    expect(judgeSum({ whole: 67, parts: [57, 4] })).toEqual({
      agrees: false,
      gives: '61 (57 + 4)',
      right: '61',
    });
    expect(judgeSum({ whole: 61, parts: [57, 4] }).agrees).toBe(true);
    expect(judgeSum({ whole: 0.3, parts: [0.1, 0.2] }).agrees).toBe(true);
    expect(judgeSum({ whole: 0, parts: [0] }).agrees).toBe(true);
  });

  it('are shown with commas', () => {
    expect(judgeSum({ whole: 1, parts: [1000, 234567.25] }).gives).toBe('235,567.25 (1,000 + 234,567.25)');
  });
});

describe('a share', () => {
  it('is what its count and base give, to the decimals written', () => {
    expect(judgeShare({ count: 83, base: 85, percent: 98 }).agrees).toBe(true);
    expect(judgeShare({ count: 83, base: 85, percent: 97.6 }).agrees).toBe(true);
    expect(judgeShare({ count: 83, base: 85, percent: 97 })).toEqual({
      agrees: false,
      gives: '98% (83 of 85); no whole number of 85 gives 97%',
      right: '98',
    });
    expect(judgeShare({ count: 82, base: 85, percent: 98 }).gives).toBe('96% (82 of 85)');
  });

  it('passes a tie whichever way it was rounded', () => {
    expect(judgeShare({ count: 1, base: 8, percent: 12 }).agrees).toBe(true);
    expect(judgeShare({ count: 1, base: 8, percent: 13 }).agrees).toBe(true);
  });

  it('is impossible where no whole number gives it', () => {
    expect(judgeShare({ base: 85, percent: 97 })).toEqual({
      agrees: false,
      gives: '82 give 96%, 83 give 98%; no whole number of 85 gives 97%',
      right: null,
    });
    expect(judgeShare({ base: 85, percent: 98 })).toMatchObject({ agrees: true, gives: '98% (83 of 85)' });
    expect(judgeShare({ base: 3, percent: 100 }).agrees).toBe(true);
    expect(judgeShare({ base: 3, percent: 0 }).agrees).toBe(true);
    expect(judgeShare({ base: 3, percent: 150 }).agrees).toBe(false);
  });

  it('of more than there are is none', () => {
    expect(judgeShare({ count: 90, base: 85, percent: 106 })).toMatchObject({ agrees: false, right: null });
  });

  it('is possible exactly where trying every count finds one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 1100 }), (base, tenths) => {
        const percent = tenths / 10;
        const decimals = Number.isInteger(percent) ? 0 : 1;
        const half = decimals === 0 ? 50 : 5;
        // In hundredths of a percent times base: |100·100·count − percent·100·base| ≤ half·base, ties allowed both ways only to even or away.
        const close = Array.from({ length: base + 1 }, (_, count) =>
          Math.abs(10000 * count - Math.round(percent * 100) * base),
        );
        const within = close.some((apart) => apart < half * base);
        const onTie = close.some((apart) => apart === half * base);
        fc.pre(within || !onTie);
        expect(judgeShare({ base, percent }).agrees).toBe(within);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a rate', () => {
  it('is what its count and population give, to the decimals written', () => {
    expect(judgeRate({ count: 85, population: 16444, per: 100000, value: 517 }).agrees).toBe(true);
    expect(judgeRate({ count: 85, population: 16444, per: 100000, value: 571 })).toEqual({
      agrees: false,
      gives: '517 per 100,000 (85 of 16,444)',
      right: '517',
    });
    expect(judgeRate({ count: 9, population: 115388, per: 1000, value: 0.08 }).agrees).toBe(true);
    expect(judgeRate({ count: 0, population: 115388, per: 1000, value: 0 }).agrees).toBe(true);
  });
});

describe('a rate that rounding ends with a zero', () => {
  it('is told with it', () => {
    expect(judgeRate({ count: 11, population: 115388, per: 1000, value: 0.09 }).gives).toBe(
      '0.10 per 1,000 (11 of 115,388)',
    );
  });
});

describe('a list', () => {
  it('parts what is named with semicolons where commas would mislead', () => {
    const { gives } = judgeList({ said: 3, named: ['education, training and employment', 'victims'] });
    expect(gives).toBe('2 (education, training and employment; victims)');
  });

  it('has as many lines as are said', () => {
    expect(judgeList({ said: 2, named: ['custody', 'reoffending'] }).agrees).toBe(true);
  });

  it.each([1, 3])('that is said to have %i lines and has two is told', (said) => {
    expect(judgeList({ said, named: ['custody', 'reoffending'] })).toEqual({
      agrees: false,
      gives: '2 (custody, reoffending)',
      right: '2',
    });
  });
});
