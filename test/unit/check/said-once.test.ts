import { describe, expect, it } from 'vitest';
import { saidOnce } from '../../../src/core/check/said-once.ts';
import type { Problem } from '../../../src/core/problem/problem.ts';
import { RULES, type RuleId } from '../../../src/core/problem/rules.ts';

const problem = (rule: RuleId, column = 5, found = '2,222'): Problem => ({
  rule,
  severity: RULES[rule].severity,
  place: { file: 'a.yaml', line: 3, column },
  where: 'a',
  expected: 'another',
  found,
  fix: 'Correct it.',
});
const rules = (problems: readonly Problem[]): RuleId[] => saidOnce(problems).map(({ rule }) => rule);

describe('one mistake at one place', () => {
  it('is told by the rule that tells most of it', () => {
    expect(
      rules([problem('jump-in-series'), problem('rate-magnitude'), problem('rate-outside-areas')]),
    ).toEqual(['rate-outside-areas']);
    expect(rules([problem('number-unbound'), problem('small-number-in-text')])).toEqual([
      'small-number-in-text',
    ]);
  });

  it('is told where no other rule tells it', () => {
    expect(rules([problem('jump-in-series')])).toEqual(['jump-in-series']);
    expect(rules([problem('jump-in-series'), problem('rate-magnitude', 6)])).toEqual([
      'jump-in-series',
      'rate-magnitude',
    ]);
  });

  it('is told once where two readings of a text find the same, and twice where they find two things', () => {
    expect(rules([problem('contact-of-person'), problem('contact-of-person')])).toEqual([
      'contact-of-person',
    ]);
    expect(rules([problem('contact-of-person'), problem('contact-of-person', 5, 'a telephone')])).toEqual([
      'contact-of-person',
      'contact-of-person',
    ]);
  });
});
