import { describe, expect, it } from 'vitest';
import { claimNumbers } from '../../../src/core/check/claim-numbers.ts';
import { modelOf } from '../west-mercia-model.ts';

function foundIn(says: string, beside: string): readonly string[] {
  const model = modelOf({ claims: `[{ says: "${says}"${beside === '' ? '' : `, ${beside}`} }]` });
  return claimNumbers({ ...model, ...model.unprotected, outlines: new Map() }).map(
    ({ problem }) => problem.found,
  );
}
const FELL = 'claim: { of: first-time-entrants, says: down }';

describe('the numbers in the words of a claim', () => {
  it.each([
    ['The rate fell from 98 to 39.', FELL, '39'],
    ['The rate fell by 7.5%.', FELL, '7.5%'],
    ['Of 76 disposals 57 were cautions.', 'sum: { whole: 67, parts: [57, 10] }', '76'],
    ['89% of 85 children agreed.', 'share: { base: 85, percent: 98 }', '89%'],
    ['85 children are 571.', 'rate: { count: 85, population: 16444, per: 100000, value: 517 }', '571'],
    ['There are 12 priorities.', 'list: { said: 10, named: [a, b] }', '12'],
    ['They were 4.', 'share: { base: 85, percent: 98 }', 'a small number'],
  ])('are found where nothing beside them bears them out: %s', (says, beside, number) => {
    expect(foundIn(says, beside)).toEqual([number]);
  });

  it.each([
    ['The rate fell from 98 to 93.', FELL],
    ['The rate fell by 5.1%.', 'claim: { of: first-time-entrants, says: down, percent: 5.1 }'],
    ['In the year ending September 2022 the rate for children aged 10 to 17 fell.', FELL],
    ['57 and 10 make 67.', 'sum: { whole: 67, parts: [57, 10] }'],
    ['98% of 85 children (83) agreed.', 'share: { count: 83, base: 85, percent: 98 }'],
    ['85 of 16,444 are 517 per 100,000.', 'rate: { count: 85, population: 16444, per: 100000, value: 517 }'],
    ['Nine measures stand beside ten.', 'list: { said: 10, named: [a, b] }'],
    ['There were 863 referrals.', ''],
  ])('are let be: %s', (says, beside) => {
    expect(foundIn(says, beside)).toEqual([]);
  });

  it('may be figures of the plan that the claim itself is not about', () => {
    expect(foundIn('The rate fell to 93, and the national one is 146.', FELL)).toEqual([]);
  });
});
