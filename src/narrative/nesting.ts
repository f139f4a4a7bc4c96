import type { TreeNode, TreePoint } from '../core/edition/tree.ts';
import { DEEPEST } from '../core/problem/nesting.ts';

/**
 * Where a narrative text opens more lists, quotations and components inside each other than a plan ever does. Found
 * by counting, without parsing, since a parser would run out of room or time in it.
 */
export function tooDeepIn(body: string): TreePoint | undefined {
  let open = 0;
  for (const [index, line] of body.split('\n').entries()) {
    if (!/^[ \t>+*\-\d]|<|\/>/.test(line)) continue;
    const marks = /^(?:[ \t]|>|[-+*](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? '';
    const levels = marks.replaceAll(/[ \t]+/g, '').length + Math.floor(/^ */.exec(line)?.[0].length ?? 0) / 4;
    if (/[^ \t]/.test(marks) && levels > DEEPEST) return { line: index + 1, column: 1 };
    for (const tag of line.matchAll(/<(\/?)[A-Za-z][\w.:-]*|\/>/g)) {
      open = tag[0] === '/>' || tag[1] === '/' ? Math.max(0, open - 1) : open + 1;
      if (open > DEEPEST) return { line: index + 1, column: tag.index + 1 };
    }
  }
  return undefined;
}

/** The first node of a tree that stands deeper than the limit: marks such as * inside one another make nodes too. */
export function tooDeepNode(tree: TreeNode): TreePoint | undefined {
  let level: TreeNode[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    // A list, its item, a paragraph: one step of an author is up to three nodes.
    if (depth > 3 * DEEPEST) return level[0]?.position?.start ?? { line: 1, column: 1 };
    level = level.flatMap(({ children }) => children ?? []);
  }
  return undefined;
}

/** Most marks of emphasis, links and tags in one paragraph, and most characters, for which the exact parser is quick. */
const MARKS = 600;
const CHARACTERS = 300_000;

/** Whether a text would keep the exact parser busy for seconds. */
export function isHeavy(body: string): boolean {
  if (body.length > CHARACTERS) return true;
  return body.split(/\n\s*\n/).some((paragraph) => (paragraph.match(/[*_[\]~<{`|]/g)?.length ?? 0) > MARKS);
}
