import type { Period } from '../../schema/period.ts';
import { monthsIn, yearsOf } from '../months.ts';

const months = monthsIn('en-GB');

const short = (month: string): string => `${months.name(month).slice(0, 3)} ${month.slice(0, 4)}`;

function years(key: string): string {
  const { first, last, follow } = yearsOf(key);
  return follow ? `${first}/${last.slice(2)}` : `${first} to ${last}`;
}

function range({ start, end }: Period): string {
  if (start === end) return months.long(end);
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return `${sameYear ? months.name(start) : months.long(start)} to ${months.long(end)}`;
}

/** In a sentence without "the" where it would stand alone: "year ending September 2022". */
function bare(period: Period): string {
  switch (period.kind) {
    case 'year-ending':
      return `year ending ${months.long(period.end)}`;
    case 'calendar-year':
      return period.key;
    case 'financial-year':
      return years(period.key);
    case 'cohort':
    case 'quarter-cohort':
      return `${range(period)} cohort`;
    case 'interval':
      return range(period);
  }
}

const HAS_ARTICLE: ReadonlySet<Period['kind']> = new Set(['year-ending', 'cohort', 'quarter-cohort']);
const withArticle = (period: Period): string =>
  HAS_ARTICLE.has(period.kind) ? `the ${bare(period)}` : bare(period);

/** Days, months, years and the periods of figures. */
export const periods = {
  /** "September 2022" from `2022-09`. */
  month: months.long,
  /** "21 June 2023" from `2023-06-21`; months and years stay as exact as they are. */
  date: months.date,
  /** "2023/24" from `2023-24`, "2016 to 2019" from `2016-19`. */
  years,
  /** In a sentence: "the year ending September 2022", "2022", "the April 2020 to March 2021 cohort". */
  inSentence: withArticle,
  /** Alone, as in a caption: "year ending September 2022". */
  alone: bare,
  /** When something was so: "in the year ending September 2022". */
  when: (period: Period): string => `in ${withArticle(period)}`,
  /** At the head of a column or on an axis: "Sep 2022", "2022", "2022/23", "Jul to Sep 2022". */
  short: (period: Period): string => {
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
          ? `${short(period.start).slice(0, 3)} to ${short(period.end)}`
          : `${short(period.start)} to ${short(period.end)}`;
    }
  },
  /** What the short labels of a row of periods mean. */
  kinds: {
    'year-ending': 'Year ending',
    'calendar-year': 'Calendar year',
    'financial-year': 'Financial year',
    cohort: 'Cohort of the year ending',
    'quarter-cohort': 'Cohort of the three months ending',
    interval: 'Period',
  },
};
