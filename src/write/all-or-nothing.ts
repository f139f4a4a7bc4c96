import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A text to be written into a file below a folder. */
export interface FileText {
  /** Path from the folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** Takes back what was written: every file is as it was before. */
export type Undo = () => void;

/**
 * Writes several files below a folder, or none: where one cannot be written, those before it are taken back and the
 * error is thrown. Each is written beside its place first and then put there.
 */
export function writeAllOrNothing(root: string, files: readonly FileText[]): Undo {
  const before = files.map(({ file }) => {
    const place = join(root, file);
    return { place, text: existsSync(place) ? readFileSync(place) : null };
  });
  const undo = (): void => {
    for (const { place, text } of before) {
      if (text === null) rmSync(place, { force: true });
      else writeFileSync(place, text);
    }
  };
  try {
    for (const { file, text } of files) {
      const place = join(root, file);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(`${place}.new`, text);
      renameSync(`${place}.new`, place);
    }
  } catch (error) {
    for (const { place } of before) rmSync(`${place}.new`, { force: true });
    undo();
    throw error;
  }
  return undo;
}
