import type { Abbreviations } from './abbreviations.ts';
import type { Library } from './edition.ts';

/** Letters and digits end a word; a hyphen, slash or # before it makes it part of another. */
const BEFORE = String.raw`(?<![\p{L}\p{N}#/-])`;
const AFTER = String.raw`(?![\p{L}\p{N}-])`;

/** What stands before the first word of a sentence, heading, list item or cell. */
const SENTENCE_START = /(?:^|[.!?:|"“]\s*|\n\s*(?:[-*+>]|#+|\d+\.)?\s*)$/u;

/**
 * Finds in texts which terms of the glossary they use: by abbreviation, where it means one thing only, or in full, in
 * the singular or plural. A name is found with its capitals only; a name that is also an ordinary word ("Prevent",
 * "Turnaround") is not found at the start of a sentence, where every word has a capital. Made once for each library.
 */
export class TermUses {
  readonly #abbreviations: Abbreviations;
  readonly #byLong = new Map<string, { id: string; long: string }>();
  readonly #pattern: RegExp | null;

  constructor(library: Library, abbreviations: Abbreviations) {
    this.#abbreviations = abbreviations;
    for (const [id, { long }] of Object.entries(library.terms))
      this.#byLong.set(singular(long), { id, long });
    // Longest first, so that a term inside a longer one is not taken for it.
    const longs = [...this.#byLong.values()]
      .map(({ long }) => long)
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    this.#pattern =
      longs.length === 0
        ? null
        : new RegExp(`${BEFORE}(?:${longs.map(patternOf).join('|')})s?${AFTER}`, 'giu');
  }

  /** The ids of the terms that a text uses. */
  in(text: string): Set<string> {
    const found = new Set<string>();
    for (const { terms } of this.#abbreviations.find(text)) {
      const [term] = terms;
      if (term !== undefined && terms.length === 1) found.add(term);
    }
    if (this.#pattern === null) return found;
    for (const { 0: written, index } of text.matchAll(this.#pattern)) {
      const term = this.#byLong.get(singular(written));
      if (term && isMeant(term.long, written, text.slice(0, index))) found.add(term.id);
    }
    return found;
  }
}

/** A term or what was found of it in one form: small letters, single blanks, no plural. */
function singular(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ').replaceAll('children', 'child').replace(/s$/, '');
}

function patternOf(long: string): string {
  return long
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\bchild\b/g, 'child(?:ren)?')
    .replaceAll(' ', String.raw`\s+`);
}

function isMeant(long: string, written: string, before: string): boolean {
  const isName = /^\p{Lu}/u.test(long);
  if (!isName) return true;
  const same = written.replaceAll(/\s+/g, ' ').startsWith(long);
  const isOrdinaryWord = /^\p{Lu}\p{Ll}+$/u.test(long);
  return same && !(isOrdinaryWord && SENTENCE_START.test(before));
}
