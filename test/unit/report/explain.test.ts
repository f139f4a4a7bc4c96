import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/core/problem/rules.ts';
import { explain, rulesByTheme, rulesReport } from '../../../src/report/explain.ts';

const EXAMPLE = {
  file: 'a.yaml',
  wrong: 'x:\n\n  y: 1',
  right: 'x:\n  y: 2',
  message: 'a.yaml:1:1  error  sum-disagrees\n  found 1.',
};

describe('an explained rule', () => {
  it('says what it is about, why it matters, and shows wrong and right', () => {
    expect(explain('sum-disagrees', { 'sum-disagrees': EXAMPLE })).toEqual({
      isKnown: true,
      text: `sum-disagrees  error
Sum that does not add up

A printed total is not the sum of its parts.

Why it matters: Figures that contradict one another cost a plan its readers’ trust, and nobody can tell which of them is right.

Wrong, in a.yaml:

    x:

      y: 1

What the check says:

    a.yaml:1:1  error  sum-disagrees
      found 1.

Right:

    x:
      y: 2`,
    });
  });

  it('says that the right thing is to leave it out where nothing is to stand there', () => {
    expect(explain('sum-disagrees', { 'sum-disagrees': { ...EXAMPLE, right: '' } }).text).toMatch(
      /Right: take it away\.$/,
    );
  });

  it('does without an example where a rule has none', () => {
    expect(explain('sum-disagrees', {}).text).toMatch(/right\.$/);
  });

  it.each([
    ['sum-disagree', 'Did you mean "sum-disagrees"?'],
    ['toString', 'Use one of: '],
  ])('is not found as %s', (id, hint) => {
    const { isKnown, text } = explain(id, {});
    expect(isKnown).toBe(false);
    expect(text).toContain(hint);
  });
});

describe('the list of rules', () => {
  it('has each rule once, under its theme', () => {
    const ids = rulesByTheme().flatMap(({ rules }) => rules.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(Object.keys(RULES).toSorted());
    for (const { theme, rules } of rulesByTheme())
      expect(rules.every((rule) => rule.theme === theme)).toBe(true);
  });

  it('is a line a rule', () => {
    expect(rulesReport()).toMatch(/\n {2}sum-disagrees +error {4}Sum that does not add up\n/);
  });
});
