import { ownArea } from '../core/compute/model.ts';
import { languageAt, type LanguageCode } from '../core/words/language.ts';
import { wordsOf, type Words } from '../core/words/words.ts';
import type { Site, SiteEdition } from '../site.ts';

/** What a reader can look for, each a kind of result. */
export type Kind = keyof Words['search']['kinds'];

/** What search results are narrowed by: the services that a page is about, the plan it belongs to if any, and its kind. */
export interface SearchFilters {
  /** `west-mercia` */
  readonly service: readonly string[];
  readonly plan: SiteEdition | undefined;
  readonly kind: Kind;
  /** The language of the page. */
  readonly language: LanguageCode;
}

/** Filters as they stand in the address of a search and in the groups of the index: `kind=action`. */
export function groupsOf({ service, plan, kind }: SearchFilters): string[] {
  return [
    ...service.map((id) => `service=${id}`),
    ...(plan === undefined ? [] : [`plan=${planId(plan)}`]),
    `kind=${kind}`,
  ];
}

/** What a result belongs to, in words: "Action · West Mercia 2023/24". */
export function aboutWords({ plan, kind, language }: SearchFilters): string {
  return [wordsOf(language).search.kinds[kind], ...(plan === undefined ? [] : [planName(plan)])].join(' · ');
}

/** `west-mercia/2023-24` */
export function planId({ model: { edition } }: SiteEdition): string {
  return `${edition.service}/${edition.id}`;
}

/** A plan in a list of plans: "West Mercia 2023/24". */
export function planName({ model: { edition, library, words } }: SiteEdition): string {
  return `${library.services[edition.service]?.short ?? edition.service} ${words.periods.years(edition.id)}`;
}

/** The service of an edition in a list of services: "West Mercia". */
export function serviceName({ model: { edition, library } }: SiteEdition): string {
  return library.services[edition.service]?.short ?? edition.service;
}

/** What the page at an address is found by. `site` is the site in the language of the page. */
export function filtersOf(written: string, { editions }: Site): SearchFilters {
  const language = languageAt(written);
  const address = language === 'en' ? written : written.slice('/cy'.length);
  const edition = editions.find(({ href }) => address.startsWith(href));
  const [first = '', second = ''] = address.split('/').filter((part) => part !== '');
  if (edition)
    return {
      service: [edition.model.edition.service],
      plan: edition,
      kind: kindInPlan(address, edition),
      language,
    };
  const about = (kind: Kind, of: (one: SiteEdition) => boolean): SearchFilters => ({
    service: [...new Set(editions.filter(of).map(({ model }) => model.edition.service))],
    plan: undefined,
    kind,
    language,
  });
  switch (first) {
    case 'areas':
      return about('area', ({ model }) =>
        [...model.edition.plan.value.areas, ownArea(model)].includes(second),
      );
    case 'indicators':
      return about('indicator', ({ model }) => model.figures.indicators().includes(second));
    case 'glossary':
      return about('word', () => false);
    default:
      return editions.some(({ model }) => model.edition.service === first)
        ? about('plan', ({ model }) => model.edition.service === first)
        : about('site', () => false);
  }
}

function kindInPlan(address: string, { href, sections, children }: SiteEdition): Kind {
  if (address === children?.href) return 'children';
  if (sections.some((section) => section.href === address)) return 'section';
  return address.startsWith(`${href}areas/`) ? 'area' : 'plan';
}
