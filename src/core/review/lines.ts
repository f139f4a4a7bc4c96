import { diffArrays } from 'diff';
import type { OtherLines, ReviewPlace } from './entry.ts';
import type { ReviewedFile } from './version.ts';

/** Numbers of the lines of a file that are not as they were: gone from the version before, come in the one after. */
export interface ChangedLines {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The same lines in runs: what stands in the place of what. */
  readonly runs: readonly { readonly before: readonly number[]; readonly after: readonly number[] }[];
}

/** Which lines of a file changed. A file that is not there has none. */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLines {
  const runs: { before: number[]; after: number[] }[] = [];
  let [old, now] = [1, 1];
  let open: { before: number[]; after: number[] } | undefined;
  for (const { count, added, removed } of diffArrays([...before], [...after])) {
    const numbers = (from: number): number[] => Array.from({ length: count }, (_, index) => from + index);
    if (!added && !removed) {
      open = undefined;
      old += count;
      now += count;
      continue;
    }
    if (!open) {
      open = { before: [], after: [] };
      runs.push(open);
    }
    if (removed) {
      open.before.push(...numbers(old));
      old += count;
    } else {
      open.after.push(...numbers(now));
      now += count;
    }
  }
  return { before: runs.flatMap((run) => run.before), after: runs.flatMap((run) => run.after), runs };
}

/** Line numbers as stretches of a file. */
function stretches(side: ReviewPlace['side'], file: string, lines: readonly number[]): ReviewPlace[] {
  const places: { side: ReviewPlace['side']; file: string; from: number; to: number }[] = [];
  for (const line of lines) {
    const last = places.at(-1);
    if (last?.to === line - 1) last.to = line;
    else places.push({ side, file, from: line, to: line });
  }
  return places;
}

const NO_FILE: ReviewedFile = { lines: [] };

/**
 * The changed lines of a file that no entry explains. Empty lines beside explained ones belong to them; a file whose
 * lines cannot be told is listed whole.
 */
export function otherLines(
  file: string,
  before: ReviewedFile | undefined,
  after: ReviewedFile | undefined,
  places: readonly ReviewPlace[],
  why: string,
): OtherLines | null {
  const [old, now] = [before ?? NO_FILE, after ?? NO_FILE];
  if (old.lines === null || now.lines === null) return { file, why: 'not a text', places: [] };
  const explained = { before: new Set<number>(), after: new Set<number>() };
  for (const { side, from, to, file: other } of places)
    if (other === file) for (let line = from; line <= to; line += 1) explained[side].add(line);
  const changed = changedLines(old.lines, now.lines);
  const left = { before: [] as number[], after: [] as number[] };
  for (const run of changed.runs) {
    const isTold =
      run.before.some((line) => explained.before.has(line)) ||
      run.after.some((line) => explained.after.has(line));
    const isOther = (side: 'before' | 'after', lines: readonly string[], line: number): boolean =>
      !explained[side].has(line) && !(isTold && (lines[line - 1] ?? '').trim() === '');
    left.before.push(...run.before.filter((line) => isOther('before', old.lines ?? [], line)));
    left.after.push(...run.after.filter((line) => isOther('after', now.lines ?? [], line)));
  }
  const stretched = [...stretches('before', file, left.before), ...stretches('after', file, left.after)];
  return stretched.length === 0 ? null : { file, why, places: stretched };
}
