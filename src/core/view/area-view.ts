import type { Figure } from '../compute/figures.ts';
import type { Library } from '../edition/edition.ts';
import { ownArea, type EditionModel } from '../compute/model.ts';
import { drawableAreas } from '../compute/series-role.ts';
import type { Words } from '../words/words.ts';
import { factGroups, type FactGroup } from './area-facts.ts';
import { barsView, type Bar } from './bars-view.ts';
import { chartView, type ChartView } from './chart-view.ts';
import { headlineView, type HeadlineView } from './headline-view.ts';
import { yearRange } from './format.ts';
import { sourceWords } from './table-view.ts';

/** A key figure of an area, and all that belongs to it. */
export interface AreaIndicator {
  readonly id: string;
  readonly headline: HeadlineView;
  readonly bars: readonly Bar[];
  readonly chart: ChartView;
  /** What it measures and how it is counted. */
  readonly about: string;
  readonly definition: { readonly name: string; readonly text: string };
}

/** The profile of an area in one edition. */
export interface AreaView {
  readonly name: string;
  /** "Herefordshire is a unitary authority and one of the four areas of …", and what the page shows. */
  readonly sentences: readonly string[];
  /** Official name and code. */
  readonly names: readonly string[];
  readonly introduction: string;
  /** Why there are no figures, or no key figures; empty where there are. */
  readonly notice: string;
  /** Where to look instead; only with a notice. */
  readonly instead: { readonly href: string; readonly text: string } | null;
  readonly indicators: readonly AreaIndicator[];
  /** Figures of single periods: counts and shares beside the series above. */
  readonly facts: readonly FactGroup[];
  readonly factCount: number;
  /** So many that they are folded. */
  readonly factsFolded: boolean;
  readonly source: string;
  readonly download: string;
  readonly allPlans: { readonly href: string; readonly text: string };
  readonly compareHref: string;
}

/** So many further figures stand open; more are folded. */
const OPEN = 8;

/** Everything that an edition says about one of its areas. */
export function areaView(model: EditionModel, area: string): AreaView {
  const { library, edition, figures, words } = model;
  const found = library.areas[area];
  const name = found?.name ?? area;
  const { headline } = edition.plan.value;
  const own = figures.all.filter(({ measurement }) => measurement.area === area);
  const indicators = headline.flatMap((id) => areaIndicator(model, area, id) ?? []);
  const drawn = new Set(headline.flatMap((id) => figures.series({ indicator: id, area })));
  const facts = factGroups(
    own.filter((figure) => !drawn.has(figure)),
    [...drawn].filter(({ numerator, value }) => numerator !== null && value !== null),
    words,
  );
  const factCount = facts.reduce((count, group) => count + group.facts.length, 0);
  const notice = noticeWords(model, name, own, indicators.length);
  return {
    name,
    sentences: sentences(model, area, name, own),
    names: areaNames(library, area, words),
    introduction: edition.profiles[area]?.value.introduction ?? '',
    notice,
    instead:
      notice === ''
        ? null
        : {
            href: `/${edition.service}/${edition.id}/`,
            text: words.areas.seeService(edition.plan.value.title),
          },
    indicators,
    facts,
    factCount,
    factsFolded: factCount > OPEN,
    source: own.length === 0 ? '' : words.areas.sourceIs(sourceWords(own)),
    download: `/${edition.service}/${edition.id}/data/measurements.csv`,
    allPlans: { href: `/areas/${area}/`, text: words.areas.allPlans(name) },
    compareHref: `/areas/compare/${edition.service}/`,
  };
}

function areaIndicator(model: EditionModel, area: string, id: string): AreaIndicator | undefined {
  const { figures, library, edition } = model;
  const headline = headlineView(model, id, area);
  const figure = figures.find({ indicator: id, area });
  if (headline === undefined || figure === undefined) return undefined;
  const others = [ownArea(model), ...edition.plan.value.comparators].filter(
    (other) => figures.series({ indicator: id, area: other }).length > 0,
  );
  const definition = library.indicators[id]?.definitions[figure.measurement.definition];
  return {
    id,
    headline,
    bars: barsView(model, id, area),
    chart: chartView(model, `chart-${id}`, id, { areas: drawableAreas(model, [area, ...others]) }),
    about: library.indicators[id]?.about ?? '',
    definition: { name: definition?.name ?? '', text: definition?.text ?? '' },
  };
}

function sentences(model: EditionModel, area: string, name: string, own: readonly Figure[]): string[] {
  const { library, edition, words } = model;
  const { areas, comparators } = edition.plan.value;
  const isWhole = area === ownArea(model);
  const beside = [
    ...(isWhole ? [] : [words.areas.wholeService]),
    ...(comparators.length > 0 ? [words.areas.comparators] : []),
  ];
  const kind = kindWords(library, area, words);
  const service = library.services[edition.service]?.name ?? edition.service;
  return [
    isWhole || areas.length === 1
      ? words.areas.isWhole(name, kind, service)
      : words.areas.isOneOf(name, kind, areas.length, service),
    ...(own.length === 0 ? [] : [words.areas.shows(yearRange(edition.id, words), beside)]),
  ];
}

/** What there is instead of figures, or of key figures. */
function noticeWords(
  { edition, words }: EditionModel,
  name: string,
  own: readonly Figure[],
  keyFigures: number,
): string {
  if (own.length === 0) return words.areas.none(name, yearRange(edition.id, words));
  const isWithheld = own.every(
    ({ value, measurement }) =>
      value === null && measurement.printedPercent === null && measurement.marker === 'c',
  );
  if (isWithheld) return words.areas.withheld(name);
  return keyFigures === 0 ? words.areas.noKey(name) : '';
}

/** What kind of area it is: "a unitary authority". Nothing for the area of a service, of which the service itself tells. */
export function kindWords(library: Library, area: string, { areas }: Words): string {
  const kind = library.areas[area]?.kind ?? '';
  return kind === 'service' ? '' : (areas.kinds[kind] ?? '');
}

/** Official name and code of an area. */
function areaNames(library: Library, area: string, { areas }: Words): string[] {
  const found = library.areas[area];
  return [
    ...(found?.['official-name'] === undefined ? [] : [areas.official(found['official-name'])]),
    ...(found?.code === undefined ? [] : [areas.code(found.code)]),
  ];
}
