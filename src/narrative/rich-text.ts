import { markdownToHast } from 'satteri';
import type { RichText } from '../core/view/rich-text.ts';
import { hastHtml, type HastNode } from './hast-html.ts';
import type { TermText } from './term-text.ts';

/** Marks that make a text more than plain words. */
const MARKED = /[*_`[\]\\<&]|https?:/;

/**
 * Writes texts of the data as HTML: inline Markdown, abbreviations marked, everything else escaped. Those that are
 * known to be in English on a page in another language are marked so.
 */
export function richText(terms: TermText, english?: ReadonlySet<string>): RichText {
  return (text) => {
    const html = MARKED.test(text) ? inlineHtml(text, terms) : terms.html(text);
    return english?.has(text) === true ? `<span lang="en">${html}</span>` : html;
  };
}

function inlineHtml(text: string, terms: TermText): string {
  const tree = markdownToHast(text) as unknown as HastNode;
  const only =
    tree.children?.length === 1 && tree.children[0]?.tagName === 'p'
      ? (tree.children[0].children ?? [])
      : (tree.children ?? []);
  return hastHtml(only, { text: (value) => terms.html(value) });
}
