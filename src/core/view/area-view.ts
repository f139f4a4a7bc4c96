import type { Figure } from '../compute/figures.ts';
import type { Library } from '../edition/edition.ts';
import { ownArea, type EditionModel } from '../compute/model.ts';
import { drawableAreas } from '../compute/series-role.ts';
import { chartView, type ChartView } from './chart-view.ts';
import { headlineView, type HeadlineView } from './headline-view.ts';
import { formatNumber, formatPercent, formatWithUnit, periodWords } from './format.ts';
import { cellText, sourceWords } from './table-view.ts';

/** Kinds of area in plain words. */
const KINDS: Readonly<Record<string, string>> = {
  unitary: 'Unitary authority',
  county: 'County',
  metropolitan: 'Metropolitan district',
  'london-borough': 'London borough',
  'welsh-unitary': 'Unitary authority in Wales',
  service: 'Area of a youth justice service',
  'police-force': 'Police force area',
  region: 'Region',
  country: 'Country',
  family: 'Group of similar services',
  neighbours: 'Group of statistical neighbours',
};

/** One figure of one period, in words. */
export interface FactView {
  readonly indicator: string;
  readonly name: string;
  readonly value: string;
  readonly period: string;
  readonly note: string;
}

/** The profile of an area in one edition. */
export interface AreaView {
  readonly name: string;
  readonly officialName: string;
  readonly kind: string;
  readonly code: string;
  readonly introduction: string;
  readonly indicators: readonly {
    readonly id: string;
    readonly headline: HeadlineView;
    readonly chart: ChartView;
    readonly about: string;
  }[];
  /** Figures of single periods: counts and shares beside the series above. */
  readonly facts: readonly FactView[];
  readonly factsSource: string;
  readonly download: string;
}

/** Everything that an edition says about one of its areas. */
export function areaView(model: EditionModel, area: string): AreaView {
  const { library, edition, figures } = model;
  const found = library.areas[area];
  const headline = edition.plan.value.headline;
  const own = figures.all.filter(({ measurement }) => measurement.area === area);
  const indicators = headline.flatMap((id) => {
    const view = headlineView(model, id, area);
    if (view === undefined) return [];
    const others = [ownArea(model), ...edition.plan.value.comparators].filter(
      (other) => figures.series({ indicator: id, area: other }).length > 0,
    );
    return [
      {
        id,
        headline: view,
        chart: chartView(model, `chart-${id}`, id, { areas: drawableAreas(model, [area, ...others]) }),
        about: library.indicators[id]?.about ?? '',
      },
    ];
  });
  const drawn = new Set(headline.flatMap((id) => figures.series({ indicator: id, area })));
  const facts = own.filter((figure) => !drawn.has(figure));
  const counted = [...drawn].filter(({ numerator }) => numerator !== null);
  return {
    name: found?.name ?? area,
    officialName: found?.['official-name'] ?? '',
    kind: KINDS[found?.kind ?? ''] ?? '',
    code: found?.code ?? '',
    introduction: edition.profiles[area]?.value.introduction ?? '',
    indicators,
    facts: [...counted.map(countFact), ...facts.map(fact)],
    factsSource: sourceWords(facts),
    download: `/${edition.service}/${edition.id}/data/measurements.csv`,
  };
}

function fact(figure: Figure): FactView {
  const { measurement, indicator, value } = figure;
  const category = Object.values(indicator.breakdowns)
    .map((breakdown) => breakdown.categories[measurement.category ?? '']?.name)
    .find((name) => name !== undefined);
  const share = measurement.printedPercent === null ? '' : formatPercent(measurement.printedPercent);
  const number = value === null ? '' : formatWithUnit(value, indicator.unit, figure.decimals);
  return {
    indicator: measurement.indicator,
    name:
      category === undefined
        ? indicator.name
        : `${indicator.name}: ${category.charAt(0).toLowerCase()}${category.slice(1)}`,
    value: number === '' ? share || cellText(figure) : share === '' ? number : `${number} (${share})`,
    period: periodWords(measurement.period).replace(/^the /, ''),
    note: measurement.note ?? '',
  };
}

/** The count that stands behind a rate or percentage which is shown above. */
function countFact({ measurement, indicator, numerator }: Figure): FactView {
  return {
    indicator: measurement.indicator,
    name: `${indicator.name}: the number behind the ${indicator.unit.kind === 'rate' ? 'rate' : 'figure'}`,
    value: formatNumber(numerator ?? 0, 0),
    period: periodWords(measurement.period).replace(/^the /, ''),
    note: '',
  };
}

/** What an area is, in a name and a line: "Unitary authority · Herefordshire, County of · ONS code E06000019". */
export function areaFacts(library: Library, area: string): { readonly name: string; readonly words: string } {
  const found = library.areas[area];
  const words = [
    KINDS[found?.kind ?? ''],
    found?.['official-name'],
    found?.code === undefined ? undefined : `ONS code ${found.code}`,
  ];
  return { name: found?.name ?? area, words: words.filter((word) => word !== undefined).join(' · ') };
}
