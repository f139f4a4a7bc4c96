import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import EXAMPLES from '../../src/core/problem/rule-examples.json' with { type: 'json' };
import type { JsonReport } from '../../src/report/json.ts';
import { withSite } from './lay.ts';

const CHECK = fileURLToPath(new URL('../../src/cli/check.ts', import.meta.url));
const PLAN = 'data/plans/exampleshire/2024-25';

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly complaint: string;
}

function check(root: string, ...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK, '--root', root, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { code: status, out: stdout, complaint: stderr };
}

const about = (name: string, ...args: string[]): Outcome => withSite(name, (root) => check(root, ...args));

describe('npm run check -- --format', () => {
  it('json gives the problems for programs, and nothing else', () => {
    const { code, out } = about('sum-disagrees', '--format', 'json');
    const report = JSON.parse(out) as JsonReport;
    expect(code).toBe(1);
    expect(report.version).toBe(1);
    expect(report.publishable).toBe(false);
    expect(report.checked.editions).toEqual(['exampleshire/2024-25']);
    expect(report.problems.map(({ rule, place }) => [rule, place])).toEqual([
      ['sum-disagrees', { file: `${PLAN}/resources.yaml`, line: 6, column: 60 }],
    ]);
    expect(report.counts.byRule).toEqual({ 'sum-disagrees': 1 });
  });

  it('github gives an annotation a problem, with the path from where the command runs', () => {
    withSite('sum-disagrees', (root) => {
      const args = [CHECK, '--root', 'plans', '--format', 'github'];
      execFileSync('mkdir', [join(root, 'plans')]);
      for (const folder of ['data', 'content']) execFileSync('mv', [join(root, folder), join(root, 'plans', folder)]);
      const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
      expect(status).toBe(1);
      expect(stdout).toMatch(
        /^::error file=plans\/data\/plans\/exampleshire\/2024-25\/resources\.yaml,line=6,col=60,title=Sum that does not add up \(sum-disagrees\)::contributions [^\n]*%0A[^\n]*\n$/,
      );
    });
  });

  it('sarif gives one run with results and rules', () => {
    const { code, out } = about('sum-disagrees', '--format', 'sarif', '--site', 'https://plans.example.gov.uk');
    const [run] = (JSON.parse(out) as Log).runs;
    expect(code).toBe(1);
    expect(run?.results?.map(({ ruleId, suppressions = [] }) => [ruleId, suppressions.length])).toEqual([
      ['sum-disagrees', 0],
      ['decision-unsealed', 1],
    ]);
    expect(run?.tool.driver.rules?.find(({ id }) => id === 'sum-disagrees')?.helpUri).toBe(
      'https://plans.example.gov.uk/rules/#sum-disagrees',
    );
  });

  it.each([
    [['--format', 'xml'], "'xml' is invalid"],
    [['--severity', 'bad'], "'bad' is invalid"],
    [['--format', 'sarif', '--accepted'], '--accepted lists as text or json'],
    [['--site', 'plans'], 'whole address'],
    [['--service', 'exampelshire'], 'Did you mean "exampleshire"?'],
    [['--edition', '2023-24'], 'There is no edition "2023-24"'],
  ])('and what is not known is refused: %s', (args, words) => {
    const { code, out, complaint } = withSite(null, (root) => check(root, ...args));
    expect([code, out]).toEqual([2, '']);
    expect(complaint).toContain(words);
  });
});

