import type { Indicator } from '../schema/library.ts';
import type { Period, PeriodKind } from '../schema/period.ts';
import type { Figure } from './figures.ts';
import type { EditionModel } from './model.ts';

/** What one edition says of a figure. */
export interface ArchiveEntry {
  readonly service: string;
  readonly edition: string;
  readonly figure: Figure;
}

/** One period of an archive series, with what every edition says of it, the latest edition last. */
export interface ArchivePoint {
  readonly period: Period;
  readonly entries: readonly ArchiveEntry[];
  /** True where two editions print different values: the figure was revised, or one of them is wrong. */
  readonly revised: boolean;
}

/**
 * Figures of one indicator for one area over all editions. Versions of a definition and kinds of period are
 * series of their own: no line joins them.
 */
export interface ArchiveSeries {
  readonly indicatorId: string;
  readonly indicator: Indicator;
  readonly definition: string;
  readonly periodKind: PeriodKind;
  readonly area: string;
  readonly points: readonly ArchivePoint[];
}

/** Every series that the editions hold of an area, or of an indicator, or of both; categories are left out. */
export function archiveSeries(
  models: readonly EditionModel[],
  wanted: { readonly area?: string; readonly indicator?: string },
): ArchiveSeries[] {
  const found = new Map<string, { first: ArchiveEntry; points: Map<string, ArchiveEntry[]> }>();
  for (const { edition, figures } of byTime(models)) {
    for (const figure of figures.all) {
      const { measurement } = figure;
      if (measurement.category !== null) continue;
      if (wanted.area !== undefined && measurement.area !== wanted.area) continue;
      if (wanted.indicator !== undefined && measurement.indicator !== wanted.indicator) continue;
      const entry = { service: edition.service, edition: edition.id, figure };
      const key = [
        measurement.indicator,
        measurement.definition,
        measurement.period.kind,
        measurement.area,
      ].join('|');
      const series = found.get(key) ?? { first: entry, points: new Map<string, ArchiveEntry[]>() };
      found.set(key, series);
      series.points.set(measurement.period.key, [
        ...(series.points.get(measurement.period.key) ?? []),
        entry,
      ]);
    }
  }
  return [...found.values()].map(({ first: { figure }, points }) => ({
    indicatorId: figure.measurement.indicator,
    indicator: figure.indicator,
    definition: figure.measurement.definition,
    periodKind: figure.measurement.period.kind,
    area: figure.measurement.area,
    points: [...points.values()].map(pointOf).sort((a, b) => (a.period.end < b.period.end ? -1 : 1)),
  }));
}

/** Editions by the year in which they begin, services by name within a year. */
function byTime(models: readonly EditionModel[]): EditionModel[] {
  const key = ({ edition }: EditionModel): string => `${edition.id} ${edition.service}`;
  return [...models].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function pointOf(entries: readonly ArchiveEntry[]): ArchivePoint {
  const [first] = entries;
  if (!first) throw new Error('a point without an entry');
  const values = new Set(entries.map(({ figure }) => figure.value));
  return { period: first.figure.measurement.period, entries, revised: values.size > 1 };
}
