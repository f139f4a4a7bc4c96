import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/core/problem/problem.ts';
import { RULES } from '../../../src/core/problem/rules.ts';
import { githubReport } from '../../../src/report/github.ts';
import { jsonReport, type Checked, type JsonReport } from '../../../src/report/json.ts';
import { sarifReport } from '../../../src/report/sarif.ts';
import { accepted, anyProblem, problem } from './sample-problems.ts';

const checked: Checked = {
  editions: ['exampleshire/2024-25'],
  files: 20,
  figures: 12,
  sections: 3,
  actions: 1,
};

describe('annotations for GitHub', () => {
  it('are a command a problem, with file, line, column and title', () => {
    expect(githubReport([problem()])).toBe(
      '::error file=data/plans/exampleshire/2024-25/resources.yaml,line=6,col=10,title=Sum that does not add up (sum-disagrees)::total › staffing: expected £80,000, the sum of all contributions, found £81,000.%0AWrite:  total: 80000\n',
    );
  });

  it('are errors, warnings and notices', () => {
    const all = [problem(), problem({ severity: 'warning' }), problem({ severity: 'advice' })];
    expect([...githubReport(all).matchAll(/^::(\w+) /gm)].map(([, command]) => command)).toEqual([
      'error',
      'warning',
      'notice',
    ]);
  });

  it('name files from the top of the repository', () => {
    expect(githubReport([problem()], 'plans')).toContain('file=plans/data/plans/exampleshire');
  });

  it('give back file and message as they were, however hostile, and never begin another command', () => {
    const unescape = (text: string): string =>
      text.replaceAll(/%(25|0D|0A|3A|2C)/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
    fc.assert(
      fc.property(anyProblem, (one) => {
        const report = githubReport([one]);
        expect(report.split(/\r\n|\r|\n/)).toHaveLength(2);
        const [, file = '', message = ''] =
          /^::\w+ file=([^,]*),line=\d+,col=\d+,title=[^,:]*::([^]*)\n$/.exec(report) ?? [];
        expect(unescape(file)).toBe(one.place.file);
        expect(unescape(message).endsWith(`\n${one.fix}`)).toBe(true);
      }),
    );
  });
});

describe('the report as JSON', () => {
  it('has this shape', () => {
    const report = jsonReport(checked, { shown: [problem()], lessSevere: 1, elsewhere: [problem()] }, [
      accepted(),
    ]);
    const reported = {
      rule: 'sum-disagrees',
      title: 'Sum that does not add up',
      severity: 'error',
      place: { file: 'data/plans/exampleshire/2024-25/resources.yaml', line: 6, column: 10 },
      where: 'total › staffing',
      expected: '£80,000, the sum of all contributions',
      found: '£81,000',
      fix: 'Write:  total: 80000',
    };
    expect(report).toEqual({
      report: 'youth-justice-plans/check',
      version: 1,
      checked,
      publishable: false,
      problems: [reported],
      accepted: [{ ...reported, because: 'The source prints it so.' }],
      counts: {
        bySeverity: { error: 1, warning: 0, advice: 0 },
        byRule: { 'sum-disagrees': 1 },
        accepted: 1,
        notShown: { lessSevere: 1, elsewhere: 1 },
      },
    });
  });

  it('comes back from its text as it was, and loses no problem', () => {
    fc.assert(
      fc.property(fc.array(anyProblem, { maxLength: 8 }), (problems) => {
        const report = jsonReport(checked, { shown: problems, lessSevere: 0, elsewhere: [] }, []);
        const read = JSON.parse(JSON.stringify(report)) as JsonReport;
        expect(read).toEqual(report);
        expect(read.problems.map(({ title, ...rest }) => [title, rest])).toEqual(
          inOrder(problems).map((one) => [RULES[one.rule].title, one]),
        );
        expect(Object.values(read.counts.byRule).reduce((sum, count) => sum + count, 0)).toBe(
          problems.length,
        );
        expect(read.publishable).toBe(!problems.some(({ severity }) => severity === 'error'));
      }),
    );
  });
});

describe('the report as SARIF', () => {
  const settings = { version: '0.1.0', site: 'https://plans.example.gov.uk/yjp' };
  const run = (...args: Parameters<typeof sarifReport>) => {
    const [only] = sarifReport(...args).runs;
    if (!only) throw new Error('no run');
    return only;
  };

  it('gives rule, level, message and place of a problem', () => {
    const { results = [], tool } = run([problem({ severity: 'advice' })], [], settings);
    const rules = tool.driver.rules ?? [];
    expect(results).toEqual([
      {
        ruleId: 'sum-disagrees',
        ruleIndex: rules.findIndex(({ id }) => id === 'sum-disagrees'),
        level: 'note',
        message: {
          text: 'total › staffing: expected £80,000, the sum of all contributions, found £81,000.\nWrite:  total: 80000',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'data/plans/exampleshire/2024-25/resources.yaml' },
              region: { startLine: 6, startColumn: 10 },
            },
          },
        ],
        partialFingerprints: {
          'ruleAndPlace/v1':
            'sum-disagrees data/plans/exampleshire/2024-25/resources.yaml total › staffing 1',
        },
      },
    ]);
  });

  it('describes every rule, with help and the address of its entry', () => {
    const { tool } = run([], [], settings);
    expect(tool.driver.rules).toHaveLength(Object.keys(RULES).length);
    for (const { id, help, helpUri } of tool.driver.rules ?? []) {
      expect(help?.text).toMatch(/\.$/);
      expect(helpUri).toBe(`https://plans.example.gov.uk/yjp/rules/#${id}`);
    }
    expect(run([], [], { version: '0.1.0' }).tool.driver.rules?.some((rule) => 'helpUri' in rule)).toBe(
      false,
    );
  });

  it('holds accepted problems as suppressed, with the reason', () => {
    const { results = [] } = run([problem()], [accepted()], settings);
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      undefined,
      [{ kind: 'inSource', justification: 'The source prints it so.' }],
    ]);
  });

  it('knows a problem again after lines and figures have changed, and tells two in one place apart', () => {
    const prints = (problems: Parameters<typeof sarifReport>[0]): unknown[] =>
      (run(problems, [], settings).results ?? []).map(({ partialFingerprints }) => partialFingerprints);
    const moved = problem({ place: { ...problem().place, line: 60 }, found: '£82,000' });
    expect(prints([moved])).toEqual(prints([problem()]));
    expect(new Set(prints([problem(), moved]).map((one) => JSON.stringify(one))).size).toBe(2);
  });

  it('writes every file name as an address that stands for the same file', () => {
    fc.assert(
      fc.property(anyProblem, (one) => {
        const [result] = run([one], [], settings).results ?? [];
        const uri = result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
        expect(uri).toMatch(/^(?:[\w.!~*'()/-]|%[0-9A-F]{2})*$/);
        expect(decodeURIComponent(uri)).toBe(one.place.file.toWellFormed());
      }),
    );
  });
});
