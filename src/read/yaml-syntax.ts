import { isAlias, isMap, isScalar, isSeq, visit, type Document, type Node, type YAMLError } from 'yaml';
import { DEEPEST } from '../core/problem/nesting.ts';
import type { Place, Problem } from '../core/problem/problem.ts';
import type { RuleId } from '../core/problem/rules.ts';

type PlaceAt = (offset: number) => Place;

/**
 * What keeps a text from being read as YAML. Of the parser's findings the first counts: what follows it is mostly
 * its consequence. A key that stands twice is always a mistake of its own.
 */
export function syntaxProblems(document: Document.Parsed, text: string, placeAt: PlaceAt): Problem[] {
  const [broken] = document.errors;
  return [
    ...repeatedKeys(document.contents, text, placeAt),
    ...(broken ? [malformed(document, broken, text, placeAt)] : aliases(document, text, placeAt)),
  ];
}

/** That a text goes deeper than anything a plan holds. */
export function nestedTooDeep(place: Place): Problem {
  return problem(
    'nesting-too-deep',
    place,
    `at most ${String(DEEPEST)} lists and groups one inside the other`,
    'more of them',
    'Look for brackets that are not closed, and for lines that each begin further to the right than the one before.',
  );
}

function problem(rule: RuleId, place: Place, expected: string, found: string, fix: string): Problem {
  return { rule, severity: 'error', place, where: '', expected, found, fix };
}

/** Keys that stand twice in a group. The parser would compare each key with all before it, which takes long in large groups. */
function repeatedKeys(node: unknown, text: string, placeAt: PlaceAt): Problem[] {
  if (isSeq(node)) return node.items.flatMap((item) => repeatedKeys(item, text, placeAt));
  if (!isMap(node)) return [];
  const first = new Map<string, number>();
  return node.items.flatMap(({ key, value }) => {
    const inside = repeatedKeys(value, text, placeAt);
    if (!isScalar(key)) return inside;
    const [offset = 0] = key.range ?? [];
    const before = first.get(String(key.value));
    if (before !== undefined) return [repeatedKey(offset, before, text, placeAt), ...inside];
    first.set(String(key.value), offset);
    return inside;
  });
}

function repeatedKey(offset: number, first: number, text: string, placeAt: PlaceAt): Problem {
  const key = /^[^:\n]*/.exec(text.slice(offset, offset + 200))?.[0].trim() ?? '';
  return problem(
    'key-repeated',
    placeAt(offset),
    'each key once in a group',
    `the key "${key}" a second time; it stands in line ${String(placeAt(first).line)} already`,
    'Take one of the two lines away, or correct its key.',
  );
}

function aliases(document: Document.Parsed, text: string, placeAt: PlaceAt): Problem[] {
  if (!text.includes('*')) return [];
  const found: Problem[] = [];
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) return;
      found.push(
        problem(
          'yaml-alias',
          placeAt(startOf(node) ?? 0),
          'every value written out',
          `the YAML alias *${node.source}`,
          'Write the value again where the alias stands; put text that begins with * in quotation marks.',
        ),
      );
    },
  });
  return found;
}

/** Where the mistake most likely is, which is seldom where a parser notices it, and what to do. */
function malformed(document: Document.Parsed, error: YAMLError, text: string, placeAt: PlaceAt): Problem {
  const offset = Math.min(error.pos[0], text.length);
  const report = (at: number, found: string, fix: string): Problem =>
    problem('yaml-malformed', placeAt(at), 'YAML', found, fix);
  const tab = tabAround(text, offset);
  if (tab !== undefined)
    return report(
      tab,
      'a tab character at the beginning of the line',
      'Indent with spaces: YAML does not allow tab characters there.',
    );
  const quote = unclosedQuote(document, text);
  if (error.code === 'MISSING_CHAR' && quote !== undefined)
    return report(
      quote,
      'a quotation mark that is never closed',
      `Close it at the end of the text:  ${lineAt(text, quote).trim()}${text[quote] ?? '"'}`,
    );
  const bracket = unclosedBracket(text, offset);
  if (bracket !== undefined && /flow/i.test(error.message)) {
    return report(
      bracket,
      `a bracket ${text[bracket] ?? ''} that is never closed`,
      `Close it:  ${lineAt(text, bracket).trim()}${text[bracket] === '[' ? ']' : ' }'}`,
    );
  }
  if (error.code === 'MULTILINE_IMPLICIT_KEY' || error.message.includes('compact mappings'))
    return textWithColon(text, offset, report);
  return report(
    offset,
    FOUND[error.code] ?? 'something that cannot stand here',
    ADVICE[error.code] ?? GENERAL,
  );
}

