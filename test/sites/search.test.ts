import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pagesToFind } from '../../src/publish/pages.ts';
import { search } from '../../src/core/words/en/search.ts';
import { planId } from '../../src/publish/search-filters.ts';
import { searchFiles, type SearchGroups } from '../../src/publish/search-index.ts';
import { actionAnchor } from '../../src/core/view/anchor.ts';
import { loadSite } from '../../src/site.ts';
import { filesIn, PROJECT, sharedSite } from './build-site.ts';
import { attribute, pageAt, pagesIn, textOf } from './page.ts';

const folder = sharedSite();
const site = loadSite(PROJECT);
const pages = pagesIn(folder);

/** What the index holds of one page or part of one. */
interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

const fragments = filesIn(join(folder, 'pagefind/fragment')).map((file): Fragment => {
  const text = gunzipSync(readFileSync(join(folder, 'pagefind/fragment', file))).toString('utf8');
  return JSON.parse(text.replace(/^pagefind_dcd/, '')) as Fragment;
});

const digestOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

describe('the index of the search', () => {
  it('holds nothing that its page does not show', () => {
    expect(fragments.length).toBeGreaterThan(100);
    const shown = new Map(
      pages.map(({ address, root }) => {
        const main = root.querySelector('main');
        return [address, new Set(main === null ? [] : wordsOf(textOf(main)))] as const;
      }),
    );
    for (const { url, content, meta } of fragments) {
      const [address = ''] = url.split('#');
      const words = wordsOf(`${content} ${meta['title'] ?? ''}`).filter((word) => word !== 'action');
      expect(words.length, url).toBeGreaterThan(0);
      // A word may be cut from one that an element divides: "2" from "CO<sub>2</sub>".
      const all = [...(shown.get(address) ?? [])].join(' ');
      expect(
        words.filter((word) => !all.includes(word)),
        url,
      ).toEqual([]);
    }
  });

  it('finds every page but forms of others, each once, and an element for each part of one', () => {
    const urls = fragments.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    const expected = pages
      .filter(
        ({ address, root }) =>
          !['/404.html', '/search/'].includes(address) && root.querySelector('meta[name="robots"]') === null,
      )
      .map(({ address }) => address);
    expect(urls.filter((url) => !url.includes('#')).sort()).toEqual(expected.sort());
    for (const url of urls.filter((one) => one.includes('#'))) {
      const [address = '', id] = url.split('#');
      const ids = pageAt(pages, address)
        .root.querySelectorAll('[id]')
        .map((element) => attribute(element, 'id'));
      expect(ids, url).toContain(id);
    }
  });

  it('finds every action of every delivery plan, and every word of the glossary', () => {
    const urls = new Set(fragments.map(({ url }) => url));
    const actions = site.editions.flatMap(({ model, render }) =>
      (model.edition.delivery?.value.themes ?? []).flatMap(({ priorities }) =>
        priorities.flatMap((priority) =>
          priority.actions.map(({ ref }) => `${render.deliveryHref}#${actionAnchor(ref)}`),
        ),
      ),
    );
    expect(actions.length).toBeGreaterThan(50);
    expect(actions.filter((address) => !urls.has(address))).toEqual([]);
    expect(Object.keys(site.library.terms).filter((id) => !urls.has(`/glossary/#${id}`))).toEqual([]);
  });

  it('knows of each result its services, plan and kind, and offers these and no others', () => {
    const text = readFileSync(join(folder, 'pagefind/groups.json'), 'utf8');
    const { groups, results } = JSON.parse(text) as SearchGroups;
    expect(groups).toEqual(
      [
        ...new Set(site.editions.map(({ model }) => `service=${model.edition.service}`)),
        ...site.editions.map((edition) => `plan=${planId(edition)}`),
        ...Object.keys(search.kinds).map((kind) => `kind=${kind}`),
      ].sort(),
    );
    const form = pageAt(pages, '/search/').root;
    const offered = ['service', 'plan', 'kind'].flatMap((name) =>
      form
        .querySelectorAll(`select[name="${name}"] option`)
        .map((option) => attribute(option, 'value') ?? '')
        .filter((value) => value !== '')
        .map((value) => `${name}=${value}`),
    );
    expect(offered.sort()).toEqual(groups);
    expect(Object.keys(results)).toEqual(
      filesIn(join(folder, 'pagefind/fragment')).map((file) => file.replace('.pf_fragment', '')),
    );
  });

  it('has the same bytes each time, and in the site those of its pages', async () => {
    const found = pagesToFind(folder).filter(({ address }) => address !== '/search/');
    const digests = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        Object.entries(await searchFiles(found, site)).map(([file, bytes]) => [file, digestOf(bytes)]),
      );
    const first = await digests();
    expect(await digests()).toEqual(first);
    const written = filesIn(join(folder, 'pagefind')).map((file) => [
      file,
      digestOf(readFileSync(join(folder, 'pagefind', file))),
    ]);
    expect(first).toEqual(Object.fromEntries(written));
  });
});
