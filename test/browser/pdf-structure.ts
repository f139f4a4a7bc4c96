import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure tree: what assistive technology is told about a piece of a page. */
export interface Element {
  readonly role: string;
  readonly scope: string;
  readonly alt: string;
  readonly text: string;
  readonly children: readonly Element[];
}

/** An entry of the outline, and the page, from 1, that it leads to. */
export interface OutlineEntry {
  readonly title: string;
  readonly depth: number;
  readonly page: number;
}

/** A link: the page that it is on, and the place and page, from 1, that it leads to, or the address of another site. */
export interface PdfLink {
  readonly from: number;
  readonly place: string;
  readonly to: number | undefined;
  readonly url: string;
}

/** What a PDF is made of, as another reader than the one that wrote it finds it. */
export interface PdfStructure {
  readonly pages: number;
  readonly title: string;
  readonly language: string;
  readonly showsTitle: boolean;
  readonly tagged: boolean;
  readonly outline: readonly OutlineEntry[];
  readonly elements: readonly Element[];
  readonly links: readonly PdfLink[];
  /** The text of each page in the order in which it was painted, a line each. */
  readonly text: readonly string[];
  /** The lowest line of each page above its foot. */
  readonly lowest: readonly string[];
}

/** Height of the margin at the foot of a page, in points: 20 mm. */
const FOOT = 56;

type Json = Readonly<Record<string, unknown>>;

/** Reads a PDF back with PDF.js. */
export async function readPdf(file: string): Promise<PdfStructure> {
  const reading = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const pdf = await reading.promise;
  const { info } = (await pdf.getMetadata()) as unknown as { info: Json };
  const preferences = (await pdf.getViewerPreferences()) as unknown as ReadonlyMap<string, unknown> | null;
  const mark = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, unknown> | null;

  const pageOf = async (destination: unknown): Promise<number> => {
    const found =
      typeof destination === 'string' ? await pdf.getDestination(destination) : (destination as unknown[]);
    return (await pdf.getPageIndex((found as { num: number; gen: number }[])[0] ?? { num: 0, gen: 0 })) + 1;
  };
  interface Item {
    readonly title: string;
    readonly dest: unknown;
    readonly items: readonly Item[];
  }
  const outline: OutlineEntry[] = [];
  const walk = async (items: readonly Item[], depth: number): Promise<void> => {
    for (const { title, dest, items: inner } of items) {
      outline.push({ title, depth, page: await pageOf(dest) });
      await walk(inner, depth + 1);
    }
  };
  // The types of PDF.js leave out that a document may have none.
  const top = (await pdf.getOutline()) as readonly Item[] | null;
  await walk(top ?? [], 1);

  const elements: Element[] = [];
  const links: PdfLink[] = [];
  const text: string[] = [];
  const lowest: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const marked = markedText(items);
    text.push(marked.all);
    lowest.push(lowestLine(items));
    const tree = (await page.getStructTree()) as unknown as Json | null;
    if (tree !== null) elements.push(element(tree, marked.byId));
    for (const { subtype, dest, url } of (await page.getAnnotations()) as Json[])
      if (subtype === 'Link')
        links.push({
          from: number,
          place: typeof dest === 'string' ? dest : '',
          to: dest === null || dest === undefined ? undefined : await pageOf(dest),
          url: typeof url === 'string' ? url : '',
        });
  }
  const structure = {
    pages: pdf.numPages,
    title: String(info['Title']),
    language: String(info['Language']),
    showsTitle: preferences?.get('DisplayDocTitle') === true,
    tagged: mark?.get('Marked') === true,
    outline,
    elements,
    links,
    text,
    lowest,
  };
  await reading.destroy();
  return structure;
}

function lowestLine(items: readonly Json[]): string {
  const lines = new Map<number, string>();
  for (const { str, transform } of items) {
    const height = Math.round((transform as readonly number[] | undefined)?.[5] ?? 0);
    if (typeof str === 'string' && str.trim() !== '' && height > FOOT)
      lines.set(height, (lines.get(height) ?? '') + str);
  }
  return lines.get(Math.min(...lines.keys())) ?? '';
}

/** The text of a page as a whole, and by the ids under which the structure tree knows its pieces. */
function markedText(items: readonly Json[]): { all: string; byId: ReadonlyMap<string, string> } {
  const byId = new Map<string, string>();
  const open: string[] = [];
  let all = '';
  for (const { type, id, str, hasEOL } of items) {
    if (type === 'beginMarkedContentProps' || type === 'beginMarkedContent')
      open.push(typeof id === 'string' ? id : '');
    else if (type === 'endMarkedContent') open.pop();
    else if (typeof str === 'string') {
      const words = hasEOL === true ? `${str}\n` : str;
      all += words;
      const inner = open.findLast((one) => one !== '');
      if (inner !== undefined) byId.set(inner, (byId.get(inner) ?? '') + words);
    }
  }
  return { all, byId };
}

function element(node: Json, words: ReadonlyMap<string, string>): Element {
  const children = (node['children'] as readonly Json[] | undefined) ?? [];
  const inner = children.filter((child) => 'role' in child).map((child) => element(child, words));
  let place = 0;
  const text = children.map((child) =>
    'role' in child ? (inner[place++]?.text ?? '') : (words.get(String(child['id'])) ?? ''),
  );
  const said = (key: string): string => (typeof node[key] === 'string' ? node[key] : '');
  return {
    role: said('role'),
    scope: said('scope'),
    alt: said('alt'),
    text: text.join(''),
    children: inner,
  };
}

/** All elements of a kind, wherever they stand. */
export function elementsOf(elements: readonly Element[], role: RegExp): Element[] {
  return elements.flatMap((one) => [
    ...(role.test(one.role) ? [one] : []),
    ...elementsOf(one.children, role),
  ]);
}
