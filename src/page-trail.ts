import type { Library } from './core/edition/edition.ts';
import type { SiteEdition } from './site.ts';
import type { Words } from './core/words/words.ts';

/** A step of the way from the home page to where the reader is. */
export interface TrailStep {
  readonly text: string;
  readonly href: string;
}

/** How the pages of a service look: its stylesheet, and its logo if it has one. */
export interface Branding {
  readonly style: string;
  readonly logo: { readonly href: string; readonly alt: string } | undefined;
}

/** The branding of a service; undefined where it has none. */
export function brandingOf(library: Library, service: string): Branding | undefined {
  const brand = library.services[service]?.brand;
  if (brand === undefined) return undefined;
  return {
    style: `/${service}/brand.css`,
    logo: brand.logo === undefined ? undefined : { href: `/${service}/logo.svg`, alt: brand.logo },
  };
}

/** The way to a service's page. */
export function serviceTrail({ frame }: Words): TrailStep[] {
  return [{ text: frame.home, href: '/' }];
}

/** The way to the first page of an edition. */
export function planTrail({ model }: SiteEdition): TrailStep[] {
  const { service } = model.edition;
  return [
    ...serviceTrail(model.words),
    { text: model.library.services[service]?.short ?? service, href: `/${service}/` },
  ];
}

/** The way to a page inside an edition. */
export function editionTrail(edition: SiteEdition): TrailStep[] {
  const { edition: of, words } = edition.model;
  return [...planTrail(edition), { text: words.periods.years(of.id), href: edition.href }];
}

/** The pages of an edition's text in order, for the list at the side: its sections, its version for children, and its amendments. */
export function textPages({ sections, children, model, href }: SiteEdition): TrailStep[] {
  return [
    ...sections.map(({ href, title }) => ({ href, text: title })),
    ...(children ? [{ href: children.href, text: children.title }] : []),
    ...((model.edition.amendments?.value ?? []).length > 0
      ? [{ href: `${href}amendments/`, text: model.words.amendments.title }]
      : []),
  ];
}
