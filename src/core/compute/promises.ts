import type { Edition } from '../edition/edition.ts';
import type { Action } from '../schema/delivery.ts';

/** What a body asked for when it agreed to a plan, as an action that is followed like the others. */
export interface AskedFor {
  readonly action: Action;
  /** Where it stands on the page of decisions. */
  readonly anchor: string;
  readonly body: string;
  /** Who answers for it, by role. */
  readonly owner: readonly string[];
  /** False where it is known by its place alone: `condition-1-2`. */
  readonly hasRef: boolean;
}

/** Every action of the delivery plan, in order. */
export function actionsOf({ delivery }: { readonly delivery: Edition['delivery'] }): readonly Action[] {
  return (delivery?.value.themes ?? []).flatMap(({ priorities }) =>
    priorities.flatMap(({ actions }) => actions),
  );
}

/** The conditions of an edition's decisions. One whose reference something else has is known by its place. */
export function askedFor(edition: Pick<Edition, 'delivery' | 'decisions'>): readonly AskedFor[] {
  const taken = new Set(actionsOf(edition).map(({ ref }) => ref));
  return (edition.decisions?.value ?? []).flatMap(({ body, conditions }, decision) =>
    conditions.map((condition, index): AskedFor => {
      const anchor = `condition-${String(decision + 1)}-${String(index + 1)}`;
      const hasRef = condition.ref !== undefined && !taken.has(condition.ref);
      const ref = hasRef && condition.ref !== undefined ? condition.ref : anchor;
      taken.add(ref);
      const { do: what, due, status, update } = condition;
      return {
        action: { ref, do: what, answers: [], due: due === undefined ? [] : [due], status, update },
        anchor,
        body,
        owner: condition.owner ?? [],
        hasRef,
      };
    }),
  );
}

/** Everything that an edition promises: its actions, then what bodies asked for. */
export function promisesOf(edition: Edition): readonly Action[] {
  return [...actionsOf(edition), ...askedFor(edition).map(({ action }) => action)];
}

/** True where the next edition must say what becomes of an action. */
export function isOpen({ status }: Action): boolean {
  return status !== 'completed' && status !== 'withdrawn';
}
