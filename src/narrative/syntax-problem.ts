import type { NarrativeText } from '../core/edition/edition.ts';
import type { TreePoint } from '../core/edition/tree.ts';
import type { Problem } from '../core/problem/problem.ts';
import type { RuleId } from '../core/problem/rules.ts';
import { COMPONENTS } from '../core/schema/components.ts';
import type { SyntaxError } from './parse-exactly.ts';

/** Where a mistake is and how it is told. */
interface Told {
  readonly rule: RuleId;
  readonly point: TreePoint;
  readonly where?: string;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** What keeps a narrative from being parsed, told at the place where it began rather than where a parser gave up. */
export function syntaxProblem({ file, body, lineOffset }: NarrativeText, error: SyntaxError): Problem {
  const { rule, point, where = '', expected, found, fix } = tell(body, error);
  return {
    rule,
    severity: 'error',
    place: { file, line: point.line + lineOffset, column: point.column },
    where,
    expected,
    found,
    fix,
  };
}

function tell(body: string, error: SyntaxError): Told {
  const { id, reason } = error;
  const here: TreePoint = { line: error.line, column: error.column };
  const unclosed = /^Expected a closing tag for `<([^`>]*)>` \((\d+):(\d+)(?:-(\d+):(\d+))?\)/.exec(reason);
  if (unclosed) return unclosedTag(body, unclosed);
  const other =
    /^Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>`/.exec(
      reason,
    );
  if (other)
    return {
      rule: 'component-unclosed',
      point: here,
      where: `<${other[2] ?? ''}>`,
      expected: `the closing tag </${other[2] ?? ''}>`,
      found: `</${other[1] ?? ''}>`,
      fix: `Write:  </${other[2] ?? ''}>`,
    };

  const offset = offsetOf(body, here);
  const malformed = (point: TreePoint, found: string, fix: string): Told => ({
    rule: 'mdx-malformed',
    point,
    expected: 'text with Markdown and components',
    found,
    fix,
  });
  if (id === 'unexpected-closing-slash') {
    const start = body.lastIndexOf('<', offset);
    const tag = /^<\/[^>\n]*>/.exec(body.slice(start))?.[0] ?? '</';
    return malformed(
      pointOf(body, start),
      `${tag}, which closes nothing`,
      'Take it away, or open the component before it.',
    );
  }
  if (id === 'acorn' || reason.includes('in expression')) {
    const start = lastUnclosed(body, offset);
    return malformed(
      pointOf(body, start),
      `a brace: ${line(body.slice(start))}`,
      'A brace that is meant as text is written  \\{  and narrative holds no code.',
    );
  }
  const start = Math.max(0, body.lastIndexOf('<', offset));
  const written = line(body.slice(start));
  if (body.startsWith('<!', start)) {
    return {
      rule: 'html-in-narrative',
      point: pointOf(body, start),
      expected: 'Markdown or a component',
      found: 'an HTML comment',
      fix: 'Take it away: a file of narrative holds only what is published.',
    };
  }
  if (id === 'unexpected-eof')
    return malformed(
      pointOf(body, start),
      `a tag that is never ended: ${written}`,
      `Close its quotation marks and end it with  />`,
    );
  const next = body.charAt(start + 1);
  if (id === 'unexpected-character' && !/[A-Za-z]/.test(next))
    return malformed(
      pointOf(body, start),
      `"<${next}", which reads as the beginning of a tag`,
      `A < that is meant as text is written  \\<${next.trim()}`,
    );
  const tag = /^<[^>\n]*>?/.exec(body.slice(start))?.[0] ?? '';
  if (CURLY.test(tag))
    return malformed(
      pointOf(body, start + tag.search(CURLY)),
      'a curly quotation mark, as word processors write it',
      `Write straight ones:  ${tag.replaceAll(/[“”„‟″]/g, '"').replaceAll(/[‘’]/g, "'")}`,
    );
  return malformed(
    here,
    id === 'unexpected-character'
      ? `a character that cannot stand in a tag: ${line(body.slice(offset))}`
      : 'a tag or brace that makes no sense',
    'Attributes are written  name="value"  with a space before each. A < or { that is meant as text is written  \\<  or  \\{',
  );
}

/** Quotation marks that a word processor puts in place of straight ones. */
const CURLY = /[“”„‟″‘’]/;

function unclosedTag(body: string, [, name = '', line1, column1, line2, column2]: RegExpExecArray): Told {
  const point = { line: Number(line1), column: Number(column1) };
  const end =
    line2 === undefined ? undefined : offsetOf(body, { line: Number(line2), column: Number(column2) });
  const tag = end === undefined ? `<${name}>` : body.slice(offsetOf(body, point), end);
  const rule = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  const closed = `${tag.replace(/\s*>$/, '')} />`;
  const fix =
    rule?.children === true
      ? `Close it after its text, in the same paragraph or list where it was opened:  </${name}>`
      : `Write:  ${closed.includes('\n') ? `<${name} … />` : closed}`;
  return {
    rule: 'component-unclosed',
    point,
    where: `<${name}>`,
    expected: rule?.children === true ? `the closing tag </${name}>` : 'a slash before the end of the tag',
    found: 'none',
    fix,
  };
}

function line(text: string): string {
  const first = text.split('\n')[0]?.trimEnd() ?? '';
  return first.length > 40 ? `${first.slice(0, 37)}…` : first;
}

/** The last brace before an offset that nothing closes; the offset itself where there is none. */
function lastUnclosed(body: string, offset: number): number {
  const open: number[] = [];
  for (const { 0: brace, index } of body.slice(0, offset).matchAll(/(?<!\\)[{}]/g)) {
    if (brace === '{') open.push(index);
    else open.pop();
  }
  return open.at(-1) ?? Math.max(0, body.lastIndexOf('{', offset));
}

function offsetOf(body: string, { line: wanted, column }: TreePoint): number {
  let start = 0;
  for (let at = 1; at < wanted; at += 1) {
    const next = body.indexOf('\n', start);
    if (next < 0) return body.length;
    start = next + 1;
  }
  return Math.min(body.length, start + column - 1);
}

function pointOf(body: string, offset: number): TreePoint {
  const lines = body.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
