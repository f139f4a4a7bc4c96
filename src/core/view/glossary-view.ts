import { recordOf } from '../compute/bind.ts';
import type { EditionModel } from '../compute/model.ts';
import type { Abbreviations } from '../edition/abbreviations.ts';
import type { Library, NarrativeText } from '../edition/edition.ts';
import { TermUses } from '../edition/term-uses.ts';
import { countWords } from './format.ts';

/** An edition as the glossary reads it: its sections with their addresses. */
export interface GlossaryEdition {
  readonly model: EditionModel;
  readonly sections: readonly {
    readonly href: string;
    readonly title: string;
    readonly narrative: NarrativeText;
  }[];
}

/** Where one plan uses a term. */
export interface TermPlan {
  /** "West Mercia 2023/24" */
  readonly title: string;
  readonly sections: readonly { readonly href: string; readonly title: string }[];
  /** How many further sections of the plan use it and are not listed. */
  readonly more: number;
}

/** A term with what it means and where it is used. */
export interface TermView {
  readonly id: string;
  /** In full, with a capital. */
  readonly name: string;
  readonly short: string;
  readonly explanation: string;
  /** "Used in 12 sections of 3 plans"; empty where no plan uses it. */
  readonly uses: string;
  readonly plans: readonly TermPlan[];
  /** Where the uses are listed, when they are too many for the glossary itself; empty otherwise. */
  readonly usesHref: string;
}

/** The glossary: terms under their first letters, and abbreviations in order. */
export interface GlossaryView {
  readonly letters: readonly { readonly letter: string; readonly terms: readonly TermView[] }[];
  readonly abbreviations: readonly { readonly short: string; readonly id: string; readonly name: string }[];
}

/** So many sections are listed in the glossary itself; more stand on a page of the term. */
const IN_GLOSSARY = 4;

/** So many are listed on the page of a term; of more, the first of each plan. */
const ON_PAGE = 100;

/** Builds the glossary from all terms and all editions that are published, given in order of time within a service. */
export function glossaryView(
  library: Library,
  abbreviations: Abbreviations,
  editions: readonly GlossaryEdition[],
): GlossaryView {
  const plansOf = plansByTerm(new TermUses(library, abbreviations), editions);
  const terms = Object.entries(library.terms)
    .map(([id, { short = '', long, explanation = '' }]): TermView => {
      const plans = plansOf.get(id) ?? [];
      const count = plans.reduce((so, { sections }) => so + sections.length, 0);
      return {
        id,
        name: capitalised(long),
        short,
        explanation,
        uses:
          count === 0
            ? ''
            : `Used in ${countWords(count, 'section', 'sections')} of ${countWords(plans.length, 'plan', 'plans')}`,
        plans: count > ON_PAGE ? plans.map(firstOf) : plans,
        usesHref: count > IN_GLOSSARY ? `/glossary/${id}/` : '',
      };
    })
    .sort((a, b) => inAlphabet(a.name, b.name));
  const letters = Map.groupBy(terms, ({ name }) => name.charAt(0));
  return {
    letters: [...letters].map(([letter, under]) => ({ letter, terms: under })),
    abbreviations: terms
      .filter(({ short }) => short !== '')
      .map(({ short, id, name }) => ({ short, id, name }))
      .sort((a, b) => inAlphabet(a.short, b.short) || inAlphabet(a.name, b.name)),
  };
}

const firstOf = ({ title, sections }: TermPlan): TermPlan => ({
  title,
  sections: sections.slice(0, 1),
  more: Math.max(0, sections.length - 1),
});

function plansByTerm(uses: TermUses, editions: readonly GlossaryEdition[]): Map<string, TermPlan[]> {
  const plans = new Map<string, TermPlan[]>();
  const services = Map.groupBy(editions, ({ model }) => model.edition.service);
  for (const { model, sections } of [...services.values()].flatMap((of) => of.toReversed())) {
    const { edition, library, words } = model;
    const title = `${library.services[edition.service]?.short ?? edition.service} ${words.periods.years(edition.id)}`;
    const inPlan = new Map<string, { href: string; title: string }[]>();
    for (const { href, title: section, narrative } of sections)
      for (const term of termsOf(narrative, model, uses))
        inPlan.set(term, [...(inPlan.get(term) ?? []), { href, title: section }]);
    for (const [term, found] of inPlan)
      plans.set(term, [...(plans.get(term) ?? []), { title, sections: found, more: 0 }]);
  }
  return plans;
}

/** The terms that a section uses: marked with `<Term>`, in its words, or in the records that its components show. */
function termsOf({ body }: NarrativeText, { edition, library }: EditionModel, uses: TermUses): Set<string> {
  const marked = [...body.matchAll(/<Term\s[^>]*\bof="([^"]+)"/g)].map(([, id]) => id ?? '');
  const components = new Set([...body.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name ?? ''));
  const shown = [...components].flatMap((name) => textsIn(recordOf(name, edition)));
  return new Set([
    ...marked.filter((id) => Object.hasOwn(library.terms, id)),
    ...uses.in(wordsOf(body)),
    ...shown.flatMap((text) => [...uses.in(text)]),
  ]);
}

/** The words of a narrative without tags and addresses. */
function wordsOf(body: string): string {
  return body.replaceAll(/\]\([^)\s]*\)/g, ' ').replaceAll(/<\/?[A-Za-z](?:"[^"]*"|[^">])*>/g, ' ');
}

/** All texts in a record. What has no blank and no capital is an id or a date, and no words. */
function textsIn(record: unknown): string[] {
  if (typeof record === 'string') return /\s|\p{Lu}/u.test(record) ? [record] : [];
  if (typeof record !== 'object' || record === null) return [];
  return Object.values(record).flatMap(textsIn);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The order of a dictionary, small and large letters alike. */
function inAlphabet(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}
