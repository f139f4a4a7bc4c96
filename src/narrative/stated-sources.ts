import { escapeHtml } from '../core/view/format.ts';
import type { Words } from '../core/words/words.ts';

/**
 * The sources of numbers that a text states without taking them from the data. Each source has a letter, which stands
 * behind the number and leads to the list of sources at the end of the text, so that it can be reached by touch, by
 * keyboard and on paper.
 */
export class StatedSources {
  readonly #words: Words['stated'];
  readonly #letters = new Map<string, string>();

  constructor({ stated }: Words) {
    this.#words = stated;
  }

  /** A number with the sign of its source behind it. */
  mark(source: string, html: string): string {
    const isFirst = !this.#letters.has(source);
    const letter = this.#letters.get(source) ?? letterOf(this.#letters.size);
    this.#letters.set(source, letter);
    const id = isFirst ? ` id="stated-${letter}"` : '';
    const label = escapeHtml(this.#words.source(letter));
    return `<span class="stated">${html}<sup><a${id} class="stated-mark" href="#stated-source-${letter}" aria-label="${label}">${letter}</a></sup></span>`;
  }

  /** The list of sources, each with the way back; empty where the text states nothing. */
  html(): string {
    if (this.#letters.size === 0) return '';
    const items = [...this.#letters].map(
      ([source, letter]) =>
        `<li id="stated-source-${letter}"><strong>${letter}</strong> ${escapeHtml(source)} <a class="stated-back" href="#stated-${letter}" aria-label="${escapeHtml(this.#words.back(letter))}">↩</a></li>`,
    );
    return `<div class="stated-sources"><p>${escapeHtml(this.#words.title)}</p><ul>${items.join('')}</ul></div>`;
  }
}

/** "a" to "z", then "aa". */
function letterOf(index: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : `${letterOf(Math.floor(index / 26) - 1)}${letter}`;
}
