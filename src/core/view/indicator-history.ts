import { archiveSeries, type ArchivePoint, type ArchiveSeries } from '../compute/archive.ts';
import { ownArea, type EditionModel } from '../compute/model.ts';
import { seriesLimits, type SeriesRole } from '../compute/chart-limits.ts';
import type { Library } from '../edition/edition.ts';
import { MARKERS } from '../schema/measurements.ts';
import type { Period } from '../schema/period.ts';
import type { Words } from '../words/words.ts';
import { archiveChart, type DrawnSeries } from './archive-chart.ts';
import type { ChartSpec } from './chart-spec.ts';
import { periodKindWords, periodShort, yearRange } from './format.ts';
import { cellText } from './table-view.ts';

/** A value in the table over all plans, with the plan that gives it. */
export interface HistoryCell {
  readonly text: string;
  readonly meaning: string;
  /** The plan that gives it; empty where one plan gives the whole row. */
  readonly plan: string;
  /** What another plan prints for the same period. */
  readonly before: string;
}

/** All values of one definition and kind of period: a row an area, a column a period. */
export interface HistoryTable {
  readonly id: string;
  readonly definition: string;
  readonly definitionText: string;
  readonly periodKind: string;
  /** "Year ending Sep 2012 to Sep 2022" */
  readonly span: string;
  readonly sentence: string;
  readonly chart: ChartSpec | null;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly href: string;
    readonly isWhole: boolean;
    /** The plan that gives all of its values; empty where several do, or where one gives the whole table. */
    readonly plan: string;
    /** Null where no plan gives a figure. */
    readonly cells: readonly (HistoryCell | null)[];
  }[];
  readonly markers: readonly { readonly marker: string; readonly meaning: string }[];
  /** The plans it is taken from, with their sources. */
  readonly plans: readonly { readonly name: string; readonly href: string; readonly source: string }[];
}

/** Every value of an indicator over all editions, the definition with the latest figures first; definitions are never joined. */
export function indicatorHistory(
  library: Library,
  models: readonly EditionModel[],
  indicator: string,
  words: Words,
): HistoryTable[] {
  const kinds = Map.groupBy(
    archiveSeries(models, { indicator }).flatMap(byMonth),
    ({ series: { definition, periodKind }, month }) => `${definition}--${periodKind}${month}`,
  );
  return [...kinds]
    .map(([key, parts]) => {
      const series = parts.map((part) => part.series);
      const table = historyTable(library, models, key, series, words);
      return { table, rank: `${hasValue(table) ? '1' : '0'} ${endOf(series)}` };
    })
    .sort((one, other) => (one.rank < other.rank ? 1 : one.rank > other.rank ? -1 : 0))
    .map(({ table }) => table);
}

/** Years and cohorts by the month in which they end: those that end in September never stand among those of December. */
function byMonth(series: ArchiveSeries): { series: ArchiveSeries; month: string }[] {
  if (!['year-ending', 'cohort', 'quarter-cohort'].includes(series.periodKind))
    return [{ series, month: '' }];
  const months = Map.groupBy(series.points, ({ period }) => period.end.slice('2022-'.length));
  return [...months].map(([month, points]) => ({ series: { ...series, points }, month: `-${month}` }));
}

const hasValue = ({ rows }: HistoryTable): boolean =>
  rows.some(({ cells }) => cells.some((cell) => cell?.meaning === ''));

const endOf = (series: readonly ArchiveSeries[]): string =>
  series
    .flatMap(({ points }) =>
      points.flatMap(({ period, entries }) =>
        entries.some(({ figure }) => figure.value !== null) ? [period.end] : [],
      ),
    )
    .sort()
    .at(-1) ?? '';

