import type { Figure } from '../compute/figures.ts';
import { trend } from '../compute/trend.ts';
import { formatBare, formatWithUnit, listWords, periodWords } from './format.ts';
import { noFigureWords } from './sentence.ts';

const inPeriod = ({ measurement: { period } }: Figure): string =>
  period.kind === 'calendar-year' ? period.key : periodWords(period);

const bare = ({ value, indicator, decimals }: Figure): string =>
  formatBare(value ?? 0, indicator.unit, decimals);

/**
 * One area's series in words: where it began and ended, its extremes, and its gaps. Nothing is said across a
 * break in the series, and a series of changes is not said to rise or fall.
 */
export function seriesWords(name: string, figures: readonly Figure[]): string {
  const breakAt = figures.findLastIndex(({ measurement }) => measurement.flag === 'b');
  const comparable = breakAt > 0 ? figures.slice(breakAt) : figures;
  const breakFigure = breakAt > 0 ? figures[breakAt] : undefined;
  const broken = breakFigure
    ? ` The series breaks before ${inPeriod(breakFigure)}: earlier figures are not comparable.`
    : '';
  const known = comparable.filter(({ value }) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return figures.length === 0 ? '' : `${name}: no published figures.${broken}`;
  const rest = `${gapWords(name, comparable)}${broken}`;
  if (known.length === 1)
    return `${name}: ${formatWithUnit(last.value ?? 0, last.indicator.unit, last.decimals)} in ${inPeriod(last)}.${rest}`;
  if (first.indicator.signed)
    return `${name}: ${known.map((figure) => `${bare(figure)} in ${inPeriod(figure)}`).join(', ')}.${rest}`;
  return `${name} ${courseWords(known, first, last)}.${rest}`;
}

function courseWords(known: readonly Figure[], first: Figure, last: Figure): string {
  const [start, end] = [first.value ?? 0, last.value ?? 0];
  const points = known.map(({ value, measurement }) => ({ period: measurement.period.key, value }));
  const shape = trend(points, { decimals: first.indicator.decimals })?.shape;
  const steadily =
    shape === 'rise' || shape === 'fall'
      ? known.length > 2
        ? ', every step the same way'
        : ''
      : extremeWords(known, start, end);
  if (start === end)
    return `was the same, ${bare(first)}, in ${inPeriod(first)} and in ${inPeriod(last)}${steadily}`;
  return `${end > start ? 'rose' : 'fell'} from ${bare(first)} in ${inPeriod(first)} to ${bare(last)} in ${inPeriod(last)}${steadily}`;
}

/** The highest and lowest figure between the ends, where they are not the ends themselves. */
function extremeWords(known: readonly Figure[], start: number, end: number): string {
  const sorted = [...known].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const parts = (
    [
      ['highest', sorted.at(-1)],
      ['lowest', sorted[0]],
    ] as const
  ).flatMap(([word, figure]) =>
    figure === undefined || figure.value === start || figure.value === end
      ? []
      : [`${word} ${bare(figure)} in ${inPeriod(figure)}`],
  );
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
}

function gapWords(name: string, figures: readonly Figure[]): string {
  const missing = figures.filter(({ value }) => value === null);
  if (missing.length === 0) return '';
  return ` ${name} has ${listWords(missing.map((figure) => `${noFigureWords(figure)} for ${periodWords(figure.measurement.period)}`))}.`;
}
