import { spawnSync } from 'node:child_process';

/** Files that changed, or why that cannot be told. */
export type ChangedFiles =
  | { readonly kind: 'files'; readonly files: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: string };

/**
 * The files below a folder that are not as they were at a commit, a branch or a tag, new and deleted ones too, as
 * paths from that folder. Changes that are not committed count.
 */
export function changedSince(root: string, ref: string): ChangedFiles {
  const inside = git(root, 'rev-parse', '--is-inside-work-tree');
  if (inside.error !== undefined) return unknown('--since needs git, and there is none on this computer.');
  if (inside.out.trim() !== 'true')
    return unknown(`--since needs a git repository, and ${root} is not in one.`);
  const commit = git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  if (commit.status !== 0)
    return unknown(
      `There is no commit, branch or tag "${ref}" here. In a copy without its history, fetch it first:  git fetch origin ${ref}`,
    );
  const changed = git(
    root,
    'diff',
    '--name-only',
    '--no-renames',
    '--relative',
    '-z',
    commit.out.trim(),
    '--',
    '.',
  );
  const untracked = git(root, 'ls-files', '--others', '--exclude-standard', '-z', '--', '.');
  const failed = [changed, untracked].find(({ status }) => status !== 0);
  if (failed) return unknown(`git could not tell what changed: ${failed.complaint.trim()}`);
  const files = [changed, untracked].flatMap(({ out }) => out.split('\0')).filter((file) => file !== '');
  return { kind: 'files', files: [...new Set(files)].sort() };
}

function git(
  root: string,
  ...words: string[]
): { status: number | null; out: string; complaint: string; error?: Error | undefined } {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', root, ...words], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  // Where git is not there at all, there is no output either.
  return error
    ? { status, out: '', complaint: error.message, error }
    : { status, out: stdout, complaint: stderr };
}

function unknown(why: string): ChangedFiles {
  return { kind: 'unknown', why };
}