/** Either the text of a value holds a colon, or the next line is indented further than its own keys. */
function textWithColon(
  text: string,
  offset: number,
  report: (at: number, found: string, fix: string) => Problem,
): Problem {
  const line = lineAt(text, offset);
  if (!line.includes(':'))
    return report(
      offset,
      `the line "${line.trim()}" without a colon`,
      'Write a key, a colon and a value; put text that runs over several lines behind  >-  on the line of its key.',
    );
  const [, key = '', value = ''] = /^\s*(?:- )?([^:]+):\s+(.*)$/.exec(line) ?? [];
  if (/:(\s|$)/.test(value))
    return report(
      offset,
      'text that holds a colon',
      `Put it in quotation marks:  ${key}: "${value.trimEnd()}"`,
    );
  const glued = /^\s*(?:- )?([^\s:]+):(?! )(.+)$/.exec(line);
  if (glued)
    return report(
      offset,
      'a colon with no ordinary space behind it',
      `Write:  ${glued[1] ?? ''}: ${(glued[2] ?? '').trim()}`,
    );
  const next = text.indexOf('\n', offset) + 1;
  const indent = /^[ ]*/.exec(text.slice(next))?.[0].length ?? 0;
  return report(
    next === 0 ? offset : next + indent,
    'a line that is indented further than the one before it',
    'Begin it in the same column as the keys beside it; put text that runs over several lines behind  >-  on the line of its key.',
  );
}

const GENERAL =
  'Look at this line and the one before it: indentation, a missing colon, an unclosed quotation mark or bracket.';

/** The parser's findings in an author's words. */
const FOUND: Readonly<Record<string, string>> = {
  BAD_INDENT: 'a line that does not begin where the lines beside it do',
  MISSING_CHAR: 'a line without its colon, comma, bracket or quotation mark',
  BAD_DIRECTIVE: 'a line that begins with %',
  BAD_ALIAS: 'a * or & that names nothing',
  BAD_DQ_ESCAPE: 'a \\ inside quotation marks with a letter behind it that means nothing',
  BAD_SCALAR_START: 'text that begins with a sign of YAML',
  MULTIPLE_DOCS: 'a second document after a line of three hyphens',
  MULTIPLE_ANCHORS: 'an & that names nothing',
  BLOCK_IN_FLOW: 'lines of keys inside brackets',
  BLOCK_AS_IMPLICIT_KEY: 'a list or group where a key belongs',
  UNEXPECTED_TOKEN: 'something that does not belong to the lines around it',
  TAG_RESOLVE_FAILED: 'a ! that names nothing',
};

/** What usually lies behind each of them. */
const ADVICE: Readonly<Record<string, string>> = {
  BAD_INDENT: 'Indent with spaces, and as far as the lines beside it.',
  BAD_DQ_ESCAPE: 'Write the \\ twice, or use single quotation marks around the text.',
  BAD_SCALAR_START: 'Put text that begins with @ or ` in quotation marks.',
  MULTIPLE_DOCS: 'Take the line of three hyphens away: a file holds one document.',
  UNEXPECTED_TOKEN: `${GENERAL} Text that contains : # [ ] { } needs quotation marks.`,
  BAD_ALIAS:
    'Put text that begins with * or & in quotation marks. Where a * means that a figure is withheld, write  c',
};

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end).trimEnd();
}

/** The offset of a tab that begins the line at an offset or the next one. */
function tabAround(text: string, offset: number): number | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset) + 1;
  return [start, next].find((line) => /^ *\t/.test(text.slice(line, line + 200)));
}

/** The start of a quoted text that runs to the end of the file. */
function unclosedQuote(document: Document.Parsed, text: string): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, node) {
      const [from, to] = node.range ?? [0, 0];
      if (
        node.type?.startsWith('QUOTE') === true &&
        (to >= text.trimEnd().length || text[to - 1] !== text[from])
      )
        start ??= from;
    },
  });
  return start;
}

/** The last bracket before an offset that nothing closes. Brackets inside quotation marks are left out. */
function unclosedBracket(text: string, offset: number): number | undefined {
  const open: number[] = [];
  const bare = text
    .slice(0, offset + 1)
    .replaceAll(/"[^"\n]*"|'[^'\n]*'|#[^\n]*/g, (quoted) => ' '.repeat(quoted.length));
  for (const { 0: bracket, index } of bare.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') open.push(index);
    else open.pop();
  }
  return open.at(-1);
}

function startOf(node: Node): number | undefined {
  return node.range?.[0];
}
