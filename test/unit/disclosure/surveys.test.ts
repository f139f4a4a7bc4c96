import { describe, expect, it } from 'vitest';
import {
  isSmallAnswer,
  withheldAnswers,
  withoutAnswers,
} from '../../../src/core/compute/disclosure/surveys.ts';
import { disclosureFile } from '../../../src/core/schema/disclosure.ts';
import { voiceFile } from '../../../src/core/schema/resources.ts';

const SETTINGS = disclosureFile.parse({});

function survey(base: number | undefined, question: object) {
  const [one] = voiceFile.parse({
    surveys: [
      {
        id: 'leavers',
        title: 'Leavers',
        period: '2023',
        of: 'children',
        base,
        questions: [{ id: 'safe', question: 'Safe', ...question }],
      },
    ],
  }).surveys;
  if (!one?.questions[0]) throw new Error('no question');
  return { survey: one, question: one.questions[0] };
}

describe('answers of surveys', () => {
  it.each([
    ['few who agreed', 40, { count: 3 }, true],
    ['few who did not', 40, { count: 38 }, true],
    ['few who were asked', 4, { count: 2 }, true],
    ['a percentage of few', 40, { percent: 5 }, true],
    ['a percentage of all but few', 40, { percent: 97.5 }, true],
    ['all of a small group', 8, { count: 8 }, true],
    ['none of a small group', 8, { percent: 0 }, true],
    ['all of a larger group', 40, { count: 40 }, false],
    ['none of a larger group', 40, { percent: 0 }, false],
    ['many of many', 40, { count: 20 }, false],
    ['a percentage without a base', undefined, { percent: 3 }, false],
    ['a small count without a base', undefined, { count: 3 }, true],
    ['a base of its own that is small', 40, { count: 2, base: 3 }, true],
  ])('%s', (_, base, question, expected) => {
    const made = survey(base, question);
    expect(isSmallAnswer(made.question, made.survey, SETTINGS)).toBe(expected);
  });

  it('lose their count and percentage, and a base that is small itself', () => {
    const few = survey(3, { count: 2, percent: 67 });
    const voice = voiceFile.parse({ surveys: [few.survey] });
    const shown = withoutAnswers(voice, withheldAnswers(voice, SETTINGS), SETTINGS);
    expect(shown.surveys[0]).toEqual({
      id: 'leavers',
      title: 'Leavers',
      period: '2023',
      of: 'children',
      questions: [{ id: 'safe', question: 'Safe', marker: 'c' }],
    });
  });

  it('stay where they are public already', () => {
    const { survey: asked } = survey(40, { count: 3 });
    const voice = voiceFile.parse({
      surveys: [{ ...asked, 'already-published': { reason: 'A reason', source: 'A source' } }],
    });
    expect(withheldAnswers(voice, SETTINGS)).toEqual([]);
  });
});
