import type { EditionModel } from '../../compute/model.ts';
import { indexOf, type Quantity } from './quantities.ts';
import type { Sentence } from './read.ts';

/** What figures say against the words of a sentence. */
export interface Contradiction {
  /** What the words would need: `a second figure below 45`. */
  readonly expected: string;
  /** What the figures say instead. */
  readonly found: string;
  readonly fix: string;
}

/** A match of a form, with its quantities by the names of groups. */
export interface Matched {
  readonly sentence: Sentence;
  readonly model: EditionModel;
  readonly match: RegExpExecArray;
  /** The words of a group in small letters; empty where it took no part. */
  readonly words: (group: string) => string;
  /** The quantity of a group; undefined where it took no part. */
  readonly quantity: (group: string) => Quantity | undefined;
}

/** A common way to state something about numbers, and how to hold it against them. */
export interface Form {
  readonly pattern: RegExp;
  readonly judge: (matched: Matched) => Contradiction | undefined;
}

/** One quantity. */
export const Q = String.raw`[\ue000-\uefff]`;
/** Up to `most` characters of words of the same clause, no quantity among them. */
export const words = (most: number): string => String.raw`[^\ue000-\uefff.;:!?]{0,${String(most)}}?`;

export const DOWN_VERBS =
  'fell|fallen|falls|falling|decreasing|reducing|dropping|declining|dropped|drops|decreased|decreases|reduced|reduces|declined|declines|shrank|shrunk|(?:went|gone|came|come|is|was|are|were) down|down';
export const UP_VERBS =
  'rose|risen|rises|rising|increasing|growing|increased|increases|grew|grown|grows|climbed|jumped|(?:went|gone|is|was|are|were) up|up';
export const DOWN_NOUNS = 'reduction|decrease|fall|drop|decline';
export const UP_NOUNS = 'increase|rise|growth|jump';
/** Any word of direction, as a verb or a noun. */
export const ANY_WAY = `${DOWN_VERBS}|${UP_VERBS}|${DOWN_NOUNS}|${UP_NOUNS}`;

const DOWN = new RegExp(`^(?:${DOWN_VERBS}|${DOWN_NOUNS})$`);

/** Whether a word of direction says up or down. */
export function wayOf(word: string): 'up' | 'down' {
  return DOWN.test(word) ? 'down' : 'up';
}

/** A form from the source of its pattern, which may name groups. */
export function form(source: string, judge: Form['judge']): Form {
  return { pattern: new RegExp(source, 'dgi'), judge };
}

/** A match as judges take it. */
export function matched(match: RegExpExecArray, sentence: Sentence, model: EditionModel): Matched {
  const { quantities } = sentence.paragraph;
  return {
    sentence,
    model,
    match,
    words: (group) => (match.groups?.[group] ?? '').toLowerCase().replaceAll(/\s+/g, ' ').trim(),
    quantity: (group) => {
      const mark = match.groups?.[group];
      return mark === undefined ? undefined : quantities[indexOf(mark)];
    },
  };
}

/** Whether two quantities can stand on one scale. A percentage is not held against a number of children. */
export function areComparable(a: Quantity, b: Quantity): boolean {
  const kind = ({ unit }: Quantity): string => (unit === 'percent' || unit === 'points' ? 'percent' : unit);
  // A count and a rate without its unit: "3 sentences" and "0.11".
  const isCountBesideRate = Math.min(a.decimals, b.decimals) <= 0 && Math.max(a.decimals, b.decimals) >= 2;
  if (kind(a) === 'none' && kind(b) === 'none' && isCountBesideRate) return false;
  if (kind(a) === kind(b)) return a.unit === b.unit;
  // "from 10 to 8%" and "93 per 100,000, below 146" leave the unit out once.
  const [one, other] = [kind(a), kind(b)];
  return one === 'none' ? other !== 'none' : other === 'none';
}

/** Half a unit of the last place that a quantity is printed with; 0 for a whole number, which may be a count. */
export function doubt({ decimals, unit }: Quantity): number {
  return decimals === 0 && (unit === 'none' || unit === 'money') ? 0 : 0.5 * 10 ** -decimals;
}
