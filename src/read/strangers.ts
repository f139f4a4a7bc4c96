import { didYouMean } from '../core/problem/nearest.ts';
import type { Problem } from '../core/problem/problem.ts';
import { filesIn, foldersIn } from './folders.ts';

/**
 * Files and folders that nothing reads: most likely a slip of the keyboard, and what is in them would be left out
 * unseen. `files` are the names that mean something, or `yaml` for any name that ends so. A README is always welcome.
 */
export function strangersIn(
  root: string,
  folder: string,
  files: readonly string[] | 'yaml',
  folders: readonly string[],
): Problem[] {
  const isKnown = (name: string): boolean =>
    (files === 'yaml' ? name.endsWith('.yaml') : files.includes(name)) || name === 'README.md';
  const stranger = (name: string, expected: string, fix: string): Problem => ({
    rule: 'file-unknown',
    severity: 'error',
    place: { file: `${folder}/${name}`, line: 1, column: 1 },
    where: '',
    expected,
    found: `"${name}"`,
    fix,
  });
  return [
    ...filesIn(root, folder)
      .filter((name) => !isKnown(name))
      .map((name) =>
        files === 'yaml'
          ? stranger(
              name,
              'a file whose name ends in .yaml',
              name.endsWith('.yml')
                ? `Name it  ${name.replace(/\.yml$/, '.yaml')}`
                : 'Take it away: nothing reads it here.',
            )
          : stranger(name, `one of ${files.join(', ')}`, didYouMean(name, files)),
      ),
    ...foldersIn(root, folder)
      .filter((name) => !folders.includes(name))
      .map((name) =>
        stranger(
          name,
          folders.length === 0 ? 'files only' : `one of the folders ${folders.join(', ')}`,
          folders.length === 0 ? 'Take the folder away, or move its files up.' : didYouMean(name, folders),
        ),
      ),
  ];
}
