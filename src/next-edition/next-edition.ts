import type { Structure } from '../core/schema/library.ts';
import type { FileText } from '../write/all-or-nothing.ts';
import { nextDelivery, nextProgress } from './actions.ts';
import { nextPerformance, nextProfiles } from './figures.ts';
import {
  nextGovernance,
  nextPlan,
  nextResources,
  nextRisks,
  nextVoice,
  type NextEdition,
} from './records.ts';
import { nextChildren, nextSections } from './sections.ts';
import { nextWelsh } from './welsh.ts';

/** Every file that the next edition begins with, data first. */
export function nextEditionFiles(root: string, next: NextEdition, structure: Structure): FileText[] {
  const { from, id, folder } = next;
  const content = `content/plans/${from.service}/${id}`;
  const data = [
    nextPlan(next),
    nextProgress(from, folder),
    nextDelivery(from, id, folder),
    ...nextPerformance(root, next),
    ...nextProfiles(root, next),
    nextGovernance(next),
    nextRisks(next),
    nextResources(next),
    nextVoice(next),
  ].filter((file) => file !== null);
  const welsh = nextWelsh(from, folder, data);
  return [
    ...data,
    ...(welsh ? [welsh] : []),
    ...nextSections(structure, content),
    ...(from.children ? [nextChildren(content, from.children.front.value.title)] : []),
  ];
}
