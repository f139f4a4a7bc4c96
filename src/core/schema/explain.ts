import type { z } from 'zod';
import { didYouMean, nearest } from '../problem/nearest.ts';
import type { Place, Problem } from '../problem/problem.ts';
import type { RuleId } from '../problem/rules.ts';
import { FORMS, listFix, numberFix, slugOf } from './corrections.ts';
import { guessPeriod } from './period-guess.ts';
import { choicesAt, descriptionAt, hasShortForm, keysAt } from './walk.ts';

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
interface File {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly finder: Finder;
}

/** An author's view of a value: the text in quotation marks, the number, or what kind of thing it is. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (typeof value === 'string') return value.trim() === '' ? 'empty text' : `the text "${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`;
  if (typeof value === 'number') return Number.isFinite(value) ? `the number ${String(value)}` : 'a number that is not finite';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${String(value.length)}`;
  return 'a group of keys';
}

const SHORT_FORMS: ReadonlySet<PropertyKey> = new Set(['value', 'marker', 'name']);

/** The value at a path. A short form (a number for a whole cell, a value for a list of one) stands for what it means. */
function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (key === 0 && !Array.isArray(inner)) return inner;
    if (isShort(inner, key)) return inner;
    return inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key) ? (inner as Record<PropertyKey, unknown>)[key] : undefined;
  }, value);
}

const isShort = (inner: unknown, key: PropertyKey): boolean => SHORT_FORMS.has(key) && (typeof inner === 'number' || typeof inner === 'string');

/** "amount: " before a corrected value, where the author wrote that key. */
function keyBefore({ value }: File, path: Path): string {
  const key = path.at(-1);
  return typeof key === 'string' && !isShort(valueAt(value, path.slice(0, -1)), key) ? `${key}: ` : '';
}

/** The problems that a schema found in a file, each with its place, in words that an author knows. */
export function explainIssues(schema: z.ZodType, value: unknown, issues: readonly Issue[], finder: Finder): Problem[] {
  const file = { schema, value, finder };
  const misspelt = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => `${issue.path.join(' ')} ${nearest(key, keysAt(schema, issue.path)) ?? ''}`) : [])));
  return issues
    .filter((issue) => issue.code !== 'invalid_type' || !misspelt.has(`${issue.path.slice(0, -1).join(' ')} ${String(issue.path.at(-1))}`))
    .flatMap((issue) => explain(file, issue));
}

function report(file: File, path: Path, rule: RuleId, expected: string, fix: string, rest: Partial<Problem> = {}): Problem {
  const { value, finder } = file;
  const found = path.length === 0 && (value === null || value === '') ? 'nothing in the file' : shown(valueAt(value, path));
  return { rule, severity: 'error', place: finder.at(path), where: finder.words(path), expected, found, fix, ...rest };
}

function explain(file: File, issue: Issue): Problem[] {
  const { schema, finder } = file;
  const { path } = issue;
  const found = valueAt(file.value, path);
  const described = descriptionAt(schema, path);
  const one = (rule: RuleId, expected: string, fix: string, rest?: Partial<Problem>): Problem[] => [report(file, path, rule, expected, fix, rest)];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => {
        const keys = keysAt(schema, path);
        const fix = nearest(key, keys) === undefined ? 'Take it away, or use one of those keys.' : didYouMean(key, keys);
        return one('key-unknown', `one of the keys ${keys.join(', ')}`, fix, { place: finder.atKey([...path, key]), found: `the key "${key}"` });
      });
    case 'invalid_type':
      return found === undefined ? missingKey(file, path, described) : [wrongType(file, path, issue.expected, found, described)];
    case 'invalid_value':
      return notAllowed(file, path, issue.values.map(String));
    case 'invalid_union':
      return inUnion(file, path, issue, described);
    case 'invalid_format':
    case 'custom': {
      const form = FORMS[issue.message];
      const wording = form ?? (issue.code === 'invalid_format' ? FORMS[issue.format] : undefined);
      if (!wording) return one('value-malformed', described ?? 'another form', issue.code === 'custom' ? issue.message : 'Correct the value.');
      const guess = issue.message === 'plan-period' ? guessPeriod('financial-year', String(found)) : wording.guess?.(String(found));
      return one(wording.rule, wording.expected, guess === undefined ? wording.fix : `Write:  ${keyBefore(file, path)}${guess}`);
    }
    case 'invalid_key': {
      const key = String(path.at(-1));
      return one('name-malformed', FORMS['id']?.expected ?? 'a name', `Write it like this:  ${slugOf(key)}`, { place: finder.atKey(path), found: `the name "${key}"` });
    }
    case 'too_small':
    case 'too_big':
      return wrongSize(file, path, issue, found, described);
    case 'not_multiple_of':
      return one('value-too-precise', `${described ?? 'an amount'}, with at most two decimals`, `Write:  ${keyBefore(file, path)}${String(Math.round(Number(found) * 100) / 100)}`);
    default:
      return one('value-malformed', described ?? 'another value', 'Correct the value.');
  }
}

