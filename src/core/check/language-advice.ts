import type { EditionModel } from '../compute/model.ts';
import { FOR_CHILDREN } from '../edition/addresses.ts';
import type { Finding, Library } from '../edition/edition.ts';
import { USUAL_LANGUAGE } from '../schema/language.ts';
import { findingInText, quoted, type NarrativePage, type NarrativeRule } from './finding.ts';
import { paragraphsOfPage } from './sentences/contradicted.ts';
import { shownToAuthor } from './sentences/masked.ts';
import { readable, type Sentence } from './sentences/read.ts';

const languageOf = ({ library }: EditionModel): typeof USUAL_LANGUAGE => library.language ?? USUAL_LANGUAGE;

/** Sentences of paragraphs: headings and cells of tables are none. */
function sentencesOf(page: NarrativePage): Sentence[] {
  return paragraphsOfPage(page).flatMap(({ kind, sentences }) => (kind === 'paragraph' ? sentences : []));
}

/** Advice on sentences with more words than the language of the site allows. What a component writes counts as one. */
export const longSentences: NarrativeRule = (page) => {
  const most = languageOf(page.model)['longest-sentence'];
  return sentencesOf(page).flatMap((sentence): Finding[] => {
    // A word has two characters and a space at the least.
    if (sentence.text.length < most * 2) return [];
    const count = sentence.text.trim().split(/[\s–—]+/).length;
    if (count <= most) return [];
    const { pointAt, rawIndex } = sentence.paragraph;
    const start = sentence.start + (sentence.text.length - sentence.text.trimStart().length);
    return [
      findingInText(page, pointAt(rawIndex(start)), 'sentence-long', {
        severity: 'advice',
        expected: `a sentence of ${String(most)} words at most`,
        found: `one of ${String(count)}:  ${shownToAuthor(sentence)}`,
        fix: 'Make two sentences of it, or a list.',
      }),
    ];
  });
};

/** How hard a text is to read, as a reading age in years. */
export type ReadingAge = (sentences: readonly string[]) => number;

/** Too little text says nothing about how hard it is to read. */
const LEAST_WORDS = 100;

/** Advice on a section whose sentences and words ask for a higher reading age than the site allows: once a section. */
export const readingAge =
  (measure: ReadingAge): NarrativeRule =>
  (page) => {
    if (page.narrative.slug === FOR_CHILDREN) return [];
    const highest = languageOf(page.model)['reading-age'];
    const sentences = sentencesOf(page).map(readable);
    if (wordsIn(sentences) < LEAST_WORDS) return [];
    const age = Math.round(measure(sentences));
    if (age <= highest) return [];
    return [
      findingInText(page, undefined, 'reading-age', {
        severity: 'advice',
        expected: `a section that a reader of ${String(highest)} can follow`,
        found: `a reading age of ${String(age)}`,
        fix: 'Use shorter sentences, and everyday words where there are any.',
      }),
    ];
  };

/** Fewer words than these are no text for children yet. */
const LEAST_WORDS_FOR_CHILDREN = 30;

/** The ceiling of the version for children: what is harder to read is not published under that name. */
export const childrenReadingAge =
  (measure: ReadingAge): NarrativeRule =>
  (page) => {
    if (page.narrative.slug !== FOR_CHILDREN) return [];
    const highest = languageOf(page.model)['children-reading-age'];
    const sentences = sentencesOf(page).map((sentence) => readable(sentence));
    if (wordsIn(sentences) < LEAST_WORDS_FOR_CHILDREN) return [];
    const age = measure(sentences);
    if (age <= highest) return [];
    const hardest = sentences
      .map((sentence) => ({ sentence, age: measure([sentence]) }))
      .sort((a, b) => b.age - a.age)
      .slice(0, 3);
    return [
      findingInText(page, undefined, 'children-reading-age', {
        expected: `a text that a child of ${String(highest)} can read`,
        found: `a reading age of ${age.toFixed(1)}`,
        fix: `Use short sentences and short words. The hardest are:\n${hardest.map((one) => quoted(one.sentence)).join('\n')}`,
      }),
    ];
  };

const wordsIn = (sentences: readonly string[]): number =>
  sentences.reduce((so, sentence) => so + sentence.split(' ').length, 0);

const CAPITALS = /(?<![\p{L}\p{N}&'’./-])[A-Z][A-Z&]{1,6}(?=s?(?![\p{L}\p{N}&-]))/gu;
const ROMAN = /^(?=[IVXLC])X{0,3}(?:IX|IV|V?I{0,3})$/;

const knownIn = new WeakMap<Library, ReadonlySet<string>>();

/** Abbreviations of the glossary, and those that the site takes as known. */
function knownEverywhere(library: Library): ReadonlySet<string> {
  const before = knownIn.get(library);
  if (before) return before;
  const shorts = Object.values(library.terms).flatMap(({ short = '' }) => [short, ...short.split(' ')]);
  const known = new Set([...(library.language ?? USUAL_LANGUAGE)['known-abbreviations'], ...shorts]);
  knownIn.set(library, known);
  return known;
}

/** Abbreviations that neither the glossary nor the page itself explains: each once a page. */
export const unknownAbbreviations: NarrativeRule = (page) => {
  const everywhere = knownEverywhere(page.model.library);
  const here = new Set<string>();
  return paragraphsOfPage(page).flatMap((paragraph): Finding[] => {
    const { raw, kind } = paragraph;
    if (kind === 'heading' && raw === raw.toUpperCase()) return [];
    return [...raw.matchAll(CAPITALS)].flatMap((match): Finding[] => {
      const [short] = match;
      if (everywhere.has(short) || here.has(short) || ROMAN.test(short)) return [];
      // The rest of the page may use it freely.
      here.add(short);
      if (isSpelledOut(raw, match.index, short)) return [];
      return [
        findingInText(page, paragraph.pointAt(match.index), 'abbreviation-unknown', {
          severity: 'advice',
          expected: 'an abbreviation of data/terms.yaml, or the words in full',
          found: `"${short}"`,
          fix: `Add it to the glossary, and every page writes it in full at its first use:\n${short.toLowerCase()}:\n  short: ${short}\n  long: …\nA name that is written so belongs to known-abbreviations in data/language.yaml.`,
        }),
      ];
    });
  });
};

/** "multi-agency risk assessment conference (MARAC)", or "MARAC (multi-agency …)". */
function isSpelledOut(text: string, index: number, short: string): boolean {
  const before = text.slice(Math.max(0, index - 2), index);
  const after = text.slice(index + short.length, index + short.length + 3);
  return (before.endsWith('(') && /^s?\)/.test(after)) || /^s?\s\([a-z]?/i.test(after);
}
