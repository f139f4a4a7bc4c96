import { mdxToMdast } from 'satteri';
import { checkNarrative, type NarrativeContext } from '../core/check/narrative.ts';
import type { NarrativeFile } from '../core/edition/edition.ts';
import { anchorOf, type SectionOutline } from '../core/edition/outline.ts';
import { textOf, type TreeNode } from '../core/edition/tree.ts';
import type { Problem } from '../core/problem/problem.ts';
import { parseExactly, type SyntaxError } from './parse-exactly.ts';

/** What checking a narrative file gave. The outline is empty where the text cannot be parsed. */
export interface NarrativeCheck {
  readonly outline: SectionOutline;
  readonly problems: readonly Problem[];
}

/**
 * Checks the very tree that is rendered later. Only when something is wrong with it is the text parsed again
 * by the slower parser, which knows the place of every attribute.
 */
export function checkNarrativeFile(narrative: NarrativeFile, context: NarrativeContext): NarrativeCheck {
  const tree = parseAsRendered(narrative.body);
  if (tree !== undefined) {
    const outline = outlineOf(tree);
    const problems = checkNarrative(narrative, tree, context);
    if (problems.length === 0) return { outline, problems };
    const exact = parseExactly(narrative.body);
    const exactProblems = isSyntaxError(exact) ? [malformed(narrative, exact)] : checkNarrative(narrative, exact, context);
    // Where the two parsers do not agree, what is rendered counts.
    return { outline, problems: exactProblems.length > 0 ? exactProblems : problems };
  }
  const exact = parseExactly(narrative.body);
  const error: SyntaxError = isSyntaxError(exact)
    ? exact
    : { kind: 'syntax-error', line: 1, column: 1, id: '', reason: 'a tag that is opened and not closed, or a brace or < in the text' };
  return { outline: { headings: [] }, problems: [malformed(narrative, error)] };
}

function isSyntaxError(parsed: TreeNode | SyntaxError): parsed is SyntaxError {
  return 'kind' in parsed;
}

function parseAsRendered(body: string): TreeNode | undefined {
  try {
    return mdxToMdast(body) as unknown as TreeNode;
  } catch {
    return undefined;
  }
}

function outlineOf(tree: TreeNode): SectionOutline {
  const headings = (tree.children ?? []).filter((node) => node.type === 'heading');
  return {
    headings: headings.map((node) => {
      const text = textOf(node);
      return { text, depth: node.depth ?? 2, anchor: anchorOf(text) };
    }),
  };
}

function malformed(narrative: NarrativeFile, { line, column, id, reason }: SyntaxError): Problem {
  const unclosed = /closing tag for `<(\w+)/.exec(reason)?.[1];
  return {
    rule: unclosed === undefined ? 'mdx-malformed' : 'component-unclosed',
    severity: 'error',
    place: { file: narrative.file, line: line + narrative.lineOffset, column },
    where: unclosed === undefined ? '' : `<${unclosed}>`,
    expected: unclosed === undefined ? 'Markdown with components' : 'a closing tag, or a slash before the end of the tag',
    found: unclosed === undefined ? (SYNTAX_WORDS[id] ?? plainReason(reason)) : 'neither',
    fix: unclosed === undefined ? 'A < or { that is meant as text is written \\< or \\{ . Code has no place in narrative.' : `Close it at once:  <${unclosed} … />\nor after its text:  <${unclosed}> … </${unclosed}>`,
  };
}

/** The parser's findings in an author's words. */
const SYNTAX_WORDS: Record<string, string> = {
  acorn: 'braces that hold no complete code',
  'unexpected-eof': 'the end of the file inside a tag or braces',
  'unexpected-character': 'a character that cannot stand in a tag',
  'end-tag-mismatch': 'a closing tag that does not fit the one that was opened',
  'unexpected-lazy': 'a tag that goes on outside the list or quotation it began in',
};

function plainReason(reason: string): string {
  const short = reason.split('\n')[0] ?? reason;
  return short.charAt(0).toLowerCase() + short.slice(1).replace(/\.$/, '');
}
