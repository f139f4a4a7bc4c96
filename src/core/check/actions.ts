import type { Path } from '../problem/problem.ts';
import type { Action, DeliveryFile } from '../schema/delivery.ts';

/** Every action of the delivery plan with the path at which it stands. */
export function* actionsWithPaths(
  themes: readonly { priorities: readonly { actions: readonly Action[] }[] }[],
): Generator<{ action: Action; path: Path }> {
  for (const [t, theme] of themes.entries())
    for (const [p, priority] of theme.priorities.entries())
      for (const [a, action] of priority.actions.entries())
        yield { action, path: ['themes', t, 'priorities', p, 'actions', a] };
}

/** Numbers of recommendations that actions, priorities or progress answer. */
export function answeredBy(
  delivery: DeliveryFile,
  progress: readonly { readonly answers: readonly string[] }[],
): Set<string> {
  return new Set([
    ...delivery.themes.flatMap(({ priorities }) =>
      priorities.flatMap(({ answers, actions }) => [
        ...answers,
        ...actions.flatMap((action) => action.answers),
      ]),
    ),
    ...progress.flatMap(({ answers }) => answers),
  ]);
}
