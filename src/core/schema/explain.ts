import type { z } from 'zod';
import { didYouMean } from '../problem/nearest.ts';
import type { Place, Problem } from '../problem/problem.ts';
import { descriptionAt, keysAt } from './walk.ts';

/** What a place finder must answer: where a value stands, and where a key itself stands. */
export interface Finder {
  readonly at: (path: readonly PropertyKey[]) => Place;
  readonly atKey: (path: readonly PropertyKey[]) => Place;
  /** The path in an author's words. */
  readonly words: (path: readonly PropertyKey[]) => string;
}

/** Own names of forms, raised by `fields.ts`, with what an author should do. */
const FORMS: Record<string, { rule: string; expected: string; fix: string }> = {
  id: { rule: 'name-malformed', expected: 'a name in small letters, digits and hyphens', fix: 'Write it like this:  first-time-entrants' },
  'rough-date': { rule: 'date-malformed', expected: 'a day, month or year', fix: 'Write it like this:  2023-06-21, 2023-06 or 2023' },
  'ons-code': { rule: 'code-malformed', expected: 'an ONS code of one letter and eight digits', fix: 'Write it like this:  E06000051' },
  'plan-period': { rule: 'period-malformed', expected: 'the financial years of the plan', fix: 'Write it like this:  2023-24' },
};

/** An author's view of a value: the text in quotation marks, the number, or what kind of thing it is. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (typeof value === 'string') return value.trim() === '' ? 'empty text' : `the text "${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`;
  if (typeof value === 'number') return `the number ${String(value)}`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? 'a list' : 'a group of keys';
}

/** The value at a path. A short form (a number for a whole cell, a value for a list of one) stands for what it means. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (key === 0 && !Array.isArray(inner)) return inner;
    if (SHORT_FORMS.has(key) && (typeof inner === 'number' || typeof inner === 'string')) return inner;
    return (inner as Record<PropertyKey, unknown> | null | undefined)?.[key];
  }, value);
}

const SHORT_FORMS: ReadonlySet<PropertyKey> = new Set(['value', 'marker', 'name']);

const lastKey = (path: readonly PropertyKey[]): string => {
  const key = path.at(-1);
  return typeof key === 'string' ? `${key}: ` : '';
};

/** The problems that a schema found in a file, each with its place, in words that an author knows. */
export function explainIssues(schema: z.ZodType, value: unknown, issues: readonly z.core.$ZodIssue[], finder: Finder): Problem[] {
  return issues.flatMap((issue) => explain(schema, value, issue, finder));
}

function explain(schema: z.ZodType, value: unknown, issue: z.core.$ZodIssue, finder: Finder): Problem[] {
  const path = issue.path;
  const found = valueAt(value, path);
  const described = descriptionAt(schema, path);
  const problem = (rule: string, expected: string, fix: string, rest: Partial<Problem> = {}): Problem[] => [
    { rule, severity: 'error', place: finder.at(path), where: finder.words(path), expected, found: shown(found), fix, ...rest },
  ];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) =>
        problem('key-unknown', `one of the keys ${keysAt(schema, path).join(', ')}`, didYouMean(key, keysAt(schema, path)), {
          place: finder.atKey([...path, key]),
          found: `the key "${key}"`,
        }),
      );
    case 'invalid_type':
      if (found === undefined) {
        const key = String(path.at(-1));
        return problem('key-missing', described ? `${described}` : `the key "${key}"`, `Add the line:  ${key}: …`, {
          place: finder.at(path.slice(0, -1)),
          found: `no key "${key}"`,
        });
      }
      return wrongType(issue.expected, found, described, path, problem);
    case 'invalid_value':
      return problem('value-not-allowed', described ?? `one of ${issue.values.map(String).join(', ')}`, didYouMean(String(found), issue.values.map(String)));
    case 'invalid_union': {
      const key = (issue as { discriminator?: string }).discriminator;
      const at = key === undefined ? path : [...path, key];
      return problem('value-not-allowed', described ?? 'another value', `See the description of this key in data/README.md.`, { where: finder.words(at), found: shown(valueAt(value, at)) });
    }
    case 'invalid_format': {
      const form = FORMS[issue.message];
      if (form) return problem(form.rule, form.expected, form.fix);
      return problem(issue.format === 'date' ? 'date-malformed' : 'value-malformed', described ?? 'another form', issue.format === 'date' ? 'Write it as year-month-day:  2023-06-21' : 'Correct the value.');
    }
    case 'invalid_key': {
      const key = String(path.at(-1));
      return problem('name-malformed', 'a name in small letters, digits and hyphens', `Write it like this:  ${key.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}`, { place: finder.atKey(path), found: `the name "${key}"` });
    }
    case 'too_small':
    case 'too_big': {
      if (typeof found === 'string') return problem('text-empty', described ?? 'some text', 'Write the text, or take the key away.');
      if (Array.isArray(found)) return problem('list-empty', described ?? 'a list with at least one line', 'Add a line, or take the key away.');
      return problem('value-out-of-range', described ?? `a number no ${issue.code === 'too_small' ? `less than ${String(issue.minimum)}` : `more than ${String(issue.maximum)}`}`, 'Check the figure against its source.');
    }
    case 'custom': {
      const form = FORMS[issue.message];
      if (form) return problem(form.rule, form.expected, form.fix);
      return problem('value-malformed', described ?? 'another value', issue.message);
    }
    default:
      return problem('value-malformed', described ?? 'another value', 'Correct the value.');
  }
}

function wrongType(
  expected: string,
  found: unknown,
  described: string | undefined,
  path: readonly PropertyKey[],
  problem: (rule: string, expected: string, fix: string) => Problem[],
): Problem[] {
  switch (expected) {
    case 'number':
    case 'int': {
      const number = typeof found === 'string' ? Number(found.trim().replaceAll(',', '').replace(/^£/, '')) : Number.NaN;
      const what = described ?? 'a number';
      if (typeof found === 'string' && found.trim() !== '' && !Number.isNaN(number)) {
        return problem('value-not-a-number', what, `Write it without quotation marks, commas or signs:  ${lastKey(path)}${String(number)}`);
      }
      return problem('value-not-a-number', what, 'Write a number, or take the key away.');
    }
    case 'string':
      return problem('value-not-text', described ?? 'text', typeof found === 'number' ? `Put it in quotation marks:  ${lastKey(path)}"${String(found)}"` : 'Write text here.');
    case 'array':
    case 'tuple':
      return problem('value-not-a-list', described ?? 'a list', 'Write a list: one line for each, beginning with "- ", or [first, second].');
    case 'object':
    case 'record':
      return problem('value-not-a-group', described ?? 'a group of keys', 'Write the keys on lines of their own, indented under this one.');
    case 'boolean':
      return problem('value-not-yes-or-no', described ?? 'true or false', `Write:  ${lastKey(path)}true`);
    default:
      return problem('value-malformed', described ?? expected, 'Correct the value.');
  }
}
