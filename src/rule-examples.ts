import { structuredPatch } from 'diff';
import type { RuleExample } from './core/problem/example.ts';

/** Lines shown around what differs: in data the row beside it helps, in text a sentence stands for itself. */
const CONTEXT = { data: 1, text: 0 };

/** A broken input of the tests: the site it is laid over, what it lays there, what is printed, and what is said instead. */
export interface BrokenCase {
  readonly rule: string;
  /** Files of the base site by path. */
  readonly base: ReadonlyMap<string, string>;
  /** Files of the case by path. */
  readonly laid: ReadonlyMap<string, string>;
  /** All that is printed about it. */
  readonly printed: string;
  /** Parts that are written by hand, because the difference alone is no good example. */
  readonly written: Partial<RuleExample>;
}

/**
 * The example of a rule. Without words written by hand it is what differs between the file that the first problem
 * stands in and the same file of the base site. Undefined where nothing is printed yet.
 */
export function ruleExample({ rule, base, laid, printed, written }: BrokenCase): RuleExample | undefined {
  const message = written.message ?? firstProblem(rule, printed);
  const [, file] = /^(\S[^\n]*?):\d+:\d+ {2}/.exec(message) ?? [];
  if (file === undefined) return undefined;
  const at = written.file ?? (laid.has(file) ? file : (firstText(laid) ?? file));
  const context = at.endsWith('.yaml') ? CONTEXT.data : CONTEXT.text;
  const difference = differenceOf(base.get(at) ?? '', laid.get(at) ?? '', context);
  return {
    file: at,
    wrong: (written.wrong ?? difference.wrong).trimEnd(),
    right: (written.right ?? difference.right).trimEnd(),
    message,
  };
}

/** The first problem that a rule found, in a printed report: from its head to the next head, or to the line that counts. */
function firstProblem(rule: string, printed: string): string {
  const lines = printed.split('\n');
  const ruleOf = (line: string): string | undefined =>
    /^\S[^\n]*:\d+:\d+ {2}(?:error|warning|advice) {2}(\S+)$/.exec(line)?.[1];
  const start = lines.findIndex((line) => ruleOf(line) === rule);
  const length = lines.slice(start + 1).findIndex((line) => /^\S/.test(line));
  return start < 0
    ? ''
    : lines
        .slice(start, start + 1 + Math.max(0, length))
        .join('\n')
        .trimEnd();
}

const firstText = (laid: ReadonlyMap<string, string>): string | undefined =>
  [...laid.keys()].find((name) => /\.(yaml|mdx)$/.test(name));

/** The lines in which two texts differ, with some around them; pieces that lie apart are joined by a line of dots. */
function differenceOf(before: string, after: string, context: number): { wrong: string; right: string } {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context });
  const side = (sign: '+' | '-'): string =>
    hunks
      .map(({ lines }) =>
        lines
          .filter((line) => line.startsWith(sign) || line.startsWith(' '))
          .map((line) => line.slice(1))
          .join('\n'),
      )
      .join('\n…\n')
      .replace(/^\n+|\s+$/g, '');
  return { wrong: side('+'), right: side('-') };
}
