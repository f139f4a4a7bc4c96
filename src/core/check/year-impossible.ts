import { financialYears } from '../schema/period.ts';
import { keepLine } from './cell.ts';
import { inDataTexts, inNarrativeTexts, type InText, type TextCheck } from './text-rule.ts';

/** Earliest year that a plan may speak of as a financial year, and how many years after its own it may look. */
const EARLIEST = 1990;
const YEARS_AHEAD = 15;
/** The most years that a span such as 2016/19 may have. */
const LONGEST_SPAN = 5;

const FINANCIAL_YEAR = /(?<![\d/£.,-])(\d{4})\/(\d{2})(?![\d/])/g;
/** A number of four digits where only a year can stand: behind a month or a word of time, with the phrase ending there. */
const YEAR =
  /\b(?:in|by|since|until|during|ending|years?|January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})(?=\s*(?:[.,;:)]|$|and\b|or\b|to\b|the\b))/g;

/** Years in a text that nobody can mean: "2104/15", "2016/71", "in 2106". */
const impossibleYears: TextCheck = (text, { edition }) => {
  if (!/\d{4}/.test(text)) return [];
  const latest = (financialYears(edition.plan.value.period)?.[1] ?? 2100) + YEARS_AHEAD;
  const found: InText[] = [];
  const report = (index: number, words: string, expected: string): void => {
    found.push({
      index,
      words: { expected, found: words, fix: `Check the digits of the year.\n${keepLine('year-impossible')}` },
    });
  };
  for (const { 0: words, 1: year = '', 2: second = '', index } of text.matchAll(FINANCIAL_YEAR)) {
    const [first, last] = [Number(year), Number(second)];
    const span = (last - (first % 100) + 100) % 100;
    if (first < EARLIEST || first > latest)
      report(index, words, `a year from ${String(EARLIEST)} to ${String(latest)}`);
    else if (span < 1 || span > LONGEST_SPAN)
      report(
        index,
        words,
        `a second half that follows the first, such as ${year}/${String((first + 1) % 100).padStart(2, '0')}`,
      );
  }
  for (const { 0: words, 1: year = '', index } of text.matchAll(YEAR)) {
    const number = Number(year);
    if ((number >= 1000 && number < 1800) || (number > latest && number < 2300))
      report(index + words.length - year.length, year, `a year no later than ${String(latest)}`);
  }
  return found;
};

export const yearsInData = inDataTexts('year-impossible', impossibleYears);
export const yearsInNarrative = inNarrativeTexts('year-impossible', impossibleYears);
