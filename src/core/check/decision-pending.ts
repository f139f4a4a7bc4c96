import { bind } from '../compute/bind.ts';
import type { Finding } from '../edition/edition.ts';
import type { TreeNode } from '../edition/tree.ts';
import { findingInText, type NarrativeRule } from './finding.ts';

/** A text may tell of a decision before it is taken; until then readers are told that it is not. */
export const decisionPending: NarrativeRule = (page) => {
  // In a file that could not be read it may be recorded.
  if (!page.whole) return [];
  const found: Finding[] = [];
  const visit = (node: TreeNode): void => {
    if (node.name === 'Decision') {
      const of = node.attributes?.find(({ name }) => name === 'of')?.value;
      const bound = bind('Decision', { of: typeof of === 'string' ? of : '' }, page.model);
      if (bound.kind === 'decision' && bound.decision === null && typeof of === 'string')
        found.push(
          findingInText(page, node.position?.start, 'decision-pending', {
            where: '<Decision>',
            expected: `a decision of kind "${of}" in decisions.yaml`,
            found: 'none yet, so that readers are told “not yet decided”',
            fix: 'Once the body has decided:  npm run approve -- --help  says how to record it. The text may stay as it is.',
          }),
        );
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(page.tree);
  return found;
};
