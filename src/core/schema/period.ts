import { z } from 'zod';

/** How a period is spoken of; periods of different kinds are never one series. */
export type PeriodKind =
  'year-ending' | 'calendar-year' | 'financial-year' | 'cohort' | 'quarter-cohort' | 'interval';

/** A span of whole months. */
export interface Period {
  readonly kind: PeriodKind;
  /** First month, `2021-10`. */
  readonly start: string;
  /** Last month, `2022-09`. */
  readonly end: string;
  /** As the author typed it and as components refer to it: `2022-09`, `2022`, `2022-23`, `2022-07/2022-09`. */
  readonly key: string;
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Keys of a table that give its columns as periods, and the kind of period each gives. */
export const PERIOD_COLUMNS = {
  'years-ending': 'year-ending',
  'calendar-years': 'calendar-year',
  'financial-years': 'financial-year',
  'cohorts-ending': 'cohort',
  'quarter-cohorts-ending': 'quarter-cohort',
  periods: 'interval',
} as const satisfies Record<string, PeriodKind>;

export type PeriodColumn = keyof typeof PERIOD_COLUMNS;

/** What an author should type under each of these keys, with an example. */
export const PERIOD_FORMS: Readonly<Record<PeriodKind, { expected: string; example: string }>> = {
  'year-ending': { expected: 'the last month of a year, as year-month', example: '2022-09' },
  'calendar-year': { expected: 'a calendar year', example: '2022' },
  'financial-year': { expected: 'a financial year', example: '2022-23' },
  cohort: { expected: 'the last month of a cohort of twelve months, as year-month', example: '2021-03' },
  'quarter-cohort': {
    expected: 'the last month of a cohort of three months, as year-month',
    example: '2017-06',
  },
  interval: { expected: 'a first and a last month with a slash between', example: '2022-07/2022-09' },
};

/** The period that `typed` means under a key of this kind, or undefined when it does not have the form. */
export function parsePeriod(kind: PeriodKind, typed: string | number): Period | undefined {
  const key = String(typed).trim();
  switch (kind) {
    case 'year-ending':
    case 'cohort':
      return MONTH.test(key) ? { kind, start: monthsBefore(key, 11), end: key, key } : undefined;
    case 'quarter-cohort':
      return MONTH.test(key) ? { kind, start: monthsBefore(key, 2), end: key, key } : undefined;
    case 'calendar-year':
      return /^\d{4}$/.test(key) ? { kind, start: `${key}-01`, end: `${key}-12`, key } : undefined;
    case 'financial-year': {
      const [first = 0, last = 0] = financialYears(key) ?? [];
      return last > 0 && last === first + 1
        ? { kind, start: `${String(first)}-04`, end: `${String(last)}-03`, key }
        : undefined;
    }
    case 'interval': {
      const [start = '', end = '', ...rest] = key.split('/');
      if (rest.length > 0 || !MONTH.test(start) || !MONTH.test(end) || start > end) return undefined;
      return { kind, start, end, key };
    }
  }
}

/** First and last year of `2023-24`, `2016-19` or `2026-27`; undefined for other text. */
export function financialYears(key: string): readonly [number, number] | undefined {
  const found = /^(\d{4})-(\d{2})$/.exec(key);
  if (!found) return undefined;
  const first = Number(found[1]);
  const last = Math.floor(first / 100) * 100 + Number(found[2]);
  if (last > first) return [first, last];
  // "1999-01" runs over the turn of a century; "2023-22" is a slip.
  return last + 100 - first <= 10 ? [first, last + 100] : undefined;
}

/** The month so many months before another. */
export function monthsBefore(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + (number - 1) - months;
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** First and last day of a period, `2021-10-01` and `2022-09-30`. */
export function periodDays(period: Period): { readonly first: string; readonly last: string } {
  const [year = 0, month = 1] = period.end.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 30;
  return { first: `${period.start}-01`, last: `${period.end}-${String(days)}` };
}

/** A plan's own period: one financial year `2023-24` or several `2016-19`. */
export const planPeriod = z
  .string()
  .refine((value) => financialYears(value) !== undefined, { error: 'plan-period' })
  .meta({ description: 'the financial years of the plan, such as 2023-24 or 2016-19' });
