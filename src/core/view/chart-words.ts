import type { Figure } from '../compute/figures.ts';
import { roundTo } from '../compute/rounding.ts';
import type { Period } from '../schema/period.ts';
import type { Ranged, Valued } from '../words/en/chart.ts';
import type { Words } from '../words/words.ts';
import type { ChartArea } from './chart-figures.ts';
import { formatBare } from './format.ts';
import { seriesWords } from './series-words.ts';

/** What is said of a chart: the sentence above it, and the description for readers who cannot see it. */
export interface ChartSaid {
  readonly sentence: string;
  readonly description: string;
}

type Known = Figure & { readonly value: number };
interface KnownArea {
  readonly area: ChartArea;
  readonly figure: Known;
}

/** A chart over time: each area's course, then how they stand to each other in the latest period, then the target. */
export function courseSaid(
  areas: readonly ChartArea[],
  periods: readonly Period[],
  words: Words,
  target: string | undefined,
): ChartSaid {
  const courses = areas
    .map(({ name, figures }) => seriesWords(name, figures, words))
    .filter((text) => text !== '');
  const latest = periods.length - 1;
  const period = periods[latest];
  const extremes = period && extremesAt(areas, latest, period, words);
  const isOfOne = areas[0]?.role === 'own' || areas.filter(({ role }) => role === 'area').length < 2;
  return {
    // Of areas side by side no single one is the story.
    sentence: [isOfOne ? undefined : extremes, courses[0]].find((text) => text) ?? '',
    description: sentences(
      ...courses,
      period && comparedAt(areas, latest, period, words),
      extremes,
      target && words.chart.aimsAt(target),
    ),
  };
}

/** A chart of one period, an area a row. */
export function rowsSaid(
  areas: readonly ChartArea[],
  index: number,
  period: Period,
  words: Words,
  target: string | undefined,
): ChartSaid {
  const when = words.periods.when(period);
  const compared = comparedAt(areas, index, period, words);
  const extremes = extremesAt(areas, index, period, words);
  const values = words.chart.values(
    when,
    knownAt(areas, index).map(valued),
    areas.flatMap((area) => missingAt(area, index, words)),
  );
  return {
    sentence: [compared, extremes].find((text) => text !== '') ?? values,
    description: sentences(values, compared, extremes, target && words.chart.aimsAt(target)),
  };
}

/** A chart of intervals: the values, and on which side of each comparator the intervals lie. */
export function intervalsSaid(
  areas: readonly ChartArea[],
  index: number,
  period: Period,
  words: Words,
  target: string | undefined,
): ChartSaid {
  const known = knownAt(areas, index);
  const rows = known.map((one): Ranged => ({
    ...valued(one),
    interval: one.figure.interval && limits(one.figure, one.figure.interval),
  }));
  const missing = areas.flatMap((area) => missingAt(area, index, words));
  const against = known
    .filter(({ area }) => area.role === 'comparator')
    .map((other) => againstIntervals(other, known, words))
    .filter((text) => text !== '');
  const when = words.periods.when(period);
  const said = words.chart.intervals(when, [
    ...rows,
    ...missing.map((one): Ranged => ({ ...one, interval: null })),
  ]);
  return {
    sentence: against[0] ?? (extremesAt(areas, index, period, words) || said),
    description: sentences(said, ...against, target && words.chart.aimsAt(target)),
  };
}

/** The limits of an interval as they are printed: with a decimal more than the value where that is a small rate. */
export function limits(
  { indicator }: Figure,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): { readonly lower: string; readonly upper: string } {
  const { unit, decimals } = indicator;
  return { lower: formatBare(lower, unit, decimals), upper: formatBare(upper, unit, decimals) };
}

function againstIntervals(other: KnownArea, known: readonly KnownArea[], words: Words): string {
  const withInterval = known.filter(({ area, figure }) => area.role !== 'comparator' && figure.interval);
  const named = (where: (lower: number, upper: number) => boolean): string[] =>
    withInterval
      .filter(({ figure: { interval } }) => interval && where(interval.lower, interval.upper))
      .map(({ area }) => area.name);
  const { value } = other.figure;
  return withInterval.length === 0
    ? ''
    : words.chart.withinIntervals(valued(other), {
        within: named((lower, upper) => lower <= value && value <= upper),
        above: named((lower) => lower > value),
        below: named((_, upper) => upper < value),
      });
}

/** The first series against the comparators, in one period. */
function comparedAt(areas: readonly ChartArea[], index: number, period: Period, words: Words): string {
  const known = knownAt(areas, index);
  const [one] = known;
  const others = known.filter(({ area }) => area.role === 'comparator' && area !== one?.area);
  if (!one || one.area !== areas[0] || one.area.role === 'comparator' || others.length === 0) return '';
  const side = (sign: number): Valued[] =>
    others.filter(({ figure }) => Math.sign(printed(figure) - printed(one.figure)) === sign).map(valued);
  return words.chart.compared(words.periods.when(period), valued(one), {
    below: side(1),
    above: side(-1),
    same: side(0),
  });
}

/** The highest and the lowest of the areas themselves, in one period, where there are at least two. */
function extremesAt(areas: readonly ChartArea[], index: number, period: Period, words: Words): string {
  const known = knownAt(areas, index).filter(({ area }) => area.role === 'area');
  if (known.length < 2) return '';
  const values = known.map(({ figure }) => printed(figure));
  const [highest, lowest] = [Math.max(...values), Math.min(...values)];
  const when = words.periods.when(period);
  const at = (value: number): Valued[] => known.filter(({ figure }) => printed(figure) === value).map(valued);
  return highest === lowest
    ? words.chart.allAlike(when, at(highest)[0]?.value ?? '')
    : words.chart.extremes(when, at(highest), at(lowest));
}

function knownAt(areas: readonly ChartArea[], index: number): KnownArea[] {
  return areas.flatMap((area) => {
    const figure = area.points[index];
    return figure && isKnown(figure) ? [{ area, figure }] : [];
  });
}

function isKnown(figure: Figure): figure is Known {
  return figure.value !== null;
}

function missingAt({ name, points }: ChartArea, index: number, { chart }: Words): Valued[] {
  const figure = points[index];
  return figure && isKnown(figure) ? [] : [{ name, value: chart.absent[figure?.measurement.marker ?? 'x'] }];
}

function valued({ area, figure }: KnownArea): Valued {
  return { name: area.name, value: formatBare(figure.value, figure.indicator.unit, figure.decimals) };
}

/** Comparisons are made of what is printed. */
function printed({ value, indicator }: Known): number {
  return roundTo(value, indicator.decimals);
}

function sentences(...all: readonly (string | undefined)[]): string {
  return all.filter((text) => text !== undefined && text !== '').join(' ');
}
