import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeNewFolders } from '../../../src/next-edition/write-new.ts';
import { withSite } from '../../broken/lay.ts';
import { begin, filesIn } from './begin.ts';

const COMMAND = fileURLToPath(new URL('../../../src/cli/new.ts', import.meta.url));

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
