import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlElement, Parser, StaticConfigLoader, TextNode, type ConfigData } from 'html-validate';
import { filesIn } from './build-site.ts';

// Reads built pages back with the parser of html-validate, which fails on markup that does not nest.

const plain: ConfigData = { root: true, extends: [], rules: {} };
const config = await new StaticConfigLoader(plain).getConfigFor('page.html');

/** A built page. */
export interface Page {
  /** The address below the site's folder: "/areas/shropshire/". */
  readonly address: string;
  readonly html: string;
  readonly root: HtmlElement;
}

/** Parses a text of HTML. */
export function parseHtml(html: string): HtmlElement {
  return new Parser(config).parseHtml(html);
}

/** All pages of a built site in the order of their addresses. */
export function pagesIn(site: string): Page[] {
  return filesIn(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(site, file), 'utf8');
      return { address: addressOf(file), html, root: parseHtml(html) };
    });
}

/** The address of a built file: that of a page's index file is its folder. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** One page by its address. */
export function pageAt(pages: readonly Page[], address: string): Page {
  const found = pages.find((page) => page.address === address);
  if (!found) throw new Error(`no page at ${address}`);
  return found;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Text as a reader sees it. Throws where an entity is not one that the site writes. */
export function decoded(text: string): string {
  return text.replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (/^#x/i.test(name)) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    const character = NAMED[name];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });
}

/** The value of an attribute as the browser has it; undefined where the element does not have it. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  const value = element.getAttributeValue(name);
  return value === null ? undefined : decoded(value);
}

/** The text in an element with each run of white space as one blank. */
export function textOf(element: HtmlElement): string {
  return decoded(element.textContent).replaceAll(/\s+/g, ' ').trim();
}

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** The text in an element as lines, one a block, with the cells of a table row side by side; pictures are left out. */
export function linesOf(element: HtmlElement): string[] {
  let text = '';
  const walk = (parent: HtmlElement): void => {
    for (const node of parent.childNodes) {
      if (node instanceof TextNode) text += decoded(node.textContent).replaceAll(/\s+/g, ' ');
      if (!(node instanceof HtmlElement) || /^(svg|script|style|head|template)$/.test(node.tagName)) continue;
      const isBlock = BLOCKS.has(node.tagName);
      if (isBlock) text += '\n';
      walk(node);
      if (isBlock) text += '\n';
      else if (node.tagName === 'td' || node.tagName === 'th') text += ' | ';
    }
  };
  walk(element);
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').replace(/^[ |]+|[ |]+$/g, ''))
    .filter((line) => line !== '');
}

/** A table of a page: what stands above each column, and each row with its head. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

/** All tables in an element. Marks that point to notes are left out of the cells. */
export function tablesIn(element: HtmlElement): Table[] {
  return element.querySelectorAll('table').map((table) => {
    const caption = table.querySelector('caption');
    const rows = table
      .querySelectorAll('tr')
      .map((row) => row.childElements.filter(({ tagName }) => tagName === 'td' || tagName === 'th'));
    const isHead = (row: readonly HtmlElement[]): boolean =>
      row.every((cell) => attribute(cell, 'scope') !== 'row' && cell.tagName === 'th');
    const heads = rows.filter(isHead);
    const body = rows.filter(
      (row) =>
        row.some((cell) => cell.tagName === 'td' && textOf(cell) !== '') &&
        row.some((cell) => attribute(cell, 'scope') === 'row'),
    );
    return {
      caption: caption ? textOf(caption) : '',
      columns: (heads.at(-1) ?? []).map(textOf),
      rows: body.map(([head, ...cells]) => ({
        head: head ? textOf(head) : '',
        cells: cells.map((cell) => textOf(cell).replaceAll(/ ?\[note \d+\]/g, '')),
      })),
    };
  });
}
