import { describe, expect, it } from 'vitest';
import { sitemapFiles } from '../../../src/publish/sitemap.ts';

const whole = (file: string): string => `https://plans.example/${file}`;

describe('a sitemap', () => {
  it('names every page, with the day of its last change where one is known', () => {
    const { 'sitemap.xml': xml = '', ...more } = sitemapFiles(
      [{ url: 'https://plans.example/' }, { url: 'https://plans.example/a/?b&c', changed: '2024-06-30' }],
      whole,
    );
    expect(more).toEqual({});
    expect(xml).toContain('<url><loc>https://plans.example/</loc></url>');
    expect(xml).toContain(
      '<url><loc>https://plans.example/a/?b&amp;c</loc><lastmod>2024-06-30</lastmod></url>',
    );
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<urlset /);
  });

  it('becomes an index and its files where there are more pages than one may hold', () => {
    const pages = [1, 2, 3, 4, 5].map((page) => ({ url: whole(String(page)) }));
    const files = sitemapFiles(pages, whole, 2);
    expect(Object.keys(files)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
    expect(files['sitemap.xml']).toContain(
      '<sitemap><loc>https://plans.example/sitemap-3.xml</loc></sitemap>',
    );
    const named = Object.entries(files).flatMap(([file, xml]) =>
      file === 'sitemap.xml' ? [] : [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url),
    );
    expect(named).toEqual(pages.map(({ url }) => url));
  });
});
