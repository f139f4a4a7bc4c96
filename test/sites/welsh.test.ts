import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlElement} from 'html-validate';
import { HtmlValidate, StaticConfigLoader, TextNode } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { checkSite } from '../../src/check-site.ts';
import { readSite } from '../../src/read/read-site.ts';
import { build, contentCopy, filesIn, projectCopy, temporaryFolder } from './build-site.ts';
import { expectGolden } from './golden.ts';
import { HTML_RULES } from './html-rules.ts';
import { attribute, decoded, linesOf, pageAt, pagesIn, textOf, type Page } from './page.ts';

const here = join(import.meta.dirname, 'welsh');
const out = build({
  project: projectCopy(),
  root: contentCopy(here),
  out: join(temporaryFolder(), 'site'),
  words: ['--site', 'https://plans.example'],
});
const pages = pagesIn(out);
const welsh = pages.filter(({ address }) => address.startsWith('/cy/'));
const EDITION = '/sir-enghraifft/2024-25/';
const englishOf = ({ address }: Page): string => address.replace(/^\/cy/, '');
const switchOf = ({ root }: Page): HtmlElement | null => root.querySelector('header a[rel="alternate"]');

/** The language in which an element stands: its own, or that of the nearest around it. */
function languageOf(element: HtmlElement): string {
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) {
    const own = attribute(at, 'lang');
    if (own !== undefined) return own;
  }
  return '';
}

/** Texts of a page that readers see or hear, of all but English parts of a Welsh page. */
function textsOf({ root }: Page, language: string): Set<string> {
  const texts = new Set<string>();
  const add = (text: string): void => {
    if (/\p{L}{2}/u.test(text)) texts.add(decoded(text).replaceAll(/\s+/g, ' ').trim());
  };
  for (const element of root.querySelectorAll('*')) {
    if (/^(script|style)$/.test(element.tagName) || languageOf(element) !== language) continue;
    for (const node of element.childNodes) if (node instanceof TextNode) add(node.textContent);
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-label'])
      add(attribute(element, name) ?? '');
  }
  return texts;
}

