import { markdownToMdast } from 'satteri';
import { refusedIn } from '../core/check/narrative.ts';
import { textsOf } from '../core/edition/files.ts';
import type { TreeNode } from '../core/edition/tree.ts';
import type { Path, Problem, SourceFile } from '../core/problem/problem.ts';

/** Marks without which a text holds no link, picture or tag. */
const SUSPECT = /\]\(|\]:|\]\[|<[a-z/!]/i;

/** What may not stand in the texts of a data file, which are read as inline Markdown. */
export function checkTexts(source: SourceFile<unknown>): Problem[] {
  return textsOf(source).flatMap(({ text, path }) => {
    if (!SUSPECT.test(text)) return [];
    const visit = (node: TreeNode): Problem[] => {
      // Of an element only its opening tag is told.
      const refused = node.value?.startsWith('</') === true ? undefined : refusedIn(node);
      const own = refused === undefined ? [] : [problemAt(source, path, refused)];
      return [...own, ...(node.children ?? []).flatMap(visit)];
    };
    return visit(markdownToMdast(text) as unknown as TreeNode);
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
