import { describe, expect, it } from 'vitest';
import { surveyClaims } from '../../../src/core/check/survey-claims.ts';
import { modelOf } from '../west-mercia-model.ts';

function foundIn(says: string, share: string): readonly string[] {
  const model = modelOf({
    voice:
      'surveys: [{ id: s, title: S, period: P, of: children, base: 84, questions: [{ id: q, question: Q, percent: 89 }, { id: r, question: R, count: 30, base: 34 }] }]',
    claims: `[{ says: "${says}", share: ${share} }]`,
  });
  return surveyClaims({ ...model, ...model.unprotected, outlines: new Map() }).map(
    ({ problem }) => problem.found,
  );
}

describe('a share of those who were asked', () => {
  it.each([
    ['Of 84 children, 89% said so.', '{ base: 84, percent: 89 }'],
    ['Of 34 children, 30 felt safe (88%).', '{ count: 30, base: 34, percent: 88 }'],
    ['Of 85 children, 98% said so.', '{ base: 85, percent: 98 }'],
    ['Of 84 outcomes, 98% were cautions.', '{ base: 84, percent: 98 }'],
  ])('is let be: %s', (says, share) => {
    expect(foundIn(says, share)).toEqual([]);
  });

  it.each([
    ['Of 84 children, 98% said so.', '{ base: 84, percent: 98 }', '98%'],
    ['Of 34 children, 31 felt safe (91%).', '{ count: 31, base: 34, percent: 91 }', '91%'],
  ])('is that of no question of the survey: %s', (says, share, found) => {
    expect(foundIn(says, share)).toEqual([found]);
  });
});
