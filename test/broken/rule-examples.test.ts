import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printProblem } from '../../src/core/problem/print.ts';
import type { RuleExample } from '../../src/core/problem/example.ts';
import EXAMPLES from '../../src/core/problem/rule-examples.json' with { type: 'json' };
import { RULES } from '../../src/core/problem/rules.ts';
import { problemsOf, withSite } from './lay.ts';

const cases = Object.entries<RuleExample>(EXAMPLES);

/** Puts what is right where the example shows what is wrong: the lines, or the name of the file. */
function mend(root: string, { file, wrong, right }: RuleExample): void {
  const path = join(root, file);
  if (wrong === file) {
    renameSync(path, join(root, right));
  } else if (/^\(.*\)$/.test(wrong)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${right}\n`);
  } else {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(wrong);
    writeFileSync(path, text.replace(wrong, () => right));
  }
}

/** Rules about seals, which a mend makes anew with a command: their examples show them cut short. */
const SEALED_ANEW: ReadonlySet<string> = new Set(['amendment-out-of-chain', 'amendment-without-change', 'revision-unmarked']);

describe('the example of a rule', () => {
  it('is there for every rule', () => {
    expect(Object.keys(RULES).filter((rule) => !Object.hasOwn(EXAMPLES, rule))).toEqual([]);
  });

  it.each(cases)('%s says what the check says', (rule, { message }) => {
    expect(withSite(rule, problemsOf).map((problem) => printProblem(problem))).toContain(message);
    expect(message).toMatch(new RegExp(`:\\d+:\\d+ {2}${RULES[rule as keyof typeof RULES].severity} {2}`));
  });

  it.each(cases.filter(([rule, { wrong }]) => !wrong.includes('\n…\n') && !SEALED_ANEW.has(rule)))('%s is mended by what it calls right', (rule, example) => {
    withSite(rule, (root) => {
      mend(root, example);
      expect(problemsOf(root).filter((problem) => problem.rule === rule)).toEqual([]);
      expect(existsSync(join(root, example.file)) || example.wrong === example.file).toBe(true);
    });
  });

  it('shows something wrong that differs from what is right', () => {
    for (const [rule, { wrong, right }] of cases) {
      expect(wrong, rule).not.toBe('');
      expect(wrong, rule).not.toBe(right);
    }
  });
});
