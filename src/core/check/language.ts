import { Abbreviations } from '../edition/abbreviations.ts';
import type { Library } from '../edition/edition.ts';
import { filesOf, textsOf } from '../edition/files.ts';
import { USUAL_LANGUAGE, type Language } from '../schema/language.ts';
import { acceptedAround } from './accept.ts';
import { finding, findingInText, type NarrativeRule, type Rule, type Words } from './finding.ts';
import { paragraphsOfPage } from './sentences/contradicted.ts';

/** Something about the words of a text, and where in it. */
interface InWords {
  readonly index: number;
  readonly rule: 'term-left-behind' | 'meaning-by-sign';
  readonly words: Words;
}

interface Pattern {
  readonly words: RegExp;
  readonly except: RegExp | null;
  readonly say: string;
  readonly why: string;
}

const escaped = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
const anyOf = (texts: readonly string[]): string =>
  [...texts]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

interface Patterns {
  /** Any word of any entry: most texts hold none. */
  readonly any: RegExp;
  readonly all: readonly Pattern[];
}

const compiled = new WeakMap<Language, Patterns>();

function patternsOf(language: Language): Patterns {
  const known = compiled.get(language);
  if (known) return known;
  const entries = language['left-behind'];
  const all = entries.map(({ words, except, say, why }) => ({
    words: new RegExp(`(?<![\\p{L}-])(?:${anyOf(words)})(?:s|es)?(?![\\p{L}]|-\\p{L})`, 'giu'),
    except: except.length === 0 ? null : new RegExp(anyOf(except), 'giu'),
    say,
    why,
  }));
  const words = entries.flatMap((entry) => entry.words);
  // Without entries nothing is found: a pattern that cannot be.
  const made = { any: new RegExp(words.length === 0 ? '(?!)' : String.raw`\b(?:${anyOf(words)})`, 'i'), all };
  compiled.set(language, made);
  return made;
}

/** Words that the sector has left, outside of names and set phrases that keep them. A word is told once, by the first entry that has it. */
function leftBehind(text: string, language: Language): InWords[] {
  const { any, all } = patternsOf(language);
  if (!any.test(text)) return [];
  const taken: { start: number; end: number }[] = [];
  return all.flatMap(({ words, except, say, why }) => {
    const kept = except === null ? [] : [...text.matchAll(except)];
    return [...text.matchAll(words)].flatMap((match): InWords[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      const isKept = kept.some((one) => one.index <= start && end <= one.index + one[0].length);
      const isTaken = taken.some((one) => one.start < end && start < one.end);
      if (isKept || isTaken) return [];
      taken.push({ start, end });
      const written = match[0].replaceAll(/\s+/g, ' ');
      return [
        {
          index: start,
          rule: 'term-left-behind',
          words: {
            expected: `words such as: ${say}`,
            found: `"${written}"`,
            fix: `${why}\nIf it is part of a name, add the name to except in data/language.yaml.`,
          },
        },
      ];
    });
  });
}

const SIGNS = /[↑↓→←↗↘▲▼△▽⬆⬇➔🔴🟢🟡🟠🔵⚫⚪🟥🟩🟨🟧✅❌✔✘✗]|(?<=\s)<?[-=]{1,2}>(?=\s)/gu;
const COLOURS =
  /\bRAG(?:[\s-](?:rat(?:ed|ing)s?|status(?:es)?))?\b|\b(?:red|green|amber|yellow|orange|blue)\s(?:arrows?|circles?|dots?|flags?|cells?|boxes|ratings?|status(?:es)?|lights?)\b|\b(?:shown|marked|highlighted|printed|coloured|shaded|rated)\s(?:in\s)?(?:red|green|amber|yellow|orange|blue)\b/gi;
const ANY_COLOUR = /red|green|amber|yellow|orange|blue|RAG/i;
const SAID =
  /\b(?:up|down|higher|lower|rose|fell|rising|falling|increas\w+|decreas\w+|improv\w+|worse\w*|better|unchanged|yes|no|met|done|complete\w*|leads? to|then)\b/i;

/** Signs and colours that no word beside them explains. */
function signs(text: string): InWords[] {
  const found = [...text.matchAll(SIGNS), ...(ANY_COLOUR.test(text) ? text.matchAll(COLOURS) : [])];
  return found.flatMap((match): InWords[] => {
    const around = text.slice(Math.max(0, match.index - 30), match.index + match[0].length + 30);
    if (SAID.test(around)) return [];
    return [
      {
        index: match.index,
        rule: 'meaning-by-sign',
        words: {
          expected: 'words that say what a sign or colour means',
          found: `"${match[0]}"`,
          fix: 'Say it in words:  rose, fell, on track, at risk. A sign may stand beside them.',
        },
      },
    ];
  });
}

const MAY_HOLD_SIGNS = /[-=]>|[\u2190-\u2bff\ud83d\ud83e]|\b(?:RAG|red|green|amber|yellow|orange|blue)\b/i;

function inWords(text: string, language: Language): InWords[] {
  return [...leftBehind(text, language), ...(MAY_HOLD_SIGNS.test(text) ? signs(text) : [])];
}

/** The words of narrative. */
export const languageInText: NarrativeRule = (page) => {
  const language = page.model.library.language ?? USUAL_LANGUAGE;
  return paragraphsOfPage(page).flatMap((paragraph) =>
    inWords(paragraph.raw, language).map(({ index, rule, words }) =>
      findingInText(page, paragraph.pointAt(index), rule, words, paragraph.keptFor(index, index + 1)),
    ),
  );
};

/** The same for the texts of data files. Quotations of children and reasons for accepting are left alone. */
export const languageInData: Rule = (model) => {
  const language = model.library.language ?? USUAL_LANGUAGE;
  return filesOf(model.edition).flatMap((source) =>
    textsOf(source).flatMap(({ text, path }) => {
      if (path.includes('accepted') || path.includes('quotes') || text.length < 3) return [];
      return inWords(text, language).map(({ rule, words }) =>
        finding(source, path, rule, { ...words, severity: 'warning' }, acceptedAround(source, path, rule)),
      );
    }),
  );
};

const abbreviations = new WeakMap<Library, Abbreviations>();

/** Abbreviations with two meanings in the texts of data files, where no component can say which. */
export const ambiguousInData: Rule = (model) => {
  const { library } = model;
  const glossary = abbreviations.get(library) ?? new Abbreviations(library);
  abbreviations.set(library, glossary);
  return filesOf(model.edition).flatMap((source) =>
    textsOf(source).flatMap(({ text, path }) => {
      if (path.includes('accepted')) return [];
      return glossary.find(text).flatMap(({ written, terms }) =>
        terms.length < 2
          ? []
          : [
              finding(
                source,
                path,
                'abbreviation-ambiguous',
                {
                  expected: 'an abbreviation with one meaning',
                  found: `"${written}", which may mean ${terms.join(' or ')}`,
                  fix: `Write it in full:  ${terms.map((term) => library.terms[term]?.long ?? term).join('  or  ')}`,
                },
                acceptedAround(source, path, 'abbreviation-ambiguous'),
              ),
            ],
      );
    }),
  );
};