describe('npm run check', () => {
  it('shows the lines around a problem where it is asked to, and has no colours in a pipe', () => {
    const plain = about('area-unknown');
    const framed = about('area-unknown', '--frame');
    expect(plain.out).not.toContain('>');
    expect(framed.out).toContain('\n  > 5 |   nortam:       [104, 95]\n      |   ^\n');
    expect(framed.out).not.toContain('\u001b');
  });

  it('never shows the line of a number that is confidential', () => {
    const { out } = about('marker-with-value', '--frame');
    expect(out).toContain('marker-with-value');
    expect(out).not.toContain('southam:');
  });

  it('shows errors only with --quiet, and says what it does not show', () => {
    const { code, out } = about('waiver-unneeded', '--quiet');
    expect(code).toBe(0);
    expect(out).toMatch(/\n\nNo problems\.\nNot shown: 1 less severe\.\n1 accepted problem: npm run check -- --accepted\n$/);
    expect(about('waiver-unneeded', '--severity', 'warning').out).toContain('1 warning in 1 file.');
  });

  it('shows the editions that are asked for', () => {
    expect(about('sum-disagrees', '--service', 'exampleshire', '--edition', '2024-25').code).toBe(1);
    // A plan that cannot be read is one to ask for all the same.
    expect(about('yaml-malformed', '--service', 'exampleshire', '--edition', '2024-25').out).toContain('yaml-malformed');
  });

  it('lists what is accepted with both values and the reason, and counts it otherwise', () => {
    withSite('percent-disagrees', (root) => {
      const file = join(root, PLAN, 'voice.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('percent: 76', 'percent: 76, accepted: { percent-disagrees: The source prints 76%; 15 of 20 is 75%. }'));
      expect(check(root).out).toMatch(/\nNo problems\.\n2 accepted problems: npm run check -- --accepted\n$/);
      const { code, out } = check(root, '--accepted');
      expect(code).toBe(0);
      expect(out).toContain('  where     leavers › satisfied\n  expected  75%, which 15 of 20 gives\n  found     76%\n  because   The source prints 76%; 15 of 20 is 75%.\n');
      const { accepted } = JSON.parse(check(root, '--format', 'json').out) as JsonReport;
      expect(accepted.map(({ rule, because }) => [rule, because])).toEqual([
        ['decision-unsealed', 'Decided before seals were kept.'],
        ['percent-disagrees', 'The source prints 76%; 15 of 20 is 75%.'],
      ]);
    });
  });

  it('prints very many problems, and takes it calmly when the reader has seen enough', () => {
    withSite(null, (root) => {
      const lines = Array.from({ length: 2000 }, (_, index) => `place-${String(index)}: { name: Place ${String(index)}, kind: town }\n`);
      appendFileSync(join(root, 'data/areas.yaml'), lines.join(''));
      const whole = check(root);
      expect(whole.out).toMatch(/\n2000 errors in 1 file\. Nothing was published/);
      const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${CHECK}" --root "${root}" | head -n 1`], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(stdout.split('\n')).toHaveLength(2);
    });
  });
});

describe('npm run check -- --explain', () => {
  it('explains a rule with its example', () => {
    const { code, out } = withSite(null, (root) => check(root, '--explain', 'area-unknown'));
    expect(code).toBe(0);
    expect(out).toContain(`Wrong, in ${EXAMPLES['area-unknown'].file}:`);
    expect(out).toContain('Did you mean "northam"?');
  });

  it('leaves with 2 for a rule that there is not, and says which was meant', () => {
    const { code, complaint } = withSite(null, (root) => check(root, '--explain', 'area-unknow'));
    expect(code).toBe(2);
    expect(complaint).toContain('Did you mean "area-unknown"?');
  });

  it('is told of every rule by --rules', () => {
    const { code, out } = withSite(null, (root) => check(root, '--rules'));
    expect(code).toBe(0);
    for (const rule of Object.keys(EXAMPLES)) expect(out).toContain(`  ${rule} `);
  });
});

describe('npm run check -- --since', () => {
  const git = (root: string, ...words: string[]): string =>
    execFileSync('git', ['-C', root, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...words], { encoding: 'utf8' });

  /** A case as the only commit of a repository. */
  const inRepository = <T>(name: string, use: (root: string) => T): T =>
    withSite(name, (root) => {
      git(root, 'init', '--quiet');
      git(root, 'add', '--all');
      git(root, 'commit', '--quiet', '--message', 'Plans');
      return use(root);
    });

  it('shows nothing of an edition that did not change, and says so', () => {
    const { code, out } = inRepository('sum-disagrees', (root) => check(root, '--since', 'HEAD'));
    expect(code).toBe(0);
    expect(out).toMatch(/\nSince HEAD: no edition changed\.\n\nNo problems\.\nNot shown: 1 error in other editions\.\n$/);
  });

  it('shows an edition with a changed, a new or a deleted file, committed or not', () => {
    inRepository('sum-disagrees', (root) => {
      const expectShown = (ref: string): void => {
        const { code, out } = check(root, '--since', ref);
        expect(out).toContain(`Since ${ref}: changed: exampleshire/2024-25.\n`);
        expect([code, out.includes('sum-disagrees')]).toEqual([1, true]);
      };
      git(root, 'tag', 'before');
      appendFileSync(join(root, PLAN, 'governance.yaml'), '\n');
      expectShown('HEAD');
      git(root, 'commit', '--quiet', '--all', '--message', 'Change');
      expect(check(root, '--since', 'HEAD').code).toBe(0);
      expectShown('before');
      writeFileSync(join(root, 'content/plans/exampleshire/2024-25/40-sign-off.mdx'), '---\nsection: sign-off\n---\n\nThe chair signed the plan.\n');
      expectShown('HEAD');
      git(root, 'clean', '--quiet', '--force');
      git(root, 'rm', '--quiet', join(PLAN, 'areas/northam.yaml'));
      expectShown('HEAD');
    });
  });

  it('shows every edition where reference data changed', () => {
    inRepository('sum-disagrees', (root) => {
      appendFileSync(join(root, 'data/terms.yaml'), '\n');
      const { code, out } = check(root, '--since', 'HEAD');
      expect(code).toBe(1);
      expect(out).toContain('Since HEAD: reference data changed, so every edition is shown.');
    });
  });

  it.each(['no-such-ref', '--output=x', 'HEAD~9', ''])('leaves with 2 where there is no commit %j', (ref) => {
    const { code, complaint } = inRepository('sum-disagrees', (root) => check(root, `--since=${ref}`));
    expect(code).toBe(2);
    expect(complaint).toContain(`There is no commit, branch or tag "${ref}" here.`);
  });

  it('leaves with 2 outside a repository', () => {
    const { code, complaint } = about('sum-disagrees', '--since', 'HEAD');
    expect(code).toBe(2);
    expect(complaint).toContain('--since needs a git repository');
  });
});
