import { financialYears } from './period.ts';

const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
]; // prettier-ignore

/** Months from the first to the last that a date in words can mean, as `2019-01`. */
export interface DateSpan {
  /** As it is written. */
  readonly words: string;
  readonly first: string;
  readonly last: string;
}

const month = (year: number, index: number): string => `${String(year)}-${String(index).padStart(2, '0')}`;

/**
 * The dates that a text names: `2019-12`, `2019-12-31`, `January 2019`, `quarter 2, 2017/18`, `2017/18`. Years alone and
 * months without a year are not told apart from other numbers and words, and are left out. In the order of their forms.
 */
export function datesIn(text: string): DateSpan[] {
  const found: DateSpan[] = [];
  for (const [words, year = '', number = ''] of text.matchAll(/\b(\d{4})-(0[1-9]|1[0-2])(?:-\d{2})?\b/g))
    found.push({ words, first: `${year}-${number}`, last: `${year}-${number}` });
  for (const [words, name = '', year = ''] of text.matchAll(/\b([A-Z][a-z]{2,8})\.? (\d{4})\b/g)) {
    const index = MONTHS.findIndex((one) => one.startsWith(name.toLowerCase()) && name.length >= 3) + 1;
    if (index > 0) found.push({ words, first: month(Number(year), index), last: month(Number(year), index) });
  }
  for (const [words, quarter, first = '', second = ''] of text.matchAll(
    /(?:\bquarter (\d),? (?:of )?)?\b(\d{4})[/](\d{2})\b/gi,
  )) {
    const [from, to] = financialYears(`${first}-${second}`) ?? [];
    if (from === undefined || to === undefined) continue;
    const q = Number(quarter);
    if (quarter === undefined || q < 1 || q > 4)
      found.push({ words, first: month(from, 4), last: month(to, 3) });
    else if (q === 4) found.push({ words, first: month(from + 1, 1), last: month(from + 1, 3) });
    else found.push({ words, first: month(from, q * 3 + 1), last: month(from, q * 3 + 3) });
  }
  return found;
}
