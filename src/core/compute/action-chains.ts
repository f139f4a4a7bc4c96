import type { Edition } from '../edition/edition.ts';
import type { Action } from '../schema/delivery.ts';
import { accountOf, carriersOf, originsOf, previousOf, type ProgressLine } from './action-history.ts';
import { promisesOf } from './promises.ts';

/** An action in one plan, on its way through several. */
export interface ChainStep {
  /** The edition whose action it is; null where that plan is not here and a later one tells of it. */
  readonly edition: Edition | null;
  readonly action: Action | null;
  /** What a later edition tells of it, and which. */
  readonly told: { readonly line: ProgressLine; readonly by: Edition } | null;
}

/** An action followed through at least two plans, earliest first. */
export interface Chain {
  readonly steps: readonly ChainStep[];
  /** The latest edition that says anything of it. */
  readonly last: Edition;
}

/** What an edition that is here tells of an action of an earlier one. */
export function toldOf(
  action: Action,
  edition: Edition,
  editions: readonly Edition[],
): { readonly line: ProgressLine | undefined; readonly by: Edition; readonly carriers: readonly Action[] }[] {
  return editions
    .filter(({ id }) => id > edition.id)
    .map((by) => ({ by, ...accountOf(action.ref, edition, by) }))
    .filter(({ line, carriers }) => line !== undefined || carriers.length > 0);
}

/** Every way that an action took from plan to plan. An action that was divided gives several chains, as one that was merged does. */
export function chainsOf(editions: readonly Edition[]): Chain[] {
  return editions.flatMap((edition): Chain[] => {
    const previous = previousOf(edition, editions);
    // Actions of plans that are not here, or that have no reference, begin with the line that tells of them.
    const elsewhere = (edition.progress?.value.actions ?? [])
      .filter(({ ref }) => previous === undefined || ref === undefined)
      .map((line) => ({ line, carriers: carriersOf(line, edition, undefined) }));
    const carrying = new Set(elsewhere.flatMap(({ carriers }) => carriers));
    return [
      ...elsewhere.flatMap(({ line, carriers }) =>
        carriers.flatMap((carrier) =>
          from(carrier, edition, [{ edition: null, action: null, told: { line, by: edition } }], editions),
        ),
      ),
      ...promisesOf(edition)
        .filter((action) => !carrying.has(action) && originsOf(action, edition, editions).length === 0)
        .flatMap((action) => from(action, edition, [], editions))
        .filter(({ steps }) => steps.length > 1),
    ];
  });
}

/** The chains that go on from an action, behind the steps before it. */
function from(
  action: Action,
  edition: Edition,
  before: readonly ChainStep[],
  editions: readonly Edition[],
): Chain[] {
  const tellers = toldOf(action, edition, editions);
  const [first] = tellers;
  const told = first?.line === undefined ? null : { line: first.line, by: first.by };
  const steps = [...before, { edition, action, told }];
  const onward = tellers.flatMap(({ by, carriers }) =>
    carriers.flatMap((carrier) => from(carrier, by, steps, editions)),
  );
  return onward.length > 0 ? onward : [{ steps, last: told?.by ?? edition }];
}
