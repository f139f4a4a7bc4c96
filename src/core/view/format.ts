import { roundTo } from '../compute/rounding.ts';
import type { Unit } from '../schema/library.ts';
import type { Period } from '../schema/period.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number with commas for thousands and exactly so many decimals: 1179999 → "1,179,999". */
export function formatNumber(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(roundTo(value, decimals)).toFixed(decimals).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && roundTo(value, decimals) !== 0 ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A percentage: whole above one per cent, with one decimal below, so that something is never printed as 0%. */
export function formatPercent(value: number): string {
  const decimals = value !== 0 && Math.abs(value) < 1 ? 1 : 0;
  return `${formatNumber(value, decimals)}%`;
}

/** An amount in pounds, with pence only where there are any. */
export function formatMoney(amount: number): string {
  return `£${formatNumber(amount, Number.isInteger(amount) ? 0 : 2)}`;
}

/** A value with the sign of its unit and no words: "93", "27.3%". */
export function formatBare(value: number, unit: Unit, decimals: number): string {
  return unit.kind === 'percent' ? `${formatNumber(value, decimals)}%` : formatNumber(value, decimals);
}

/** A value with its unit in words: "93 per 100,000 children", "27.3%", "239 outcomes". */
export function formatWithUnit(value: number, unit: Unit, decimals: number): string {
  const bare = formatBare(value, unit, decimals);
  switch (unit.kind) {
    case 'rate':
      return `${bare} ${unitWords(unit)}`;
    case 'percent':
      return bare;
    case 'count':
      return `${bare} ${value === 1 && unit.one !== undefined ? unit.one : unit.of}`;
    case 'ratio':
      return `${bare} ${unit.of}`;
  }
}

/** A unit as the title of an axis or column: "per 100,000 children", "% of the cohort", "outcomes". */
export function unitWords(unit: Unit): string {
  switch (unit.kind) {
    case 'rate':
      return `per ${formatNumber(unit.per, 0)} ${unit.of}`;
    case 'percent':
      return `% of ${unit.of}`;
    default:
      return unit.of;
  }
}

/** "September 2022" from "2022-09". */
export function formatMonth(month: string): string {
  const [year = '', number = '1'] = month.split('-');
  return `${MONTHS[Number(number) - 1] ?? ''} ${year}`;
}

/** "21 June 2023" from "2023-06-21"; months and years stay as exact as they are. */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return day === undefined ? formatMonth(date) : `${String(Number(day))} ${formatMonth(`${year}-${month}`)}`;
}

/** A period in a sentence: "the year ending September 2022", "2022", "the April 2020 to March 2021 cohort". */
export function periodWords(period: Period): string {
  switch (period.kind) {
    case 'year-ending':
      return `the year ending ${formatMonth(period.end)}`;
    case 'calendar-year':
      return period.key;
    case 'financial-year':
      return yearRange(period.key);
    case 'cohort':
    case 'quarter-cohort':
      return `the ${monthRange(period)} cohort`;
    case 'interval':
      return monthRange(period);
  }
}

/** A period at the head of a column or on an axis: "Sep 2022", "2022", "2022/23", "Jul to Sep 2022". */
export function periodShort(period: Period): string {
  const short = (month: string): string => `${formatMonth(month).slice(0, 3)} ${month.slice(0, 4)}`;
  switch (period.kind) {
    case 'year-ending':
    case 'cohort':
    case 'quarter-cohort':
      return short(period.end);
    case 'calendar-year':
      return period.key;
    case 'financial-year':
      return yearRange(period.key);
    case 'interval':
      if (period.start === period.end) return short(period.end);
      return period.start.slice(0, 4) === period.end.slice(0, 4)
        ? `${short(period.start).slice(0, 3)} to ${short(period.end)}`
        : `${short(period.start)} to ${short(period.end)}`;
  }
}

/** What the short labels of a row of periods mean: "Year ending", "Calendar year", "Cohort of the year ending". */
export function periodKindWords(period: Period): string {
  return {
    'year-ending': 'Year ending',
    'calendar-year': 'Calendar year',
    'financial-year': 'Financial year',
    cohort: 'Cohort of the year ending',
    'quarter-cohort': 'Cohort of the three months ending',
    interval: 'Period',
  }[period.kind];
}

/** "2023/24" from "2023-24", "2016 to 2019" from "2016-19". */
export function yearRange(key: string): string {
  const [first = '', second = ''] = key.split('-');
  return Number(second) === (Number(first) + 1) % 100
    ? `${first}/${second}`
    : `${first} to ${first.slice(0, 2)}${second}`;
}

function monthRange({ start, end }: Period): string {
  if (start === end) return formatMonth(end);
  const [from, to] = [formatMonth(start), formatMonth(end)];
  return start.slice(0, 4) === end.slice(0, 4) ? `${from.split(' ')[0] ?? ''} to ${to}` : `${from} to ${to}`;
}

/** "a, b and c". */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** "1 priority", "7 priorities". */
export function countWords(count: number, one: string, many: string): string {
  return `${formatNumber(count, 0)} ${count === 1 ? one : many}`;
}

/** Numbers up to ten as words. */
export function numberWords(value: number): string {
  return SMALL[value] ?? formatNumber(value, 0);
}

/** Text made safe to stand in HTML, in content and attributes alike. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
