import type { Problem } from '../problem/problem.ts';
import { report, type SchemaFile } from './explain-value.ts';
import { valueAt } from './value-words.ts';

type Path = readonly PropertyKey[];

/** A number written with commas inside braces: the key it belongs to, the keys that its last digits became, and the whole. */
interface CommaNumber {
  readonly path: Path;
  readonly digits: readonly string[];
  readonly problem: Problem;
}

/**
 * In braces a comma ends a value, so that `{ staffing: 247,503 }` reads as the number 247 and a key "503". Finds such
 * numbers among the unknown keys of a group and tells each as one mistake.
 */
export function commaNumbers(file: SchemaFile, path: Path, unknown: readonly string[]): CommaNumber[] {
  const group = valueAt(file.value, path);
  const digits = unknown.filter((key) => /^\d{1,3}$/.test(key) && valueAt(group, [key]) === null);
  if (digits.length === 0 || group === null || typeof group !== 'object') return [];
  const inOrder = Object.keys(group)
    .map((key) => ({ key, place: file.finder.atKey([...path, key]) }))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  const found: CommaNumber[] = [];
  inOrder.forEach(({ key, place }, index) => {
    const value = valueAt(group, [key]);
    const begin = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
    if (digits.includes(key) || !/^£? ?\d{1,3}$/.test(begin)) return;
    const rest: string[] = [];
    for (const next of inOrder.slice(index + 1)) {
      if (!digits.includes(next.key) || next.place.line !== place.line) break;
      rest.push(next.key);
    }
    if (rest.length === 0) return;
    const groups = rest.map((one) => one.padStart(3, '0'));
    const here = [...path, key];
    found.push({
      path: here,
      digits: rest,
      problem: report(
        file,
        here,
        'value-not-a-number',
        'a number without commas, since a comma ends it',
        `Write:  ${key}: ${[begin.replace(/^£ ?/, ''), ...groups].join('')}`,
        { found: [begin, ...groups].join(',') },
      ),
    });
  });
  return found;
}
