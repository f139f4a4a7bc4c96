import { archiveSeries, type ArchivePoint, type ArchiveSeries } from '../compute/archive.ts';
import type { EditionModel } from '../compute/model.ts';
import type { Library } from '../edition/edition.ts';
import { MARKERS } from '../schema/measurements.ts';
import type { Words } from '../words/words.ts';
import { archiveChart } from './archive-chart.ts';
import { periodKindWords, periodShort, unitWords, yearRange } from './format.ts';
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
  /** The last month of its latest period. */
  readonly end: string;
  readonly sentence: string;
  /** Null where fewer than two periods have a value. */
  readonly chart: ChartSpec | null;
  readonly rows: readonly {
    readonly period: string;
    readonly value: string;
    /** What a marker in place of the value stands for. */
    readonly meaning: string;
    readonly edition: string;
    readonly href: string;
    readonly source: string;
    /** What earlier editions printed for the same period, where that differs. */
    readonly before: string;
  }[];
  /** What the markers used in it mean. */
  readonly markers: readonly { readonly marker: string; readonly meaning: string }[];
}

/** The archive of an area: every indicator of which some edition gives a figure for it, in the order of the library. */
export function areaArchive(
  library: Library,
  models: readonly EditionModel[],
  area: string,
  words: Words,
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
        unit: unitWords(indicator.unit, words),
        series: series.map((one) => seriesView(library, one, words)),
      },
    ];
  });
}

/** One series as rows and, where there is a line to draw, as a chart. */
export function seriesView(library: Library, series: ArchiveSeries, words: Words): SeriesView {
  const { indicator, points } = series;
  const definition = indicator.definitions[series.definition]?.name ?? series.definition;
  const editions = [
    ...new Set(points.flatMap(({ entries }) => entries.map(({ edition }) => yearRange(edition, words)))),
  ];
  const id = ['series', series.area, series.indicatorId, series.definition, series.periodKind].join('-');
  const first = points[0];
  const revised = points.filter((point) => point.revised).length;
  const markers = new Set(
    points.flatMap((point) => {
      const { figure } = lastEntry(point);
      return figure.value === null ? [figure.measurement.marker ?? 'x'] : [];
    }),
  );
  const sentence = words.areas.seriesFrom(points.length, editions, revised);
  return {
    id,
    definition,
    periodKind: first ? periodKindWords(first.period, words) : '',
    end: points.at(-1)?.period.end ?? '',
    sentence,
    chart: archiveChart(library, `${id}-chart`, [{ series, role: 'own' }], words),
    markers: [...markers].map((marker) => ({ marker, meaning: MARKERS[marker] })),
    rows: points.toReversed().map((point) => {
      const entry = lastEntry(point);
      const { service, edition, figure } = entry;
      const earlier = point.revised
        ? point.entries.filter((one) => one !== entry && one.figure.value !== figure.value)
        : [];
      return {
        period: periodShort(point.period, words),
        value: cellText(figure),
        meaning: figure.value === null ? MARKERS[figure.measurement.marker ?? 'x'] : '',
        edition: yearRange(edition, words),
        href: `/${service}/${edition}/`,
        source: figure.measurement.source.title,
        before: earlier
          .map((one) => words.areas.printedIn(cellText(one.figure), yearRange(one.edition, words)))
          .join(', '),
      };
    }),
  };
}

function lastEntry(point: ArchivePoint): ArchivePoint['entries'][number] {
  const last = point.entries.at(-1);
  if (!last) throw new Error('a point without an entry');
  return last;
}
