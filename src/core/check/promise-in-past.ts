import { financialYears } from '../schema/period.ts';
import { keepLine } from './cell.ts';
import { inDataTexts, inNarrativeTexts, type TextCheck } from './text-rule.ts';

/** Something said to be done in time to come, and behind it in the same sentence a financial year, in full or as 25/26. */
const PROMISE =
  /\b(?:will|shall|plans? to|intends? to|is to|are to|going to)\b(?:(?!\b(?:was|were|had)\b)[^.;:!?]){0,140}?\b(?:in|by|during|throughout|before)\s+(?:the end of\s+)?(?:quarter \d,?\s+(?:of )?)?((?:20)?\d{2}\/\d{2})(?![\d/])/g;

/** A promise for a year that is over when the plan begins. */
const promisesInPast: TextCheck = (text, { edition }) => {
  if (!/\d\/\d/.test(text)) return [];
  const begins = financialYears(edition.plan.value.period)?.[0];
  if (begins === undefined) return [];
  return [...text.matchAll(PROMISE)].flatMap(({ 0: words, 1: typed = '', index }) => {
    const full = typed.length === 5 ? `20${typed}` : typed;
    const years = financialYears(full.replace('/', '-'));
    if (years === undefined || years[1] > begins) return [];
    return [
      {
        index: index + words.length - typed.length,
        words: {
          expected: `a year from ${String(begins)}/${String((begins + 1) % 100).padStart(2, '0')} on, since the sentence promises something`,
          found: `${typed}, which is over when the plan begins`,
          fix: `Check the year; or say what was done.\n${keepLine('promise-in-past')}`,
        },
      },
    ];
  });
};

/** What the previous plan wanted is told in its own words. */
export const promisesInData = inDataTexts(
  'promise-in-past',
  promisesInPast,
  (path) => !(path.includes('actions') && path.at(-1) === 'action'),
);
export const promisesInNarrative = inNarrativeTexts('promise-in-past', promisesInPast);
