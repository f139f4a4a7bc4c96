import { createHash } from 'node:crypto';
import { amendmentAnchors } from '../core/amended/anchors.ts';
import { lastChanged } from '../core/edition/last-changed.ts';
import { escapeHtml } from '../core/view/format.ts';
import { amendments as words } from '../core/words/en/amendments.ts';
import type { SiteEdition } from '../site.ts';

/** Writes an address of the site as readers elsewhere need it. */
export type Address = (href: string) => string;

interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly author: string;
  readonly href: string;
  /** `2023-06-21` */
  readonly day: string;
}

/**
 * The Atom feed (RFC 4287) of all editions, their updates and amendments, the latest first. Ids come from service, edition and
 * update alone, so that they stay when the site moves. A day is told as its midnight in UTC; where only a month or year is
 * known, as its first day.
 */
export function feedOf(editions: readonly SiteEdition[], addressOf: Address, isWhole: boolean): string {
  const entries = editions.flatMap(entriesOf).sort(latestFirst);
  const self = escapeHtml(addressOf('/feed.xml'));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `<id>${urn('feed', ...editionNames(editions))}</id>`,
    '<title>Youth justice plans</title>',
    '<subtitle>Plans as they are published and updated.</subtitle>',
    `<updated>${midnight(entries[0]?.day ?? '1970-01-01')}</updated>`,
    // Without the site's address the feed cannot say where it lies; a reader knows where it found it.
    ...(isWhole ? [`<link rel="self" type="application/atom+xml" href="${self}"/>`] : []),
    `<link rel="alternate" type="text/html" href="${escapeHtml(addressOf('/'))}"/>`,
    ...entries.map((entry) => entryXml(entry, addressOf)),
    '</feed>',
    '',
  ].join('\n');
}

/** The services of a feed: what makes two sites' feeds two. */
function editionNames(editions: readonly SiteEdition[]): string[] {
  return [...new Set(editions.map(({ model }) => model.edition.service))].sort();
}

function entriesOf({ model, href }: SiteEdition): FeedEntry[] {
  const { edition, library } = model;
  const plan = edition.plan.value;
  const amendments = edition.amendments?.value ?? [];
  const service = library.services[edition.service];
  const isExample = plan['worked-example'] !== undefined;
  const name = `${service?.short ?? edition.service}: ${plan.title}${isExample ? ' (worked example)' : ''}`;
  // The partnership did not write an example of its plan.
  const author = isExample ? 'Youth justice plans' : (service?.partnership ?? edition.service);
  return [
    {
      id: urn(edition.service, edition.id),
      title: name,
      summary: plan.summary,
      author,
      href,
      day: wholeDay(lastChanged(edition)),
    },
    ...plan.updates.map(({ date, what }) => ({
      id: urn(edition.service, edition.id, date, what),
      title: `${name}: update`,
      summary: what,
      author,
      href,
      day: wholeDay(date),
    })),
    ...amendmentAnchors(amendments).map(({ amendment: { date, kind, what, seal }, anchor }) => ({
      id: urn(edition.service, edition.id, 'amendment', date, seal),
      title: `${name}: ${words.kinds[kind].toLowerCase()}`,
      summary: what,
      author,
      href: `${href}amendments/#${anchor}`,
      day: wholeDay(date),
    })),
  ];
}

function entryXml({ id, title, summary, author, href, day }: FeedEntry, addressOf: Address): string {
  return [
    '<entry>',
    `<id>${id}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<updated>${midnight(day)}</updated>`,
    `<author><name>${xmlText(author)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(addressOf(href))}"/>`,
    `<summary>${xmlText(summary)}</summary>`,
    '</entry>',
  ].join('\n');
}

function latestFirst(a: FeedEntry, b: FeedEntry): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** A `urn:uuid:` made from names by the rules for version 8 (RFC 9562): the same names, the same id, everywhere. */
function urn(...names: readonly string[]): string {
  const bytes = createHash('sha256')
    .update(['youth-justice-plans', ...names].join('\n'))
    .digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex', 0, 16);
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

function wholeDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}

/** Text for XML, which has no place for control characters. */
function xmlText(text: string): string {
  return escapeHtml(text.replaceAll(/[^\P{Cc}\t\n]/gu, ''));
}
