import { archiveSeries, type ArchivePoint, type ArchiveSeries } from '../compute/archive.ts';
import type { EditionModel } from '../compute/model.ts';
import type { Library } from '../edition/edition.ts';
import { wordsOf } from '../words/words.ts';
import { formatNumber, periodKindWords, periodShort, unitWords, yearRange } from './format.ts';
import { cellText } from './table-view.ts';
import type { ChartSpec } from './chart-spec.ts';

/** Everything the editions say of one indicator for one area. */
export interface AreaArchiveView {
  readonly id: string;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  /** One for each version of the definition and kind of period: they are never joined. */
  readonly series: readonly SeriesView[];
}

/** A series over editions, with the edition and source of each value. */
export interface SeriesView {
  readonly id: string;
  readonly definition: string;
  readonly periodKind: string;
  readonly sentence: string;
  /** Null where fewer than two periods have a value. */
  readonly chart: ChartSpec | null;
  readonly rows: readonly {
    readonly period: string;
    readonly value: string;
    readonly edition: string;
    readonly href: string;
    readonly source: string;
    /** What earlier editions printed for the same period, where that differs. */
    readonly before: string;
  }[];
}

/** The archive of an area: every indicator of which some edition gives a figure for it, in the order of the library. */
export function areaArchive(
  library: Library,
  models: readonly EditionModel[],
  area: string,
): AreaArchiveView[] {
  const all = archiveSeries(models, { area });
  return Object.entries(library.indicators).flatMap(([id, indicator]) => {
    const series = all.filter((one) => one.indicatorId === id);
    if (series.length === 0) return [];
    return [
      {
        id: `archive-${id}`,
        indicator: id,
        name: indicator.name,
        unit: unitWords(indicator.unit),
        series: series.map((one) => seriesView(library, one)),
      },
    ];
  });
}

/** One series as rows and, where there is a line to draw, as a chart. */
export function seriesView(library: Library, series: ArchiveSeries): SeriesView {
  const { indicator, points } = series;
  const definition = indicator.definitions[series.definition]?.name ?? series.definition;
  const editions = [
    ...new Set(points.flatMap(({ entries }) => entries.map(({ edition }) => yearRange(edition)))),
  ];
  const latest = points.map(lastEntry);
  const id = ['series', series.area, series.indicatorId, series.definition, series.periodKind].join('-');
  const name = library.areas[series.area]?.name ?? series.area;
  const first = points[0];
  const revised = points.filter((point) => point.revised).length;
  const sentence = [
    `${formatNumber(points.length, 0)} ${points.length === 1 ? 'period' : 'periods'} from ${editions.length === 1 ? 'the edition' : 'the editions'} ${editions.join(' and ')}.`,
    ...(revised > 0
      ? [
          `${formatNumber(revised, 0)} of them ${revised === 1 ? 'is' : 'are'} printed differently in two editions.`,
        ]
      : []),
  ].join(' ');
  const drawing = drawn(points);
  const known = drawing.values.filter((value) => value !== null).length;
  return {
    id,
    definition,
    periodKind: first ? periodKindWords(first.period) : '',
    sentence,
    chart:
      known < 2
        ? null
        : {
            id: `${id}-chart`,
            kind: 'line',
            title: `${indicator.name}, ${name} (${definition})`,
            description: `${name}: ${latest.map(({ figure }) => `${periodShort(figure.measurement.period)} ${cellText(figure)}`).join(', ')}.`,
            unit: unitWords(indicator.unit),
            decimals: indicator.decimals,
            ...(indicator.unit.kind === 'percent' ? { suffix: '%' } : {}),
            labels: drawing.labels,
            words: wordsOf('en').chart.drawing,
            series: [
              {
                id: series.area,
                name,
                role: 'own',
                values: drawing.values,
                ...(drawing.breakBefore === undefined ? {} : { breakBefore: drawing.breakBefore }),
              },
            ],
          },
    rows: points.toReversed().map((point) => {
      const entry = lastEntry(point);
      const { service, edition, figure } = entry;
      const earlier = point.revised
        ? point.entries.filter((one) => one !== entry && one.figure.value !== figure.value)
        : [];
      return {
        period: periodShort(point.period),
        value: cellText(figure),
        edition: yearRange(edition),
        href: `/${service}/${edition}/`,
        source: figure.measurement.source.title,
        before: earlier.map((one) => `${cellText(one.figure)} in ${yearRange(one.edition)}`).join(', '),
      };
    }),
  };
}

/** What a chart draws of a series: years that no edition gives stand empty, so that a line does not cross them. */
function drawn(points: readonly ArchivePoint[]): {
  labels: string[];
  values: (number | null)[];
  breakBefore?: number[];
} {
  const labels: string[] = [];
  const values: (number | null)[] = [];
  const breakBefore: number[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    const gap = before && isYearly(point) ? yearOf(point) - yearOf(before) - 1 : 0;
    for (let year = 1; year <= gap; year += 1) {
      labels.push(String(yearOf(point) - gap + year - 1));
      values.push(null);
    }
    const { figure } = lastEntry(point);
    if (figure.measurement.flag === 'b' && index > 0) breakBefore.push(labels.length);
    labels.push(periodShort(point.period));
    values.push(figure.value);
  });
  return { labels, values, ...(breakBefore.length > 0 ? { breakBefore } : {}) };
}

const yearOf = ({ period }: ArchivePoint): number => Number(period.end.slice(0, 4));

const isYearly = ({ period }: ArchivePoint): boolean => period.kind !== 'interval';

function lastEntry(point: ArchivePoint): ArchivePoint['entries'][number] {
  const last = point.entries.at(-1);
  if (!last) throw new Error('a point without an entry');
  return last;
}
