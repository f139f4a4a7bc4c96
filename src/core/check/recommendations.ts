import type { Finding } from '../edition/edition.ts';
import { actionsWithPaths, answeredBy } from './actions.ts';
import { keepLine } from './cell.ts';
import { finding, type Rule } from './finding.ts';

/** Every recommendation of an inspection is answered by something in the plan. */
export const recommendationsUnanswered: Rule = ({ edition: { delivery, progress } }) => {
  if (!delivery) return [];
  const answered = answeredBy(delivery.value, progress?.value.actions ?? []);
  const numbers = new Set(
    delivery.value.inspections.flatMap(({ recommendations }) => recommendations.map(({ number }) => number)),
  );
  // An answer to a recommendation that does not exist is told by itself; most likely it was meant for one of these.
  if ([...answered].some((number) => !numbers.has(number))) return [];
  return delivery.value.inspections.flatMap(({ id, recommendations }, i) =>
    recommendations.flatMap(({ number }, r): Finding[] => {
      if (answered.has(number)) return [];
      return [
        finding(
          delivery,
          ['inspections', i, 'recommendations', r],
          'recommendation-unanswered',
          {
            severity: 'warning',
            expected: `an action that answers recommendation ${number} of ${id}`,
            found: 'none',
            fix: `Name it beside the action that answers it:  answers: [${number}]\n${keepLine('recommendation-unanswered')}`,
          },
          ['inspections', i],
        ),
      ];
    }),
  );
};

/** What an action answers is one recommendation: a number that two inspections use does not say which. */
export const recommendationsAmbiguous: Rule = ({ edition: { delivery } }) => {
  if (!delivery) return [];
  const inspections = new Map<string, string[]>();
  for (const { id, recommendations } of delivery.value.inspections)
    for (const { number } of recommendations)
      inspections.set(number, [...(inspections.get(number) ?? []), id]);
  return [...actionsWithPaths(delivery.value.themes)].flatMap(({ action, path }) =>
    action.answers.flatMap((number, index): Finding[] => {
      const named = [...new Set(inspections.get(number) ?? [])];
      if (named.length < 2) return [];
      return [
        finding(
          delivery,
          [...path, 'answers', index],
          'recommendation-ambiguous',
          {
            severity: 'warning',
            expected: 'the number of a recommendation of one inspection',
            found: `${number}, which ${named.join(' and ')} both have`,
            fix: `Tell the recommendations apart by their numbers, for example ${number}a and ${number}b.\n${keepLine('recommendation-ambiguous')}`,
          },
          path,
        ),
      ];
    }),
  );
};
