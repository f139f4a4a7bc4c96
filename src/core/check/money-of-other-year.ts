import type { Finding } from '../edition/edition.ts';
import { financialYears } from '../schema/period.ts';
import { keepLine } from './cell.ts';
import { finding, type Rule } from './finding.ts';

const YEAR = /\b(\d{4})\/(\d{2})\b/;

/** A plan tells the money of its own years. `year` of the contributions is the financial year that the source prints over them. */
export const moneyOfOtherYear: Rule = ({ edition: { plan, resources } }): Finding[] => {
  const printed = resources?.value.contributions?.year;
  const [, first = '', second = ''] = YEAR.exec(printed ?? '') ?? [];
  const own = financialYears(plan.value.period);
  const year = financialYears(`${first}-${second}`);
  if (!resources || printed === undefined || own === undefined || year === undefined) return [];
  if (year[0] >= own[0] && year[1] <= own[1]) return [];
  const { period } = plan.value;
  return [
    finding(
      resources,
      ['contributions', 'year'],
      'money-of-other-year',
      {
        expected: `${period.replace('-', '/')}, which the plan is for`,
        found: printed,
        fix: `Check which year the money is for; if it is the plan's own, take the line away.\n${keepLine('money-of-other-year')}`,
      },
      ['contributions'],
    ),
  ];
};
