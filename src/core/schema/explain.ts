import type { z } from 'zod';
import { didYouMean, nearest } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import type { RuleId } from '../problem/rules.ts';
import { commaNumbers } from './comma-number.ts';
import { FORMS, slugOf } from './corrections.ts';
import {
  inUnion,
  keyBefore,
  missingKey,
  notAllowed,
  report,
  wrongSize,
  wrongType,
  type Finder,
  type SchemaFile,
} from './explain-value.ts';
import { valueAt } from './value-words.ts';
import { guessPeriod } from './period-guess.ts';
import { descriptionAt, keysAt } from './walk.ts';

type Issue = z.core.$ZodIssue;

/** The problems that a schema found in a file, each with its place, in words that an author knows. */
export function explainIssues(
  schema: z.ZodType,
  value: unknown,
  issues: readonly Issue[],
  finder: Finder,
): Problem[] {
  const file = { schema, value, finder };
  const misspelt = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `${issue.path.join(' ')} ${nearest(key, keysAt(schema, issue.path)) ?? ''}`)
        : [],
    ),
  );
  const commas = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? commaNumbers(file, issue.path, issue.keys) : [],
  );
  const cut = new Set(commas.map(({ path }) => path.join(' ')));
  const explained = issues
    .filter((issue) => !cut.has(issue.path.join(' ')))
    .filter(
      (issue) =>
        issue.code !== 'invalid_type' ||
        !misspelt.has(`${issue.path.slice(0, -1).join(' ')} ${String(issue.path.at(-1))}`),
    )
    .flatMap((issue) => explain(file, issue, commas));
  return [...commas.map(({ problem }) => problem), ...explained];
}

function explain(file: SchemaFile, issue: Issue, commas: ReturnType<typeof commaNumbers>): Problem[] {
  const { schema, finder } = file;
  const { path } = issue;
  const found = valueAt(file.value, path);
  const described = descriptionAt(schema, path);
  const one = (rule: RuleId, expected: string, fix: string, rest?: Partial<Problem>): Problem[] => [
    report(file, path, rule, expected, fix, rest),
  ];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => {
        const isDigits = commas.some(
          (one) => one.path.slice(0, -1).join(' ') === path.join(' ') && one.digits.includes(key),
        );
        if (isDigits) return [];
        const keys = keysAt(schema, path);
        const fix =
          nearest(key, keys) === undefined
            ? 'Take it away, or use one of those keys.'
            : didYouMean(key, keys);
        return one('key-unknown', `one of the keys ${keys.join(', ')}`, fix, {
          place: finder.atKey([...path, key]),
          found: `the key "${key}"`,
        });
      });
    case 'invalid_type':
      return found === undefined
        ? missingKey(file, path, described)
        : [wrongType(file, path, issue.expected, found, described)];
    case 'invalid_value':
      return notAllowed(file, path, issue.values.map(String));
    case 'invalid_union':
      return inUnion(file, path, issue, described);
    case 'invalid_format':
    case 'custom': {
      const form = FORMS[issue.message];
      const wording = form ?? (issue.code === 'invalid_format' ? FORMS[issue.format] : undefined);
      if (!wording)
        return one(
          'value-malformed',
          described ?? 'another form',
          issue.code === 'custom' ? issue.message : 'Correct the value.',
        );
      const guess =
        issue.message === 'plan-period'
          ? guessPeriod('financial-year', String(found))
          : wording.guess?.(String(found));
      return one(
        wording.rule,
        wording.expected,
        guess === undefined ? wording.fix : `Write:  ${keyBefore(file, path)}${guess}`,
      );
    }
    case 'invalid_key': {
      const key = String(path.at(-1));
      return one('name-malformed', FORMS['id']?.expected ?? 'a name', `Write it like this:  ${slugOf(key)}`, {
        place: finder.atKey(path),
        found: `the name "${key}"`,
      });
    }
    case 'too_small':
    case 'too_big':
      return wrongSize(file, path, issue, found, described);
    case 'not_multiple_of':
      return one(
        'value-too-precise',
        `${described ?? 'an amount'}, with at most two decimals`,
        `Write:  ${keyBefore(file, path)}${String(Math.round(Number(found) * 100) / 100)}`,
      );
    default:
      return one('value-malformed', described ?? 'another value', 'Correct the value.');
  }
}
