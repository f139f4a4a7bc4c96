import type { Finding, LocatedTable } from '../edition/edition.ts';
import {
  monthsBefore,
  parsePeriod,
  PERIOD_COLUMNS,
  type Period,
  type PeriodColumn,
} from '../schema/period.ts';
import { keepLine } from './cell.ts';
import { monthsOfPlan } from './dates-of-plan.ts';
import { finding, type Rule } from './finding.ts';

/** The key of a table's columns and the periods under it, in their order. */
function columnsOf({ table }: LocatedTable): { key: PeriodColumn; periods: Period[] } | undefined {
  const key = (Object.keys(PERIOD_COLUMNS) as PeriodColumn[]).find((one) => table[one] !== undefined);
  if (key === undefined) return undefined;
  const periods = (table[key] ?? []).flatMap((typed) => parsePeriod(PERIOD_COLUMNS[key], typed) ?? []);
  return { key, periods };
}

/** A table has no figures of a time after the plan: nobody can have counted them. */
export const periodsAfterPlan: Rule = ({ edition }) => {
  const last = monthsOfPlan(edition.plan.value.period)?.last;
  if (last === undefined) return [];
  return edition.tables.flatMap((located) => {
    const columns = columnsOf(located);
    return (columns?.periods ?? []).flatMap((period, index): Finding[] => {
      if (columns === undefined || period.end <= last) return [];
      return [
        finding(
          located.source,
          [...located.path, columns.key, index],
          'period-after-plan',
          {
            severity: 'warning',
            expected: `a period that ends by ${last}, as the plan does`,
            found: period.key,
            fix: `Check the year of this column.\n${keepLine('period-after-plan')}`,
          },
          located.path,
        ),
      ];
    });
  });
};

/** A source that was released before a period was over cannot hold its figures. Figures that are awaited come from a later one. */
export const releasedBeforePeriod: Rule = ({ edition }) =>
  edition.tables.flatMap((located): Finding[] => {
    const released = located.table.source?.released;
    const latest = columnsOf(located)
      ?.periods.filter(({ key }) => located.table.awaiting?.map(String).includes(key) !== true)
      .map(({ end }) => end)
      .toSorted()
      .at(-1);
    if (released === undefined || latest === undefined) return [];
    if (released.slice(0, 7) >= latest.slice(0, released.slice(0, 7).length)) return [];
    return [
      finding(
        located.source,
        [...located.path, 'source', 'released'],
        'released-before-period',
        {
          severity: 'warning',
          expected: `a release no earlier than ${latest}, when the latest period ends`,
          found: released,
          fix: `Check the date of the release and the columns.\n${keepLine('released-before-period')}`,
        },
        located.path,
      ),
    ];
  });

/** How many columns a table must have before a gap between them looks like a slip. */
const FEWEST_COLUMNS = 4;
const YEARLY: ReadonlySet<PeriodColumn> = new Set([
  'years-ending',
  'calendar-years',
  'financial-years',
  'cohorts-ending',
]);

/** The columns of a table with several years follow one another: in their order, with no single year left out. */
export const periodsSkipped: Rule = ({ edition }) =>
  edition.tables.flatMap((located): Finding[] => {
    const columns = columnsOf(located);
    if (columns === undefined || !YEARLY.has(columns.key) || columns.periods.length < FEWEST_COLUMNS)
      return [];
    const gaps = columns.periods.flatMap((period, index) => {
      const before = columns.periods[index - 1];
      const step = before === undefined ? 12 : monthsApart(before.end, period.end);
      return step === 12 ? [] : [{ index, step, period }];
    });
    const [gap, ...more] = gaps;
    // Several gaps are a choice of years; one is most likely a slip.
    if (gap === undefined || more.length > 1) return [];
    const before = columns.periods[gap.index - 1];
    if (before === undefined) return [];
    return [
      finding(
        located.source,
        [...located.path, columns.key, gap.index],
        'period-skipped',
        {
          severity: 'advice',
          expected: `the year after ${before.key}`,
          found: gap.period.key,
          fix: `Check the columns; write x where a year has no figure.\n${keepLine('period-skipped')}`,
        },
        located.path,
      ),
    ];
  });

function monthsApart(from: string, to: string): number {
  const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return index(to) - index(monthsBefore(from, 0));
}
