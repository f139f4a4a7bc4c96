import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { escapeHtml } from '../core/view/format.ts';
import { languageAt } from '../core/words/language.ts';
import type { Site } from '../site.ts';
import { welshSite } from '../welsh/welsh-site.ts';
import type { WrittenPage } from './pages.ts';
import { aboutWords, filtersOf, groupsOf, type SearchFilters } from './search-filters.ts';
import { NOT_SEARCHED, recordsIn } from './search-records.ts';

/** Interfaces that Pagefind brings of its own. The search page has another, so they are left out. */
const OTHER_INTERFACES = /^pagefind-(?:ui|component-ui|modular-ui|highlight)\./;

/** What every file of Pagefind begins with once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** So many pages are on their way to Pagefind at a time: it keeps them in the order in which they were sent. */
const AT_ONCE = 50;

/** Which groups each result is in: groups by name, and for each result the places of its groups among them. */
export interface SearchGroups {
  readonly groups: readonly string[];
  readonly results: Readonly<Record<string, readonly number[]>>;
}

/**
 * The files of the full-text search over pages, by their ways below `pagefind/`. Only the main part of a page is searched,
 * as readers see it. Pages are given in order, so that the same pages make the same bytes. Pagefind's
 * own filters do not (it writes them in the order of a hash that changes with each run), so `groups.json` stands for them.
 */
export async function searchFiles(
  pages: readonly WrittenPage[],
  site: Site,
): Promise<Record<string, string | Uint8Array>> {
  const found = new Map<string, SearchFilters>();
  const welsh = welshSite(site);
  try {
    const { index, errors } = await createIndex({ rootSelector: 'main', excludeSelectors: NOT_SEARCHED });
    if (!index) throw new Error(`the search could not be started: ${errors.join('; ')}`);
    for (let start = 0; start < pages.length; start += AT_ONCE) {
      const answers = pages.slice(start, start + AT_ONCE).flatMap(({ address, html }) => {
        const filters = filtersOf(address, languageAt(address) === 'en' ? site : welsh);
        const records = recordsIn(address, html, filters);
        for (const one of [{ address, filters }, ...records]) found.set(one.address, one.filters);
        return [
          index.addHTMLFile({ url: address, content: withAbout(html, filters) }),
          ...records.map((record) =>
            index.addCustomRecord({
              url: record.address,
              content: record.words,
              language: languageOf(html),
              meta: { title: record.title, about: aboutWords(record.filters) },
            }),
          ),
        ];
      });
      for (const answer of await Promise.all(answers)) assertRead(answer);
    }
    const { files, errors: failures } = await index.getFiles();
    assertRead({ errors: failures });
    const needed = files
      .filter(({ path }) => !OTHER_INTERFACES.test(path))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    return {
      ...Object.fromEntries(needed.map(({ path, content }) => [path, content])),
      'groups.json': `${JSON.stringify(groupsIn(needed, found))}\n`,
    };
  } finally {
    await close();
  }
}

function assertRead({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`the search could not read a page: ${errors.join('; ')}`);
}

/** A page with what it belongs to, which Pagefind reads from an attribute. Only the index gets to see it. */
function withAbout(html: string, filters: SearchFilters): string {
  const about = escapeHtml(aboutWords(filters));
  return html.replace(
    /<main\b[^>]*>/,
    (main) => `${main}<i data-pagefind-meta="about[data-value]" data-value="${about}"></i>`,
  );
}

function languageOf(html: string): string {
  return /<html lang="([^"]+)"/.exec(html)?.[1]?.toLowerCase() ?? 'en-gb';
}

/** The groups of each result by its name in the index, which is the name of the file that Pagefind keeps it in. */
function groupsIn(
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
  found: ReadonlyMap<string, SearchFilters>,
): SearchGroups {
  const groups = [...new Set([...found.values()].flatMap(groupsOf))].sort();
  const results = files.flatMap(({ path, content }): [string, number[]][] => {
    const [, name] = /^fragment\/(.*)\.pf_fragment$/.exec(path) ?? [];
    if (name === undefined) return [];
    const filters = found.get(addressIn(content));
    if (!filters) throw new Error(`the search holds ${path}, which is no page`);
    return [[name, groupsOf(filters).map((group) => groups.indexOf(group))]];
  });
  return { groups, results: Object.fromEntries(results) };
}

function addressIn(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  if (!text.startsWith(SIGNATURE)) throw new Error('the search is kept in a way that is not known');
  return (JSON.parse(text.slice(SIGNATURE.length)) as { url: string }).url;
}
