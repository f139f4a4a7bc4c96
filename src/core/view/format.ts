import { roundTo } from '../compute/rounding.ts';
import type { Unit } from '../schema/library.ts';
import type { Period } from '../schema/period.ts';
import type { Words } from '../words/words.ts';

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
export function formatWithUnit(value: number, unit: Unit, decimals: number, { numbers }: Words): string {
  const bare = formatBare(value, unit, decimals);
  switch (unit.kind) {
    case 'rate':
      return numbers.rate(bare, formatNumber(unit.per, 0), unit.of);
    case 'percent':
      return bare;
    case 'count':
      return numbers.counts(bare, value === 1 && unit.one !== undefined ? unit.one : unit.of);
    case 'ratio':
      return numbers.counts(bare, unit.of);
  }
}

/** A unit as the title of an axis or column: "per 100,000 children", "% of the cohort", "outcomes". */
export function unitWords(unit: Unit, { numbers }: Words): string {
  switch (unit.kind) {
    case 'rate':
      return numbers.rateUnit(formatNumber(unit.per, 0), unit.of);
    case 'percent':
      return numbers.percentUnit(unit.of);
    default:
      return numbers.countUnit(unit.of);
  }
}

/** "21 June 2023" from "2023-06-21"; months and years stay as exact as they are. */
export function formatDate(date: string, { periods }: Words): string {
  return periods.date(date);
}

/** A period in a sentence: "the year ending September 2022", "2022", "the April 2020 to March 2021 cohort". */
export function periodWords(period: Period, { periods }: Words): string {
  return periods.inSentence(period);
}

/** A period at the head of a column or on an axis: "Sep 2022", "2022", "2022/23", "Jul to Sep 2022". */
export function periodShort(period: Period, { periods }: Words): string {
  return periods.short(period);
}

/** What the short labels of a row of periods mean: "Year ending", "Calendar year", "Cohort of the year ending". */
export function periodKindWords(period: Period, { periods }: Words): string {
  return periods.kinds[period.kind];
}

/** "2023/24" from "2023-24", "2016 to 2019" from "2016-19". */
export function yearRange(key: string, { periods }: Words): string {
  return periods.years(key);
}

/** "a, b and c". */
export function listWords(words: readonly string[], { numbers }: Words): string {
  return numbers.list(words);
}

/** "1 priority", "7 priorities". */
export function countWords(count: number, one: string, many: string): string {
  return `${formatNumber(count, 0)} ${count === 1 ? one : many}`;
}

/** Numbers up to ten as words, where the language can write them without knowing what they count. */
export function numberWords(value: number, { numbers }: Words): string {
  return numbers.small(value) ?? formatNumber(value, 0);
}

/** Text made safe to stand in HTML, in content and attributes alike. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
