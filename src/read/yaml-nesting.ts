import { DEEPEST } from '../core/problem/nesting.ts';

/**
 * Where a text goes deeper than a plan ever does: the offset of the first bracket, list mark or indented line beyond
 * the limit, or undefined. Found by counting, without parsing, since a parser would run out of room or time in it.
 */
export function tooDeepAt(text: string): number | undefined {
  // Brackets in words seldom stay open, so counting those too does no harm.
  let open = 0;
  const columns: number[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const [marks = ''] = /^(?: |[-?](?= ))*/.exec(line) ?? [];
    if (line.length > marks.length) {
      while ((columns.at(-1) ?? -1) > marks.search(/[^ ]|$/)) columns.pop();
      for (const { index } of `${marks}.`.matchAll(/[^ ]/g)) {
        if ((columns.at(-1) ?? -1) < index) columns.push(index);
      }
      if (columns.length > DEEPEST) return start + (columns[DEEPEST] ?? 0);
    }
    for (const { 0: bracket, index } of line.matchAll(/[[\]{}]/g)) {
      open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
      if (open > DEEPEST) return start + index;
    }
    start += line.length + 1;
  }
  return undefined;
}
