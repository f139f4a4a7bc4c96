import { markdownToMdast } from 'satteri';
import { refusedIn } from '../core/check/narrative.ts';
import { textsOf } from '../core/edition/files.ts';
import type { TreeNode } from '../core/edition/tree.ts';
import { DEEPEST } from '../core/problem/nesting.ts';
import type { Path, Problem, SourceFile } from '../core/problem/problem.ts';
import { tooDeepIn, tooDeepNode } from './nesting.ts';

/** Marks without which a text holds no link, picture or tag. */
const SUSPECT = /\]\(|\]:|\]\[|<[a-z/!]/i;

/** From how many characters a text may hold marks nested so deep that rendering it would fail. */
const LONG = 2000;

const TOO_DEEP = [
  'nesting-too-deep',
  `marks of at most ${String(DEEPEST)} levels one inside the other`,
  'more of them',
  'Look for marks such as * or > that are repeated by mistake.',
] as const satisfies ReturnType<typeof refusedIn>;

/** What may not stand in the texts of a data file, which are read as inline Markdown. */
export function checkTexts(source: SourceFile<unknown>): Problem[] {
  return textsOf(source).flatMap(({ text, path }) => {
    if (text.length < LONG && !SUSPECT.test(text)) return [];
    const visit = (node: TreeNode): Problem[] => {
      // Of an element only its opening tag is told.
      const refused = node.value?.startsWith('</') === true ? undefined : refusedIn(node);
      const own = refused === undefined ? [] : [problemAt(source, path, refused)];
      return [...own, ...(node.children ?? []).flatMap(visit)];
    };
    if (tooDeepIn(text)) return [problemAt(source, path, TOO_DEEP)];
    const tree = markdownToMdast(text) as unknown as TreeNode;
    return tooDeepNode(tree) ? [problemAt(source, path, TOO_DEEP)] : visit(tree);
  });
}

/** What to do in a data file, where components are not at hand. */
const FIXES: Readonly<Record<string, string>> = {
  'html-in-narrative': 'Use Markdown:  **strong**, *set apart*, [words](https://…)',
  'address-unsafe': 'Write the full web address, or take the link away.',
  'image-in-narrative': 'Say in words what it shows.',
};

function problemAt(
  source: SourceFile<unknown>,
  path: Path,
  [rule, expected, found, fix]: NonNullable<ReturnType<typeof refusedIn>>,
): Problem {
  return {
    rule,
    severity: 'error',
    place: source.at(path),
    where: source.words(path),
    expected,
    found,
    fix: FIXES[rule] ?? fix,
  };
}
