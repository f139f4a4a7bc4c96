import { amendmentAnchors } from './core/amended/anchors.ts';
import type { NarrativeText } from './core/edition/edition.ts';
import { areaView } from './core/view/area-view.ts';
import { blockAnchors } from './core/view/block-anchors.ts';
import { DOWNLOADS } from './downloads/downloads.ts';
import { renderText } from './narrative/render-text.ts';
import type { SiteEdition } from './site-edition.ts';

/** A page and the anchors on it. */
type PageAnchors = readonly [page: string, anchors: readonly string[]];

/**
 * The permanent addresses of an edition, sorted: its pages in each language, the places on them that readers are offered a
 * link to, and its downloads. They are known without building the site. `welsh` is the edition as Welsh readers read it.
 */
export function addressesOf(edition: SiteEdition, welsh: SiteEdition | undefined): string[] {
  const { href, model } = edition;
  const files = [
    'plan.json',
    'data/metadata.json',
    ...DOWNLOADS.filter(({ isEmpty }) => !isEmpty(model)).map(({ file }) => `data/${file}`),
  ];
  const pages = [
    ...pagesOf(edition),
    ...(welsh ? pagesOf(welsh) : []).map(([page, anchors]): PageAnchors => [`/cy${page}`, anchors]),
  ];
  return [
    ...files.map((file) => `${href}${file}`),
    ...pages.flatMap(([page, anchors]) => [page, ...anchors.map((anchor) => `${page}#${anchor}`)]),
  ].sort();
}

function pagesOf(edition: SiteEdition): PageAnchors[] {
  const { href, model, sections, children } = edition;
  const hasClaims = model.edition.claims !== null;
  const amended = amendmentAnchors(model.edition.amendments?.value ?? []);
  return [
    [href, []],
    [`${href}print/`, []],
    [`${href}approval/`, []],
    [`${href}completeness/`, ['table-headings']],
    [`${href}figures/`, ['printed-differently', ...(hasClaims ? ['claims', 'claims-of-the-source'] : [])]],
    ...(amended.length > 0 ? [[`${href}amendments/`, amended.map(({ anchor }) => anchor)] as const] : []),
    ...(model.edition.delivery ? [[`${href}on-a-page/`, []] as const] : []),
    ...[...sections, ...(children ? [children] : [])].map((page): PageAnchors => [
      page.href,
      anchorsIn(page.narrative, edition),
    ]),
    ...model.edition.plan.value.areas.map((area): PageAnchors => {
      const { indicators, facts } = areaView(model, area);
      const anchors = indicators.flatMap(({ id, chart }) => [
        id,
        ...blockAnchors({ kind: 'chart', view: chart }),
      ]);
      return [`${href}areas/${area}/`, [...anchors, ...(facts.length > 0 ? ['table-facts'] : [])]];
    }),
  ];
}

/** Headings and tables of a text, and what its components show. */
function anchorsIn(narrative: NarrativeText, { render }: SiteEdition): string[] {
  return renderText(narrative, render).flatMap((part) =>
    part.kind === 'block'
      ? blockAnchors(part.block)
      : [...part.html.matchAll(/<(?:h[2-6]|table) id="([^"]+)"/g)].map(([, id = '']) => id),
  );
}
