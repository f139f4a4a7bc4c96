import { describe, expect, it } from 'vitest';
import { printProblem } from '../../../src/core/problem/print.ts';
import type { Selected } from '../../../src/report/selection.ts';
import { acceptedReport, textReport } from '../../../src/report/text.ts';
import { accepted, problem } from './sample-problems.ts';

const selected = (more: Partial<Selected>): Selected => ({
  shown: [],
  lessSevere: 0,
  elsewhere: [],
  ...more,
});

describe('the report as text', () => {
  it('says so where there is nothing', () => {
    expect(textReport(selected({}), 0)).toBe('No problems.');
  });

  it('puts the frame under its problem', () => {
    const text = textReport(selected({ shown: [problem()] }), 0, { frame: () => '> 6 | x\n    | ^' });
    expect(text).toBe(
      `${printProblem(problem())}\n\n  > 6 | x\n      | ^\n\n1 error in 1 file. Nothing was published; the last build is untouched.`,
    );
  });

  it('says what is not shown, and where accepted problems are told', () => {
    const text = textReport(
      selected({
        shown: [problem()],
        lessSevere: 2,
        elsewhere: [problem(), problem({ severity: 'advice' })],
      }),
      3,
    );
    expect(text.split('\n').slice(-2)).toEqual([
      'Not shown: 1 error, 1 piece of advice in other editions; 2 less severe.',
      '3 accepted problems: npm run check -- --accepted',
    ]);
  });

  it('counts by rule where there are more than a handful, the most frequent first', () => {
    const few = Array.from({ length: 5 }, () => problem());
    const shown = [...few, problem({ rule: 'area-unknown' })];
    expect(textReport(selected({ shown: few }), 0)).not.toContain('5  sum-disagrees');
    expect(textReport(selected({ shown }), 0)).toContain('\n  5  sum-disagrees\n  1  area-unknown\n');
  });

  it('colours only what it is told to', () => {
    const text = textReport(selected({ shown: [problem()] }), 0, {
      paint: (style, words) => `<${style}>${words}</>`,
    });
    expect(text).toMatch(
      /^<place>data\/plans\/exampleshire\/2024-25\/resources.yaml:6:10<\/> {2}<error>error<\/> {2}sum-disagrees\n/,
    );
  });

  it('lets nothing through that would steer a terminal', () => {
    const text = textReport(
      selected({ shown: [problem({ found: '\u001b]0;owned\u0007', where: '\u009b2J', fix: 'a\rb\nc' })] }),
      0,
    );
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(text).toContain('␛]0;owned␇');
  });

  it('prints ten thousand problems in no time', () => {
    const many = Array.from({ length: 10_000 }, (_, line) =>
      problem({
        place: { file: `data/plans/a/${String(line % 50)}/plan.yaml`, line: 10_000 - line, column: 1 },
      }),
    );
    const started = performance.now();
    expect(textReport(selected({ shown: many }), 0)).toContain('10000 errors in 50 files.');
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

describe('the list of accepted problems', () => {
  it('gives rule, place, both values and the reason by plan, then counts by plan and rule', () => {
    const earlier = { file: 'data/plans/exampleshire/2023-24/voice.yaml', line: 8, column: 67 };
    const list = acceptedReport([
      accepted(),
      accepted(
        { rule: 'percent-disagrees', place: earlier, where: '', expected: '75%', found: '76%' },
        'Printed\nso.',
      ),
    ]);
    expect(list).toBe(`exampleshire/2023-24: 1 accepted problem

data/plans/exampleshire/2023-24/voice.yaml:8:67  error  percent-disagrees
  expected  75%
  found     76%
  because   Printed so.

exampleshire/2024-25: 1 accepted problem

data/plans/exampleshire/2024-25/resources.yaml:6:10  error  sum-disagrees
  where     total › staffing
  expected  £80,000, the sum of all contributions
  found     £81,000
  because   The source prints it so.

By plan:
  1  exampleshire/2023-24
  1  exampleshire/2024-25

By rule:
  1  percent-disagrees
  1  sum-disagrees

2 accepted problems in 2 plans.`);
  });

  it('says so where there is none', () => {
    expect(acceptedReport([])).toBe('No accepted problems.');
  });
});
