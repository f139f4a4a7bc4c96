/** A place in a text. Lines and columns count from 1. */
export interface TreePoint {
  readonly line: number;
  readonly column: number;
}

/** An attribute of a component. A value that is an object was written in braces: it is code. */
export interface TreeAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: string | null | { readonly type: string };
  readonly position?: { readonly start: TreePoint };
}

/**
 * A node of a parsed narrative: the part of mdast (with MDX) that the rules look at. Both parsers in use give it.
 */
export interface TreeNode {
  readonly type: string;
  readonly children?: readonly TreeNode[];
  readonly value?: string;
  readonly name?: string | null;
  readonly attributes?: readonly TreeAttribute[];
  readonly depth?: number;
  readonly url?: string;
  readonly position?: { readonly start: TreePoint };
}

/** The words of a node without its marks. */
export function textOf(node: TreeNode): string {
  if (node.value !== undefined && (node.type === 'text' || node.type === 'inlineCode')) return node.value;
  return (node.children ?? []).map(textOf).join('');
}

/** Where a character of a text node stands in the file. Lines after the first are taken to begin where they are written. */
export function pointIn(node: TreeNode, index: number): TreePoint | undefined {
  const start = node.position?.start;
  const before = (node.value ?? '').slice(0, index).split('\n');
  return (
    start && {
      line: start.line + before.length - 1,
      column: (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0),
    }
  );
}
