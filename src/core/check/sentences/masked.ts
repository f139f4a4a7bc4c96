import { readable, type Sentence } from './read.ts';

const CHILD = /\b(?:child(?:ren)?|young (?:people|person)|boys?|girls?|victims?|entrants?)\b/i;
const SMALL = /(?<![\d.,£/-]|\d )[1-4](?![\d%/]|[.,:]\d|-| percentage)/g;
const MOST = 140;

/** Words of a message about a sentence. A number under 5 beside children is left out: messages are copied and sent on. */
export function maskedFor(sentence: Sentence, words: string): string {
  return CHILD.test(readable(sentence)) ? words.replaceAll(SMALL, '…') : words;
}

/** A sentence for a message, shortened, and without small numbers beside children. */
export function shownToAuthor(sentence: Sentence): string {
  const words = maskedFor(sentence, readable(sentence));
  return words.length > MOST ? `${words.slice(0, MOST).replace(/\s\S*$/, '')} …` : words;
}
