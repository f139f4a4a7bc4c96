import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the folders directly inside one, in code unit order; none where it does not exist. */
export function foldersIn(root: string, folder: string): string[] {
  return entriesIn(root, folder, 'folder');
}

/** Names of the files directly inside a folder, in code unit order, without hidden ones; none where it does not exist. */
export function filesIn(root: string, folder: string): string[] {
  return entriesIn(root, folder, 'file');
}

function entriesIn(root: string, folder: string, kind: 'file' | 'folder'): string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter(
        (entry) => (kind === 'file' ? entry.isFile() : entry.isDirectory()) && !entry.name.startsWith('.'),
      )
      .map((entry) => entry.name)
      .sort((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