function historyTable(
  library: Library,
  models: readonly EditionModel[],
  key: string,
  unordered: readonly ArchiveSeries[],
  words: Words,
): HistoryTable {
  const roles = rolesOf(models);
  const order = [...roles.keys()];
  const place = (area: string): number => (roles.has(area) ? order.indexOf(area) : order.length);
  const series = [...unordered].sort((one, other) => place(one.area) - place(other.area));
  const periods = periodsOf(series);
  const entries = series.flatMap(({ points }) => points.flatMap((point) => point.entries));
  const isOneService = new Set(entries.map(({ service }) => service)).size === 1;
  const plans = new Map(
    entries.map(({ service, edition, figure }) => [
      `${service}/${edition}`,
      {
        name: planName(library, service, edition, words),
        href: `/${service}/${edition}/`,
        source: figure.measurement.source.title,
      },
    ]),
  );
  const revised = series.flatMap(({ points }) => points.filter((point) => point.revised)).length;
  const [first] = series;
  const definition = first?.indicator.definitions[first.definition];
  const missing = entries.flatMap(({ figure }) =>
    figure.value === null ? [figure.measurement.marker ?? 'x'] : [],
  );
  return {
    id: `history-${key}`,
    definition: definition?.name ?? '',
    definitionText: definition?.text ?? '',
    periodKind: periods[0] ? periodKindWords(periods[0], words) : '',
    span: words.areas.span(
      periods[0] ? periodKindWords(periods[0], words) : '',
      periods[0] ? periodShort(periods[0], words) : '',
      periodsEnd(periods, words),
    ),
    sentence: words.areas.seriesFrom(
      periods.length,
      [...plans.values()].map(({ name }) => name),
      revised,
    ),
    chart: archiveChart(library, `history-${key}-chart`, drawnOf(series, roles), words),
    columns: periods.map((period) => periodShort(period, words)),
    rows: series.map(({ area, points }) => {
      const role = roles.get(area);
      const names = new Set(points.flatMap((point) => lastPlan(library, point, isOneService, words) ?? []));
      const [only] = names;
      return {
        name: library.areas[area]?.name ?? area,
        href: role === 'own' || role === 'area' ? `/areas/${area}/` : '',
        isWhole: role === 'own',
        plan: plans.size > 1 && names.size === 1 ? (only ?? '') : '',
        cells: periods.map((period) => {
          const point = points.find((one) => one.period.key === period.key);
          return point ? cellOf(library, point, { hasPlan: names.size > 1, isOneService }, words) : null;
        }),
      };
    }),
    markers: [...new Set(missing)].map((marker) => ({ marker, meaning: MARKERS[marker] })),
    plans: [...plans.values()],
  };
}

function cellOf(
  library: Library,
  point: ArchivePoint,
  { hasPlan, isOneService }: { readonly hasPlan: boolean; readonly isOneService: boolean },
  words: Words,
): HistoryCell | null {
  const last = point.entries.at(-1);
  if (!last) return null;
  const { figure, service, edition } = last;
  const others = point.entries.filter((one) => one.figure.value !== figure.value);
  return {
    text: cellText(figure),
    meaning: figure.value === null ? MARKERS[figure.measurement.marker ?? 'x'] : '',
    plan: hasPlan ? shortName(library, service, edition, isOneService, words) : '',
    before: others
      .map((one) =>
        words.areas.printedIn(
          cellText(one.figure),
          shortName(library, one.service, one.edition, isOneService, words),
        ),
      )
      .join(', '),
  };
}

function lastPlan(
  library: Library,
  { entries }: ArchivePoint,
  isOneService: boolean,
  words: Words,
): string | undefined {
  const last = entries.at(-1);
  return last && shortName(library, last.service, last.edition, isOneService, words);
}

/** A plan beside a value: without its service where all plans of the table are of one. */
function shortName(
  library: Library,
  service: string,
  edition: string,
  isOneService: boolean,
  words: Words,
): string {
  return isOneService ? yearRange(edition, words) : planName(library, service, edition, words);
}

function planName(library: Library, service: string, edition: string, words: Words): string {
  return `${library.services[service]?.short ?? service} ${yearRange(edition, words)}`;
}

/** What each area is, in the order of services: a whole service, an area of one, or what is compared with. */
function rolesOf(models: readonly EditionModel[]): Map<string, SeriesRole> {
  const roles = new Map<string, SeriesRole>();
  for (const model of models) {
    roles.set(ownArea(model), 'own');
    for (const area of model.edition.plan.value.areas) if (!roles.has(area)) roles.set(area, 'area');
  }
  for (const { edition } of models)
    for (const area of edition.plan.value.comparators) if (!roles.has(area)) roles.set(area, 'comparator');
  return roles;
}

/** What can be told apart in one chart: the areas of one service, or several services as a whole, and comparators. */
function drawnOf(series: readonly ArchiveSeries[], roles: ReadonlyMap<string, SeriesRole>): DrawnSeries[] {
  const wholes = series.filter(({ area }) => roles.get(area) === 'own').length;
  const counted: Record<SeriesRole, number> = { own: 0, area: 0, comparator: 0 };
  return series.flatMap((one): DrawnSeries[] => {
    const role = roles.get(one.area) ?? 'comparator';
    if (wholes > 1 && role === 'area') return [];
    const drawn = wholes > 1 && role === 'own' ? 'area' : role;
    counted[drawn] += 1;
    return counted[drawn] <= seriesLimits[drawn] ? [{ series: one, role: drawn }] : [];
  });
}

const periodsEnd = (periods: readonly Period[], words: Words): string => {
  const last = periods.at(-1);
  return last ? periodShort(last, words) : '';
};

function periodsOf(series: readonly ArchiveSeries[]): Period[] {
  return [
    ...new Map(series.flatMap(({ points }) => points.map(({ period }) => [period.key, period]))).values(),
  ].sort((one, other) => (one.end < other.end ? -1 : one.end > other.end ? 1 : 0));
}
