import { describe, expect, it } from 'vitest';
import { ruleExample, type BrokenCase } from '../../../src/rule-examples.ts';

const FILE = 'data/plans/a/2024-25/x.yaml';
const PRINTED = `${FILE}:1:1  warning  list-empty
  expected one, found none.
  Add one.

${FILE}:3:5  error  sum-disagrees
  expected 3, found 4.
  Write:

  total: 3

1 error, 1 warning in 1 file. Nothing was published; the last build is untouched.
`;

const example = (more: Partial<BrokenCase>): ReturnType<typeof ruleExample> =>
  ruleExample({
    rule: 'sum-disagrees',
    base: new Map([[FILE, 'one: 1\ntwo: 2\ntotal: 3\nend: x\nlast: y\n']]),
    laid: new Map([[FILE, 'one: 1\ntwo: 2\ntotal: 4\nend: x\nlast: y\n']]),
    printed: PRINTED,
    written: {},
    ...more,
  });

describe('the example of a rule', () => {
  it('is what differs from the base site with a line around it, and the message of this rule', () => {
    expect(example({})).toEqual({
      file: FILE,
      wrong: 'two: 2\ntotal: 4\nend: x',
      right: 'two: 2\ntotal: 3\nend: x',
      message: `${FILE}:3:5  error  sum-disagrees\n  expected 3, found 4.\n  Write:\n\n  total: 3`,
    });
  });

  it('is what was written by hand, as far as it was', () => {
    expect(example({ written: { right: 'total: 3' } })).toMatchObject({
      wrong: 'two: 2\ntotal: 4\nend: x',
      right: 'total: 3',
    });
  });

  it('has nothing right where a sentence was added to a text that was right without it', () => {
    const file = 'content/plans/a/2024-25/10-a.mdx';
    const found = example({
      base: new Map([[file, 'First.\n']]),
      laid: new Map([[file, 'First.\n\nSecond.\n']]),
      printed: `${file}:3:1  error  sum-disagrees\n  found.\n\n1 error in 1 file.\n`,
    });
    expect(found).toMatchObject({ file, wrong: 'Second.', right: '' });
  });

  it('looks into the file that the case lays where the problem is told of another', () => {
    expect(example({ printed: PRINTED.replaceAll('x.yaml', 'plan.yaml') })?.file).toBe(FILE);
  });

  it('is missing where nothing of the rule is printed', () => {
    expect(example({ printed: 'No problems.\n' })).toBeUndefined();
  });
});
