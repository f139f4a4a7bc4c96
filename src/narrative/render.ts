import { mdxToHast } from 'satteri';
import { bind } from '../core/compute/bind.ts';
import type { Attributes, Bound } from '../core/compute/bound.ts';
import type { EditionModel } from '../core/compute/model.ts';
import type { Abbreviations } from '../core/edition/abbreviations.ts';
import type { Measurement, NarrativeText } from '../core/edition/edition.ts';
import { anchorOf } from '../core/edition/outline.ts';
import { COMPONENTS, SHOWN_LARGE } from '../core/schema/components.ts';
import { blockAnchor, distinctAnchors } from '../core/view/anchor.ts';
import { blockView, type BlockView } from '../core/view/block-view.ts';
import { escapeHtml } from '../core/view/format.ts';
import { boundWords } from '../core/view/sentence.ts';
import type { Words } from '../core/words/words.ts';
import { hastHtml, type HastNode } from './hast-html.ts';
import { richText } from './rich-text.ts';
import { StatedSources } from './stated-sources.ts';
import { TermText } from './term-text.ts';

/** A section ready for its page: runs of HTML, and blocks that components write between them. */
export type SectionPart =
  { readonly kind: 'html'; readonly html: string } | { readonly kind: 'block'; readonly block: BlockView };

/** What rendering needs to know of the edition beside the text. */
export interface RenderContext {
  readonly model: EditionModel;
  readonly abbreviations: Abbreviations;
  /** Addresses and titles of the edition's sections by structure id. */
  readonly sections: ReadonlyMap<string, { readonly href: string; readonly title: string }>;
  /** The page that holds the delivery plan. */
  readonly deliveryHref: string;
  /** On a page in another language: what of it is in English. */
  readonly english?: EnglishTexts;
}

/** What there is only in English on pages in another language. */
export interface EnglishTexts {
  /** Narrative files. */
  readonly texts: ReadonlySet<NarrativeText>;
  /** Texts of the data files, and titles. */
  readonly ofData: ReadonlySet<string>;
  /** What renders the files in English. */
  readonly render: RenderContext;
}

// Stands where a block goes. A control character that an author might paste is taken out of text.
const BLOCK = '\u0002';

/**
 * Renders a narrative file that has passed its checks. No code of the author runs: the text becomes a tree,
 * and the tree is written out. Throws where a component refers to nothing, which the checks rule out.
 */
export function renderNarrative(narrative: NarrativeText, context: RenderContext): SectionPart[] {
  const { model } = context;
  const terms = new TermText(model.library, context.abbreviations);
  const rich = richText(terms, context.english?.ofData);
  const blocks: BlockView[] = [];
  const place: Place = {
    distinct: distinctAnchors(),
    heading: escapeHtml(titleOf(narrative, context)),
    records: model.words.records,
    rowHeads: new Set(),
  };
  const sources = new StatedSources(model.words);
  const tree = mdxToHast(narrative.body) as unknown as HastNode;

  const component = (node: HastNode, inner: () => string): string => {
    const name = node.name ?? '';
    const attributes = attributesOf(node);
    if (name === 'Note') return noteHtml(attributes, inner());
    const rule = COMPONENTS[name];
    const bound = bind(name, attributes, model);
    if (!rule || bound.kind === 'unbound') throw new Error(`${narrative.file}: <${name}> was not checked`);
    if (rule.place === 'block') {
      const id = place.distinct(blockAnchor(name, attributes));
      blocks.push(blockView(name, attributes, { model, rich, id, deliveryHref: context.deliveryHref }));
      return BLOCK;
    }
    const html = inlineHtml(bound, attributes, context, { terms, sources }, inner);
    return node.type === 'mdxJsxFlowElement' ? paragraph(name, html) : html;
  };

  const html = hastHtml(tree.children ?? [], {
    text: (value, inHeading) => terms.html(value.replaceAll(BLOCK, ''), !inHeading),
    component,
    element: (node, inner) => elementHtml(node, inner, place),
  });
  return `${html}${sources.html()}`.split(BLOCK).flatMap((run, index): SectionPart[] => {
    const block = blocks[index];
    return [
      ...(run.trim() === '' ? [] : [{ kind: 'html' as const, html: run }]),
      ...(block ? [{ kind: 'block' as const, block }] : []),
    ];
  });
}

/** A component alone on its line. A figure is shown large there; words in its place, where it is withheld, are not. */
function paragraph(name: string, html: string): string {
  const isLarge = SHOWN_LARGE.has(name) && /\d/.test(html.replaceAll(/<[^>]*>/g, ''));
  return `<p${isLarge ? ' class="large"' : ''}>${html}</p>`;
}

/** What a text is called: by itself, or by its section. */
function titleOf({ front, slug }: NarrativeText, { sections }: RenderContext): string {
  const section = [...sections.values()].find(({ href }) => href.endsWith(`/${slug}/`));
  return section?.title ?? front.value.title ?? slug;
}

