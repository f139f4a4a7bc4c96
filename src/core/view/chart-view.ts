import type { EditionModel } from '../compute/model.ts';
import { chartedAreas } from '../compute/series-role.ts';
import type { ChartKind } from '../schema/chart-kinds.ts';
import type { Period, PeriodKind } from '../schema/period.ts';
import { chartArea, numbersOf, seriesOf, type ChartArea } from './chart-figures.ts';
import type { ChartSpec } from './chart-spec.ts';
import { courseSaid, intervalsSaid, rowsSaid, type ChartSaid } from './chart-words.ts';
import { formatBare, periodKindWords, unitWords } from './format.ts';
import { indicatorTable } from './indicator-table.ts';
import { intervalTable } from './interval-table.ts';
import { orderedAreas, type TableView } from './table-view.ts';

/** A chart with the sentence that says what it shows and the table that it was drawn from. */
export interface ChartView {
  readonly spec: ChartSpec;
  readonly sentence: string;
  readonly table: TableView;
}

/** What an author or a page asks of a chart of an indicator; what is left out is chosen from the figures that there are. */
export interface ChartOptions {
  readonly areas?: readonly string[] | undefined;
  readonly category?: string | null;
  readonly kind?: Exclude<ChartKind, 'stacked-bar'> | undefined;
  readonly title?: string | undefined;
  /** For kinds that show one period. */
  readonly period?: string | undefined;
  readonly periodKind?: PeriodKind | undefined;
}

/** The areas that a chart draws when none are named: as many as its kind can tell apart, of `among`. */
export function chartAreas(
  model: EditionModel,
  indicator: string,
  category: string | null,
  among = model.figures.areasOf(indicator, category),
  kind: ChartKind = 'line',
): string[] {
  return chartedAreas(model, orderedAreas(model, among), kind);
}

/** The chart of an indicator for some areas: spec, sentence and table from the same figures. */
export function chartView(
  model: EditionModel,
  id: string,
  indicatorId: string,
  options: ChartOptions,
): ChartView {
  const indicator = model.library.indicators[indicatorId];
  if (!indicator) throw new Error(`no indicator ${indicatorId}`);
  const { words } = model;
  const category = options.category ?? null;
  const named = options.areas ?? chartAreas(model, indicatorId, category, undefined, options.kind);
  const { areas, periods, periodKind } = figuresOf(model, indicatorId, named, options);
  const kind = options.kind ?? kindFor(areas, periods);
  const hasOnePeriod = kind === 'intervals' || (kind === 'bar' && areas.length > 1);
  const latest = periods.length - 1;
  const index = hasOnePeriod
    ? Math.max(
        options.period === undefined ? latest : periods.findIndex(({ key }) => key === options.period),
        0,
      )
    : latest;
  const shown = hasOnePeriod ? periods.slice(index, index + 1) : periods;
  const period = periods[index];
  const target = targetOf(areas);
  const targetText =
    target === undefined ? undefined : formatBare(target, indicator.unit, indicator.decimals);
  const title = options.title ?? titleOf(model, indicator.name, areas, shown);
  const said: ChartSaid =
    period && hasOnePeriod
      ? (kind === 'intervals' ? intervalsSaid : rowsSaid)(areas, index, period, words, targetText)
      : courseSaid(areas, shown, words, targetText);
  const drawn = hasOnePeriod
    ? areas.map((area) => ({ ...area, points: area.points.slice(index, index + 1) }))
    : areas;
  return {
    spec: {
      id,
      kind,
      title,
      description: said.description,
      unit: unitOf(model, kind, unitWords(indicator.unit, words), shown[0], drawn),
      ...numbersOf({ indicator }),
      labels: shown.map(words.periods.short),
      series: drawn.map((area) => seriesOf(area, words)),
      words: words.chart.drawing,
      ...(target === undefined ? {} : { target: { name: words.chart.target, value: target } }),
    },
    sentence: said.sentence,
    table:
      kind === 'intervals' && period
        ? intervalTable(model, `${id}-table`, { areas, index, period, title })
        : indicatorTable(model, `${id}-table`, indicatorId, {
            areas: named,
            title: options.title,
            category,
            periodKind,
          }),
  };
}

/** The areas with their figures in the periods that any of them has. */
function figuresOf(
  model: EditionModel,
  indicator: string,
  named: readonly string[],
  options: ChartOptions,
): {
  readonly areas: readonly ChartArea[];
  readonly periods: readonly Period[];
  readonly periodKind: PeriodKind | undefined;
} {
  const category = options.category ?? null;
  const periodKind = options.periodKind ?? model.figures.kindOf(indicator, named, category);
  const all = named.map((area) => model.figures.series({ indicator, area, category, periodKind }));
  const keys = new Set(all.flat().map(({ measurement }) => measurement.period.key));
  const periods = model.figures.periodsOf(indicator, category, periodKind).filter(({ key }) => keys.has(key));
  return {
    areas: named.map((area, at) => chartArea(model, area, all[at] ?? [], periods)),
    periods,
    periodKind,
  };
}

/** Lines for what follows in time; of one period its intervals, where areas have them, else bars. */
function kindFor(areas: readonly ChartArea[], periods: readonly Period[]): Exclude<ChartKind, 'stacked-bar'> {
  if (periods.length > 1) return 'line';
  return areas.filter(({ points }) => points[0]?.interval).length > 1 ? 'intervals' : 'bar';
}

function targetOf(areas: readonly ChartArea[]): number | undefined {
  return areas
    .flatMap(({ figures }) => figures)
    .find(({ measurement }) => measurement.origin.table.table.target !== undefined)?.measurement.origin.table
    .table.target?.value;
}

function titleOf(
  { words }: EditionModel,
  indicator: string,
  areas: readonly ChartArea[],
  periods: readonly Period[],
): string {
  const [first] = periods;
  const last = periods.at(-1);
  const when =
    first && last
      ? first === last
        ? words.periods.alone(first)
        : words.chart.span(words.periods.short(first), words.periods.short(last))
      : '';
  // So many areas side by side are named better in the drawing alone.
  if (areas.filter(({ role }) => role === 'area').length > 2) return words.chart.titleByArea(indicator, when);
  return words.chart.title(
    indicator,
    areas.map(({ name }) => name),
    when,
  );
}

/** What the axis of values is called: the unit, what kind of period its values are of, and whether there are intervals. */
function unitOf(
  { words }: EditionModel,
  kind: ChartKind,
  unit: string,
  period: Period | undefined,
  areas: readonly ChartArea[],
): string {
  if (kind === 'intervals' && areas.some(({ points }) => points[0]?.interval))
    return words.chart.withInterval(unit);
  const isPlain = !period || period.kind === 'calendar-year' || period.kind === 'interval' || kind === 'bar';
  return isPlain ? unit : words.chart.unitOver(unit, periodKindWords(period, words));
}
