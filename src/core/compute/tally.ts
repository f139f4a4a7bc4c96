import { percentOf } from './decimal.ts';
import { requirePartOf } from './quantity.ts';
import { type ProportionParts } from './rate.ts';

/** How many things have a status. */
export interface TallyRow<Status extends string> {
  readonly status: Status;
  readonly count: number;
  /** Percentage of all things, unrounded; null when there are none. */
  readonly share: number | null;
}

/** A count of things by status: one row a status, in the order asked for. */
export interface Tally<Status extends string> {
  readonly total: number;
  readonly rows: readonly TallyRow<Status>[];
}

/**
 * Counts things by status, such as the actions of a delivery plan. Every status of `order` has a row,
 * also one that nothing has (a true 0, unlike a missing figure). Shares are not forced to add up to 100.
 * Throws RangeError if a status is not in `order`, so that no thing drops out of the count unseen, or
 * if `order` names a status twice.
 */
export function tally<Status extends string>(
  statuses: readonly Status[],
  order: readonly Status[],
): Tally<Status> {
  const counts = new Map(order.map((status) => [status, 0]));
  if (counts.size !== order.length) throw new RangeError('the order of statuses names one twice');
  for (const status of statuses) {
    const before = counts.get(status);
    if (before === undefined) throw new RangeError(`the status ${status} is not in the order given`);
    counts.set(status, before + 1);
  }
  const total = statuses.length;
  return {
    total,
    rows: [...counts].map(([status, count]) => ({
      status,
      count,
      share: total === 0 ? null : percentOf(count, total),
    })),
  };
}

/**
 * The percentage of those who answered a question that gave an answer, 0 to 100, unrounded: `base` is
 * the number who answered THAT question, not all whom the survey reached. Null when nobody answered.
 * Throws RangeError if either is not a whole number of 0 or more, or if the count is above the base.
 */
export function surveyPercent({ count, base }: ProportionParts): number | null {
  requirePartOf(count, base, 'count', 'base');
  return base === 0 ? null : percentOf(count, base);
}
