import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/**
 * Compares a text with the one kept in a file. Where they differ, the text found is written beside it as `….changed`
 * for a person to look at. A text that is not kept yet is written, but never under CI, where it fails.
 */
export function expectGolden(file: string, text: string): void {
  const ci = (process.env['CI'] ?? '') !== '';
  if (!existsSync(file) && !ci) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (kept !== text && !ci) writeFileSync(`${file}.changed`, text);
  expect(text, `${file} (delete it to have it written anew)`).toBe(kept);
}
