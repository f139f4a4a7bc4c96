import type { Finding } from '../edition/edition.ts';
import { actionsWithPaths } from './actions.ts';
import { keepLine } from './cell.ts';
import { finding, type Rule } from './finding.ts';

/** Every owner of the key owns an action, of this plan or of the one reported on. */
export const ownersUnused: Rule = ({ edition: { delivery, progress } }) => {
  if (!delivery) return [];
  const used = new Set([
    ...[...actionsWithPaths(delivery.value.themes)].flatMap(({ action }) => action.owner ?? []),
    ...(progress?.value.actions ?? []).flatMap(({ owner }) => owner ?? []),
  ]);
  // A misspelt owner is told by itself; most likely one of those that seem unused was meant.
  if ([...used].some((id) => !Object.hasOwn(delivery.value.owners, id))) return [];
  return Object.entries(delivery.value.owners).flatMap(([id, role]): Finding[] => {
    if (used.has(id)) return [];
    const { problem, acceptedIn } = finding(
      delivery,
      ['owners', id],
      'owner-unused',
      {
        severity: 'advice',
        expected: 'an action that this owner answers for',
        found: `none for ${id}, ${role}`,
        fix: `Check who owns the actions; if nobody names this owner, take the line away.\n${keepLine('owner-unused')}`,
      },
      [],
    );
    return [{ problem: { ...problem, place: delivery.atKey(['owners', id]) }, acceptedIn }];
  });
};
