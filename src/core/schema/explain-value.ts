import type { z } from 'zod';
import { didYouMean } from '../problem/nearest.ts';
import type { Place, Problem } from '../problem/problem.ts';
import type { RuleId } from '../problem/rules.ts';
import { listFix, numberFix, slugOf } from './corrections.ts';
import { isShort, shown, valueAt } from './value-words.ts';
import { choicesAt, hasShortForm, keysAt } from './walk.ts';

/** What a place finder must answer: where a value stands, and where a key itself stands. */
export interface Finder {
  readonly at: (path: readonly PropertyKey[]) => Place;
  readonly atKey: (path: readonly PropertyKey[]) => Place;
  /** The path in an author's words. */
  readonly words: (path: readonly PropertyKey[]) => string;
}

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** One file: its schema, what was read from it, and where things stand in it. */
export interface SchemaFile {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly finder: Finder;
}

/** "amount: " before a corrected value, where the author wrote that key. */
export function keyBefore({ value }: SchemaFile, path: Path): string {
  const key = path.at(-1);
  return typeof key === 'string' && !isShort(valueAt(value, path.slice(0, -1)), key) ? `${key}: ` : '';
}

/** A problem with the value at a path, unless `rest` says otherwise. */
export function report(
  file: SchemaFile,
  path: Path,
  rule: RuleId,
  expected: string,
  fix: string,
  rest: Partial<Problem> = {},
): Problem {
  const { value, finder } = file;
  const found =
    path.length === 0 && (value === null || value === '')
      ? 'nothing in the file'
      : shown(valueAt(value, path));
  return {
    rule,
    severity: 'error',
    place: finder.at(path),
    where: finder.words(path),
    expected,
    found,
    fix,
    ...rest,
  };
}

/** A key, or a place in a list of fixed length, that is not there. */
export function missingKey(file: SchemaFile, path: Path, described: string | undefined): Problem[] {
  const key = path.at(-1);
  if (typeof key !== 'string')
    return [
      report(
        file,
        path,
        'list-empty',
        `${described ?? 'a value'} in place ${String(Number(key) + 1)} of the list`,
        'Give the list another value.',
      ),
    ];
  const expected =
    described === undefined || described === 'text' ? `the key "${key}"` : `the key "${key}": ${described}`;
  return [
    report(file, path, 'key-missing', expected, `Add the line:  ${key}: …`, {
      place: file.finder.at(path.slice(0, -1)),
      found: 'no such key',
    }),
  ];
}

/** What authors write for the word that a key knows. */
const MEANT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['rose', 'risen', 'rise', 'increased', 'increase', 'more', 'grew'].map((word) => [word, 'up']),
  ),
  ...Object.fromEntries(
    ['fell', 'fallen', 'fall', 'decreased', 'decrease', 'reduced', 'fewer'].map((word) => [word, 'down']),
  ),
  ...Object.fromEntries(['same', 'stable', 'unchanged', 'flat'].map((word) => [word, 'level'])),
  higher: 'above',
  lower: 'below',
  'lower-than': 'below',
  'higher-than': 'above',
  equal: 'level-with',
  equals: 'is',
  between: 'within',
  done: 'completed',
  finished: 'completed',
  ongoing: 'in-progress',
  'under-way': 'in-progress',
  underway: 'in-progress',
};

/** A value that is none of those allowed. */
export function notAllowed(file: SchemaFile, path: Path, values: readonly string[]): Problem[] {
  const found = String(valueAt(file.value, path));
  const likely =
    values.find((value) => slugOf(value) === slugOf(found)) ??
    values.find((value) => value === MEANT[slugOf(found)]);
  return [
    report(
      file,
      path,
      'value-not-allowed',
      `one of ${values.join(', ')}`,
      likely === undefined ? didYouMean(found, values) : `Write:  ${keyBefore(file, path)}${likely}`,
    ),
  ];
}

