import type { Figure } from '../compute/figures.ts';
import { trend } from '../compute/trend.ts';
import type { Words } from '../words/words.ts';
import { formatBare, formatWithUnit } from './format.ts';

const bare = ({ value, indicator, decimals }: Figure): string =>
  formatBare(value ?? 0, indicator.unit, decimals);

/**
 * One area's series in words: where it began and ended, its extremes, and its gaps. Nothing is said across a
 * break in the series, and a series of changes is not said to rise or fall.
 */
export function seriesWords(name: string, figures: readonly Figure[], words: Words): string {
  const { series } = words.sentences;
  const when = ({ measurement }: Figure): string => words.periods.when(measurement.period);
  const breakAt = figures.findLastIndex(({ measurement }) => measurement.flag === 'b');
  const comparable = breakAt > 0 ? figures.slice(breakAt) : figures;
  const breakFigure = breakAt > 0 ? figures[breakAt] : undefined;
  const broken = breakFigure ? series.break(words.periods.inSentence(breakFigure.measurement.period)) : '';
  const known = comparable.filter(({ value }) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return figures.length === 0 ? '' : `${series.none(name)}${broken}`;
  const rest = `${gapWords(name, comparable, words)}${broken}`;
  if (known.length === 1) {
    const value = formatWithUnit(last.value ?? 0, last.indicator.unit, last.decimals, words);
    return `${series.one(name, value, when(last))}${rest}`;
  }
  if (first.indicator.signed) {
    const values = known.map((figure) => [bare(figure), when(figure)] as const);
    return `${series.values(name, values)}${rest}`;
  }
  return `${courseWords(name, known, [first, last], words)}${rest}`;
}

function courseWords(
  name: string,
  known: readonly Figure[],
  [first, last]: readonly [Figure, Figure],
  words: Words,
): string {
  const [start, end] = [first.value ?? 0, last.value ?? 0];
  const points = known.map(({ value, measurement }) => ({ period: measurement.period.key, value }));
  const shape = trend(points, { decimals: first.indicator.decimals })?.shape;
  const isOneWay = shape === 'rise' || shape === 'fall';
  const sorted = [...known].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const when = ({ measurement }: Figure): string => words.periods.when(measurement.period);
  /** The highest or lowest figure, where it lies between the ends. */
  const extreme = (figure: Figure | undefined): readonly [string, string] | undefined =>
    figure === undefined || isOneWay || figure.value === start || figure.value === end
      ? undefined
      : [bare(figure), when(figure)];
  return words.sentences.series.course(name, {
    direction: start === end ? 'same' : end > start ? 'rose' : 'fell',
    from: bare(first),
    fromWhen: when(first),
    to: bare(last),
    toWhen: when(last),
    steady: isOneWay && known.length > 2,
    highest: extreme(sorted.at(-1)),
    lowest: extreme(sorted[0]),
  });
}

function gapWords(name: string, figures: readonly Figure[], { sentences, periods }: Words): string {
  const missing = figures.filter(({ value }) => value === null);
  if (missing.length === 0) return '';
  return sentences.series.gaps(
    name,
    missing.map(({ measurement }) => ({
      marker: measurement.marker ?? 'x',
      period: periods.inSentence(measurement.period),
    })),
  );
}
