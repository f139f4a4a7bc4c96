import type { Kind, Site } from './mutant.ts';
import {
  DIRECTION_WORDS,
  NUMBER_WORDS,
  WRITTEN_NUMBERS,
  WRITTEN_YEARS,
  alterations,
  contrary,
  nextNumberWord,
  otherDates,
  otherNumbers,
} from './values.ts';

const FIGURES = /<(Figure|Change|Compare|Claim|Money|Stated|Answer|Rank|Staff)\b/;

/** Where sentences stand, and what is known to stand beside them. */
interface Beside {
  readonly where: string;
  /** Whether a claim or a figure stands beside the words as a whole. */
  readonly hasFigure: boolean;
  /** Indicators with figures of more than one area or period. */
  readonly comparable: ReadonlySet<string>;
}

/** What can be altered in sentences: directions, numbers, years. `offset` is where the words begin in their file. */
export function sentenceSites(
  file: string,
  words: string,
  offset: number,
  { where, hasFigure, comparable }: Beside,
): Site[] {
  // What stands in tags is altered as attributes.
  const prose = words.replaceAll(/<[^>]*>|\]\([^)]*\)|`[^`]*`/g, (tag) => '\u0001'.repeat(tag.length));
  const sites: Site[] = [];
  for (const { start, end } of sentences(words)) {
    const whole = words.slice(start, end);
    const sentence = prose.slice(start, end);
    const bare = sentence.replaceAll(WRITTEN_YEARS, (year) => ' '.repeat(year.length));
    const numbers = [...bare.matchAll(WRITTEN_NUMBERS)].filter(
      ({ index }) => !/^\s*(?:[-*]\s+)?$/.test(bare.slice(0, index)) || !/^\d+[.)]\s/.test(bare.slice(index)),
    );
    const isBound = FIGURES.test(whole);
    const add = (
      kind: Kind,
      from: string,
      index: number,
      changes: Parameters<typeof alterations>[2],
      covered: string,
    ): void => {
      const ways = alterations(offset + start + index, from, changes);
      if (ways.length > 0) sites.push({ kind, file, where, alterations: ways, covered });
    };
    const beside = isBound
      ? 'a bound figure in the sentence'
      : `${String(Math.min(numbers.length, 2))} typed numbers in the sentence`;
    for (const { 0: word, index } of sentence.matchAll(DIRECTION_WORDS)) {
      const to = contrary(word);
      if (to !== undefined)
        add(
          (hasFigure || hasTwoFigures(whole, numbers.length, comparable)) &&
            !isOfNoFigure(sentence, word, index)
            ? 'direction'
            : 'direction-alone',
          word,
          index,
          [{ to, how: 'contrary' }],
          beside,
        );
    }
    for (const { 0: year, index } of sentence.matchAll(WRITTEN_YEARS))
      add('date-in-text', year, index, otherDates(year), beside);
    for (const { 0: found, 1: number = '', index } of numbers) {
      const before = whole.slice(0, index);
      const isStated = before.lastIndexOf('<Stated') > before.lastIndexOf('</Stated');
      add(
        isStated ? 'number-stated' : 'number-in-text',
        number,
        index + found.length - number.length,
        otherNumbers(number),
        beside,
      );
    }
    for (const { 0: word, index } of sentence.matchAll(NUMBER_WORDS))
      add('number-word', word, index, [{ to: nextNumberWord(word), how: 'next number' }], beside);
  }
  return sites;
}

/**
 * Whether a sentence holds something and something to hold it against: two numbers or figures, one figure of several
 * that the data have, or a component that compares.
 */
function hasTwoFigures(sentence: string, numbers: number, comparable: ReadonlySet<string>): boolean {
  if (/<(?:Change|Compare|Claim|Rank)\b/.test(sentence)) return true;
  const figures = [...sentence.matchAll(/<(?:Figure|Money|Answer|Staff)\b(?:[^>]*?\sof="([^"]*)")?/g)];
  return numbers + figures.length >= 2 || figures.some(([, of]) => of !== undefined && comparable.has(of));
}

/** Whether a word of direction says nothing of how a figure went or lies: "above school age", "the share above". */
function isOfNoFigure(sentence: string, word: string, index: number): boolean {
  const [before, after] = [sentence.slice(0, index), sentence.slice(index + word.length)];
  return (
    /^\s(?:school age|on children)\b/.test(after) ||
    /\b(?:gravity score|the (?:share|table|figure))\s$/.test(before)
  );
}

/** Where each sentence begins and ends. An empty line, a heading, a row of a table or an item of a list ends one too. */
function sentences(words: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, 0: gap } of words.matchAll(
    /(?<=[.!?]["”)]?)\s+(?=["“(<]?[A-Z<])|\n\s*\n|\n(?=\s*(?:[-*|#]|\d+\.)\s)/g,
  )) {
    found.push({ start, end: index });
    start = index + gap.length;
  }
  return [...found, { start, end: words.length }];
}
