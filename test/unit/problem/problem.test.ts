import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../src/core/problem/nearest.ts';
import { printProblem, printProblems, summary } from '../../../src/core/problem/print.ts';
import { inOrder, stopsPublication, type Problem } from '../../../src/core/problem/problem.ts';
import { RULES, type RuleId } from '../../../src/core/problem/rules.ts';

const problem = (more: Partial<Problem> = {}): Problem => ({
  rule: 'value-not-a-number',
  severity: 'error',
  place: { file: 'a.yaml', line: 14, column: 9 },
  where: 'telford-and-wrekin › 2022',
  expected: 'a number',
  found: 'the text "0.28 "',
  fix: 'Write the number alone:  0.28',
  ...more,
});

describe('a printed problem', () => {
  it('gives place, severity and rule; what was expected and found; what to do', () => {
    expect(printProblem(problem())).toBe(
      'a.yaml:14:9  error  value-not-a-number\n  telford-and-wrekin › 2022: expected a number, found the text "0.28 ".\n  Write the number alone:  0.28',
    );
  });

  it('indents every line of what to do, leaves an empty place out, and ends in one full stop', () => {
    expect(printProblem(problem({ where: '', found: 'a word.', fix: 'One.\nTwo.' }))).toMatch(
      /\n {2}expected a number, found a word\.\n {2}One\.\n {2}Two\.$/,
    );
  });
});

describe('the line that counts', () => {
  it('counts by severity and file, and says what became of the site', () => {
    expect(summary([])).toBe('No problems.');
    expect(summary([problem()])).toBe(
      '1 error in 1 file. Nothing was published; the last build is untouched.',
    );
    expect(
      summary([
        problem(),
        problem(),
        problem({ severity: 'warning', place: { file: 'b.yaml', line: 1, column: 1 } }),
      ]),
    ).toBe('2 errors, 1 warning in 2 files. Nothing was published; the last build is untouched.');
    expect(summary([problem({ severity: 'advice' }), problem({ severity: 'warning' })])).toBe(
      '1 warning, 1 piece of advice in 1 file. None of them stops publication.',
    );
  });

  it('is about errors only when it says that nothing was published', () => {
    expect([stopsPublication([problem({ severity: 'warning' })]), stopsPublication([problem()])]).toEqual([
      false,
      true,
    ]);
  });
});

describe('the order of problems', () => {
  const place = fc.record({
    file: fc.constantFrom('a', 'b', 'B'),
    line: fc.integer({ min: 1, max: 12 }),
    column: fc.integer({ min: 1, max: 12 }),
  });

  it('is by file, line and column as numbers, then rule, however they come', () => {
    fc.assert(
      fc.property(fc.array(place), fc.infiniteStream(fc.nat()), (places, random) => {
        const problems = places.map((one) => problem({ place: one }));
        const shuffled = problems
          .map((one) => [random.next().value, one] as const)
          .sort(([a], [b]) => Number(a) - Number(b))
          .map(([, one]) => one);
        const printed = printProblems(problems);
        expect(printProblems(shuffled)).toBe(printed);
        const lines = inOrder(problems).map(
          ({ place: { file, line, column } }) => [file, line, column] as const,
        );
        for (const [index, [file, line, column]] of lines.entries()) {
          const before = lines[index - 1];
          if (before)
            expect(
              before[0] < file ||
                (before[0] === file && (before[1] < line || (before[1] === line && before[2] <= column))),
            ).toBe(true);
        }
      }),
    );
  });
});

describe('did you mean', () => {
  it.each([
    ['onwer', 'owner'],
    ['northam', 'northham'],
    ['Telford', 'telford'],
    ['satisfed', 'satisfied'],
    ['are', 'area'],
  ])('takes %s for %s', (written, meant) => {
    expect(nearest(written, ['status', meant, 'answers'])).toBe(meant);
  });

  it('counts two letters that changed places as one slip, which a short word may have', () => {
    expect(nearest('aera', ['of', 'area', 'period'])).toBe('area');
  });

  it('proposes nothing where more than about a third differs', () => {
    expect(nearest('custody', ['first-time-entrants', 'outcomes'])).toBeUndefined();
    expect(didYouMean('custody', ['outcomes', 'offences'])).toBe('Use one of: outcomes, offences.');
  });

  it('proposes no number for another: 10 is not a slip for 1', () => {
    expect(didYouMean('10', ['1', '2', '11'])).toBe('Use one of: 1, 2, 11.');
  });

  it('shows the first twelve of many, and says where there are none', () => {
    expect(
      didYouMean(
        'zzz',
        Array.from({ length: 14 }, (_, index) => `name-${String(index)}`),
      ),
    ).toMatch(/name-11, …\.$/);
    expect(didYouMean('zzz', [])).toBe('There are none to choose from yet.');
  });
});

describe('the table of rules', () => {
  it('explains each rule in one sentence under a title without a full stop', () => {
    for (const [id, { title, about }] of Object.entries(RULES)) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(title).not.toMatch(/\.$/);
      expect(about).toMatch(/^[A-Z][^.]*(\.[a-z]+[^.]*)*\.$/);
    }
  });

  it('has no two rules with one title', () => {
    const titles = (Object.keys(RULES) as RuleId[]).map((id) => RULES[id].title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
