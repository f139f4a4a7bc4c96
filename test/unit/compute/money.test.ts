import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shares, sum, sumsTo } from '../../../src/core/compute/money.ts';

// West Mercia Youth Justice Plan 2023/24, appendix 2, column "Total".
const totals = [1_179_999, 310_503, 70_580, 172_000, 180_293, 1_457_097];
const printedTotal = 3_370_472;
// The same table, "Other Delegated Funds", in the same order of agencies.
const delegated = [1_179_999, 63_000, 5_000, 36_894, 180_293, 1_457_097];

const pounds = fc.integer({ min: -1e9, max: 1e9 }).map((pence) => Number(`${String(pence)}e-2`));

describe('sum', () => {
  it('of the contributions to West Mercia in 2023/24 is £3,370,472', () => {
    expect(sum(totals)).toBe(printedTotal);
    expect(sum(delegated)).toBe(2_922_283);
  });

  it('is exact to the penny: £0.10 and £0.20 make £0.30', () => {
    expect(sum([0.1, 0.2])).toBe(0.3);
  });

  it('of no amounts is 0', () => {
    expect(sum([])).toBe(0);
  });

  it('does not depend on the order, and takes back what is taken away', () => {
    fc.assert(
      fc.property(fc.array(pounds), (amounts) => {
        const total = sum(amounts);
        expect(sum(amounts.toReversed())).toBe(total);
        expect(sum([...amounts, -total])).toBe(0);
      }),
    );
  });

  it('refuses a fraction of a penny, and an amount that is not known', () => {
    expect(() => sum([1.005])).toThrow('an amount is in whole pence; got 1.005 pounds');
    expect(() => sum([Number.NaN])).toThrow(RangeError);
  });
});

describe('shares', () => {
  it('of £3,370,472 are 43.2% for the grant and 35.0% for local authorities', () => {
    const [localAuthorities, , , , , grant] = shares(totals) ?? [];
    expect(localAuthorities).toBeCloseTo(35.0099, 4);
    expect(grant).toBeCloseTo(43.2312, 4);
  });

  it('add up to 100 before rounding', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e8), { minLength: 1 }), (amounts) => {
        fc.pre(amounts.some((amount) => amount > 0));
        const together = (shares(amounts) ?? []).reduce((total, share) => total + share, 0);
        expect(together).toBeCloseTo(100, 9);
      }),
    );
  });

  it('do not exist of nothing', () => {
    expect(shares([])).toBeNull();
    expect(shares([0, 0])).toBeNull();
  });

  it('refuse a credit', () => {
    expect(() => shares([100, -20])).toThrow('an amount below 0 has no share; got -20');
  });
});

describe('sumsTo', () => {
  it('is 0 where the parts make the printed total', () => {
    expect(sumsTo(totals, printedTotal)).toBe(0);
  });

  it('is below 0 by the amount of a row that was left out', () => {
    expect(sumsTo(totals.slice(1), printedTotal)).toBe(-1_179_999);
  });

  it('sees a single penny', () => {
    expect(sumsTo([0.1, 0.2], 0.29)).toBe(0.01);
  });

  it('refuses a total with a fraction of a penny', () => {
    expect(() => sumsTo([1], 1.001)).toThrow(RangeError);
  });
});
