import type { Finding } from '../edition/edition.ts';
import { pointIn, type TreeNode } from '../edition/tree.ts';
import { findingInText, type NarrativeRule } from './finding.ts';

/** What is left of a footnote that stands nowhere: its mark, as readers would see it. */
const MARK = /\[\^([^\]\s]+)\]/g;

/** Every mark of a footnote has its footnote in the same file. */
export const footnotesMissing: NarrativeRule = (page) => {
  const visit = (node: TreeNode): Finding[] => [
    ...(node.type === 'text'
      ? [...(node.value ?? '').matchAll(MARK)].map(({ 0: mark, 1: name = '', index }) =>
          findingInText(page, pointIn(node, index), 'footnote-missing', {
            expected: `a footnote ${name} in this file`,
            found: 'none',
            fix: `Add it on a line of its own:  ${mark}: …\nor take the mark away.`,
          }),
        )
      : []),
    ...(node.children ?? []).flatMap(visit),
  ];
  return visit(page.tree);
};
