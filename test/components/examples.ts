import type { BlockView } from '../../src/core/view/block-view.ts';
import { areaLinks } from '../../src/core/view/block-view.ts';
import { areaView, type AreaView } from '../../src/core/view/area-view.ts';
import { headlineView, type HeadlineView } from '../../src/core/view/headline-view.ts';
import { indicatorHistory, type HistoryTable } from '../../src/core/view/indicator-history.ts';
import type { TableView } from '../../src/core/view/table-view.ts';
import { contentRoot } from '../../src/content-root.ts';
import { renderNarrative } from '../../src/narrative/render.ts';
import { loadSite, type SiteEdition } from '../../src/site.ts';

const { editions } = loadSite(contentRoot());
const edition = editions.find(
  ({ model }) => model.edition.service === 'west-mercia' && model.edition.id === '2023-24',
);
if (!edition) throw new Error('the project has no plan of West Mercia for 2023/24');

/** Every block that the narrative of an edition shows, in order. */
const blocksOf = (one: SiteEdition): BlockView[] => [
  ...one.sections.flatMap(({ narrative }) =>
    renderNarrative(narrative, one.render).flatMap((part) => (part.kind === 'block' ? [part.block] : [])),
  ),
  { kind: 'area-links', areas: areaLinks(one.model) },
];

const own = blocksOf(edition);
const seen = new Set(own.map(({ kind }) => kind));

/** Every block of one real plan, and one of each further kind that other plans show. */
export const blocks: readonly BlockView[] = [
  ...own,
  ...editions.flatMap(blocksOf).filter(({ kind }) => {
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  }),
];

/** The first block of a kind. */
export function blockOf<K extends BlockView['kind']>(kind: K): Extract<BlockView, { kind: K }> {
  const found = blocks.find((block): block is Extract<BlockView, { kind: K }> => block.kind === kind);
  if (!found) throw new Error(`the real plan shows no ${kind}`);
  return found;
}

const found = headlineView(edition.model, 'first-time-entrants');
if (!found) throw new Error('the real plan has no first time entrants');
/** An indicator at a glance. */
export const headline: HeadlineView = found;

/** The profile of an area of which a value is withheld. */
export const area: AreaView = areaView(edition.model, 'shropshire');

const [historyFound] = indicatorHistory(
  edition.model.library,
  editions.map(({ model }) => model),
  'first-time-entrants',
  edition.model.words,
);
if (!historyFound) throw new Error('the real plans have no first time entrants');
/** Every value of an indicator, with a withheld one among them. */
export const history: HistoryTable = historyFound;

/** A table of one withheld cell beside one that is given, with a note. */
export const withheld: TableView = {
  id: 'example',
  caption: 'First time entrants',
  unit: 'per 100,000 children',
  corner: 'Year ending',
  columns: ['Sep 2021', 'Sep 2022'],
  rows: [
    {
      head: 'Shropshire',
      href: '/areas/shropshire/',
      strong: true,
      cells: [
        { text: '72', notes: [] },
        { text: '[c]', meaning: 'confidential', notes: [1] },
      ],
    },
  ],
  markers: [{ marker: 'c', meaning: 'confidential' }],
  notes: ['Printed as ">10".'],
  source: 'Example figures',
  download: '/example/data/measurements.csv',
};

/** What text must be able to hold without becoming markup. */
export const HOSTILE = '<b>&"\'</b>';

/** Keys whose texts are HTML already, or names that schemas keep to letters, digits and hyphens. */
const NOT_TEXT =
  /html$|^(?:id|list|by|ref|number|anchor|href|download|isoDate|kind|status|direction|role|indicator|marker|meaning)$/i;

/** Markers are of a fixed list, and a component may look one up. */
const isText = (text: string, key: string): boolean =>
  text !== '' && !NOT_TEXT.test(key) && !/^\[\w+\]$/.test(text);

/** A view with the hostile text at the end of each of its texts. */
export function hostile<T>(view: T, key = ''): T {
  if (typeof view === 'string') return (isText(view, key) ? `${view} ${HOSTILE}` : view) as T;
  if (Array.isArray(view)) return view.map((one: unknown) => hostile(one, key)) as T;
  if (typeof view !== 'object' || view === null) return view;
  return Object.fromEntries(
    Object.entries(view).map(([name, value]) => [name, hostile(value as unknown, name)]),
  ) as T;
}

/** All texts in a view that are not HTML or names. */
export function textsOf(view: unknown, key = ''): string[] {
  if (typeof view === 'string') return isText(view, key) ? [view] : [];
  if (Array.isArray(view)) return view.flatMap((one: unknown) => textsOf(one, key));
  return typeof view === 'object' && view !== null
    ? Object.entries(view).flatMap(([name, value]) => textsOf(value, name))
    : [];
}