describe('a service whose pages are in English and Welsh', () => {
  it('has each page of the service in both, and the search', () => {
    const pairs = new Set(welsh.map(englishOf));
    const own = pages.map(({ address }) => address).filter((address) => address.startsWith('/sir-enghraifft/'));
    expect(own.length).toBeGreaterThan(10);
    expect([...pairs].sort()).toEqual([...own, '/search/'].sort());
  });

  it('says the language of each page', () => {
    for (const page of pages) {
      const html = page.root.querySelector('html');
      const language = page.address.startsWith('/cy/') ? 'cy' : 'en-GB';
      expect(html && attribute(html, 'lang'), page.address).toBe(language);
    }
  });

  it.each(welsh)('has nothing of the English page but names on $address', (page) => {
    const english = textsOf(pageAt(pages, englishOf(page)), 'en-GB');
    const alike = [...textsOf(page, 'cy')].filter((text) => english.has(text));
    expect(alike.filter((text) => !/^Sir Enghraifft( 2024\/25)?$/.test(text))).toEqual([]);
  });

  it.each([
    ['introduction.txt', `${EDITION}introduction/`],
    ['resources.txt', `${EDITION}resources/`],
    ['extras.txt', `${EDITION}extras/`],
  ])('says in Welsh what %s says', (file, address) => {
    const main = pageAt(pages, `/cy${address}`).root.querySelector('main');
    if (!main) throw new Error(`no main part on ${address}`);
    expectGolden(join(here, 'golden', file), `${linesOf(main).join('\n')}\n`);
  });

  it('leads from each page to its pair and back, and from no other page', () => {
    for (const page of welsh) {
      const there = switchOf(page);
      const pair = pageAt(pages, englishOf(page));
      const back = switchOf(pair);
      expect([there && attribute(there, 'href'), there && attribute(there, 'lang')]).toEqual([
        pair.address,
        'en-GB',
      ]);
      expect([back && attribute(back, 'href'), back && attribute(back, 'lang')]).toEqual([page.address, 'cy']);
      expect(there && attribute(there, 'hreflang')).toBe('en-GB');
      expect(back && attribute(back, 'hreflang')).toBe('cy');
      expect([there && textOf(there), back && textOf(back)]).toEqual(['English', 'Cymraeg']);
      const alternates = (one: Page): string[] =>
        one.root
          .querySelectorAll('link[rel="alternate"][hreflang]')
          .map((link) => `${attribute(link, 'hreflang') ?? ''} ${attribute(link, 'href') ?? ''}`);
      expect(alternates(page)).toEqual([
        `en-GB https://plans.example${pair.address}`,
        `cy https://plans.example${page.address}`,
      ]);
      expect(alternates(pair)).toEqual(alternates(page));
    }
    const paired = new Set(welsh.flatMap((page) => [page.address, englishOf(page)]));
    const others = pages.filter(({ address }) => !paired.has(address));
    expect(others.length).toBeGreaterThan(5);
    expect(others.filter((page) => switchOf(page) !== null)).toEqual([]);
  });

  it('leads from Welsh pages to Welsh pages, and says where a page is English', () => {
    const written = new Set(pages.map(({ address }) => address));
    for (const page of welsh)
      for (const link of page.root.querySelectorAll('a[href]')) {
        const [address = ''] = (attribute(link, 'href') ?? '').split('#');
        if (!written.has(address)) continue;
        const isWelsh = address.startsWith('/cy/');
        expect(isWelsh || !written.has(`/cy${address}`) || switchOf(page) === link, `${page.address} ${address}`).toBe(true);
        expect(attribute(link, 'hreflang')?.startsWith('en') ?? false, `${page.address} ${address}`).toBe(!isWelsh);
      }
  });

  it('shows a text that has no Welsh in English, marked as English, and says so', () => {
    const { root } = pageAt(pages, `/cy${EDITION}extras/`);
    const english = root.querySelectorAll('main [lang="en"]').map(textOf);
    expect(english).toContain('Further words');
    expect(english.join(' ')).toContain('The rate was 110 per 100,000 children, down from 120');
    expect(textOf(root.querySelector('p.note') ?? root)).toMatch(/Saesneg/);
    // What its components show is in Welsh all the same.
    expect(root.querySelectorAll('main [lang="cy"]').map(textOf).join(' ')).toContain('Clywir plant yn gynt');
  });

  it('marks a text of the data that has no Welsh', () => {
    const { root } = pageAt(pages, `/cy${EDITION}resources/`);
    const marked = root.querySelectorAll('[lang="en"]').map(textOf);
    expect(marked).toContain('Activities');
    expect(marked).not.toContain('Cyflogau');
  });

  it('says on every Welsh page that nobody who reads Welsh has looked at it', () => {
    for (const { root, address } of welsh)
      expect(textOf(root.querySelector('footer') ?? root), address).toContain('wedi’i adolygu');
  });

  it('has valid pages', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(HTML_RULES));
    for (const { html, address } of welsh) {
      const { results } = await validator.validateString(html, address);
      expect(
        results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message }) => `${address}: ${ruleId}: ${message}`),
        ),
      ).toEqual([]);
    }
  });

  it('names pairs in the sitemap, and has a search for each language', () => {
    const sitemap = readFileSync(join(out, 'sitemap.xml'), 'utf8');
    const lines = sitemap.split('\n').filter((line) => line.includes('/introduction/'));
    expect(lines).toHaveLength(2);
    for (const line of lines)
      expect(line).toContain(
        '<xhtml:link rel="alternate" hreflang="en-GB" href="https://plans.example/sir-enghraifft/2024-25/introduction/"/><xhtml:link rel="alternate" hreflang="cy" href="https://plans.example/cy/sir-enghraifft/2024-25/introduction/"/>',
      );
    const files = filesIn(join(out, 'pagefind'));
    expect(files.some((file) => file.includes('pagefind.cy_'))).toBe(true);
    expect(files.some((file) => file.includes('pagefind.en-gb_'))).toBe(true);
  });
});

describe('what the check says of Welsh', () => {
  const told = (root: string): string[] =>
    checkSite(readSite(root)).problems.map(({ rule, place }) => `${rule} ${place.file.split('/').slice(-2).join('/')}`);

  it('names what has no pair', () => {
    expect(told(here)).toEqual([
      'translation-missing 2024-25/05-extras.mdx',
      'text-untranslated 2024-25/plan.yaml',
    ]);
  });

  it('names what is behind when the English changes, and not what says something else since', () => {
    const root = contentCopy(here);
    appendFileSync(
      join(root, `content/plans${EDITION}01-introduction.mdx`),
      '\nIt was <Figure of="full-time-education" /> at the end.\n',
    );
    expect(told(root)).toContain('translation-behind cy/01-introduction.mdx');
    expect(told(root).join()).not.toContain('translation-other-figures');
  });

  it('does not take another way of breaking lines for a change', () => {
    const root = contentCopy(here);
    appendFileSync(join(root, `content/plans${EDITION}01-introduction.mdx`), '\n\n');
    expect(told(root)).toEqual(told(here));
  });
});
