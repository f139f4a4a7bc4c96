import { describe, expect, it } from 'vitest';
import { addressOf, attribute, pagesIn, type Page } from './page.ts';
import { filesIn, sharedSite } from './build-site.ts';

/** Attributes that name an address. */
const ADDRESSES = ['href', 'src', 'action', 'poster', 'data', 'cite', 'xlink:href'] as const;

interface Link {
  readonly from: string;
  readonly written: string;
  /** The file's address and the fragment, where it leads to this site. */
  readonly to: URL;
}

const ORIGIN = 'https://site.test';

/** Every address that a page names. */
function linksOf({ root, address }: Page, base: string): Link[] {
  const at = new URL(`${base.replace(/\/$/, '')}${address}`, ORIGIN);
  return root.querySelectorAll('*').flatMap((element) =>
    ADDRESSES.flatMap((name) => {
      const written = attribute(element, name);
      return written === undefined ? [] : [{ from: address, written, to: new URL(written, at) }];
    }),
  );
}

describe.each(['/', '/plans/'])('a site published under %s', (base) => {
  const site = sharedSite(base);
  const pages = pagesIn(site);
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const files = new Set(filesIn(site).map(addressOf));
  const links = pages.flatMap((page) => linksOf(page, base));
  const inside = links.filter(({ to }) => to.origin === ORIGIN);
  const below = ({ to }: Link): string => decodeURIComponent(to.pathname).replace(base, '/');

  it('has only links that lead to a page or file of it', () => {
    expect(inside.length).toBeGreaterThan(1000);
    const broken = inside.filter((link) => !link.to.pathname.startsWith(base) || !files.has(below(link)));
    expect([...new Set(broken.map(({ from, written }) => `${from}: ${written}`))]).toEqual([]);
  });

  it('has only fragments that name an element of the page they lead to', () => {
    const fragments = inside.filter(({ to }) => to.hash !== '');
    expect(fragments.length).toBeGreaterThan(100);
    const broken = fragments.filter((link) => {
      const target = byAddress.get(below(link));
      const id = decodeURIComponent(link.to.hash.slice(1));
      return (
        target?.root.querySelectorAll('[id]').some((element) => attribute(element, 'id') === id) !== true
      );
    });
    expect([...new Set(broken.map(({ from, written }) => `${from}: ${written}`))]).toEqual([]);
  });

  it('has every page and every download within reach of the first page', () => {
    const outgoing = Map.groupBy(inside, ({ from }) => from);
    const reached = new Set(['/']);
    for (const address of reached) for (const link of outgoing.get(address) ?? []) reached.add(below(link));
    // A host shows 404.html and reads _headers by itself, readers of CSV know where to look, publishing reads build.json;
    // style sheets, scripts and the search load further files of theirs.
    const byThemselves =
      /^\/(404\.html|_headers|build\.json|\.well-known\/csvm|assets\/.+\.(?:js|woff2)|pagefind\/.+)$/;
    expect([...files].filter((file) => !reached.has(file) && !byThemselves.test(file))).toEqual([]);
  });

  it('has no empty link, no script address, and names other sites over HTTPS only', () => {
    for (const { from, written, to } of links) {
      expect(written.trim(), `an address on ${from}`).not.toBe('');
      expect(to.protocol, `${written} on ${from}`).toMatch(/^(https|mailto):$/);
    }
  });
});
