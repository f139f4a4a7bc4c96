import { ownArea, type EditionModel } from '../compute/model.ts';
import type { Library } from '../edition/edition.ts';
import type { Words } from '../words/words.ts';
import type { BlockView } from './block-view.ts';
import { unitWords } from './format.ts';
import { areaCategoryTable, categoryTable } from './category-table.ts';
import { indicatorTable } from './indicator-table.ts';
import { indicatorHistory, type HistoryTable } from './indicator-history.ts';
import { cellText } from './table-view.ts';

/**
 * With this many editions an indicator's page shows every value of all of them. With more it would grow without
 * end, and shows the latest figure of every service instead, with a way to the areas of each.
 */
const MOST_EDITIONS = 6;

/** The latest figure of an indicator of every service as a whole. */
export interface LatestView {
  readonly unit: string;
  readonly services: readonly {
    readonly name: string;
    readonly title: string;
    readonly href: string;
    /** Where its areas stand side by side; empty where it has one area. */
    readonly areasHref: string;
    /** Empty where the plan has figures of its areas or of categories alone. */
    readonly value: string;
    readonly meaning: string;
    readonly period: string;
  }[];
}

/** Everything there is to know of an indicator: definition, and its figures by edition or the latest of each service. */
export interface IndicatorView {
  readonly name: string;
  readonly about: string;
  readonly unit: string;
  readonly better: string;
  readonly caution: string;
  readonly definitions: readonly { readonly name: string; readonly text: string }[];
  /** Every value over all editions, a table for each definition and kind of period. */
  readonly history: readonly HistoryTable[];
  /** The tables of each edition as it gives them, with notes and sources. */
  readonly editions: readonly {
    readonly id: string;
    readonly title: string;
    readonly href: string;
    readonly blocks: readonly BlockView[];
  }[];
  /** In place of the editions, where there are too many of them for one page. */
  readonly latest: LatestView | null;
}

const BETTER = {
  'lower-is-better': 'Lower is better',
  'higher-is-better': 'Higher is better',
  none: '',
} as const;

/** The page of an indicator, the latest editions first. */
export function indicatorView(
  library: Library,
  models: readonly EditionModel[],
  id: string,
  words: Words,
): IndicatorView {
  const indicator = library.indicators[id];
  if (!indicator) throw new Error(`no indicator ${id}`);
  const withFigures = models.filter(({ figures }) => figures.indicators().includes(id));
  const isLong = withFigures.length > MOST_EDITIONS;
  return {
    name: indicator.name,
    about: indicator.about,
    unit: unitWords(indicator.unit, words),
    better: BETTER[indicator.direction],
    caution: indicator.caution ?? '',
    definitions: Object.values(indicator.definitions).map(({ name, text }) => ({ name, text })),
    latest: isLong ? latestView(library, withFigures, id, words) : null,
    history: isLong ? [] : indicatorHistory(library, withFigures, id, words),
    editions: (isLong ? [] : withFigures.toReversed()).map((model) => {
      const { service, id: edition } = model.edition;
      return {
        id: `${service}-${edition}`,
        title: `${library.services[service]?.short ?? service}: ${model.edition.plan.value.title}`,
        href: `/${service}/${edition}/`,
        blocks: blocksOf(model, id, `${service}-${edition}`),
      };
    }),
  };
}

function latestView(library: Library, models: readonly EditionModel[], id: string, words: Words): LatestView {
  const latest = new Map(models.map((model) => [model.edition.service, model]));
  const severalDefinitions = Object.keys(library.indicators[id]?.definitions ?? {}).length > 1;
  return {
    unit: library.indicators[id] ? unitWords(library.indicators[id].unit, words) : '',
    services: [...latest]
      .map(([service, model]) => {
        const figure = model.figures.find({ indicator: id, area: ownArea(model) });
        const definition = figure?.indicator.definitions[figure.measurement.definition]?.name;
        const version = severalDefinitions && definition !== undefined ? ` (${definition})` : '';
        return {
          name: library.services[service]?.short ?? service,
          title: model.edition.plan.value.title,
          href: `/${service}/${model.edition.id}/`,
          areasHref: model.edition.plan.value.areas.length > 1 ? `/areas/compare/${service}/#${id}` : '',
          value: figure === undefined ? '' : cellText(figure),
          meaning: figure?.value === null ? words.sentences.markers[figure.measurement.marker ?? 'x'] : '',
          period: figure === undefined ? '' : `${words.periods.alone(figure.measurement.period)}${version}`,
        };
      })
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

/** Series as a table, one for each kind of period; single periods as a table; categories by area or for the one area there is. */
function blocksOf(model: EditionModel, id: string, prefix: string): BlockView[] {
  const blocks: BlockView[] = [];
  const areas = model.figures.areasOf(id);
  for (const [index, periodKind] of model.figures.kindsOf(id).entries()) {
    const of = index === 0 ? '' : `-${periodKind}`;
    const withKind = areas.filter(
      (area) => model.figures.series({ indicator: id, area, periodKind }).length > 0,
    );
    blocks.push({
      kind: 'table',
      view: indicatorTable(model, `${prefix}-table${of}`, id, { areas: withKind, periodKind }),
    });
  }
  const breakdowns = Object.entries(model.library.indicators[id]?.breakdowns ?? {});
  const inUse = breakdowns.filter(([, { categories }]) =>
    Object.keys(categories).some((category) => model.figures.areasOf(id, category).length > 0),
  );
  const areasByCategory = new Set(
    inUse.flatMap(([, { categories }]) =>
      Object.keys(categories).flatMap((category) => model.figures.areasOf(id, category)),
    ),
  );
  if (areasByCategory.size > 1)
    blocks.push({ kind: 'table', view: areaCategoryTable(model, `${prefix}-categories`, id, {}) });
  else {
    for (const [breakdown, { categories }] of inUse) {
      const [area] = Object.keys(categories).flatMap((category) => model.figures.areasOf(id, category));
      const periodKeys = new Set(
        Object.keys(categories).flatMap((category) =>
          model.figures
            .kindsOf(id, category)
            .flatMap((kind) => model.figures.periodsOf(id, category, kind).map(({ key }) => key)),
        ),
      );
      for (const period of periodKeys)
        blocks.push({
          kind: 'table',
          view: categoryTable(model, `${prefix}-${breakdown}-${period.replaceAll('/', '-')}`, id, {
            breakdown,
            area,
            period,
          }),
        });
    }
  }
  return blocks;
}
