import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

// Plans use the same words over and over, and counting syllables is slow.
const known = new Map<string, number>();

function syllablesOf(word: string): number {
  const before = known.get(word);
  if (before !== undefined) return before;
  const counted = syllable(word);
  known.set(word, counted);
  return counted;
}

/**
 * The reading age in years of some sentences: the Flesch-Kincaid grade and five, as grades of American schools begin
 * at six. Numbers count as words of no syllable, names as any other word. 0 for no sentences.
 * Source: J. P. Kincaid and others, Derivation of new readability formulas, 1975.
 */
export function readingAgeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.toLowerCase().match(/[a-zà-ÿ][a-zà-ÿ’'-]*/g) ?? []);
  if (sentences.length === 0 || words.length === 0) return 0;
  const syllables = words.reduce((so, word) => so + syllablesOf(word), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables }) + 5;
}
