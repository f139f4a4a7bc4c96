import { mdxToMdast } from 'satteri';
import { NARRATIVE_RULES, SENTENCE_RULES } from '../core/check/all.ts';
import type { NarrativePage, NarrativeRule } from '../core/check/finding.ts';
import type { Finding, NarrativeFile } from '../core/edition/edition.ts';
import { anchorOf, type SectionOutline } from '../core/edition/outline.ts';
import { textOf, type TreeNode } from '../core/edition/tree.ts';
import { parseExactly, type SyntaxError } from './parse-exactly.ts';
import { syntaxProblem } from './syntax-problem.ts';

/** What checking a narrative file gave. The outline is empty where the text cannot be parsed. */
export interface NarrativeCheck {
  readonly outline: SectionOutline;
  readonly isParsed: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Checks the very tree that is rendered later. Only when something is wrong with it is the text parsed again
 * by the slower parser, which knows the place of every attribute. Places of words are exact in both.
 */
export function checkNarrativeFile(
  narrative: NarrativeFile,
  context: Pick<NarrativePage, 'model' | 'abbreviations' | 'whole'>,
): NarrativeCheck {
  const check = (tree: TreeNode, rules: readonly NarrativeRule[] = NARRATIVE_RULES): Finding[] =>
    rules.flatMap((rule) => rule({ narrative, tree, ...context }));
  const tree = parseAsRendered(narrative.body);
  if (tree !== undefined) {
    const outline = outlineOf(tree);
    const findings = check(tree);
    const ofWords = check(tree, SENTENCE_RULES);
    if (findings.length === 0) return { outline, isParsed: true, findings: ofWords };
    const exact = parseExactly(narrative.body);
    // Where the two parsers do not agree, what is rendered counts.
    const exactFindings = isSyntaxError(exact) ? [] : check(exact);
    const ofParts = exactFindings.length > 0 ? exactFindings : findings;
    return { outline, isParsed: true, findings: [...ofParts, ...ofWords] };
  }
  const exact = parseExactly(narrative.body);
  const error: SyntaxError = isSyntaxError(exact)
    ? exact
    : {
        kind: 'syntax-error',
        line: 1,
        column: 1,
        id: '',
        reason: 'a tag that is opened and not closed, or a brace or < in the text',
      };
  return {
    outline: { headings: [] },
    isParsed: false,
    findings: [{ problem: syntaxProblem(narrative, error) }],
  };
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
