import { spawnSync } from 'node:child_process';

/** The commit that a folder is at, and whether files below it are not as committed; null where there is no Git. */
export function commitOf(folder: string): { id: string; changed: boolean } | null {
  const id = git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD');
  if (id === null) return null;
  return { id: id.trim(), changed: git(folder, 'status', '--porcelain', '--', '.')?.trim() !== '' };
}

function git(folder: string, ...words: string[]): string | null {
  // Without optional locks: a command that is ended while it asks must leave nothing of its own in the repository.
  const { status, stdout } = spawnSync('git', ['--no-optional-locks', '-C', folder, ...words], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return status === 0 ? stdout : null;
}
