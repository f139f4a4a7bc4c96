import type { Finding } from '../edition/edition.ts';
import type { TreeNode } from '../edition/tree.ts';
import { findingInText, type NarrativeRule } from './finding.ts';

/** An attribute that a component has twice: one of the two would count and the other be lost. */
export const repeatedAttributes: NarrativeRule = (page) => {
  const visit = (node: TreeNode): Finding[] => {
    const names = new Set<string>();
    const own = (node.attributes ?? []).flatMap(({ name, position }) => {
      if (name === undefined) return [];
      if (!names.has(name)) {
        names.add(name);
        return [];
      }
      return [
        findingInText(page, position?.start ?? node.position?.start, 'attribute-repeated', {
          where: `<${node.name ?? ''}>`,
          expected: 'each attribute once',
          found: `${name} a second time`,
          fix: 'Take one of the two away, or correct its name.',
        }),
      ];
    });
    return [...own, ...(node.children ?? []).flatMap(visit)];
  };
  return visit(page.tree);
};
