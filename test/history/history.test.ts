import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../browser/pdf-structure.ts';
import { ownEnvironment, projectCopy, temporaryFolder } from '../sites/build-site.ts';

/** The transcript that the whole history is held against; UPDATE_EXPECTED=1 writes it anew, where nobody checks. */
const EXPECTED = join(import.meta.dirname, 'expected.txt');
const mayUpdate = process.env['UPDATE_EXPECTED'] === '1' && process.env['CI'] === undefined;

const PLAN = 'exampleshire/2024-25';
const FIGURES = `data/plans/${PLAN}/performance/first-time-entrants.yaml`;

/** A step of the history: what is done, how it ended, and all that was printed. */
interface Step {
  readonly what: string;
  readonly code: number | null;
  readonly printed: string;
}

describe('the life of a plan, from draft to next year’s', () => {
  const steps: Step[] = [];
  let root = '';
  let site = '';
  let served = '';

  /** Runs one of the project's commands on the copy of the repository. */
  const run = (what: string, command: string, ...words: string[]): Step => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...words], {
      cwd: project,
      encoding: 'utf8',
      env: { ...ownEnvironment(), NO_COLOR: '1' },
    });
    const step = { what, code: status, printed: `${stdout}${stderr}` };
    steps.push(step);
    return step;
  };
  const onPlans = (what: string, command: string, ...words: string[]): Step =>
    run(what, command, ...words, '--root', root);
  const git = (...words: string[]): void => {
    const { status, stderr } = spawnSync(
      'git',
      ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@example.org', '-c', 'commit.gpgsign=false', ...words],
      { cwd: root, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
  };
  const commit = (message: string): void => {
    git('add', '-A');
    git('commit', '-qm', message);
  };
  const alter = (file: string, was: string, is: string): void => {
    const text = readFileSync(join(root, file), 'utf8');
    if (!text.includes(was)) throw new Error(`${file} does not say ${was}`);
    writeFileSync(
      join(root, file),
      text.replace(was, () => is),
    );
  };
  const page = (address: string): string => readFileSync(join(site, address, 'index.html'), 'utf8');
  let project = '';

  beforeAll(() => {
    project = projectCopy();
    root = temporaryFolder();
    site = join(temporaryFolder(), 'site');
    served = join(temporaryFolder(), 'served');
    cpSync(join(import.meta.dirname, '../broken/base'), root, {
      recursive: true,
      filter: (file) => !file.endsWith('.cache'),
    });
    rmSync(join(root, `data/plans/${PLAN}/decisions.yaml`));
    writeFileSync(join(root, '.gitignore'), '.cache\n');
    git('init', '-q', '-b', 'main');
    commit('A draft');
  });

  /** The text of each sheet of the whole plan as a PDF. */
  const sheets = async (): Promise<readonly string[]> => {
    const file = join(temporaryFolder(), 'plan.pdf');
    expect(run('print the plan', 'pdf', PLAN, '--built', site, '--out', file).code).toBe(0);
    return (await readPdf(file)).text;
  };

  it('begins as a draft, and every page and sheet says so', { timeout: 120_000 }, async () => {
    expect(onPlans('check the draft', 'check').code).toBe(0);
    expect(onPlans('build the draft', 'build', '--out', site).code).toBe(0);
    for (const address of [
      PLAN,
      `${PLAN}/performance`,
      `${PLAN}/areas/northam`,
      `${PLAN}/approval`,
      `${PLAN}/figures`,
    ])
      expect(page(address)).toMatch(
        /<aside class="plan-notice is-draft"[\s\S]*?Draft[\s\S]*?no body has approved it yet|class="tag draft"/,
      );
    const printed = await sheets();
    expect(printed.length).toBeGreaterThan(2);
    expect(printed.filter((text) => !text.includes('DRAFT – not approved'))).toEqual([]);
    expect(run('verify the draft', 'verify', site).code).toBe(0);
  });

  it('is changed on a branch, and the review tells what changed', { timeout: 120_000 }, () => {
    alter(FIGURES, 'northam:      [104, 95]', 'northam:      [104, 96]');
    const out = join(temporaryFolder(), 'review');
    expect(onPlans('review the change', 'review', '--base', 'main', '--no-pdf', '--out', out).code).toBe(0);
    expect(readFileSync(join(out, 'review.md'), 'utf8')).toContain(
      '**First time entrants, Northam, year ending September 2023**: **96**, was 95',
    );
    commit('A figure put right before the meeting');
  });

  it(
    'is approved by the board, with a condition and the seal of what was approved',
    { timeout: 120_000 },
    async () => {
      const words = ['--body', 'Management board', '--role', 'Chair of the board', '--date', '2024-06-20'];
      const asked = ['--minute', 'Item 5', '--condition', 'Report on first time entrants every quarter.'];
      expect(
        onPlans('approve it by a council that is none', 'approve', PLAN, '--kind', 'mayor', ...words).code,
      ).toBe(2);
      expect(onPlans('approve it', 'approve', PLAN, ...words, ...asked).code).toBe(0);
      expect(onPlans('check what was approved', 'check').code).toBe(0);
      commit('Approved by the board');
      expect(onPlans('build what was approved', 'build', '--out', site).code).toBe(0);
      expect(page(`${PLAN}/performance`)).toContain('Approved by the board');
      expect((await sheets()).join('\n')).not.toContain('DRAFT');
      expect(page(`${PLAN}/approval`)).toContain('Report on first time entrants every quarter.');
      expect(page(`${PLAN}/introduction`)).toContain('The board approved this plan on 20 June 2024');
      expect(run('verify what was approved', 'verify', site).printed).toMatch(
        /^sealed +exampleshire\/2024-25/,
      );
      expect(
        run(
          'publish what was approved',
          'publish',
          '--from',
          site,
          '--to',
          served,
          '--at',
          '2024-07-01T09:00:00Z',
        ).code,
      ).toBe(0);
    },
  );

  it(
    'cannot be changed in silence: check and build refuse, with the place, and the site stays',
    { timeout: 120_000 },
    () => {
      alter(FIGURES, 'northam:      [104, 96]', 'northam:      [104, 90]');
      const check = onPlans('check the silent change', 'check');
      expect(check.code).toBe(1);
      expect(check.printed).toContain(`${FIGURES}:5:23  error  sealed-content-changed`);
      expect(check.printed).toContain('expected 96, as decided on 20 June 2024');
      const before = page(`${PLAN}/performance`);
      expect(onPlans('build the silent change', 'build', '--out', site).code).toBe(1);
      expect(page(`${PLAN}/performance`)).toBe(before);
      expect(run('verify the site that stayed', 'verify', site).code).toBe(0);
    },
  );

  it('is amended in the open, and the pages tell old and new', { timeout: 120_000 }, () => {
    const reasons = [
      '--what',
      'The rate of Northam is put right.',
      '--why',
      'The source had been read wrongly.',
    ];
    expect(onPlans('amend it without saying who agreed', 'amend', PLAN, ...reasons).code).toBe(2);
    expect(
      onPlans('amend it', 'amend', PLAN, ...reasons, '--agreed', 'Management board', '--date', '2024-09-12')
        .code,
    ).toBe(0);
    expect(onPlans('check what was amended', 'check').code).toBe(0);
    commit('Amended');
    expect(onPlans('build what was amended', 'build', '--out', site).code).toBe(0);
    const amendments = page(`${PLAN}/amendments`);
    for (const told of [
      'The rate of Northam is put right.',
      'The source had been read wrongly.',
      '96',
      '90',
      '12 September 2024',
    ])
      expect(amendments).toContain(told);
    expect(page(`${PLAN}/performance`)).toContain('12 September 2024');
    // The decision of the board stands, since what came after it was agreed.
    expect(page(`${PLAN}/performance`)).toContain('Approved by the board');
    expect(run('verify what was amended', 'verify', site).code).toBe(0);
    expect(
      run(
        'publish what was amended',
        'publish',
        '--from',
        site,
        '--to',
        served,
        '--at',
        '2024-09-13T09:00:00Z',
      ).code,
    ).toBe(0);
    expect(
      run(
        'roll back',
        'publish',
        '--to',
        served,
        '--roll-back',
        '--because',
        'A drill',
        '--at',
        '2024-09-13T10:00:00Z',
      ).code,
    ).toBe(0);
    expect(run('the history of the site', 'publish', '--to', served, '--history').code).toBe(0);
    expect(existsSync(join(served, 'live', PLAN, 'amendments'))).toBe(false);
  });

  it('is followed by next year’s plan, which accounts for each of its actions', { timeout: 120_000 }, () => {
    expect(
      onPlans('begin an edition that is there', 'new', 'exampleshire', '2024-25', '--from', '2024-25').code,
    ).not.toBe(0);
    expect(
      onPlans(
        'begin next year’s plan',
        'new',
        'exampleshire',
        '2025-26',
        '--from',
        '2024-25',
        '--date',
        '2025-03-03',
      ).code,
    ).toBe(0);
    const check = onPlans(
      'check next year’s plan',
      'check',
      '--service',
      'exampleshire',
      '--edition',
      '2025-26',
      '--quiet',
    );
    expect(check.printed).toMatch(/action|section|unfinished/);
    // The plan that was approved is as it was.
    expect(onPlans('check the plan before', 'check', '--edition', '2024-25').code).toBe(0);
  });

  it('is told by the commands as written down', () => {
    const transcript = steps
      .map(({ what, code, printed }) => `## ${what} (exit code ${String(code)})\n\n${printed.trimEnd()}\n`)
      .join('\n')
      .replaceAll(root, '<plans>')
      .replaceAll(site, '<site>')
      .replaceAll(served, '<served>')
      .replaceAll(/\S*\/youth-justice-plans-\w+\//g, '<folder>/')
      .replaceAll(/sha256:[0-9a-f]{64}/g, 'sha256:<seal>')
      .replaceAll(/\b[0-9a-f]{12}\b/g, '<seal>')
      .replaceAll(/ *\d+\.\d s\b/g, ' <time>')
      .replaceAll(/\d+\.\d MB/g, '<size>');
    if (mayUpdate) writeFileSync(EXPECTED, transcript);
    expect(transcript).toBe(existsSync(EXPECTED) ? readFileSync(EXPECTED, 'utf8') : 'no expected.txt yet');
  });
});
