import type { Finding } from '../edition/edition.ts';
import type { Path, SourceFile } from '../problem/problem.ts';
import { actionsWithPaths } from './actions.ts';
import { finding, type Rule } from './finding.ts';
import { unknownName } from './names.ts';

/** References of actions are unique, and what actions, risks and progress refer to exists. */
export const references: Rule = ({ edition }) => {
  const { delivery, risks, progress } = edition;
  const found: Finding[] = [];
  const refs = new Set<string>();
  if (delivery) {
    const recommendations = delivery.value.inspections.flatMap((inspection) =>
      inspection.recommendations.map(({ number }) => number),
    );
    const owners = Object.keys(delivery.value.owners);
    const answersExist = (source: SourceFile<unknown>, path: Path, answers: readonly string[]): Finding[] =>
      answers.flatMap((number, index) =>
        unknownName(
          source,
          [...path, index],
          'recommendation-unknown',
          number,
          recommendations,
          'the number of a recommendation in this file',
        ),
      );
    for (const [t, theme] of delivery.value.themes.entries()) {
      for (const [p, priority] of theme.priorities.entries())
        found.push(...answersExist(delivery, ['themes', t, 'priorities', p, 'answers'], priority.answers));
    }
    for (const { action, path } of actionsWithPaths(delivery.value.themes)) {
      if (refs.has(action.ref)) {
        found.push(
          finding(delivery, [...path, 'ref'], 'ref-repeated', {
            expected: 'a reference that no other action has',
            found: `${action.ref} a second time`,
            fix: 'Give each action a reference of its own.',
          }),
        );
      }
      refs.add(action.ref);
      found.push(...answersExist(delivery, [...path, 'answers'], action.answers));
      for (const [index, owner] of (action.owner ?? []).entries()) {
        found.push(
          ...unknownName(
            delivery,
            [...path, 'owner', index],
            'owner-unknown',
            owner,
            owners,
            'an owner of the key `owners`',
          ),
        );
      }
    }
  }
  const actionRefs = (source: SourceFile<unknown>, path: Path, cited: readonly string[]): Finding[] =>
    cited.flatMap((ref, index) =>
      unknownName(
        source,
        [...path, index],
        'action-unknown',
        ref,
        [...refs],
        'the reference of an action in delivery-plan.yaml',
      ),
    );
  if (risks) {
    for (const [index, risk] of risks.value.risks.entries())
      found.push(...actionRefs(risks, ['risks', index, 'actions'], risk.actions));
  }
  if (progress) {
    for (const [index, line] of progress.value.actions.entries())
      found.push(...actionRefs(progress, ['actions', index, 'carried-to'], line['carried-to']));
  }
  return found;
};
