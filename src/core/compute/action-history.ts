import type { Edition } from '../edition/edition.ts';
import type { Action, ProgressFile } from '../schema/delivery.ts';
import { financialYears } from '../schema/period.ts';
import { actionsOf, promisesOf } from './promises.ts';

/** An action of an earlier edition, as `carried-from` names it; `ref` is null where only the edition is named. */
export interface Origin {
  readonly edition: string;
  readonly ref: string | null;
}

/** One line of a progress report. */
export type ProgressLine = ProgressFile['actions'][number];

/** What an edition tells of one action of an edition before it. */
export interface Account {
  readonly line: ProgressLine | undefined;
  /** Actions of the edition that tells, which carry it on. */
  readonly carriers: readonly Action[];
}

/** Reads "2023-24 6.1", or the edition alone; undefined for other words. */
export function originOf(carriedFrom: string): Origin | undefined {
  const [, edition = '', ref] = /^(\d{4}-\d{2})(?:\s+(\S.*))?$/.exec(carriedFrom.trim()) ?? [];
  return edition === '' || !financialYears(edition) ? undefined : { edition, ref: ref?.trim() ?? null };
}

/**
 * The edition whose actions another must account for: the one that its progress report names, or else the one that ends
 * as it begins. Editions with years between them owe each other nothing.
 */
export function previousOf(edition: Edition, editions: readonly Edition[]): Edition | undefined {
  const named = edition.progress?.value.of;
  if (named !== undefined) return editions.find(({ id }) => id === named && id !== edition.id);
  const begins = financialYears(edition.id)?.[0];
  return editions.find(({ id }) => begins !== undefined && financialYears(id)?.[1] === begins);
}

/** What an edition tells of the action with this reference in an edition before it. */
export function accountOf(ref: string, previous: Edition, teller: Edition): Account {
  const isReport = previousOf(teller, [previous]) === previous;
  const line = isReport ? teller.progress?.value.actions.find((one) => one.ref === ref) : undefined;
  const carriers = actionsOf(teller).filter(
    (action) =>
      line?.['carried-to'].includes(action.ref) === true ||
      (action['carried-from'] ?? []).some((from) => {
        const origin = originOf(from);
        return origin?.edition === previous.id && origin.ref === ref;
      }),
  );
  return { line, carriers };
}

/** Actions of an edition that carry on what a line of its progress report is about. */
export function carriersOf(
  line: ProgressLine,
  edition: Edition,
  previous: Edition | undefined,
): readonly Action[] {
  if (line.ref !== undefined && previous !== undefined)
    return accountOf(line.ref, previous, edition).carriers;
  return actionsOf(edition).filter(({ ref }) => line['carried-to'].includes(ref));
}

/** The actions of earlier editions that an action carries on, as far as these are here, earliest first. */
export function originsOf(
  action: Action,
  edition: Edition,
  editions: readonly Edition[],
): readonly { readonly edition: Edition; readonly action: Action }[] {
  return editions
    .filter(({ id }) => id < edition.id)
    .flatMap((earlier) =>
      promisesOf(earlier)
        .filter(({ ref }) => accountOf(ref, earlier, edition).carriers.includes(action))
        .map((origin) => ({ edition: earlier, action: origin })),
    );
}
