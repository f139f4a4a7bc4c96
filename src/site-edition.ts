import { createHash } from 'node:crypto';
import type { CheckedEdition } from './check-site.ts';
import type { Abbreviations } from './core/edition/abbreviations.ts';
import { FOR_CHILDREN } from './core/edition/addresses.ts';
import type { Edition, NarrativeText } from './core/edition/edition.ts';
import { deliveryPage } from './core/edition/record-pages.ts';
import type { StructureHeading } from './core/schema/library.ts';
import { linksKey } from './core/view/action-links.ts';
import type { Words } from './core/words/words.ts';
import type { RenderContext } from './narrative/render.ts';

/** A section of an edition: its heading, its address and its text. */
export interface SiteSection {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  readonly narrative: NarrativeText;
  readonly headings: readonly { readonly text: string; readonly anchor: string; readonly depth: number }[];
}

/** The version of an edition for children. */
export interface ForChildren {
  readonly title: string;
  readonly href: string;
  readonly narrative: NarrativeText;
}

/** An edition as pages use it. */
export interface SiteEdition extends CheckedEdition {
  readonly href: string;
  /**
   * A digest of all that the edition is made from: its files and the reference data. A page about one edition is as
   * it was as long as this is; a page about several must take the digest of each into its `cacheKey`.
   */
  readonly digest: string;
  readonly sections: readonly SiteSection[];
  readonly children: ForChildren | null;
  readonly render: RenderContext;
}

/** An edition with the addresses and titles of its pages, and what their texts are rendered with. */
export function siteEdition(
  checked: CheckedEdition,
  abbreviations: Abbreviations,
  sharedDigest: string,
): SiteEdition {
  const { model, outlines } = checked;
  const { edition, library } = model;
  const href = `/${edition.service}/${edition.id}/`;
  const headings = library.structures[edition.plan.value.structure]?.headings ?? [];
  const sections = edition.narrative.map((narrative): SiteSection => {
    const id = narrative.front.value.section;
    return {
      id,
      slug: narrative.slug,
      title: narrative.front.value.title ?? titleIn(headings, id),
      href: `${href}${narrative.slug}/`,
      narrative,
      headings: outlines.get(narrative)?.headings ?? [],
    };
  });
  const byId = new Map(sections.map((section) => [section.id, section]));
  const digest = digestOf(sharedDigest, writtenIn(edition), linksKey(model.siblings));
  return {
    ...checked,
    href,
    digest,
    sections,
    children: edition.children && forChildren(edition.children, href, model.words),
    render: { model, abbreviations, sections: byId, deliveryHref: deliveryPage(edition) },
  };
}

function forChildren(narrative: NarrativeText, href: string, words: Words): ForChildren {
  const { title = words.children.title } = narrative.front.value;
  return { title, href: `${href}${FOR_CHILDREN}/`, narrative };
}

/** All that authors wrote in an edition, as JSON. Measurements are left out: the tables they were read from say the same. */
function writtenIn(edition: Edition): string {
  const files = new Set<unknown>();
  return JSON.stringify(edition, (key, value: unknown) => {
    if (key === 'measurements') return undefined;
    // Each table knows the file that it stands in, which may hold many.
    if (typeof value === 'object' && value !== null && 'at' in value && 'words' in value) {
      if (files.has(value)) return undefined;
      files.add(value);
    }
    return value;
  });
}

function titleIn(headings: readonly StructureHeading[], id: string): string {
  for (const heading of headings) {
    if (heading.id === id) return heading.title;
    const inner = heading.headings.find((one) => one.id === id);
    if (inner) return inner.title;
  }
  return id;
}

/** A digest of anything that can be written as JSON: the same content, the same digest. */
export function digestOf(...content: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const part of content)
    hash.update(typeof part === 'string' ? part : JSON.stringify(part)).update('\0');
  return hash.digest('base64url').slice(0, 22);
}
