import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileText } from '../write/all-or-nothing.ts';

/**
 * Writes files into folders that must not be there yet: all of them beside, then each folder put in its place at once.
 * Where anything fails, nothing of it is left. Throws where a folder is there already.
 */
export function writeNewFolders(root: string, folders: readonly string[], files: readonly FileText[]): void {
  const there = folders.find((folder) => existsSync(join(root, folder)));
  if (there !== undefined) throw new Error(`${there} is there already`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  // Below the same folder, so that it can be moved and not copied.
  const beside = mkdtempSync(join(root, '.cache/new-'));
  const placed: string[] = [];
  try {
    for (const { file, text } of files) {
      mkdirSync(dirname(join(beside, file)), { recursive: true });
      writeFileSync(join(beside, file), text);
    }
    for (const folder of folders.filter((one) => existsSync(join(beside, one)))) {
      mkdirSync(dirname(join(root, folder)), { recursive: true });
      renameSync(join(beside, folder), join(root, folder));
      placed.push(folder);
    }
  } catch (error) {
    for (const folder of placed) rmSync(join(root, folder), { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
