import type { Tombstone } from './core/edition/recorded-addresses.ts';
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
