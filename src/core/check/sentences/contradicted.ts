import type { EditionModel } from '../../compute/model.ts';
import type { Finding } from '../../edition/edition.ts';
import { filesOf, textsOf } from '../../edition/files.ts';
import { acceptedAround } from '../accept.ts';
import {
  finding,
  findingInText,
  type NarrativePage,
  type NarrativeRule,
  type Rule,
  type Words,
} from '../finding.ts';
import { CHANGES } from './changes.ts';
import { COMPARISONS } from './comparisons.ts';
import { matched, type Contradiction } from './form.ts';
import { maskedFor, shownToAuthor } from './masked.ts';
import { paragraphsOf, plainParagraph, type Paragraph, type Sentence } from './read.ts';
import { SHARES } from './shares.ts';
import { NAMED_CHANGES } from './named-changes.ts';

const FORMS = [...CHANGES, ...COMPARISONS, ...SHARES, ...NAMED_CHANGES];

/** A contradiction with the sentence, and where its first figure or word stands in the paragraph as typed. */
export interface FoundContradiction extends Contradiction {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
}

const HAS_FIGURE = /[\ue000-\uefff\uf010-\uf018]/;
/** Words that make a statement about something that is not, not yet, or not surely so. */
const UNSURE =
  /\b(?:not|never|no|neither|nor|without|cannot|if|unless|whether|should|would|will|could|might|must|aims?|aimed|aiming|targets?|goals?|ambition|objective|hopes?|expect\w*|intend\w*|wants?|wish\w*|forecast\w*|predict\w*|projected|projection|rather than|instead of)\b|n[’']t\b|\bto\s(?:be\s)?$/i;
const CLAUSE = /[,;:–—]\s/g;

/** What the figures of a sentence say against its words. Questions, plans, conditions and negations are let be. */
export function contradictionsIn(sentence: Sentence, model: EditionModel): FoundContradiction[] {
  const { text } = sentence;
  if (!HAS_FIGURE.test(text) || text.trimEnd().endsWith('?')) return [];
  const found: FoundContradiction[] = [];
  for (const { pattern, judge } of FORMS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (isUnsure(text, match)) continue;
      const contradiction = judge(matched(match, sentence, model));
      if (contradiction === undefined) continue;
      const { rawIndex } = sentence.paragraph;
      const start = rawIndex(sentence.start + match.index);
      const end = rawIndex(sentence.start + match.index + match[0].length);
      // One mistake is told once, by the first form that sees it.
      if (found.some((one) => one.start < end && start < one.end)) continue;
      found.push({ ...contradiction, sentence, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether the clause in which a match begins, or the match itself, is no statement of fact. */
function isUnsure(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index);
  const clause = [...before.matchAll(CLAUSE)].at(-1);
  const from = clause === undefined ? 0 : clause.index + 1;
  return UNSURE.test(before.slice(from)) || UNSURE.test(match[0].replace(/^(?:no|not)$/i, ''));
}

function wordsOf({ sentence, expected, found, fix }: FoundContradiction): Words {
  return {
    expected: maskedFor(sentence, expected),
    found: `${maskedFor(sentence, found)}:  ${shownToAuthor(sentence)}`,
    fix: maskedFor(sentence, fix),
  };
}

const read = new WeakMap<NarrativePage['tree'], readonly Paragraph[]>();

/** The paragraphs of a page, read once for all rules. */
export function paragraphsOfPage({ tree, narrative, model }: NarrativePage): readonly Paragraph[] {
  const known = read.get(tree);
  if (known) return known;
  const paragraphs = paragraphsOf(tree, narrative.body, model);
  read.set(tree, paragraphs);
  return paragraphs;
}

/** Sentences of narrative that their own figures, or the data that they name, contradict. */
export const sentenceContradicted: NarrativeRule = (page): Finding[] => {
  if (!page.whole) return [];
  return paragraphsOfPage(page).flatMap((paragraph) =>
    paragraph.sentences.flatMap((sentence) =>
      contradictionsIn(sentence, page.model).map((one) =>
        findingInText(
          page,
          paragraph.pointAt(one.start),
          'sentence-contradicted',
          wordsOf(one),
          paragraph.keptFor(one.start, one.end),
        ),
      ),
    ),
  );
};

const MAY_STATE = /\d/;

/** Sentences in the texts of data files that their own figures contradict. Reasons for accepting are not read. */
export const sentenceContradictedInData: Rule = (model) =>
  filesOf(model.edition).flatMap((source) =>
    textsOf(source).flatMap(({ text, path }) => {
      if (!MAY_STATE.test(text) || path.includes('accepted')) return [];
      return plainParagraph(text, model).sentences.flatMap((sentence) =>
        contradictionsIn(sentence, model).map((one) =>
          finding(
            source,
            path,
            'sentence-contradicted',
            wordsOf(one),
            acceptedAround(source, path, 'sentence-contradicted'),
          ),
        ),
      );
    }),
  );
