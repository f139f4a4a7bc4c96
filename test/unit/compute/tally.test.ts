import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreesWithPrinted } from '../../../src/core/compute/rounding.ts';
import { surveyPercent, tally } from '../../../src/core/compute/tally.ts';

// West Mercia Youth Justice Plan 2023/24: 239 substantive outcomes in 2022. Referral orders are printed
// as 29% without their number, which is what the others leave: 69.
const outcomes = [
  ['caution', 89, 37],
  ['referral-order', 69, 29],
  ['rehabilitation-order', 33, 14],
  ['custodial-sentence', 9, 4],
  ['other', 39, 16],
] as const;
type Outcome = (typeof outcomes)[number][0];

describe('tally', () => {
  it('counts the 239 outcomes of 2022 with the printed shares', () => {
    const statuses = outcomes.flatMap(([outcome, count]) => Array<Outcome>(count).fill(outcome));
    const result = tally(
      statuses,
      outcomes.map(([outcome]) => outcome),
    );
    expect(result.total).toBe(239);
    expect(result.rows.map(({ status, count }) => [status, count])).toEqual(
      outcomes.map(([outcome, count]) => [outcome, count]),
    );
    outcomes.forEach(([, , printed], index) => {
      expect(agreesWithPrinted(result.rows[index]?.share ?? Number.MAX_VALUE, printed, 0)).toBe(true);
    });
  });

  it('keeps the order asked for and shows a status that nothing has', () => {
    expect(tally(['done', 'done', 'late', 'done'], ['late', 'started', 'done'])).toEqual({
      total: 4,
      rows: [
        { status: 'late', count: 1, share: 25 },
        { status: 'started', count: 0, share: 0 },
        { status: 'done', count: 3, share: 75 },
      ],
    });
  });

  it('has no shares of nothing', () => {
    expect(tally([], ['done'])).toEqual({ total: 0, rows: [{ status: 'done', count: 0, share: null }] });
  });

  it('loses nothing: rows add up to the total, in any order of things', () => {
    const order = ['done', 'started', 'late'] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...order)), (statuses) => {
        const { rows, total } = tally(statuses, order);
        expect(rows.reduce((counted, { count }) => counted + count, 0)).toBe(statuses.length);
        expect(total).toBe(statuses.length);
        expect(tally(statuses.toReversed(), order).rows).toEqual(rows);
      }),
    );
  });

  it('refuses a status that would drop out, and an order that names one twice', () => {
    expect(() => tally<string>(['gone'], ['done'])).toThrow('the status gone is not in the order given');
    expect(() => tally(['done'], ['done', 'done'])).toThrow('the order of statuses names one twice');
  });
});

describe('surveyPercent', () => {
  // The same plan: questionnaires from 85 children.
  it('of 69 satisfied among 85 children is the printed 81%', () => {
    expect(agreesWithPrinted(surveyPercent({ count: 69, base: 85 }) ?? 0, 81, 0)).toBe(true);
  });

  it('of 83 among 85 is 97.6%, which the plan prints as 97% and should print as 98%', () => {
    expect(surveyPercent({ count: 83, base: 85 })).toBeCloseTo(97.64706, 5);
  });

  it('is not known where nobody answered', () => {
    expect(surveyPercent({ count: 0, base: 0 })).toBeNull();
  });

  it('refuses more answers than children', () => {
    expect(() => surveyPercent({ count: 86, base: 85 })).toThrow(
      'count must not be above base; got 86 of 85',
    );
    expect(() => surveyPercent({ count: 1, base: 0 })).toThrow('count must not be above base; got 1 of 0');
  });
});
