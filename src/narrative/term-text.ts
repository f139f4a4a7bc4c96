import type { Abbreviations } from '../core/edition/abbreviations.ts';
import type { Library } from '../core/edition/edition.ts';
import { escapeHtml } from '../core/view/format.ts';

/**
 * Writes abbreviations for readers: in full with the abbreviation behind it where a page first uses one, and
 * marked up with its meaning ever after. One for each page, since "first" means first on the page.
 */
export class TermText {
  readonly #library: Library;
  readonly #abbreviations: Abbreviations;
  readonly #seen = new Set<string>();

  constructor(library: Library, abbreviations: Abbreviations) {
    this.#library = library;
    this.#abbreviations = abbreviations;
  }

  /** A text as HTML with its abbreviations marked. Headings and table heads pass `expand: false`: they mark and do not expand. */
  html(text: string, expand = true): string {
    let html = '';
    let end = 0;
    for (const { index, written, terms } of this.#abbreviations.find(text)) {
      const [term] = terms;
      html += escapeHtml(text.slice(end, index));
      html +=
        term === undefined || terms.length > 1
          ? escapeHtml(written)
          : this.term(term, { written, expand, spelled: this.#spelledBefore(text, index, term) });
      end = index + written.length;
    }
    return html + escapeHtml(text.slice(end));
  }

  /** One term by id. */
  term(
    id: string,
    {
      written,
      expand = true,
      spelled = false,
    }: { written?: string; expand?: boolean; spelled?: boolean } = {},
  ): string {
    const term = this.#library.terms[id];
    if (!term) throw new Error(`no term ${id}`);
    const short = written ?? term.short;
    if (short === undefined) return escapeHtml(term.long);
    const plural = written !== undefined && term.short !== undefined && written === `${term.short}s`;
    const long = plural ? `${term.long}s` : term.long;
    const abbreviation = `<abbr title="${escapeHtml(long)}">${escapeHtml(short)}</abbr>`;
    if (!expand || spelled || this.#seen.has(id)) {
      if (spelled) this.#seen.add(id);
      return abbreviation;
    }
    this.#seen.add(id);
    return `${escapeHtml(long)} (${abbreviation})`;
  }

  /** True where the author has just written the words in full: "Youth Justice Board (YJB)". */
  #spelledBefore(text: string, index: number, id: string): boolean {
    const long = this.#library.terms[id]?.long ?? '';
    return (
      text
        .slice(0, index)
        .toLowerCase()
        .replace(/s?\s*\($/, '')
        .endsWith(long.toLowerCase()) && text[index - 1] === '('
    );
  }
}
