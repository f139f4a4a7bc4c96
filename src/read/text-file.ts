import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../core/problem/problem.ts';
import type { RuleId } from '../core/problem/rules.ts';

/** The text of a file, or the problem that it is not text in UTF-8. */
export type TextFile =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'problem'; readonly problem: Problem };

/** Largest file of words or figures that is read, in bytes: far above any real plan, far below what would hang. */
const LARGEST = 5_000_000;

/** Reads one file as UTF-8. A byte-order mark is dropped, Windows line ends are kept as they are. */
export function readText(root: string, file: string): TextFile {
  const bytes = readFileSync(join(root, file));
  if (bytes.length > LARGEST) {
    return refused(
      file,
      1,
      1,
      'file-too-large',
      'a file of at most 5 million bytes',
      `${(bytes.length / 1e6).toFixed(1)} million`,
      'Look at what is in it; if it is right, split the file.',
    );
  }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const { line, column } = firstBadByte(bytes);
    return refused(
      file,
      line,
      column,
      'file-not-utf8',
      'text saved as UTF-8',
      'a byte that is not UTF-8',
      'Save the file again with the encoding UTF-8 (in Excel and Word: "Unicode (UTF-8)").',
    );
  }
}

function refused(
  file: string,
  line: number,
  column: number,
  rule: RuleId,
  expected: string,
  found: string,
  fix: string,
): TextFile {
  return {
    kind: 'problem',
    problem: { rule, severity: 'error', place: { file, line, column }, where: '', expected, found, fix },
  };
}

/** Line and column of the first byte that breaks the encoding: the longest prefix that decodes ends there. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // A replacement character stands where the first bad byte was; one that the author really typed decodes strictly.
  let prefix = '';
  for (let at = lenient.indexOf('\uFFFD'); at >= 0; at = lenient.indexOf('\uFFFD', at + 1)) {
    prefix = lenient.slice(0, at);
    const start = new TextEncoder().encode(prefix).length;
    if (!(bytes[start] === 0xef && bytes[start + 1] === 0xbf && bytes[start + 2] === 0xbd)) break;
  }
  const lines = prefix.replace(/^\uFEFF/, '').split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
