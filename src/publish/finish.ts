import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentRoot } from '../content-root.ts';
import { SHARE_PICTURE, shareView, siteShareView, type ShareView } from '../core/view/share-view.ts';
import { LANGUAGES } from '../core/words/language.ts';
import { wordsOf } from '../core/words/words.ts';
import type { Site } from '../site.ts';
import { headersFile } from './headers.ts';
import { pagesToFind } from './pages.ts';
import { sharePicture } from './share-picture.ts';
import { searchFiles } from './search-index.ts';
import { sitemapFiles, type SitemapPage } from './sitemap.ts';
import { tellTestedPages } from './tested-pages.ts';

/** Where a site will be published. */
export interface Place {
  /** The path below which it lies: `/` or `/plans/`. */
  readonly base: string;
  /** The origin, where the build was told: `https://plans.example.gov.uk`. */
  readonly origin: string | undefined;
}

/**
 * Writes what can be made only when all pages are there: the index of the search, headers for static hosts, and the sitemap,
 * which names whole addresses, as pages name their pictures: both are left out where the site's own address is not known.
 */
export async function finishSite(folder: string, site: Site, { base, origin }: Place): Promise<void> {
  const write = (file: string, content: string | Uint8Array): void => {
    const place = join(folder, file);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  };
  const pictures = join(contentRoot(), '.cache/pictures');
  tellTestedPages(folder, base, site.accessibility.tests);
  const pages = pagesToFind(folder);
  // Whoever searches need not find the search.
  const searched = pages.filter(({ address }) => !/^(?:\/cy)?\/search\/$/.test(address));
  for (const [file, content] of Object.entries(await searchFiles(searched, site)))
    write(`pagefind/${file}`, content);
  write('_headers', headersFile(base));
  // Tells programs that find a CSV file where its metadata lies (CSV on the Web, 5.3); they look at the root of a host.
  if (base === '/') write('.well-known/csvm', 'metadata.json\n');
  if (origin === undefined) return;
  for (const [file, view] of sharePictures(site)) write(file, await sharePicture(view, pictures));
  const whole = (address: string): string => new URL(`${base.replace(/\/$/, '')}${address}`, origin).href;
  const english = (address: string): string => address.replace(/^\/cy(?=\/)/, '');
  const changed = (address: string): string | undefined =>
    site.editions.find(({ href }) => english(address).startsWith(href))?.model.edition.plan.value.updated;
  const written = new Set(pages.map(({ address }) => address));
  const languages = (address: string): SitemapPage['languages'] => {
    const pairs = LANGUAGES.map(wordsOf).map(({ tag, root }) => ({ tag, at: `${root}${english(address)}` }));
    if (!pairs.every(({ at }) => written.has(at))) return undefined;
    return pairs.map(({ tag, at }) => ({ tag, url: whole(at) }));
  };
  const listed = pages.map(({ address }) => ({
    url: whole(address),
    changed: changed(address),
    languages: languages(address),
  }));
  const files = sitemapFiles(listed, (file) => whole(`/${file}`));
  for (const [file, content] of Object.entries(files)) write(file, content);
  // Robots look for this file at the root of a host only.
  if (base === '/') write('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${whole('/sitemap.xml')}\n`);
}

/** The pictures that pages name, by their files: one of the site and one of each plan. */
function sharePictures({ editions }: Site): [file: string, view: ShareView][] {
  const services = new Set(editions.map(({ model }) => model.edition.service));
  return [
    [SHARE_PICTURE, siteShareView(services.size, editions.length)],
    ...editions.map(({ model, href }): [string, ShareView] => [
      `${href.slice(1)}${SHARE_PICTURE}`,
      shareView(model),
    ]),
  ];
}
