import type { Finding } from '../edition/edition.ts';
import type { Path, SourceFile } from '../problem/problem.ts';
import { datesIn } from '../schema/date-words.ts';
import { financialYears } from '../schema/period.ts';
import { actionsWithPaths } from './actions.ts';
import { keepLine } from './cell.ts';
import { finding, type Rule } from './finding.ts';

/** How many years after the plan an action may still be due. */
const YEARS_AFTER = 2;
/** How many years before the plan begins it may be decided on, or its text first be written. */
const YEARS_BEFORE = 1;

/** First and last month of a plan: of 2016-19, 2016-04 and 2019-03. */
export function monthsOfPlan(period: string): { readonly first: string; readonly last: string } | undefined {
  const [from, to] = financialYears(period) ?? [];
  return from === undefined || to === undefined
    ? undefined
    : { first: `${String(from)}-04`, last: `${String(to)}-03` };
}

const shifted = (month: string, years: number): string =>
  `${String(Number(month.slice(0, 4)) + years)}${month.slice(4)}`;

/**
 * Dates make sense for the edition: an action is due no earlier than the plan begins and no later than two years after it
 * ends; decisions, updates and inspections are of its time. A date of which only the year is known passes
 * where any month of it would.
 */
export const datesOfPlan: Rule = ({ edition }) => {
  const { plan, delivery, decisions } = edition;
  const months = monthsOfPlan(plan.value.period);
  // Which of two periods is meant is told by itself.
  if (!months || plan.value.period !== edition.id) return [];
  const found: Finding[] = [];
  const report = (
    source: SourceFile<unknown>,
    path: Path,
    acceptedAt: Path,
    [first, last]: readonly [string, string],
    words: string,
  ): void => {
    found.push(
      finding(
        source,
        path,
        'date-outside-plan',
        {
          severity: 'warning',
          expected: `a date from ${first} to ${last}, for a plan of ${plan.value.period}`,
          found: words,
          fix: `Check the year.\n${keepLine('date-outside-plan')}`,
        },
        acceptedAt,
      ),
    );
  };
  const due = [months.first, shifted(months.last, YEARS_AFTER)] as const;
  for (const { action, path } of actionsWithPaths(delivery?.value.themes ?? []))
    for (const [index, text] of (action.due ?? []).entries())
      for (const { words, first, last } of datesIn(text))
        if (delivery && (last < due[0] || first > due[1]))
          report(delivery, [...path, 'due', index], path, due, words);
  const decided = [shifted(months.first, -YEARS_BEFORE), months.last] as const;
  for (const [index, { date }] of (decisions?.value ?? []).entries())
    if (decisions && isOutside(date, decided)) report(decisions, [index, 'date'], [index], decided, date);
  const updated = [shifted(months.first, -YEARS_BEFORE), plan.value.updated.slice(0, 7)] as const;
  for (const [index, { date }] of plan.value.updates.entries())
    if (isOutside(date, updated)) report(plan, ['updates', index, 'date'], [], updated, date);
  if (plan.value.updated.slice(0, 7) < updated[0])
    report(plan, ['updated'], [], [updated[0], 'now'], plan.value.updated);
  for (const [index, { year }] of (delivery?.value.inspections ?? []).entries())
    if (delivery && isOutside(String(year), ['1998-01', months.last]))
      report(
        delivery,
        ['inspections', index, 'year'],
        ['inspections', index],
        ['1998', months.last],
        String(year),
      );
  return found;
};

/** A date, month or year that has no month within the limits. */
function isOutside(date: string, [first, last]: readonly [string, string]): boolean {
  const month = date.slice(0, 7);
  return month < first.slice(0, month.length) || month > last.slice(0, month.length);
}
