import { isAmended } from './amendments.ts';
import { digestOf, type SiteEdition } from './site.ts';

/** Where the pages of editions stand, what each is given, and by what it is known to be as it was. */
export const editionPaths = {
  /** A page about each edition. */
  plan: (editions: readonly SiteEdition[]) =>
    editions.map((edition) => ({ params: paramsOf(edition), props: { edition }, cacheKey: edition.digest })),
  /** A page about each edition that has a delivery plan. */
  delivery: (editions: readonly SiteEdition[]) =>
    editions
      .filter(({ model }) => model.edition.delivery !== null)
      .map((edition) => ({ params: paramsOf(edition), props: { edition }, cacheKey: edition.digest })),
  /** A page about what was changed in each edition after it was decided on. */
  amended: (editions: readonly SiteEdition[]) =>
    editions
      .filter(isAmended)
      .map((edition) => ({ params: paramsOf(edition), props: { edition }, cacheKey: edition.digest })),
  /** A page for each section. */
  section: (editions: readonly SiteEdition[]) =>
    editions.flatMap((edition) =>
      edition.sections.map((section, index) => ({
        params: { ...paramsOf(edition), section: section.slug },
        props: { edition, section, previous: edition.sections[index - 1], next: edition.sections[index + 1] },
        cacheKey: edition.digest,
      })),
    ),
  /** The version for children of those that have one. */
  children: (editions: readonly SiteEdition[]) =>
    editions.flatMap((edition) =>
      edition.children === null
        ? []
        : [
            {
              params: paramsOf(edition),
              props: { edition, children: edition.children },
              cacheKey: edition.digest,
            },
          ],
    ),
  /** A page for each area that an edition has a profile of. */
  area: (editions: readonly SiteEdition[]) =>
    editions.flatMap((edition) =>
      edition.model.edition.plan.value.areas.map((area) => ({
        params: { ...paramsOf(edition), area },
        props: { edition, area },
        cacheKey: edition.digest,
      })),
    ),
  /** A page for each service. */
  service: (editions: readonly SiteEdition[]) =>
    [...Map.groupBy(editions, ({ model }) => model.edition.service)].map(([id, own]) => ({
      params: { service: id },
      props: { id, own },
      cacheKey: digestOf(own.map(({ digest }) => digest)),
    })),
};

function paramsOf({ model: { edition } }: SiteEdition): { service: string; edition: string } {
  return { service: edition.service, edition: edition.id };
}
