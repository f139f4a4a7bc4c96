import type { SiteEdition } from './site.ts';
import { yearRange } from './core/view/format.ts';

/** A step of the way from the home page to where the reader is. */
export interface TrailStep {
  readonly text: string;
  readonly href: string;
}

/** The way to a service's page. */
export function serviceTrail(): TrailStep[] {
  return [{ text: 'Home', href: '/' }];
}

/** The way to the first page of an edition. */
export function planTrail({ model }: SiteEdition): TrailStep[] {
  const { service } = model.edition;
  return [
    ...serviceTrail(),
    { text: model.library.services[service]?.short ?? service, href: `/${service}/` },
  ];
}

/** The way to a page inside an edition. */
export function editionTrail(edition: SiteEdition): TrailStep[] {
  return [...planTrail(edition), { text: yearRange(edition.model.edition.id), href: edition.href }];
}
