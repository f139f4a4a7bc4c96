import type { ArchivePoint, ArchiveSeries } from '../compute/archive.ts';
import type { Library } from '../edition/edition.ts';
import type { SeriesRole } from '../compute/chart-limits.ts';
import type { Words } from '../words/words.ts';
import type { ChartSpec } from './chart-spec.ts';
import { unitWords } from './format.ts';
import { seriesWords } from './series-words.ts';

/** A series over editions, and what it is in a chart. */
export interface DrawnSeries {
  readonly series: ArchiveSeries;
  readonly role: SeriesRole;
}

/**
 * Series of one definition and one kind of period over all editions, as a line each. Years that no edition gives stand
 * empty, so that a line does not cross them. Null where no series has two values to draw a line between.
 */
export function archiveChart(
  library: Library,
  id: string,
  drawn: readonly DrawnSeries[],
  words: Words,
): ChartSpec | null {
  const [first] = drawn;
  if (!first) return null;
  const { indicator, definition } = first.series;
  const slots = slotsOf(
    drawn.flatMap(({ series }) => series.points),
    words,
  );
  const lines = drawn.map(({ series, role }) => {
    const figures = slots.map(({ key }) => {
      const point = series.points.find(({ period }) => period.key === key);
      return point && lastEntry(point).figure;
    });
    const breaks = figures.flatMap((figure, index) =>
      index > 0 && figure?.measurement.flag === 'b' ? [index] : [],
    );
    return {
      id: series.area,
      name: library.areas[series.area]?.name ?? series.area,
      role,
      values: figures.map((figure) => figure?.value ?? null),
      ...(breaks.length > 0 ? { breakBefore: breaks } : {}),
    };
  });
  if (lines.every(({ values }) => values.filter((value) => value !== null).length < 2)) return null;
  const names = lines.map(({ name }) => name);
  return {
    id,
    kind: 'line',
    title: `${indicator.name}: ${words.numbers.list(names)} (${indicator.definitions[definition]?.name ?? definition})`,
    description: drawn
      .map(({ series }, index) =>
        seriesWords(
          names[index] ?? '',
          series.points.map((point) => lastEntry(point).figure),
          words,
        ),
      )
      .join(' '),
    unit: unitWords(indicator.unit, words),
    decimals: indicator.decimals,
    ...(indicator.unit.kind === 'percent' ? { suffix: '%' } : {}),
    labels: slots.map(({ label }) => label),
    words: words.chart.drawing,
    series: lines,
  };
}

/** A place along the bottom of a chart: a period, or a year that no edition gives. */
interface Slot {
  readonly key: string | null;
  readonly label: string;
}

function slotsOf(points: readonly ArchivePoint[], words: Words): Slot[] {
  const periods = [...new Map(points.map(({ period }) => [period.key, period])).values()].sort(
    (one, other) => (one.end < other.end ? -1 : 1),
  );
  return periods.flatMap((period, index): Slot[] => {
    const before = periods[index - 1];
    const year = yearOf(period.end);
    const empty =
      before === undefined || period.kind === 'interval' ? 0 : Math.max(0, year - yearOf(before.end) - 1);
    return [
      ...Array.from({ length: empty }, (_, gap) => ({ key: null, label: String(year - empty + gap) })),
      { key: period.key, label: words.periods.short(period) },
    ];
  });
}

const yearOf = (month: string): number => Number(month.slice(0, 4));

function lastEntry(point: ArchivePoint): ArchivePoint['entries'][number] {
  const last = point.entries.at(-1);
  if (!last) throw new Error('a point without an entry');
  return last;
}
