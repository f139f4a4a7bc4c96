import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { TreeNode } from '../core/edition/tree.ts';

/** A narrative that cannot be parsed, and where. */
export interface SyntaxError {
  readonly kind: 'syntax-error';
  readonly line: number;
  readonly column: number;
  /** The parser's own name for the mistake, and its words. */
  readonly id: string;
  readonly reason: string;
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

interface Message {
  readonly reason?: string;
  readonly ruleId?: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Parses narrative with the position of every node and attribute. About ten times slower than the parser that
 * renders, so it is used only to tell an author exactly where a mistake is.
 */
export function parseExactly(body: string): TreeNode | SyntaxError {
  try {
    return parser.parse(body) as unknown as TreeNode;
  } catch (error) {
    const { reason, ruleId, line, column } = error as Message;
    if (reason === undefined) throw error;
    return { kind: 'syntax-error', line: line ?? 1, column: column ?? 1, id: ruleId ?? '', reason };
  }
}
