import { mdxToMdast } from 'satteri';
import {
  NARRATIVE_RULES,
  SENTENCE_RULES,
  WELSH_NARRATIVE_RULES,
  WELSH_SENTENCE_RULES,
} from '../core/check/all.ts';
import { childrenReadingAge, readingAge } from '../core/check/language-advice.ts';
import { unneededInText } from '../core/check/claim-acceptance.ts';
import type { NarrativePage, NarrativeRule } from '../core/check/finding.ts';
import type { Finding, NarrativeText } from '../core/edition/edition.ts';
import { anchorOf, type SectionOutline } from '../core/edition/outline.ts';
import type { LanguageCode } from '../core/words/language.ts';
import { textOf, type TreeNode, type TreePoint } from '../core/edition/tree.ts';
import { DEEPEST } from '../core/problem/nesting.ts';
import type { Problem } from '../core/problem/problem.ts';
import { isHeavy, tooDeepIn, tooDeepNode } from './nesting.ts';
import { parseExactly, type SyntaxError } from './parse-exactly.ts';
import { readingAgeOf } from './reading-age.ts';
import { syntaxProblem } from './syntax-problem.ts';

const WORD_RULES = [...SENTENCE_RULES, readingAge(readingAgeOf), childrenReadingAge(readingAgeOf)];

/** Rules of parts and of words by language. */
const RULES_IN: Readonly<
  Record<LanguageCode, Readonly<Record<'parts' | 'words', readonly NarrativeRule[]>>>
> = {
  en: { parts: NARRATIVE_RULES, words: WORD_RULES },
  cy: { parts: WELSH_NARRATIVE_RULES, words: WELSH_SENTENCE_RULES },
};

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
  narrative: NarrativeText,
  context: Pick<NarrativePage, 'model' | 'abbreviations' | 'whole'>,
  language: LanguageCode = 'en',
): NarrativeCheck {
  const rulesIn = RULES_IN[language];
  const check = (tree: TreeNode, rules: readonly NarrativeRule[] = rulesIn.parts): Finding[] =>
    rules.flatMap((rule) => rule({ narrative, tree, ...context }));
  const unreadable = (problem: Problem): NarrativeCheck => ({
    outline: { headings: [] },
    isParsed: false,
    findings: [{ problem }],
  });
  const before = tooDeepIn(narrative.body);
  if (before) return unreadable(nestedTooDeep(narrative, before));
  const tree = parseAsRendered(narrative.body);
  if (!isSyntaxError(tree)) {
    const deep = tooDeepNode(tree);
    if (deep) return unreadable(nestedTooDeep(narrative, deep));
    const outline = outlineOf(tree);
    const findings = check(tree);
    const ofWords = check(tree, rulesIn.words);
    ofWords.push(...unneededInText({ narrative, tree, ...context }, [...findings, ...ofWords]));
    if (findings.length === 0 || isHeavy(narrative.body))
      return { outline, isParsed: true, findings: [...findings, ...ofWords] };
    const exact = parseExactly(narrative.body);
    // Where the two parsers do not agree, what is rendered counts.
    const exactFindings = isSyntaxError(exact) ? [] : check(exact);
    const ofParts = exactFindings.length > 0 ? exactFindings : findings;
    return { outline, isParsed: true, findings: [...ofParts, ...ofWords] };
  }
  const exact = isHeavy(narrative.body) ? tree : parseExactly(narrative.body);
  return unreadable(syntaxProblem(narrative, isSyntaxError(exact) ? exact : tree));
}

function isSyntaxError(parsed: TreeNode | SyntaxError): parsed is SyntaxError {
  return 'kind' in parsed;
}

/** The tree that is rendered, or what its parser says: `3:14: Expected a closing tag … (mdx-jsx:unexpected-eof)`. */
function parseAsRendered(body: string): TreeNode | SyntaxError {
  try {
    return mdxToMdast(body) as unknown as TreeNode;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const [, line = '1', column = '1', reason = message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
    const id = /\([\w-]+:([\w-]+)\)\s*$/.exec(reason)?.[1] ?? '';
    return { kind: 'syntax-error', line: Number(line), column: Number(column), id, reason };
  }
}

function nestedTooDeep({ file, lineOffset }: NarrativeText, point: TreePoint): Problem {
  return {
    rule: 'nesting-too-deep',
    severity: 'error',
    place: { file, line: point.line + lineOffset, column: point.column },
    where: '',
    expected: `at most ${String(DEEPEST)} lists, quotations and components one inside the other`,
    found: 'more of them',
    fix: 'Look for components that are not closed, and for marks such as > or - that are repeated by mistake.',
  };
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
