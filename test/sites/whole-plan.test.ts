import { describe, expect, it } from 'vitest';
import { sharedSite } from './build-site.ts';
import { attribute, linesOf, pageAt, pagesIn, type Page } from './page.ts';

const pages = pagesIn(sharedSite());
const pagesBelow = pagesIn(sharedSite('/plans/'));
const plans = pages.filter(({ address }) => address.endsWith('/print/'));

/** The pages of a plan whose whole text stands on the page for printing: sections and area profiles. */
function partsOf(plan: Page): Page[] {
  const home = plan.address.replace(/print\/$/, '');
  const contents = pageAt(pages, home).root.querySelectorAll('.contents a, .link-grid a');
  return contents.map((link) => pageAt(pages, attribute(link, 'href') ?? ''));
}

/** The lines of an article without what leads around it and what is opened. */
function textIn(page: Page): string[] {
  const article = page.root.querySelector('article.prose');
  if (!article) throw new Error(`no article on ${page.address}`);
  const around = [
    ...['.plan-notice', '.on-page', '.pager', '.side', '.for-screen', 'summary'],
    // What opens a chart to explore it.
    ...['.explore-open', '.explore'],
  ].flatMap((what) => article.querySelectorAll(what).flatMap(linesOf));
  return linesOf(article)
    .slice(2)
    .map((line) => line.replace(/ ?Link to this table$/, ''))
    .filter((line) => line !== '' && !around.includes(line));
}

describe('the page with the whole plan', () => {
  it('is there for each plan', () => {
    expect(plans.map(({ address }) => address)).toEqual([
      '/derbyshire/2019-20/print/',
      '/leicestershire/2016-19/print/',
      '/west-mercia/2017-18/print/',
      '/west-mercia/2023-24/print/',
      '/west-mercia/2026-27/print/',
    ]);
  });

  it.each(plans)('holds every line of every section and area profile: $address', (plan) => {
    const parts = partsOf(plan);
    expect(parts.length).toBeGreaterThan(5);
    const here = new Set(textIn(plan));
    const lost = parts.flatMap((part) =>
      textIn(part)
        .filter((line) => !here.has(line))
        .map((line) => `${part.address}: ${line}`),
    );
    expect(lost).toEqual([]);
  });

  it.each(plans)('uses no id twice: $address', ({ root }) => {
    const ids = root.querySelectorAll('[id]').map((element) => attribute(element, 'id'));
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(plans)('leads inside itself where the text stands on it: $address', (plan) => {
    const elsewhere = new Set(partsOf(plan).map(({ address }) => address));
    const out = plan.root
      .querySelectorAll('article a')
      .map((link) => attribute(link, 'href') ?? '')
      .filter((href) => elsewhere.has(href.replace(/#.*/, '')));
    expect(out).toEqual([]);
  });

  it.each(plans)('has one first heading and goes down one level at a time: $address', ({ root }) => {
    const levels = root
      .querySelectorAll('*')
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.length).toBeGreaterThan(20);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it.each(plans)('asks searches to find the plan instead: $address', ({ root }) => {
    const robots = root.querySelector('meta[name="robots"]');
    expect(robots && attribute(robots, 'content')).toBe('noindex');
  });

  it.each(plans)('is the same under a folder of a site: $address', ({ address, html }) => {
    // A style sheet names the addresses of fonts, so that its own name, a digest, is another there.
    const plain = (text: string): string =>
      text
        .replaceAll(/(\s(?:href|src)=")\/plans\//g, '$1/')
        .replaceAll(/(\/assets\/[\w-]+)\.[\w-]{8}\.css/g, '$1.css');
    expect(plain(pageAt(pagesBelow, address).html)).toBe(plain(html));
  });
});
