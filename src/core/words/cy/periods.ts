import type { Period } from '../../schema/period.ts';
import { monthsIn, yearsOf } from '../months.ts';
import type { Words } from '../words.ts';

const months = monthsIn('cy');
const shortMonth = new Intl.DateTimeFormat('cy', { month: 'short', timeZone: 'UTC' });

const shortName = (month: string): string => shortMonth.format(new Date(`${month}-01T00:00:00Z`));
const short = (month: string): string => `${shortName(month)} ${month.slice(0, 4)}`;

function years(key: string): string {
  const { first, last, follow } = yearsOf(key);
  return follow ? `${first}/${last.slice(2)}` : `${first} i ${last}`;
}

/** "mis Ebrill 2020 i fis Mawrth 2021": with "mis", whose change behind "i" is always the same, before each month. */
function range({ start, end }: Period): string {
  if (start === end) return `mis ${months.long(end)}`;
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return `mis ${sameYear ? months.name(start) : months.long(start)} i fis ${months.long(end)}`;
}

function alone(period: Period): string {
  switch (period.kind) {
    case 'year-ending':
      return `blwyddyn hyd at ddiwedd mis ${months.long(period.end)}`;
    case 'calendar-year':
      return period.key;
    case 'financial-year':
      return years(period.key);
    case 'cohort':
    case 'quarter-cohort':
      return `carfan ${range(period)}`;
    case 'interval':
      return range(period);
  }
}

/** Days, months, years and the periods of figures. Needs review by a native reader. */
export const periods: Words['periods'] = {
  month: months.long,
  date: months.date,
  years,
  inSentence: (period) =>
    period.kind === 'year-ending'
      ? `y flwyddyn hyd at ddiwedd mis ${months.long(period.end)}`
      : alone(period),
  alone,
  when: (period) => {
    switch (period.kind) {
      case 'year-ending':
        return `yn y flwyddyn hyd at ddiwedd mis ${months.long(period.end)}`;
      case 'cohort':
      case 'quarter-cohort':
        return `yng ngharfan ${range(period)}`;
      case 'interval':
        return period.start === period.end
          ? `ym mis ${months.long(period.end)}`
          : `yn y cyfnod ${range(period)}`;
      default:
        return `yn ${alone(period)}`;
    }
  },
  short: (period) => {
    switch (period.kind) {
      case 'year-ending':
      case 'cohort':
      case 'quarter-cohort':
        return short(period.end);
      case 'calendar-year':
        return period.key;
      case 'financial-year':
        return years(period.key);
      case 'interval':
        if (period.start === period.end) return short(period.end);
        return period.start.slice(0, 4) === period.end.slice(0, 4)
          ? `${shortName(period.start)}–${short(period.end)}`
          : `${short(period.start)}–${short(period.end)}`;
    }
  },
  kinds: {
    'year-ending': 'Blwyddyn hyd at ddiwedd',
    'calendar-year': 'Blwyddyn galendr',
    'financial-year': 'Blwyddyn ariannol',
    cohort: 'Carfan y flwyddyn hyd at ddiwedd',
    'quarter-cohort': 'Carfan y tri mis hyd at ddiwedd',
    interval: 'Cyfnod',
  },
};
