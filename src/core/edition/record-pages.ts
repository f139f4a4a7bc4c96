import type { Edition } from './edition.ts';

/** The page that shows the whole delivery plan of an edition, or else the first that shows some of it; '' where none does. */
export function deliveryPage(edition: Edition): string {
  return pageWith(edition, /<DeliveryPlan\b(?![^>]*\btheme=)/) || pageWith(edition, /<DeliveryPlan\b/);
}

/** The page that shows all of an edition's report on the plan before it; '' where none does. */
export function progressPage(edition: Edition): string {
  return pageWith(edition, /<Progress\b(?![^>]*\bstatus=)/);
}

function pageWith({ service, id, narrative }: Edition, component: RegExp): string {
  const section = narrative.find(({ body }) => component.test(body));
  return section === undefined ? '' : `/${service}/${id}/${section.slug}/`;
}
