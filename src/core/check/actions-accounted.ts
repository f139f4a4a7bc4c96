import { accountOf, originOf, previousOf, type Account } from '../compute/action-history.ts';
import { actionsOf, askedFor, isOpen, promisesOf } from '../compute/promises.ts';
import type { Edition, Finding } from '../edition/edition.ts';
import { didYouMean } from '../problem/nearest.ts';
import type { Action, Status } from '../schema/delivery.ts';
import { actionsWithPaths } from './actions.ts';
import { finding, quoted, type ServiceRule } from './finding.ts';
import { unknownName } from './names.ts';

/** Statuses after which nothing more is done. */
const ENDED: ReadonlySet<Status> = new Set(['completed', 'not-completed', 'withdrawn']);

/**
 * Every action of an edition, and everything that a body asked for when it agreed to it, is accounted for in the one that follows directly, or that reports on it: completed, or
 * carried on, merged or dropped with a reason.
 */
export const actionsAccounted: ServiceRule = (models) => {
  const editions = models.map(({ edition }) => edition);
  return editions.flatMap((edition) => {
    const previous = previousOf(edition, editions);
    if (previous === undefined) return unknownEdition(edition, editions);
    // A condition that its decision calls completed or withdrawn is settled there.
    const asked = askedFor(previous).map(({ action }) => action);
    const actions = [...actionsOf(previous), ...asked.filter(isOpen)];
    if (actions.length === 0) return [];
    if (edition.progress === null) return [reportMissing(edition, previous, actions)];
    return [
      ...refsKnown(edition, previous, promisesOf(previous)),
      ...actions.flatMap((action) => unaccounted(action, previous, edition)),
    ];
  });
};

function unaccounted(action: Action, previous: Edition, edition: Edition): Finding[] {
  const { progress } = edition;
  if (progress === null) return [];
  const account = accountOf(action.ref, previous, edition);
  const { line } = account;
  const where = `${nameOf(action, previous)} of ${previous.id}, ${quoted(action.do)}`;
  if (line === undefined)
    return [
      finding(progress, ['actions'], 'action-unaccounted', {
        where,
        expected: 'a line that says what became of it',
        found: 'none',
        fix: `Add under actions:\n  - { ref: ${plainRef(action.ref)}, action: ${JSON.stringify(oneLine(action.do))}, status: carried-forward, because: … }\nThe status may also be completed, or withdrawn with the reason.`,
      }),
    ];
  const path = ['actions', progress.value.actions.indexOf(line)];
  const at = (expected: string, found: string, fix: string): Finding[] => [
    finding(progress, [...path, 'status'], 'action-unaccounted', { where, expected, found, fix }),
  ];
  const carrying = account.carriers.map(({ ref }) => ref).join(', ');
  if (line.status === 'withdrawn' && carrying !== '')
    return at(
      'one of the two',
      `withdrawn, and all the same carried on by action ${carrying}`,
      `Write:  status: carried-forward\nor take carried-from away from action ${carrying} in delivery-plan.yaml.`,
    );
  if (!ENDED.has(line.status) && carrying === '')
    return at(
      'an action of this plan that carries it on, or its end',
      `${line.status}, and no action with carried-from: ${previous.id} ${action.ref}`,
      `Add to the action of delivery-plan.yaml that carries it on:  carried-from: ${previous.id} ${action.ref}\nor say here that it ended:  status: withdrawn, with the reason as  because: …`,
    );
  return reasonMissing(account)
    ? at(
        'the reason why it was not completed',
        `${line.status}, and no reason`,
        'Add to this line:  because: …',
      )
    : [];
}

/** "action 1.1", or "condition 3" and "condition-1-2" of what a body asked for. */
function nameOf({ ref }: Action, previous: Edition): string {
  const condition = askedFor(previous).find(({ action }) => action.ref === ref);
  return condition === undefined ? `action ${ref}` : condition.hasRef ? `condition ${ref}` : ref;
}

const reasonMissing = ({ line }: Account): boolean =>
  line !== undefined && line.status !== 'completed' && line.because === undefined;

function reportMissing(edition: Edition, previous: Edition, actions: readonly Action[]): Finding {
  const file = `data/plans/${edition.service}/${edition.id}/progress.yaml`;
  const refs = actions.map(({ ref }) => ref).join(', ');
  return finding(edition.plan, ['period'], 'action-unaccounted', {
    where: `actions of ${previous.id}`,
    expected: `the file ${file}, which says what became of each action of ${previous.id}: ${refs}`,
    found: 'no such file',
    fix: `Write it, with a line for each of them:\nplan: ${previous.id.replace('-', '/')}\nactions:\n${actions.map((action) => `  - { ref: ${plainRef(action.ref)}, action: ${JSON.stringify(oneLine(action.do))}, status: … }`).join('\n')}`,
  });
}

/** A line of the report names an action of the plan before by a reference that exists there. */
function refsKnown({ progress }: Edition, previous: Edition, actions: readonly Action[]): Finding[] {
  if (progress === null) return [];
  const known = actions.map(({ ref }) => ref);
  return progress.value.actions.flatMap(({ ref }, index) =>
    ref === undefined
      ? []
      : unknownName(
          progress,
          ['actions', index, 'ref'],
          'action-unknown',
          ref,
          known,
          `the reference of an action of ${previous.id}`,
        ),
  );
}

function unknownEdition({ id, progress }: Edition, editions: readonly Edition[]): Finding[] {
  const named = progress?.value.of;
  if (!progress || named === undefined) return [];
  const earlier = editions.map((one) => one.id).filter((one) => one < id);
  return [
    finding(progress, ['of'], 'edition-unknown', {
      expected: 'an earlier edition of this service',
      found: `"${named}"`,
      fix:
        earlier.length === 0
          ? 'Take the key away: there is no earlier edition here.'
          : didYouMean(named, earlier),
    }),
  ];
}

/** What an action says it was carried from is an action of an earlier edition, as far as that edition is here. */
export const carriedFromKnown: ServiceRule = (models) => {
  const editions = models.map(({ edition }) => edition);
  return editions.flatMap((edition) => {
    const { delivery } = edition;
    if (delivery === null) return [];
    return [...actionsWithPaths(delivery.value.themes)].flatMap(({ action, path }) =>
      (action['carried-from'] ?? []).flatMap((from, index): Finding[] => {
        const origin = originOf(from);
        const earlier = editions.find(({ id }) => id === origin?.edition);
        if (origin === undefined || (earlier === undefined && origin.edition < edition.id)) return [];
        const refs = earlier === undefined ? [] : promisesOf(earlier).map(({ ref }) => ref);
        const isEarlier = origin.edition < edition.id;
        // Of an earlier plan without actions, or with some that cannot be read, nothing can be said.
        if (isEarlier && (origin.ref === null || refs.length === 0 || refs.includes(origin.ref))) return [];
        return [
          finding(delivery, [...path, 'carried-from', index], 'carried-from-unknown', {
            where: `action ${action.ref} › carried-from`,
            expected: isEarlier
              ? `the reference of an action of ${origin.edition}`
              : `an edition before ${edition.id}, and the reference of an action there`,
            found: `"${from}"`,
            fix: isEarlier
              ? didYouMean(origin.ref ?? '', refs)
              : 'Write the edition before this one and its reference there, such as  carried-from: 2023-24 6.1',
          }),
        ];
      }),
    );
  });
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** A reference as YAML takes it: in quotation marks where it would be more than a plain word. */
const plainRef = (ref: string): string => (/^[\w.-]+$/.test(ref) ? ref : JSON.stringify(ref));