function missingKey(file: File, path: Path, described: string | undefined): Problem[] {
  const key = path.at(-1);
  if (typeof key !== 'string') return [report(file, path, 'list-empty', `${described ?? 'a value'} in place ${String(Number(key) + 1)} of the list`, 'Give the list another value.')];
  const expected = described === undefined || described === 'text' ? `the key "${key}"` : `the key "${key}": ${described}`;
  return [report(file, path, 'key-missing', expected, `Add the line:  ${key}: …`, { place: file.finder.at(path.slice(0, -1)), found: 'no such key' })];
}

function notAllowed(file: File, path: Path, values: readonly string[]): Problem[] {
  const found = String(valueAt(file.value, path));
  const likely = values.find((value) => slugOf(value) === slugOf(found));
  return [report(file, path, 'value-not-allowed', `one of ${values.join(', ')}`, likely === undefined ? didYouMean(found, values) : `Write:  ${keyBefore(file, path)}${likely}`)];
}

/** A value that fits none of several forms; where one of its keys tells the forms apart, that key is at fault. */
function inUnion(file: File, path: Path, issue: Issue, described: string | undefined): Problem[] {
  const key = (issue as { discriminator?: string }).discriminator;
  const at = key === undefined || path.at(-1) === key ? path : [...path, key];
  const choices = key === undefined ? [] : choicesAt(file.schema, at);
  if (choices.length === 0) return [wrongType(file, path, 'string', valueAt(file.value, path), described)];
  return valueAt(file.value, at) === undefined ? missingKey(file, at, `one of ${choices.join(', ')}`) : notAllowed(file, at, choices);
}

function wrongSize(file: File, path: Path, issue: Issue & { code: 'too_small' | 'too_big' }, found: unknown, described: string | undefined): Problem[] {
  if (typeof found === 'string') return [report(file, path, 'text-empty', described ?? 'some text', 'Write the text, or take the key away.')];
  if (Array.isArray(found) && found.length === 0) return [report(file, path, 'list-empty', described ?? 'a list with at least one line', 'Add a line, or take the key away.')];
  if (Array.isArray(found)) {
    const length = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
    return [report(file, path, 'row-length', `${length} values: ${described ?? 'a list'}`, issue.code === 'too_small' ? 'Add what is missing.' : 'Take away what is too much.')];
  }
  const limit = issue.code === 'too_small' ? `no less than ${String(issue.minimum)}` : `no more than ${String(issue.maximum)}`;
  return [report(file, path, 'value-out-of-range', `${described ?? 'a number'}, ${limit}`, 'Check the number against its source.')];
}

function wrongType(file: File, path: Path, expected: string, found: unknown, described: string | undefined): Problem {
  const { schema } = file;
  const key = keyBefore(file, path);
  const what = (kind: string): string => (described === undefined || described === kind ? kind : described.startsWith('a ') || described.startsWith('an ') ? described : `${kind}: ${described}`);
  // A cell may be a number, a marker or a group: whoever left one empty is not looking for keys.
  const isCell = hasShortForm(schema, path) && keysAt(schema, path).includes('marker');
  switch (expected) {
    case 'number':
    case 'int':
      return report(file, path, 'value-not-a-number', what('a number'), numberFix(found, key, path.at(-1) === 'value'));
    case 'string':
      return report(file, path, 'value-not-text', what('text'), typeof found === 'number' || typeof found === 'boolean' ? `Put it in quotation marks:  ${key}"${String(found)}"` : 'Write text here.');
    case 'array':
    case 'tuple':
      return report(file, path, 'value-not-a-list', what('a list'), listFix(found, key));
    case 'object':
    case 'record': {
      if (isCell) return report(file, path, 'value-not-a-number', what('a number'), 'Write the number, or x where there is none.');
      const keys = keysAt(schema, path);
      const isNamed = typeof found === 'string' && (keys[0] === 'title' || keys[0] === 'name') && path.length > 0;
      const fix = isNamed ? `Write:  ${key}{ ${keys[0] ?? ''}: ${/[:#{}[\],]/.test(found) ? `"${found}"` : found} }` : `Write its keys on lines of their own${path.length === 0 ? ', or take the file away' : ''}.`;
      return report(file, path, 'value-not-a-group', keys.length === 0 ? what('a group of keys') : `a group with the keys ${keys.join(', ')}`, fix);
    }
    case 'boolean':
      return report(file, path, 'value-not-yes-or-no', `true or false${described === undefined ? '' : ` (${described})`}`, `Write:  ${key}${/^(no|off|n)$/i.test(String(found)) ? 'false' : 'true'}`);
    default:
      return report(file, path, 'value-malformed', described ?? expected, 'Correct the value.');
  }
}
