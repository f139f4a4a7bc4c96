import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkSite } from '../../../src/check-site.ts';
import { serviceView } from '../../../src/core/view/service-view.ts';
import { startEdition, type Started } from '../../../src/next-edition/start.ts';
import { writeNewFolders } from '../../../src/next-edition/write-new.ts';
import { readSite } from '../../../src/read/read-site.ts';
import { problemsOf, withSite } from '../../broken/lay.ts';

const COMMAND = fileURLToPath(new URL('../../../src/cli/new.ts', import.meta.url));

/** Starts an edition of the service that `test/broken/base` invents. */
function begin(root: string, edition = '2025-26', from = '2024-25'): Started {
  return startEdition({
    root,
    service: 'exampleshire',
    edition,
    from,
    today: `${edition.slice(0, 4)}-04-12`,
  });
}

const data = (edition: string, name: string): string => `data/plans/exampleshire/${edition}/${name}`;

/** Problems of an edition as "file rule". */
function found(root: string, edition: string): string[] {
  return problemsOf(root)
    .filter(({ place }) => place.file.includes(`/${edition}/`))
    .map(
      ({ place, rule }) => `${place.file.replace(/^(data|content)\/plans\/exampleshire\//, '$1 ')} ${rule}`,
    );
}

function edit(root: string, file: string, change: (text: string) => string): void {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} has nothing to change`);
  writeFileSync(path, after);
}

/** Says why each open action is carried on. */
function decide(root: string, edition: string): void {
  edit(root, data(edition, 'progress.yaml'), (text) =>
    text.replaceAll(/^( +status: carried-forward)$/gm, '$1\n    because: There was no time.'),
  );
}

/** Writes everything else that a new edition waits for. */
function fill(root: string, edition: string): void {
  edit(root, data(edition, 'plan.yaml'), (text) =>
    text.replaceAll('"[to be written]"', 'The figures of the service'),
  );
  edit(root, data(edition, 'delivery-plan.yaml'), (text) =>
    text
      .replaceAll(/ +# It was due .*\n/g, '')
      .replaceAll('    owner:', `    due: ${edition.slice(0, 4)}-12\n            owner:`),
  );
  for (const file of globSync(data(edition, 'performance/*.yaml'), { cwd: root }))
    edit(root, file, (text) => text.replaceAll(/^ *awaiting: .*\n/gm, ''));
  edit(root, data(edition, 'areas/northam.yaml'), (text) =>
    text.replace('"[to be written]"', 'Northam is large.'),
  );
  edit(root, data(edition, 'voice.yaml'), (text) => text.replace('"[to be written]"', '"2024"'));
  const amounts = [40_000, 10_000, 50_000, 30_000, 30_000, 75_000, 5000].values();
  edit(root, data(edition, 'resources.yaml'), (text) =>
    text
      .replace(/^awaiting: .*\n/m, '')
      .replaceAll(/^# (?=contributions|budget| )/gm, '')
      .replaceAll(
        /(staffing|other-delegated|total|amount): (?=,|\})/g,
        (key) => `${key}${String(amounts.next().value)}`,
      ),
  );
  const shown: Record<string, string> = { priorities: '<DeliveryPlan />\n\n<Progress />' };
  for (const file of globSync(`content/plans/exampleshire/${edition}/*.mdx`, { cwd: root }))
    edit(root, file, (text) => {
      const section = /section: (.*)/.exec(text)?.[1] ?? '';
      const words = shown[section] ?? 'The service supports children.';
      return `${text.replace('unfinished: true\n', '').replaceAll(/^(## .*)$/gm, `$1\n\n${words}`)}${text.includes('\n## ') ? '' : `\n${words}\n`}`;
    });
}

/** Every file below a folder with its text. */
function filesIn(root: string): Record<string, string> {
  return Object.fromEntries(
    globSync('**/*', { cwd: root, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );
}

describe('a new edition', () => {
  it('is read by the reader of plans, and lacks nothing but what its authors must decide and write', () => {
    withSite(null, (root) => {
      expect(begin(root).kind).toBe('started');
      expect(found(root, '2025-26')).toEqual([
        'content 2025-26/01-introduction.mdx plan-unfinished',
        'content 2025-26/02-performance.mdx plan-unfinished',
        'content 2025-26/03-priorities.mdx plan-unfinished',
        'content 2025-26/04-sign-off.mdx plan-unfinished',
        'data 2025-26/areas/northam.yaml plan-unfinished',
        'data 2025-26/performance/first-time-entrants.yaml plan-unfinished',
        'data 2025-26/performance/outcomes.yaml plan-unfinished',
        'data 2025-26/performance/outcomes.yaml plan-unfinished',
        'data 2025-26/plan.yaml plan-unfinished',
        'data 2025-26/plan.yaml plan-unfinished',
        'data 2025-26/progress.yaml action-unaccounted',
        'data 2025-26/resources.yaml plan-unfinished',
        'data 2025-26/resources.yaml plan-unfinished',
        'data 2025-26/voice.yaml plan-unfinished',
      ]);
    });
  });

  it('has no error once each open action is decided on, and no problem once all is written', () => {
    withSite(null, (root) => {
      begin(root);
      decide(root, '2025-26');
      expect(problemsOf(root).filter(({ severity }) => severity === 'error')).toEqual([]);
      fill(root, '2025-26');
      expect(found(root, '2025-26')).toEqual([]);
    });
  });

  it('may drop an action with a reason, and not without accounting for it', () => {
    withSite(null, (root) => {
      begin(root);
      edit(root, data('2025-26', 'delivery-plan.yaml'), (text) =>
        text.replace('ref: "1.1"', 'ref: N1').replace(/^ +carried-from: .*\n/m, ''),
      );
      const [told] = problemsOf(root).filter(({ rule }) => rule === 'action-unaccounted');
      expect(told?.found).toBe('carried-forward, and no action with carried-from: 2024-25 1.1');
      expect(told?.fix).toContain('carried-from: 2024-25 1.1');
      edit(root, data('2025-26', 'progress.yaml'), (text) =>
        text.replace(/^( +)status: carried-forward$/m, '$1status: withdrawn\n$1because: It is not needed.'),
      );
      expect(found(root, '2025-26').filter((one) => one.includes('action-unaccounted'))).toEqual([]);
    });
  });

  it('carries figures with their source, beside an empty column for the next period', () => {
    withSite(null, (root) => {
      begin(root);
      const text = readFileSync(join(root, data('2025-26', 'performance/first-time-entrants.yaml')), 'utf8');
      expect(text).toContain('years-ending: [2022-09, 2023-09, 2024-09]');
      expect(text).toContain('source:\n  title: Invented data');
      expect(text).toContain('exampleshire: [98, { value: 90, numerator: 18, denominator: 20000 }, x]');
      expect(text).toContain('southam: [92, c, x]');
      expect(text).toContain('awaiting: [2024-09]');
    });
  });

  it('carries no amount and no answer', () => {
    withSite(null, (root) => {
      begin(root);
      const written = ['resources.yaml', 'voice.yaml'].map((name) =>
        readFileSync(join(root, data('2025-26', name)), 'utf8'),
      );
      for (const amount of ['40000', '75000', '80000', 'percent', 'base:'])
        expect(written.join('\n').replaceAll(/#.*/g, '')).not.toContain(amount);
      expect(written[0]).toContain('#   - { agency: "Health", staffing: , total: }');
      expect(written[0]).toContain('#   - { category: "Travel", amount: }');
    });
  });

  it('can be followed by the one after it: an action over three plans is one chain', () => {
    withSite(null, (root) => {
      begin(root);
      decide(root, '2025-26');
      fill(root, '2025-26');
      begin(root, '2026-27', '2025-26');
      decide(root, '2026-27');
      fill(root, '2026-27');
      expect(problemsOf(root)).toEqual([]);
      const models = checkSite(readSite(root)).editions.map(({ model }) => model);
      const [chains] = serviceView(models).chains;
      expect(chains?.summary).toBe('1 action of earlier plans, followed to 2026/27');
      expect(
        chains?.lines[0]?.steps.map(({ plan, ref, href, because }) => [plan, ref, href, because]),
      ).toEqual([
        ['2023/24', 'A', '/exampleshire/2024-25/priorities/#progress-a', ''],
        ['2024/25', '1.1', '/exampleshire/2024-25/priorities/#action-1-1', 'There was no time.'],
        ['2025/26', '1.1', '/exampleshire/2025-26/priorities/#action-1-1', 'There was no time.'],
        ['2026/27', '1.1', '/exampleshire/2026-27/priorities/#action-1-1', ''],
      ]);
    });
  });
});

describe('nothing that is there', () => {
  it('is overwritten: an edition that exists is refused, and every file is as it was', () => {
    withSite(null, (root) => {
      const before = filesIn(root);
      expect(begin(root, '2024-25', '2024-25')).toMatchObject({ kind: 'refused' });
      mkdirSync(join(root, 'content/plans/exampleshire/2025-26'));
      const again = begin(root);
      expect(again.kind === 'refused' && again.why).toContain(
        'content/plans/exampleshire/2025-26: there already',
      );
      expect(filesIn(root)).toEqual(before);
    });
  });

  it('is touched by a dry run, which lists every file', () => {
    withSite(null, (root) => {
      const before = filesIn(root);
      const out = execFileSync(
        process.execPath,
        [COMMAND, 'exampleshire', '2025-26', '--from', '2024-25', '--root', root, '--dry-run'],
        { encoding: 'utf8' },
      );
      expect(out.split('\n')).toContain('  data/plans/exampleshire/2025-26/progress.yaml');
      expect(filesIn(root)).toEqual(before);
    });
  });

  it('is left behind where a file cannot be written: the folder that was put in its place goes again', () => {
    const root = mkdtempSync(join(tmpdir(), 'new-'));
    try {
      writeFileSync(join(root, 'content'), 'a file where a folder belongs');
      const before = filesIn(root);
      expect(() => {
        writeNewFolders(
          root,
          ['data/a', 'content/a'],
          [
            { file: 'data/a/one.yaml', text: 'one' },
            { file: 'content/a/two.mdx', text: 'two' },
          ],
        );
      }).toThrow();
      expect(filesIn(root)).toEqual(before);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('npm run new', () => {
  const run = (...args: string[]): { code: number; out: string } => {
    try {
      return {
        code: 0,
        out: execFileSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', stdio: 'pipe' }),
      };
    } catch (error) {
      const { status, stderr } = error as { status: number | null; stderr: string };
      return { code: status ?? -1, out: stderr };
    }
  };

  it('says what is to be done next, in order, and leaves with 0', () => {
    const { code, out } = withSite(null, (root) =>
      run('exampleshire', '2025-26', '--from', '2024-25', '--root', root),
    );
    expect(code).toBe(0);
    const steps = out.split('\n').filter((line) => /^ +\d+\. /.test(line));
    expect(steps[0]).toContain('progress.yaml: decide on 1 open action of 2024-25');
    expect(steps.findIndex((step) => step.includes('npm run check'))).toBeGreaterThan(
      steps.findIndex((step) => step.includes('write 4 texts')),
    );
  });

  it.each([
    [
      'a service that is not there',
      ['exampelshire', '2025-26', '--from', '2024-25'],
      2,
      'Did you mean "exampleshire"?',
    ],
    [
      'an edition that is not there',
      ['exampleshire', '2025-26', '--from', '2023-24'],
      2,
      'has no plan "2023-24"',
    ],
    ['years that are none', ['exampleshire', '2025', '--from', '2024-25'], 2, 'write the years of the plan'],
    ['years that come before', ['exampleshire', '2023-24', '--from', '2024-25'], 2, 'does not begin after'],
    [
      'a structure that is not there',
      ['exampleshire', '2025-26', '--from', '2024-25', '--structure', 'smal'],
      2,
      'Did you mean "small"?',
    ],
    ['no edition to begin from', ['exampleshire', '2025-26'], 2, '--from'],
  ])('refuses %s in plain words', (_, args, code, words) => {
    const refused = withSite(null, (root) => run(...args, '--root', root));
    expect(refused.code).toBe(code);
    expect(refused.out).toContain(words);
  });

  it('does not begin from a plan that cannot be read, and leaves with 1', () => {
    const { code, out } = withSite('key-unknown', (root) =>
      run('exampleshire', '2025-26', '--from', '2024-25', '--root', root),
    );
    expect(code).toBe(1);
    expect(out).toContain('Nothing was written.');
  });
});
