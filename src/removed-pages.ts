import type { Tombstone } from './core/edition/recorded-addresses.ts';
import { removedView, type RemovedView } from './core/view/removed-view.ts';
import type { Words } from './core/words/words.ts';
import type { Site } from './site.ts';
import type { SiteEdition } from './site-edition.ts';

/** What the pages of editions are called, by their addresses without a place on them. */
export function pageTitles(editions: readonly SiteEdition[]): (address: string) => string | undefined {
  const titles = new Map(
    editions.flatMap(({ href, model, sections, children }) => [
      [href, model.edition.plan.value.title] as const,
      ...[...sections, ...(children ? [children] : [])].map((page) => [page.href, page.title] as const),
      ...model.edition.plan.value.areas.map(
        (area) => [`${href}areas/${area}/`, model.library.areas[area]?.name ?? area] as const,
      ),
    ]),
  );
  return (address) => titles.get(address.replace(/#.*$/, ''));
}

/** The rest of a page's address as a route has it: `exampleshire/2024-25/vision`. */
export function routeOf({ address }: Tombstone): string {
  return address.replaceAll(/^\/|\/$/g, '');
}

/** What is gone from a page that remains. `editions` are those in the language of the page, for the titles of pages. */
export function removedFrom(
  page: string,
  { tombstones }: Site,
  editions: readonly SiteEdition[],
  words: Words,
): RemovedView[] {
  const places = tombstones.places.get(page) ?? [];
  if (places.length === 0) return [];
  const titleAt = pageTitles(editions);
  return places.map((place) => removedView(place, titleAt, words));
}
