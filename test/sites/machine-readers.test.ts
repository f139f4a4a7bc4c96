import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, contentCopy, projectCopy, runBuild, temporaryFolder } from './build-site.ts';
import { attribute, pagesIn } from './page.ts';

const root = contentCopy(join(import.meta.dirname, 'small'));
const project = projectCopy();
const out = build({
  project,
  root,
  out: join(temporaryFolder(), 'site'),
  base: '/plans/',
  words: ['--site', 'https://plans.example'],
});
const pages = pagesIn(out);
const read = (file: string): string => readFileSync(join(out, file), 'utf8');

describe('a site that knows its address', () => {
  const own = (address: string): string => `https://plans.example/plans${address}`;

  it('names each page by its whole address, once, in the page and for those who share it', () => {
    for (const { root: page, address } of pages) {
      const canonical = page.querySelectorAll('link[rel="canonical"]').map((one) => attribute(one, 'href'));
      const shared = page.querySelectorAll('meta[property="og:url"]').map((one) => attribute(one, 'content'));
      expect(shared, address).toEqual(canonical);
      // The page for printing is another form of the plan's first page.
      expect(canonical, address).toEqual(
        address === '/404.html' ? [] : [own(address.replace(/\/print\/$/, '/'))],
      );
    }
  });

  it('names in the sitemap each page once that is no other form of one', () => {
    const mapped = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
    const findable = pages.filter(({ root: page }) => page.querySelector('meta[name="robots"]') === null);
    expect(mapped).toEqual(
      findable.flatMap(({ address }) => (address === '/404.html' ? [] : [own(address)])).sort(),
    );
    expect(mapped.length).toBeGreaterThan(10);
  });

  it('tells in the sitemap when a plan was updated', () => {
    expect(read('sitemap.xml')).toContain(
      '<url><loc>https://plans.example/plans/exampleshire/2024-25/</loc><lastmod>2024-06-30</lastmod></url>',
    );
  });

  it('writes no robots.txt below a folder, where no robot looks for it', () => {
    expect(existsSync(join(out, 'robots.txt'))).toBe(false);
  });

  it('has title and description of each page for those who share it', () => {
    for (const { root: page, address } of pages) {
      const meta = (property: string): string | undefined => {
        const found = page.querySelector(`meta[property="${property}"]`);
        return found === null ? undefined : attribute(found, 'content');
      };
      expect(meta('og:title'), address).toBe(page.querySelector('title')?.textContent.replaceAll('&amp;', '&'));
      expect(meta('og:description'), address).toMatch(/\S/);
    }
  });

  it('has a picture for each page, of its plan or of the site, where it says', () => {
    for (const { root: page, address } of pages) {
      const meta = (name: string): string[] =>
        page.querySelectorAll(`meta[${name}]`).map((found) => attribute(found, 'content') ?? '');
      const [plan] = /^\/exampleshire\/\d{4}-\d{2}\//.exec(address) ?? ['/'];
      expect(meta('property="og:image"'), address).toEqual([own(`${plan}share.png`)]);
      expect(meta('name="twitter:card"'), address).toEqual(['summary_large_image']);
      expect(existsSync(join(out, plan, 'share.png')), plan).toBe(true);
    }
  });

  it('forgets an address of before: pages from warm caches are as those from nothing', () => {
    const without = build({ project, root, out: join(temporaryFolder(), 'site') });
    for (const { html, address } of pagesIn(without)) {
      expect(html, address).not.toContain('plans.example');
      expect(html, address).not.toContain('"/plans/');
    }
    expect(existsSync(join(without, 'sitemap.xml'))).toBe(false);
  });
});

describe('an address that is none', () => {
  it.each([
    ['plans', 'Give a whole address'],
    ['ftp://plans.example', 'Give a whole address'],
    ['https://plans.example/plans/', '--base /plans/'],
  ])('is refused: %s', (site, says) => {
    const run = runBuild({ project, root, out: join(temporaryFolder(), 'site'), words: ['--site', site] });
    expect(run.status).toBe(2);
    expect(run.printed).toContain(says);
  });
});
