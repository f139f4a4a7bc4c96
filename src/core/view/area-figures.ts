import { archiveSeries, type ArchiveEntry, type ArchiveSeries } from '../compute/archive.ts';
import type { EditionModel } from '../compute/model.ts';
import type { Library } from '../edition/edition.ts';
import { wordsOf } from '../words/words.ts';
import { formatBare, unitWords } from './format.ts';
import type { CompareWords } from './side-by-side.ts';
import { cellText } from './table-view.ts';

// Areas stand side by side on English pages only.
const english = wordsOf('en');

/** What one area's figure of one period says, in words and numbers. JSON-safe: readers' browsers load it too. */
export interface FigurePoint {
  /** Last month, then how authors write the period: in the order of time. */
  readonly at: string;
  /** "year ending September 2022" */
  readonly period: string;
  /** The figure with the sign of its unit, or its marker. */
  readonly text: string;
  /** What a marker stands for; empty where there is a value. */
  readonly meaning: string;
  readonly value: number | null;
  /** As worked out from the count, with its limits; null where no count and base are published that bear the figure out. */
  readonly estimate: { readonly value: number; readonly lower: number; readonly upper: number } | null;
  /** "88 to 250"; empty without an estimate. */
  readonly interval: string;
  /** "West Mercia 2023/24", where that leads, and where the plan has it from. */
  readonly plan: string;
  readonly href: string;
  readonly source: string;
}

/** Figures of one area that belong together: one indicator, one version of its definition, one kind of period. */
export interface FigureSeries {
  /** The same for all areas: only figures under one key are put side by side. */
  readonly key: string;
  /** The place of its indicator among all. */
  readonly order: number;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  readonly unitKind: 'rate' | 'percent' | 'count' | 'ratio';
  readonly decimals: number;
  readonly direction: 'lower-is-better' | 'higher-is-better' | 'none';
  readonly definition: string;
  readonly definitionText: string;
  /** "Year ending" */
  readonly periodKind: string;
  readonly points: readonly FigurePoint[];
}

/** Every figure of one area over all editions. */
export interface AreaFigures {
  readonly id: string;
  readonly name: string;
  /** Its page; empty where it has none. */
  readonly href: string;
  /** Areas that it is made of: figures of these are never independent of its own. */
  readonly members: readonly string[];
  /** What the plans compare it with. */
  readonly comparators: readonly string[];
  readonly series: readonly FigureSeries[];
}

/** Every figure that the given editions hold of an area, in the order of the library; categories are left out. */
export function areaFigures(
  library: Library,
  models: readonly EditionModel[],
  area: string,
  {
    href,
    comparators,
    words,
  }: { readonly href: string; readonly comparators: readonly string[]; readonly words: CompareWords },
): AreaFigures {
  const order = Object.keys(library.indicators);
  return {
    id: area,
    name: library.areas[area]?.name ?? area,
    href,
    members: library.areas[area]?.members ?? [],
    comparators,
    series: archiveSeries(models, { area })
      .map((series) => figureSeries(library, words, series, order.indexOf(series.indicatorId)))
      .sort((one, other) => one.order - other.order),
  };
}

function figureSeries(
  library: Library,
  words: CompareWords,
  series: ArchiveSeries,
  order: number,
): FigureSeries {
  const { indicator, indicatorId, definition, periodKind, points } = series;
  const [first] = points;
  return {
    key: [indicatorId, definition, periodKind].join('--'),
    order,
    indicator: indicatorId,
    name: indicator.name,
    unit: unitWords(indicator.unit, english),
    unitKind: indicator.unit.kind,
    decimals: indicator.decimals,
    direction: indicator.direction,
    definition: indicator.definitions[definition]?.name ?? definition,
    definitionText: indicator.definitions[definition]?.text ?? '',
    periodKind: first ? english.periods.kinds[first.period.kind] : '',
    points: points.flatMap(({ period, entries }) => {
      const entry = entries.at(-1);
      return entry ? [figurePoint(library, words, entry, `${period.end} ${period.key}`)] : [];
    }),
  };
}

function figurePoint(
  library: Library,
  words: CompareWords,
  { service, edition, figure }: ArchiveEntry,
  at: string,
): FigurePoint {
  const { measurement, value, computed, interval, indicator } = figure;
  // A marker says on purpose that there is no figure: nothing is said past it.
  const isBorneOut =
    value !== null &&
    interval !== null &&
    computed !== null &&
    interval.lower <= value &&
    value <= interval.upper;
  const limit = (of: number): string => formatBare(of, indicator.unit, indicator.decimals);
  return {
    at,
    period: english.periods.alone(measurement.period),
    text: cellText(figure),
    meaning: value === null ? english.sentences.markers[measurement.marker ?? 'x'] : '',
    value,
    estimate: isBorneOut ? { value: computed, lower: interval.lower, upper: interval.upper } : null,
    interval: isBorneOut ? words.limits(limit(interval.lower), limit(interval.upper)) : '',
    plan: `${library.services[service]?.short ?? service} ${english.periods.years(edition)}`,
    href: `/${service}/${edition}/`,
    source: measurement.source.title,
  };
}
