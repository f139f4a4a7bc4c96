import type { EditionModel } from '../compute/model.ts';
import type { Edition } from '../edition/edition.ts';
import type { Decision } from '../schema/decisions.ts';
import { byDate, chainOf } from './chain.ts';

/** How far a plan has come: the furthest that a body that counts has agreed to what the plan now says. */
export type Step = 'draft' | 'board' | 'submission' | 'scrutiny' | 'cabinet' | 'council' | 'publication';

/** What the decisions of an edition amount to. */
export interface PlanState {
  readonly step: Step;
  /** Of a plan that councils decide on: how many have agreed, and how many there are. */
  readonly councils: { readonly agreed: number; readonly of: number };
  /** Areas whose council has still to agree, where councils decide by area. */
  readonly waitingFor: readonly string[];
  /** The body that sent it back, where nobody has agreed since. */
  readonly referredBackBy: string | null;
  /** A later edition of the service that counts in its place. */
  readonly supersededBy: Edition | null;
  /** The decisions that are about what the plan now says, earliest first. */
  readonly standing: readonly Decision[];
}

/** Steps from the first to the last. Scrutiny advises, so that it alone makes no plan count. */
const STEPS: readonly Step[] = [
  'draft',
  'scrutiny',
  'board',
  'submission',
  'cabinet',
  'council',
  'publication',
];

/**
 * The state of an edition, from its records alone. A decision counts while the plan is what was decided on, or has
 * changed by amendments only; a body that sends the plan back takes back what others agreed to before.
 */
export function stateOf({ edition, siblings, library }: EditionModel): PlanState {
  const standing = standingDecisions(edition);
  const back = standing.findLastIndex(({ outcome }) => outcome === 'referred-back');
  const agreed = standing.slice(back + 1);
  const last = agreed.reduce<Step>((step, { kind }) => (later(kind, step) ? kind : step), 'draft');
  const councils = new Set(
    agreed.filter(({ kind }) => kind === 'council').map(({ authority, body }) => authority ?? body),
  );
  const areas = library.services[edition.service]?.areas ?? [];
  const named = agreed.some(({ kind, authority }) => kind === 'council' && authority !== undefined);
  return {
    step: last === 'scrutiny' ? 'draft' : last,
    councils: { agreed: councils.size, of: named ? areas.length : councils.size },
    waitingFor: named ? areas.filter((area) => !councils.has(area)) : [],
    referredBackBy: agreed.length === 0 ? (standing[back]?.body ?? null) : null,
    supersededBy: siblings.findLast((other) => other.id > edition.id && counts(other)) ?? null,
    standing,
  };
}

/** Decisions on the present plan; those without a seal are taken at their word, as worked examples have them. */
function standingDecisions(edition: Edition): Decision[] {
  const seals = new Set<string>();
  const newest = chainOf(edition).at(-1);
  if (newest) seals.add(newest.seal);
  for (const { from, seal } of (edition.amendments?.value ?? []).toReversed())
    if (seals.has(seal)) seals.add(from);
  return (edition.decisions?.value ?? [])
    .filter(({ seal }) => seal === undefined || seals.has(seal))
    .toSorted(byDate);
}

/** Whether a plan may stand in the place of an earlier one: it was agreed to, or is a worked example of one that was. */
function counts(edition: Edition): boolean {
  const isExample = edition.plan.value['worked-example'] !== undefined;
  const decisions = standingDecisions(edition);
  const last = decisions.findLastIndex(({ outcome }) => outcome === 'referred-back');
  return isExample || decisions.slice(last + 1).some(({ kind }) => kind !== 'scrutiny');
}

function later(one: Step, other: Step): boolean {
  return STEPS.indexOf(one) > STEPS.indexOf(other);
}
