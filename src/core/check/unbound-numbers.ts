import type { Figure } from '../compute/figures.ts';
import type { EditionModel } from '../compute/model.ts';
import { ownArea } from '../compute/model.ts';
import { roundTo } from '../compute/rounding.ts';
import { findingInText, type NarrativeRule } from './finding.ts';
import { paragraphsOfPage } from './sentences/contradicted.ts';
import { shownToAuthor } from './sentences/masked.ts';
import type { Span } from './sentences/numbers.ts';
import type { Paragraph, Sentence } from './sentences/read.ts';

/**
 * Numbers of narrative that are neither taken from the data nor stated with a source, and that are not dates,
 * periods, ages, references, names or the like. A figure typed by hand goes stale where nobody looks.
 */
export const unboundNumbers: NarrativeRule = (page) =>
  paragraphsOfPage(page).flatMap((paragraph) =>
    paragraph.spans.flatMap((span) => {
      if (span.kind !== 'number' || span.isStated || span.isSmallWord) return [];
      const words = paragraph.raw.slice(span.start, span.end);
      const sentence = sentenceAt(paragraph, span.start);
      const shown = sentence === undefined ? '' : shownToAuthor(sentence);
      return [
        findingInText(page, paragraph.pointAt(span.start), 'number-unbound', {
          expected: 'a number taken from the data, or stated with its source',
          found: `${isSmall(span) ? 'a small number' : `"${words}"`} in:  ${shown}`,
          fix: offer(span, words, sentence, page.model),
        }),
      ];
    }),
  );

const isSmall = ({ value, unit }: Span): boolean => unit === 'none' && value < 5;

/** The last sentence that begins at or before an index of the text as written, found by halving: a text may hold thousands. */
function sentenceAt({ sentences, rawIndex }: Paragraph, index: number): Sentence | undefined {
  let [from, to] = [0, sentences.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (rawIndex(sentences[middle]?.start ?? 0) <= index) from = middle + 1;
    else to = middle;
  }
  return sentences[Math.max(0, from - 1)];
}

/** The component to write: the figure of the data with this very value that fits the sentence best, or the source. */
function offer(span: Span, words: string, sentence: Sentence | undefined, model: EditionModel): string {
  const stated = isSmall(span)
    ? 'Put it between the tags of  <Stated source="…"></Stated>'
    : `Write  <Stated source="…">${words}</Stated>  with the source that states it.`;
  const figure = isSmall(span) || sentence === undefined ? undefined : nearest(span, sentence, model);
  if (figure === undefined) return stated;
  const { indicator, area, period } = figure.measurement;
  const attributes = [
    `of="${indicator}"`,
    ...(area === ownArea(model) ? [] : [`area="${area}"`]),
    `period="${period.key}"`,
    ...(figure.measurement.category === null ? [] : [`by="${figure.measurement.category}"`]),
  ];
  return `${words} is ${indicator} for ${area}, ${period.key}:  <Figure ${attributes.join(' ')} />\nIf another number is meant: ${stated.charAt(0).toLowerCase()}${stated.slice(1)}`;
}

interface Candidate {
  readonly figure: Figure;
  /** Words of the indicator, its category and its area, to find in the sentence. */
  readonly words: ReadonlySet<string>;
}

const candidates = new WeakMap<EditionModel['figures'], ReadonlyMap<string, readonly Candidate[]>>();

/** Figures by printed value. Made when the first number of an edition asks for it. */
function byValue({ figures, library }: EditionModel): ReadonlyMap<string, readonly Candidate[]> {
  const known = candidates.get(figures);
  if (known) return known;
  const made = new Map<string, Candidate[]>();
  for (const figure of figures.all) {
    if (figure.value === null || figure.value < 5) continue;
    const { area, category } = figure.measurement;
    const categories = Object.values(figure.indicator.breakdowns).flatMap((one) =>
      Object.entries(one.categories),
    );
    const words = significant(
      `${figure.indicator.name} ${library.areas[area]?.name ?? ''} ${categories.find(([id]) => id === category)?.[1].name ?? ''}`,
    );
    const key = String(roundTo(figure.value, figure.decimals));
    made.set(key, [...(made.get(key) ?? []), { figure, words }]);
  }
  candidates.set(figures, made);
  return made;
}

function nearest(span: Span, sentence: Sentence, model: EditionModel): Figure | undefined {
  const said = significant(sentence.text);
  const isPercent = span.unit === 'percent';
  const scored = (byValue(model).get(String(span.value)) ?? [])
    .filter(({ figure }) => !isPercent || figure.indicator.unit.kind === 'percent')
    .map(({ figure, words }) => ({ figure, score: [...words].filter((word) => said.has(word)).length }))
    .sort((a, b) => b.score - a.score);
  return (scored[0]?.score ?? 0) >= 2 || (scored.length === 1 && scored[0]?.score === 1)
    ? scored[0]?.figure
    : undefined;
}

const EMPTY_WORDS = new Set([
  'children',
  'with',
  'that',
  'from',
  'were',
  'their',
  'this',
  'which',
  'have',
  'been',
]);

/** The first five letters of words that carry meaning, so that "reoffending" meets "reoffended". */
function significant(text: string): ReadonlySet<string> {
  return new Set(
    [...text.toLowerCase().matchAll(/\p{L}{4,}/gu)].flatMap(([word]) =>
      EMPTY_WORDS.has(word) ? [] : [word.slice(0, 6)],
    ),
  );
}
