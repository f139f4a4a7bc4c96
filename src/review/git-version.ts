import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OtherFile } from '../core/review/version.ts';

/** Something that git could not do, in words for whoever called. */
export class GitRefused extends Error {
  override readonly name = 'GitRefused';
}

/** The folders of a project that hold plans. */
const OF_PLANS = ['data', 'content'];

/** A commit of the repository that a folder is in. */
export interface Commit {
  readonly hash: string;
  /** The first line of its message is left out: it is nothing that was decided on. */
  readonly date: string;
}

/** The commit that a branch, tag or hash names. Throws GitRefused in words for people. */
export function commitOf(root: string, ref: string): Commit {
  const inside = spawnSync('git', ['-C', root, 'rev-parse', '--is-inside-work-tree'], { encoding: 'utf8' });
  if (inside.error) throw new GitRefused('A review needs git, and there is none on this computer.');
  if (inside.stdout.trim() !== 'true')
    throw new GitRefused(`A review needs a git repository, and ${root} is not in one.`);
  const found = spawnSync(
    'git',
    ['-C', root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    { encoding: 'utf8' },
  );
  if (found.status !== 0)
    throw new GitRefused(
      `There is no commit, branch or tag "${ref}" here. In a copy without its history, fetch it first:  git fetch origin ${ref}`,
    );
  const hash = found.stdout.trim();
  return { hash, date: text(root, 'show', '-s', '--format=%cs', hash).trim() };
}

/**
 * Writes the plans of a commit into a folder of their own, whatever state the working tree is in, and hands it to a
 * task; the folder is removed afterwards. Links and other repositories inside are left out.
 */
export function withFilesOf<T>(root: string, { hash }: Commit, task: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'plans-review-'));
  try {
    for (const { name, object } of filesOf(root, hash)) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), git(root, ['cat-file', 'blob', object]));
    }
    return task(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesOf(root: string, hash: string): { name: string; object: string }[] {
  // Paths are told from the folder that git is called in.
  return text(root, 'ls-tree', '-r', '-z', hash, '--', ...OF_PLANS)
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', object = '', name = ''] = /^(\d+) blob ([0-9a-f]+)\t([^]+)$/.exec(line) ?? [];
      return name === '' || mode === '120000' || name.split('/').includes('..') ? [] : [{ name, object }];
    });
}

/** Files outside the plans that differ between two commits, or a commit and the working tree, with their lines. */
export function otherFiles(root: string, before: Commit, after: Commit | null): OtherFile[] {
  const outside = ['.', ...OF_PLANS.map((folder) => `:(exclude)${folder}`)];
  const range = after === null ? [before.hash] : [before.hash, after.hash];
  const counted = text(
    root,
    'diff',
    '--numstat',
    '--no-renames',
    '--relative',
    '-z',
    ...range,
    '--',
    ...outside,
  )
    .split('\0')
    .flatMap((line): OtherFile[] => {
      const [, added = '', removed = '', file = ''] = /^(\d+|-)\t(\d+|-)\t([^]+)$/.exec(line) ?? [];
      const lines = (count: string): number | null => (count === '-' ? null : Number(count));
      return file === '' ? [] : [{ file, removed: lines(removed), added: lines(added) }];
    });
  if (after !== null) return counted;
  const untracked = text(root, 'ls-files', '--others', '--exclude-standard', '-z', '--', ...outside);
  const fresh = untracked.split('\0').filter((file) => file !== '');
  return [...counted, ...fresh.map((file) => ({ file, removed: 0, added: null }))];
}

function text(root: string, ...words: string[]): string {
  return git(root, words).toString('utf8');
}

function git(root: string, words: readonly string[]): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', root, ...words], {
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw new GitRefused(`git could not be called: ${error.message}`);
  if (status !== 0) throw new GitRefused(`git could not tell: ${stderr.toString('utf8').trim()}`);
  return stdout;
}
