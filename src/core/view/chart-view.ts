import type { EditionModel } from '../compute/model.ts';
import { drawableAreas, roleOf } from '../compute/series-role.ts';
import type { PeriodKind } from '../schema/period.ts';
import type { ChartSeries, ChartSpec } from './chart-spec.ts';
import { listWords, periodKindWords, periodShort, periodWords, unitWords } from './format.ts';
import { seriesWords } from './series-words.ts';
import { indicatorTable } from './indicator-table.ts';
import { orderedAreas, type TableView } from './table-view.ts';

/** A chart with the sentence that says what it shows and the table that it was drawn from. */
export interface ChartView {
  readonly spec: ChartSpec;
  readonly sentence: string;
  readonly table: TableView;
}

/** The areas that a chart draws when none are named: as many of each role as can be told apart. */
export function chartAreas(
  model: EditionModel,
  indicator: string,
  category: string | null,
  among = model.figures.areasOf(indicator, category),
): string[] {
  return drawableAreas(model, orderedAreas(model, among));
}

/** The chart of an indicator for some areas: spec, sentence and table from the same figures. */
export function chartView(
  model: EditionModel,
  id: string,
  indicatorId: string,
  options: {
    areas?: readonly string[] | undefined;
    category?: string | null;
    kind?: 'line' | 'bar' | undefined;
    title?: string | undefined;
    periodKind?: PeriodKind | undefined;
  },
): ChartView {
  const indicator = model.library.indicators[indicatorId];
  if (!indicator) throw new Error(`no indicator ${indicatorId}`);
  const category = options.category ?? null;
  const areas = options.areas ?? chartAreas(model, indicatorId, category);
  const periodKind = options.periodKind ?? model.figures.kindOf(indicatorId, areas, category);
  const all = new Map(
    areas.map((area) => [area, model.figures.series({ indicator: indicatorId, area, category, periodKind })]),
  );
  const keys = new Set([...all.values()].flat().map(({ measurement }) => measurement.period.key));
  const periods = model.figures
    .periodsOf(indicatorId, category, periodKind)
    .filter(({ key }) => keys.has(key));
  const series = areas.map((area): ChartSeries => {
    const figures = all.get(area) ?? [];
    const points = periods.map((period) =>
      figures.find(({ measurement }) => measurement.period.key === period.key),
    );
    const breaks = points.flatMap((figure, index) => (figure?.measurement.flag === 'b' ? [index] : []));
    return {
      id: area,
      name: model.library.areas[area]?.name ?? area,
      role: roleOf(model, area),
      values: points.map((figure) => figure?.value ?? null),
      ...(breaks.length > 0 ? { breakBefore: breaks } : {}),
    };
  });
  const words = (area: string): string =>
    seriesWords(model.library.areas[area]?.name ?? area, all.get(area) ?? []);
  const target = [...all.values()]
    .flat()
    .find(({ measurement }) => measurement.origin.table.table.target !== undefined)?.measurement.origin.table
    .table.target;
  const first = periods[0];
  const last = periods.at(-1);
  const span =
    first && last
      ? first.key === last.key
        ? periodWords(last).replace(/^the /, '')
        : `${periodShort(first)} to ${periodShort(last)}`
      : '';
  const title =
    options.title ??
    `${indicator.name}: ${listWords(series.map(({ name }) => name))}${span === '' ? '' : `, ${span}`}`;
  const percent = indicator.unit.kind === 'percent';
  const kindWords =
    first && first.kind !== 'calendar-year' && first.kind !== 'interval'
      ? `, ${periodKindWords(first).toLowerCase()}`
      : '';
  return {
    spec: {
      id,
      kind: options.kind ?? (periods.length > 1 ? 'line' : 'bar'),
      title,
      description: areas
        .map((area) => words(area))
        .filter((text) => text !== '')
        .join(' '),
      unit: `${unitWords(indicator.unit)}${kindWords}`,
      decimals: indicator.decimals,
      ...(percent ? { suffix: '%' } : {}),
      labels: periods.map((period) => periodShort(period, model.words)),
      series,
      ...(target?.value === undefined ? {} : { target: { name: 'Target', value: target.value } }),
    },
    sentence: words(areas[0] ?? ''),
    table: indicatorTable(model, `${id}-table`, indicatorId, {
      areas,
      title: options.title,
      category,
      periodKind,
    }),
  };
}
