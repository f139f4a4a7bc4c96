import { escapeHtml } from '../core/view/format.ts';

/** What a sitemap may hold at most (sitemaps.org). */
const MOST = 50_000;

/** A page of the site as a sitemap names it. */
export interface SitemapPage {
  /** `https://plans.example/west-mercia/2023-24/` */
  readonly url: string;
  /** The day of its last change, where one is known. */
  readonly changed?: string | undefined;
  /** The page in each language that it can be read in, where there are several. */
  readonly languages?: readonly { readonly tag: string; readonly url: string }[] | undefined;
}

/**
 * The sitemap of a site: `sitemap.xml` alone, or where there are more pages than one may hold, an index of that name and
 * the files that it names. `addressOf` gives the whole address of a file of the site.
 */
export function sitemapFiles(
  pages: readonly SitemapPage[],
  addressOf: (file: string) => string,
  most: number = MOST,
): Record<string, string> {
  if (pages.length <= most) return { 'sitemap.xml': urlSet(pages) };
  const parts: Record<string, string> = {};
  for (let start = 0; start < pages.length; start += most)
    parts[`sitemap-${String(start / most + 1)}.xml`] = urlSet(pages.slice(start, start + most));
  const lines = Object.keys(parts).map(
    (file) => `<sitemap><loc>${escapeHtml(addressOf(file))}</loc></sitemap>`,
  );
  return { 'sitemap.xml': xml('sitemapindex', lines), ...parts };
}

function urlSet(pages: readonly SitemapPage[]): string {
  return xml(
    'urlset',
    pages.map(({ url, changed, languages = [] }) => {
      const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
      const pairs = languages
        .map((one) => `<xhtml:link rel="alternate" hreflang="${one.tag}" href="${escapeHtml(one.url)}"/>`)
        .join('');
      return `<url><loc>${escapeHtml(url)}</loc>${lastmod}${pairs}</url>`;
    }),
  );
}

function xml(root: string, lines: readonly string[]): string {
  const pairs = lines.some((line) => line.includes('<xhtml:'))
    ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    : '';
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${pairs}>\n${lines.join('\n')}\n</${root}>\n`;
}