/** A value that fits none of several forms; where one of its keys tells the forms apart, that key is at fault. */
export function inUnion(
  file: SchemaFile,
  path: Path,
  issue: Issue,
  described: string | undefined,
): Problem[] {
  const key = (issue as { discriminator?: string }).discriminator;
  const at = key === undefined || path.at(-1) === key ? path : [...path, key];
  const choices = key === undefined ? [] : choicesAt(file.schema, at);
  if (choices.length === 0) return [wrongType(file, path, 'string', valueAt(file.value, path), described)];
  return valueAt(file.value, at) === undefined
    ? missingKey(file, at, `one of ${choices.join(', ')}`)
    : notAllowed(file, at, choices);
}

/** A text, list or number that is too small or too large. */
export function wrongSize(
  file: SchemaFile,
  path: Path,
  issue: Issue & { code: 'too_small' | 'too_big' },
  found: unknown,
  described: string | undefined,
): Problem[] {
  if (typeof found === 'string')
    return [
      report(file, path, 'text-empty', described ?? 'some text', 'Write the text, or take the key away.'),
    ];
  if (Array.isArray(found) && found.length === 0)
    return [
      report(
        file,
        path,
        'list-empty',
        described ?? 'a list with at least one line',
        'Add a line, or take the key away.',
      ),
    ];
  if (Array.isArray(found)) {
    const length = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
    return [
      report(
        file,
        path,
        'row-length',
        `${length} values: ${described ?? 'a list'}`,
        issue.code === 'too_small' ? 'Add what is missing.' : 'Take away what is too much.',
      ),
    ];
  }
  const limit =
    issue.code === 'too_small'
      ? `no less than ${String(issue.minimum)}`
      : `no more than ${String(issue.maximum)}`;
  return [
    report(
      file,
      path,
      'value-out-of-range',
      `${described ?? 'a number'}, ${limit}`,
      'Check the number against its source.',
    ),
  ];
}

/** A value of another type than the one that belongs there. */
export function wrongType(
  file: SchemaFile,
  path: Path,
  expected: string,
  found: unknown,
  described: string | undefined,
): Problem {
  const { schema } = file;
  const key = keyBefore(file, path);
  const what = (kind: string): string =>
    described === undefined || described === kind
      ? kind
      : described.startsWith('a ') || described.startsWith('an ')
        ? described
        : `${kind}: ${described}`;
  // A cell may be a number, a marker or a group: whoever left one empty is not looking for keys.
  const isCell = hasShortForm(schema, path) && keysAt(schema, path).includes('marker');
  switch (expected) {
    case 'number':
    case 'int':
      return report(
        file,
        path,
        'value-not-a-number',
        what('a number'),
        numberFix(found, key, path.at(-1) === 'value'),
      );
    case 'string':
      return report(
        file,
        path,
        'value-not-text',
        what('text'),
        typeof found === 'number' || typeof found === 'boolean'
          ? `Put it in quotation marks:  ${key}"${String(found)}"`
          : 'Write text here.',
      );
    case 'array':
    case 'tuple':
      return report(file, path, 'value-not-a-list', what('a list'), listFix(found, key));
    case 'object':
    case 'record': {
      if (isCell)
        return report(
          file,
          path,
          'value-not-a-number',
          what('a number'),
          'Write the number, or x where there is none.',
        );
      const keys = keysAt(schema, path);
      const isNamed =
        typeof found === 'string' && (keys[0] === 'title' || keys[0] === 'name') && path.length > 0;
      const fix = isNamed
        ? `Write:  ${key}{ ${keys[0] ?? ''}: ${/[:#{}[\],]/.test(found) ? `"${found}"` : found} }`
        : keys.length > 0 && keys.length <= 3 && key !== ''
          ? `Write it like this:  ${key}{ ${keys.map((one) => `${one}: …`).join(', ')} }`
          : `Write its keys on lines of their own${path.length === 0 ? ', or take the file away' : ''}.`;
      return report(
        file,
        path,
        'value-not-a-group',
        keys.length === 0 ? what('a group of keys') : `a group with the keys ${keys.join(', ')}`,
        fix,
      );
    }
    case 'boolean':
      return report(
        file,
        path,
        'value-not-yes-or-no',
        `true or false${described === undefined ? '' : ` (${described})`}`,
        `Write:  ${key}${/^(no|off|n)$/i.test(String(found)) ? 'false' : 'true'}`,
      );
    default:
      return report(file, path, 'value-malformed', described ?? expected, 'Correct the value.');
  }
}
