import type { Library } from './edition.ts';

/** An abbreviation of the glossary found in a text. */
export interface FoundAbbreviation {
  /** Where in the text it begins. */
  readonly index: number;
  /** As written, with the plural's s: `FTEs`. */
  readonly written: string;
  /** The ids of the terms that it may mean; two or more make it ambiguous. */
  readonly terms: readonly string[];
}

/** Most characters of an abbreviation: what is longer is none, and a text of thousands could not be looked for. */
const LONGEST = 100;

/** Finds the abbreviations of a glossary in texts. Made once for each library. */
export class Abbreviations {
  readonly #byShort = new Map<string, string[]>();
  readonly #pattern: RegExp | null;

  constructor(library: Library) {
    for (const [id, { short }] of Object.entries(library.terms)) {
      if (short !== undefined && short.length <= LONGEST)
        this.#byShort.set(short, [...(this.#byShort.get(short) ?? []), id]);
    }
    // Longest first, so that "HMI Probation" is not read as "HMI".
    const shorts = [...this.#byShort.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const escaped = shorts.map((short) => short.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    this.#pattern =
      escaped.length === 0
        ? null
        : new RegExp(`(?<![\\p{L}\\p{N}-])(${escaped.join('|')})(s?)(?![\\p{L}\\p{N}])`, 'gu');
  }

  /** Every abbreviation in a text, in order. */
  find(text: string): FoundAbbreviation[] {
    if (this.#pattern === null) return [];
    return [...text.matchAll(this.#pattern)].map((match) => ({
      index: match.index,
      written: match[0],
      terms: this.#byShort.get(match[1] ?? '') ?? [],
    }));
  }
}