function attributesOf(node: HastNode): Attributes {
  return Object.fromEntries(
    (node.attributes ?? []).flatMap(({ name, value }) =>
      name !== undefined && typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

function inlineHtml(
  bound: Bound,
  { accepted }: Attributes,
  context: RenderContext,
  { terms, sources }: { readonly terms: TermText; readonly sources: StatedSources },
  inner: () => string,
): string {
  const { library, edition } = context.model;
  switch (bound.kind) {
    case 'term':
      return terms.term(bound.term);
    case 'area': {
      const name = escapeHtml(library.areas[bound.area]?.name ?? bound.area);
      return edition.plan.value.areas.includes(bound.area)
        ? `<a href="/${edition.service}/${edition.id}/areas/${bound.area}/">${name}</a>`
        : name;
    }
    case 'section': {
      const section = context.sections.get(bound.section);
      return section === undefined ? '' : `<a href="${section.href}">${escapeHtml(section.title)}</a>`;
    }
    case 'claim':
      return inner() + (accepted === undefined ? '' : claimMark(context.model));
    case 'stated':
      return sources.mark(bound.source, inner());
    case 'figure': {
      const { value, measurement } = bound.figure;
      const words = escapeHtml(boundWords(bound, context.model));
      if (value === null) return words;
      const shown =
        bound.show === 'count'
          ? bound.figure.numerator
          : bound.show === 'base'
            ? bound.figure.denominator
            : value;
      const name = figureName(measurement, bound.show);
      return `<data class="figure" value="${String(shown)}" data-figure="${escapeHtml(name)}">${words}</data>`;
    }
    default:
      return escapeHtml(boundWords(bound, context.model));
  }
}

/** Behind words that are kept although the figures contradict them: a sign that leads to what the figures give. */
function claimMark({ edition: { service, id }, words }: EditionModel): string {
  return `<a class="claim-mark" href="/${service}/${id}/figures/#printed-differently" aria-label="${escapeHtml(words.plan.claimMark)}">*</a>`;
}

/** What a number in a sentence is, so that the same figure can be found wherever it stands. */
function figureName({ indicator, definition, area, period, category }: Measurement, show: string): string {
  const what = show === 'count' || show === 'base' ? [show] : [];
  return [
    indicator,
    definition,
    area,
    period.kind,
    period.key,
    ...(category === null ? [] : [category]),
    ...what,
  ].join(' ');
}

function noteHtml(attributes: Attributes, inner: string): string {
  const title = attributes['title'];
  return `<div class="note">${title === undefined ? '' : `<p class="note-title">${escapeHtml(title)}</p>`}${inner}</div>`;
}

/** Where in a text its rendering is, and what it may say there. */
interface Place {
  readonly distinct: (anchor: string) => string;
  /** The heading that was written last, as HTML without elements; before the first, the title of the section. */
  heading: string;
  readonly records: Words['records'];
  /** First cells of rows: what they say is what the row is about. */
  readonly rowHeads: Set<HastNode>;
}

/** Headings get an anchor and a link to it; tables a caption, heads of rows, and a frame that scrolls on a small screen. */
function elementHtml(node: HastNode, inner: () => string, place: Place): string | undefined {
  const { tagName = '', properties = {} } = node;
  if (/^h[2-6]$/.test(tagName) && properties['id'] === undefined) {
    const html = inner();
    place.heading = html.replaceAll(/<[^>]*>/g, '');
    const anchor = place.distinct(anchorOf(place.heading));
    return `<${tagName} id="${anchor}">${html}</${tagName}>${/[23]/.test(tagName) ? sectionLink(anchor, place) : ''}`;
  }
  if (tagName === 'table') return tableHtml(node, inner, place);
  if (tagName === 'th') return cellHtml('th', ' scope="col"', node, inner);
  if (tagName === 'td' && place.rowHeads.has(node)) return cellHtml('th', ' scope="row"', node, inner);
  return tagName === 'td' ? cellHtml('td', '', node, inner) : undefined;
}

/** The link stands behind the heading, so that the heading's own name stays what it is. */
function sectionLink(anchor: string, { heading, records }: Place): string {
  return `<a class="anchor" href="#${anchor}" aria-label="${records.linkTo.section(heading)}"></a>`;
}

function tableHtml(
  table: HastNode,
  inner: () => string,
  { distinct, heading, records, rowHeads }: Place,
): string {
  for (const row of (table.children ?? []).flatMap(({ children = [] }) => children)) {
    const [first] = (row.children ?? []).filter(({ tagName }) => tagName === 'td');
    if (first) rowHeads.add(first);
  }
  const id = distinct(`table-${anchorOf(heading)}`);
  return (
    `<div class="table-scroll" role="group" aria-labelledby="${id}-caption" tabindex="0">` +
    `<table id="${id}"><caption id="${id}-caption" class="visually-hidden">${heading}</caption>${inner()}</table></div>` +
    `<p class="table-foot"><a class="table-link" href="#${id}" aria-label="${records.linkTo.table(heading)}">${records.tableLink}</a></p>`
  );
}

/** A cell; its alignment becomes a class. */
function cellHtml(name: string, scope: string, { properties = {} }: HastNode, inner: () => string): string {
  const { style } = properties;
  const number = typeof style === 'string' && style.includes('right') ? ' class="number"' : '';
  return `<${name}${scope}${number}>${inner()}</${name}>`;
}
