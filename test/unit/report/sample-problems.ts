import fc from 'fast-check';
import type { AcceptedProblem, Problem, Severity } from '../../../src/core/problem/problem.ts';
import { RULES, type RuleId } from '../../../src/core/problem/rules.ts';

/** A problem with whatever a test is about. */
export const problem = (more: Partial<Problem> = {}): Problem => ({
  rule: 'sum-disagrees',
  severity: 'error',
  place: { file: 'data/plans/exampleshire/2024-25/resources.yaml', line: 6, column: 10 },
  where: 'total › staffing',
  expected: '£80,000, the sum of all contributions',
  found: '£81,000',
  fix: 'Write:  total: 80000',
  ...more,
});

/** The same, kept on purpose. */
export const accepted = (
  more: Partial<Problem> = {},
  because = 'The source prints it so.',
): AcceptedProblem => ({
  problem: problem(more),
  because,
});

/** Any text at all, with characters that formats must escape more often than chance would have them. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '%',
        '\r',
        '\n',
        ':',
        ',',
        '::',
        '::error ',
        '%0A',
        '\u001b[31m',
        '"',
        '\\',
        '\u2028',
        '\ud800',
        'a',
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
);

/** Any problem. */
export const anyProblem: fc.Arbitrary<Problem> = fc.record({
  rule: fc.constantFrom(...(Object.keys(RULES) as RuleId[])),
  severity: fc.constantFrom<Severity>('error', 'warning', 'advice'),
  place: fc.record({
    file: fc.oneof(
      fc.constantFrom(
        'data/areas.yaml',
        'data/plans/a/2024-25/plan.yaml',
        'content/plans/b/2025-26/10-a b.mdx',
      ),
      text,
    ),
    line: fc.integer({ min: 1, max: 99 }),
    column: fc.integer({ min: 1, max: 99 }),
  }),
  where: text,
  expected: text,
  found: text,
  fix: text,
});
