import type { Finding } from '../edition/edition.ts';
import type { TreeNode } from '../edition/tree.ts';
import { findingInText, type NarrativePage } from './finding.ts';

/**
 * A `<Claim>` that keeps something although no rule found anything wrong with its words: it would hide the next
 * mistake there. `findings` are all that the rules found in the file.
 */
export function unneededInText(page: NarrativePage, findings: readonly Finding[]): Finding[] {
  if (!page.whole) return [];
  const used = new Set(findings.map(({ because }) => because));
  const visit = (node: TreeNode): Finding[] => {
    const accepted = node.name === 'Claim' && node.attributes?.find(({ name }) => name === 'accepted');
    const isUnneeded = accepted && typeof accepted.value === 'string' && !used.has(accepted.value);
    const own = isUnneeded
      ? [
          findingInText(page, accepted.position?.start ?? node.position?.start, 'accepted-unneeded', {
            where: '<Claim>',
            expected: 'something wrong with the words, since it is accepted',
            found: 'nothing',
            fix: 'Take "accepted" away.',
          }),
        ]
      : [];
    return [...own, ...(node.children ?? []).flatMap(visit)];
  };
  return visit(page.tree);
}
