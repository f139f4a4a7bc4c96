import { accountOf } from './action-history.ts';
import { actionsOf } from './promises.ts';
import type { Edition } from '../edition/edition.ts';
import { datesIn } from '../schema/date-words.ts';
import type { Status } from '../schema/delivery.ts';
import { financialYears, monthsBefore, parsePeriod, periodDays } from '../schema/period.ts';

/** An action of a delivery plan, or a condition of a decision, of which nothing says that it is finished. */
export interface OpenAction {
  /** The reference in its plan; empty for a condition that has none. */
  readonly ref: string;
  readonly text: string;
  /** The body that made the condition; null for an action of the delivery plan. */
  readonly conditionOf: string | null;
  /** Who answers for it, in the plan's own words. */
  readonly owners: readonly string[];
  /** When it is due, as the plan says it. */
  readonly due: readonly string[];
  /** The last day that its dates can mean, `2023-12-31`; null where no date can be read. */
  readonly lastDay: string | null;
  /** What of `due` names no date that can be read. */
  readonly unread: readonly string[];
  readonly status: Status | null;
  readonly update: string | null;
  /** Whether its last day has passed. */
  readonly isOverdue: boolean;
  /** Whether it has neither status nor update, more than a quarter of a year after the plan or the decision. */
  readonly isSilent: boolean;
}

/** What of an edition is still open on a day. */
export interface OpenActions {
  readonly service: string;
  readonly edition: string;
  readonly title: string;
  /** First and last day of the years that the plan is for. */
  readonly first: string;
  readonly last: string;
  /** The day its texts or figures were last changed, as `plan.yaml` says. */
  readonly updated: string;
  /** Whether that was more than a quarter of a year ago. */
  readonly isStale: boolean;
  /** In the order of the plan; conditions of decisions last. */
  readonly open: readonly OpenAction[];
  /** How many actions and conditions there are, finished ones too. */
  readonly total: number;
}

/** So many months may pass before a plan that says nothing is called silent. */
const QUARTER = 3;

/** With these nothing more is to be done in this plan; what is deferred still is. */
const FINISHED: ReadonlySet<Status> = new Set(['completed', 'not-completed', 'carried-forward', 'withdrawn']);

interface Told {
  readonly ref: string;
  readonly text: string;
  readonly conditionOf: string | null;
  /** The day from which it stands. */
  readonly begins: string;
  readonly owners: readonly string[];
  readonly due: readonly string[];
  readonly status: Status | undefined;
  readonly update: string | undefined;
}

/**
 * The actions and conditions of an edition that are not finished on a day (`2026-11-23`). `later` are editions of the
 * same service: where one of them reports on this plan, what it says of an action counts. Dates are read as the checks
 * read them; a month counts as a whole, and of several dates the last.
 */
export function openActions(edition: Edition, later: readonly Edition[], on: string): OpenActions {
  const { plan, delivery, decisions } = edition;
  const [from = 0, to = 0] = financialYears(plan.value.period) ?? [];
  const first = `${String(from)}-04-01`;
  const since = quarterBefore(on);
  const actions = actionsOf(edition).map((action): Told => {
    const [report] = later.flatMap((one) => accountOf(action.ref, edition, one).line ?? []);
    return {
      ref: action.ref,
      text: action.do,
      conditionOf: null,
      begins: first,
      owners: (action.owner ?? []).map((owner) => delivery?.value.owners[owner] ?? owner),
      due: action.due ?? [],
      status: report?.status ?? action.status,
      update: report?.update ?? action.update,
    };
  });
  const conditions = (decisions?.value ?? []).flatMap((decision) =>
    decision.conditions.map(({ ref = '', do: text, owner = [], due, status, update }): Told => ({
      ref,
      text,
      conditionOf: decision.body,
      begins: decision.date,
      owners: owner,
      due: due === undefined ? [] : [due],
      status,
      update,
    })),
  );
  const all = [...actions, ...conditions];
  return {
    service: edition.service,
    edition: edition.id,
    title: plan.value.title,
    first,
    last: `${String(to)}-03-31`,
    updated: plan.value.updated,
    isStale: plan.value.updated < since,
    total: all.length,
    open: all
      .filter(({ status }) => status === undefined || !FINISHED.has(status))
      .map(({ status, update, begins, ...told }): OpenAction => {
        const { lastDay, unread } = dueOf(told.due);
        return {
          ...told,
          lastDay,
          unread,
          status: status ?? null,
          update: update ?? null,
          isOverdue: lastDay !== null && lastDay < on,
          isSilent: status === undefined && update === undefined && begins < since,
        };
      }),
  };
}

/** The last day that words of dates can mean, and those in which no date can be read. */
function dueOf(due: readonly string[]): Pick<OpenAction, 'lastDay' | 'unread'> {
  const days = due.flatMap((text) =>
    datesIn(text).map(({ words, last }) => (/^\d{4}-\d{2}-\d{2}$/.test(words) ? words : endOf(last))),
  );
  return {
    lastDay: days.sort().at(-1) ?? null,
    unread: due.filter((text) => datesIn(text).length === 0),
  };
}

function endOf(month: string): string {
  const period = parsePeriod('interval', `${month}/${month}`);
  return period ? periodDays(period).last : `${month}-31`;
}

/** The same day of the month a quarter of a year earlier. */
function quarterBefore(day: string): string {
  return `${monthsBefore(day.slice(0, 7), QUARTER)}${day.slice(7)}`;
}
