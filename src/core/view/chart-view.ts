import { trend } from '../compute/trend.ts';
import type { Figure } from '../compute/figures.ts';
import type { EditionModel } from '../compute/model.ts';
import { drawableAreas, roleOf } from '../compute/series-role.ts';
import type { PeriodKind } from '../schema/period.ts';
import type { ChartSeries, ChartSpec } from './chart-spec.ts';
import { formatBare, formatWithUnit, listWords, periodKindWords, periodShort, periodWords, unitWords } from './format.ts';
import { noFigureWords } from './sentence.ts';
import { indicatorTable, orderedAreas, type TableView } from './table-view.ts';

/** A chart with the sentence that says what it shows and the table that it was drawn from. */
export interface ChartView {
  readonly spec: ChartSpec;
  readonly sentence: string;
  readonly table: TableView;
}

/** The areas that a chart draws when none are named: as many of each role as can be told apart. */
export function chartAreas(model: EditionModel, indicator: string, category: string | null, among = model.figures.areasOf(indicator, category)): string[] {
  return drawableAreas(model, orderedAreas(model, among));
}

/** The chart of an indicator for some areas: spec, sentence and table from the same figures. */
export function chartView(
  model: EditionModel,
  id: string,
  indicatorId: string,
  options: { areas?: readonly string[] | undefined; category?: string | null; kind?: 'line' | 'bar' | undefined; title?: string | undefined; periodKind?: PeriodKind | undefined },
): ChartView {
  const indicator = model.library.indicators[indicatorId];
  if (!indicator) throw new Error(`no indicator ${indicatorId}`);
  const category = options.category ?? null;
  const areas = options.areas ?? chartAreas(model, indicatorId, category);
  const periodKind = options.periodKind ?? model.figures.kindOf(indicatorId, areas, category);
  const all = new Map(areas.map((area) => [area, model.figures.series({ indicator: indicatorId, area, category, periodKind })]));
  const keys = new Set([...all.values()].flat().map(({ measurement }) => measurement.period.key));
  const periods = model.figures.periodsOf(indicatorId, category, periodKind).filter(({ key }) => keys.has(key));
  const series = areas.map((area): ChartSeries => {
    const figures = all.get(area) ?? [];
    const points = periods.map((period) => figures.find(({ measurement }) => measurement.period.key === period.key));
    const breaks = points.flatMap((figure, index) => (figure?.measurement.flag === 'b' ? [index] : []));
    return {
      id: area,
      name: model.library.areas[area]?.name ?? area,
      role: roleOf(model, area),
      values: points.map((figure) => figure?.value ?? null),
      ...(breaks.length > 0 ? { breakBefore: breaks } : {}),
    };
  });
  const target = [...all.values()].flat().find(({ measurement }) => measurement.origin.table.table.target !== undefined)?.measurement.origin.table.table.target;
  const first = periods[0];
  const last = periods.at(-1);
  const span = first && last ? (first.key === last.key ? periodWords(last).replace(/^the /, '') : `${periodShort(first)} to ${periodShort(last)}`) : '';
  const title = options.title ?? `${indicator.name}: ${listWords(series.map(({ name }) => name))}${span === '' ? '' : `, ${span}`}`;
  const percent = indicator.unit.kind === 'percent';
  const kindWords = first && first.kind !== 'calendar-year' && first.kind !== 'interval' ? `, ${periodKindWords(first).toLowerCase()}` : '';
  return {
    spec: {
      id,
      kind: options.kind ?? (periods.length > 1 ? 'line' : 'bar'),
      title,
      description: areas.map((area) => describe(model, area, all.get(area) ?? [])).filter((text) => text !== '').join(' '),
      unit: `${unitWords(indicator.unit)}${kindWords}`,
      decimals: indicator.decimals,
      ...(percent ? { suffix: '%' } : {}),
      labels: periods.map(periodShort),
      series,
      ...(target?.value === undefined ? {} : { target: { name: 'Target', value: target.value } }),
    },
    sentence: describe(model, areas[0] ?? '', all.get(areas[0] ?? '') ?? []),
    table: indicatorTable(model, `${id}-table`, indicatorId, { areas, title: options.title, category, periodKind }),
  };
}

/** One area's series in words: where it began and ended, its extremes, and its gaps. */
function describe(model: EditionModel, area: string, figures: readonly Figure[]): string {
  const name = model.library.areas[area]?.name ?? area;
  const known = figures.filter(({ value }) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last || first.value === null || last.value === null) return figures.length === 0 ? '' : `${name}: no published figures.`;
  const { unit, decimals } = first.indicator;
  const bare = (figure: Figure): string => formatBare(figure.value ?? 0, unit, decimals);
  const at = (figure: Figure): string => (figure.measurement.period.kind === 'calendar-year' ? figure.measurement.period.key : periodWords(figure.measurement.period));
  if (known.length === 1) return `${name}: ${formatWithUnit(last.value, unit, decimals)} in ${at(last)}.${gaps(name, figures)}`;
  const points = known.map(({ value, measurement }) => ({ period: measurement.period.key, value, break: measurement.flag === 'b' }));
  const shape = trend(points, { decimals });
  const verb = last.value === first.value ? 'was the same, ' : last.value > first.value ? 'rose from ' : 'fell from ';
  const span = last.value === first.value ? `${bare(first)}, in ${at(first)} and in ${at(last)}` : `${bare(first)} in ${at(first)} to ${bare(last)} in ${at(last)}`;
  const steadily = shape?.shape === 'rise' || shape?.shape === 'fall' ? ', every step the same way' : extremes(known, first, last, bare, at);
  return `${name} ${verb}${span}${steadily}.${gaps(name, figures)}`;
}

function extremes(known: readonly Figure[], first: Figure, last: Figure, bare: (figure: Figure) => string, at: (figure: Figure) => string): string {
  const sorted = [...known].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  const ends = (figure: Figure | undefined): boolean => figure === undefined || figure.value === first.value || figure.value === last.value;
  const parts = [
    ...(ends(highest) || !highest ? [] : [`highest ${bare(highest)} in ${at(highest)}`]),
    ...(ends(lowest) || !lowest ? [] : [`lowest ${bare(lowest)} in ${at(lowest)}`]),
  ];
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
}

function gaps(name: string, figures: readonly Figure[]): string {
  const missing = figures.filter(({ value }) => value === null);
  if (missing.length === 0) return '';
  return ` ${name} has ${listWords(missing.map((figure) => `${noFigureWords(figure)} for ${periodWords(figure.measurement.period)}`))}.`;
}
