import { describe, expect, it } from 'vitest';
import { settle } from '../../../src/core/check/accept.ts';
import { finding } from '../../../src/core/check/finding.ts';
import { performanceFile } from '../../../src/core/schema/measurements.ts';
import { deliveryFile } from '../../../src/core/schema/delivery.ts';
import { voiceFile, workforceFile } from '../../../src/core/schema/resources.ts';
import { sourceOf } from '../west-mercia-model.ts';

const WORDS = { expected: 'one', found: 'another', fix: 'Mend it.' };
const VOICE = sourceOf(
  'surveys: [{ id: s, title: S, period: P, of: children, base: 85, questions: [{ id: q, question: Q, count: 83, percent: 97, accepted: { percent-disagrees: Printed so. } }] }]',
  voiceFile,
);
const QUESTION = ['surveys', 0, 'questions', 0];

describe('settle', () => {
  it('sets apart what is accepted beside it, with the reason', () => {
    const { problems, accepted } = settle(
      [finding(VOICE, [...QUESTION, 'percent'], 'percent-disagrees', WORDS, QUESTION)],
      [VOICE],
    );
    expect(problems).toEqual([]);
    expect(accepted).toMatchObject([{ because: 'Printed so.', problem: { rule: 'percent-disagrees' } }]);
  });

  it('keeps another problem of the same record, and reports the acceptance that nothing used', () => {
    const { problems } = settle(
      [finding(VOICE, [...QUESTION, 'count'], 'count-above-base', WORDS, QUESTION)],
      [VOICE],
    );
    expect(problems.map(({ rule }) => rule)).toEqual(['count-above-base', 'accepted-unneeded']);
  });

  it.each([
    ['97%', 'The plan prints 97.', []],
    ['1,179', 'Printed as 1179.', []],
    ['8', 'The plan speaks of eight.', []],
    ['5 after 3, which goes up: It fell from 3 to 5, 20 in all.', 'Printed: from 3 to 5.', []],
    ['"2016-09"', 'The plan prints 2015/16.', []],
    ['above yot-family-2026', 'The annex says so.', []],
    ['at most 0', 'The plan says that they fell.', []],
    ['79%', 'The plan prints 97.', ['accepted-other-value']],
    ['5 after 3', 'The plan prints 5.', ['accepted-other-value']],
  ])('finds whether a reason names what is kept: %s, "%s"', (found, reason, rules) => {
    const source = sourceOf(
      `surveys: [{ id: s, title: S, period: P, of: children, base: 85, questions: [{ id: q, question: Q, count: 83, percent: 97, accepted: { percent-disagrees: '${reason}' } }] }]`,
      voiceFile,
    );
    const one = finding(source, [...QUESTION, 'percent'], 'percent-disagrees', { ...WORDS, found }, QUESTION);
    expect(settle([one], [source]).problems.map(({ rule }) => rule)).toEqual(rules);
  });

  it.each([
    ['96%, which 81 of 85 gives', 'Printed as 97; 81 of 85 are 96.', []],
    ['96%, which 81 of 85 gives', 'Printed as 97.', ['accepted-other-value']],
    ['a percentage of at most 100', 'Printed as 97.', []],
  ])('wants the right number named too: %s, "%s"', (expected, reason, rules) => {
    const source = sourceOf(
      `surveys: [{ id: s, title: S, period: P, of: children, base: 85, questions: [{ id: q, question: Q, count: 83, percent: 97, accepted: { percent-disagrees: '${reason}' } }] }]`,
      voiceFile,
    );
    const words = { ...WORDS, expected, found: '97%' };
    const one = finding(source, [...QUESTION, 'percent'], 'percent-disagrees', words, QUESTION);
    expect(settle([one], [source]).problems.map(({ rule }) => rule)).toEqual(rules);
  });

  it('does not tell what a hidden reason names', () => {
    const one = finding(
      VOICE,
      [...QUESTION, 'percent'],
      'percent-disagrees',
      { ...WORDS, found: '97' },
      QUESTION,
    );
    expect(settle([{ ...one, hidesReason: true }], [VOICE]).problems).toEqual([]);
  });

  it('keeps a problem that cannot be accepted', () => {
    expect(settle([finding(VOICE, QUESTION, 'percent-disagrees', WORDS)], []).problems).toHaveLength(1);
  });

  it.each([
    [
      'a row',
      sourceOf(
        'indicator: x\ncalendar-years: [2022]\narea: y\nvalues: { accepted: 5, all: 7 }',
        performanceFile,
      ),
    ],
    [
      'a row of full cells',
      sourceOf(
        'indicator: x\ncalendar-years: [2022]\nvalues: { accepted: { value: 5, note: N } }',
        performanceFile,
      ),
    ],
    [
      'an owner',
      sourceOf(
        'owners: { accepted: The one who accepted }\nthemes: [{ theme: T, priorities: [{ priority: P, actions: [{ ref: 1, do: D }] }] }]',
        deliveryFile,
      ),
    ],
    [
      'a group of staff',
      sourceOf(
        'staffing: { title: T, posts: { accepted: A }, groups: { accepted: G }, people: { accepted: { men: [1], women: [0] } } }',
        workforceFile,
      ),
    ],
  ])('does not take the name of %s for an acceptance', (_, source) => {
    expect(settle([], [source]).problems).toEqual([]);
  });

  it('sees an acceptance inside a row, even a row of that name', () => {
    const source = sourceOf(
      'indicator: x\ncalendar-years: [2022]\nvalues: { accepted: [{ value: 5, accepted: { rate-disagrees: So. } }] }',
      performanceFile,
    );
    expect(settle([], [source]).problems).toMatchObject([{ rule: 'accepted-unneeded', severity: 'warning' }]);
  });
});
