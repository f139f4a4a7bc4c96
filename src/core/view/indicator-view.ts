import { ownArea, type EditionModel } from '../compute/model.ts';
import type { Library } from '../edition/edition.ts';
import type { BlockView } from './block-view.ts';
import { chartAreas, chartView } from './chart-view.ts';
import { periodWords, unitWords } from './format.ts';
import { areaCategoryTable, categoryTable } from './category-table.ts';
import { indicatorTable } from './indicator-table.ts';
import { cellText, profileHref } from './table-view.ts';

/**
 * With this many editions an indicator's page shows all of their charts and tables. With more it would grow without
 * end, and shows the latest figure of every service and area instead.
 */
const MOST_EDITIONS = 6;

/** The latest figures of an indicator by service: a row for the service as a whole and one for each of its areas. */
export interface LatestView {
  readonly unit: string;
  readonly services: readonly {
    readonly name: string;
    readonly title: string;
    readonly href: string;
    readonly rows: readonly {
      readonly name: string;
      readonly href: string;
      readonly whole: boolean;
      readonly value: string;
      readonly period: string;
    }[];
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
export function indicatorView(library: Library, models: readonly EditionModel[], id: string): IndicatorView {
  const indicator = library.indicators[id];
  if (!indicator) throw new Error(`no indicator ${id}`);
  const withFigures = models.filter(({ figures }) => figures.indicators().includes(id));
  return {
    name: indicator.name,
    about: indicator.about,
    unit: unitWords(indicator.unit),
    better: BETTER[indicator.direction],
    caution: indicator.caution ?? '',
    definitions: Object.values(indicator.definitions).map(({ name, text }) => ({ name, text })),
    latest: withFigures.length > MOST_EDITIONS ? latestView(library, withFigures, id) : null,
    editions: (withFigures.length > MOST_EDITIONS ? [] : withFigures.toReversed()).map((model) => {
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

function latestView(library: Library, models: readonly EditionModel[], id: string): LatestView {
  const latest = new Map(models.map((model) => [model.edition.service, model]));
  const severalDefinitions = Object.keys(library.indicators[id]?.definitions ?? {}).length > 1;
  return {
    unit: library.indicators[id] ? unitWords(library.indicators[id].unit) : '',
    services: [...latest].map(([service, model]) => {
      const own = ownArea(model);
      const plan = model.edition.plan.value;
      return {
        name: library.services[service]?.short ?? service,
        title: plan.title,
        href: `/${service}/${model.edition.id}/`,
        rows: [own, ...plan.areas].flatMap((area) => {
          const figure = model.figures.find({ indicator: id, area });
          if (!figure) return [];
          const { period, definition } = figure.measurement;
          const version = severalDefinitions
            ? ` (${figure.indicator.definitions[definition]?.name ?? definition})`
            : '';
          return [
            {
              name: library.areas[area]?.name ?? area,
              href: profileHref(model, area) ?? `/areas/${area}/`,
              whole: area === own,
              value: cellText(figure),
              period: `${periodWords(period).replace(/^the /, '')}${version}`,
            },
          ];
        }),
      };
    }),
  };
}

/** Series as a chart and its full table, one for each kind of period; single periods as a table; categories by area or for the one area there is. */
function blocksOf(model: EditionModel, id: string, prefix: string): BlockView[] {
  const blocks: BlockView[] = [];
  const areas = model.figures.areasOf(id);
  for (const [index, periodKind] of model.figures.kindsOf(id).entries()) {
    const of = index === 0 ? '' : `-${periodKind}`;
    const withKind = areas.filter(
      (area) => model.figures.series({ indicator: id, area, periodKind }).length > 0,
    );
    if (model.figures.periodsOf(id, null, periodKind).length > 1) {
      blocks.push({
        kind: 'chart',
        view: chartView(model, `${prefix}-chart${of}`, id, {
          areas: chartAreas(model, id, null, withKind),
          periodKind,
        }),
      });
    }
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
