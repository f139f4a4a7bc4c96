import { readable, type Sentence } from './read.ts';

const CHILD = /\b(?:child(?:ren)?|young (?:people|person)|boys?|girls?|victims?)\b/i;
const SMALL = /(?<![\d.,£/-])[1-4](?![\d%/]|[.,:]\d|-)/g;
const MOST = 140;

/** A sentence for a message. A number under 5 beside children is left out: messages are copied and sent on. */
export function shownToAuthor(sentence: Sentence): string {
  const words = readable(sentence);
  const masked = CHILD.test(words) ? words.replaceAll(SMALL, '…') : words;
  return masked.length > MOST ? `${masked.slice(0, MOST).replace(/\s\S*$/, '')} …` : masked;
}
