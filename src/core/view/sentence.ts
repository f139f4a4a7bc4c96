import type { Bound } from '../compute/bound.ts';
import type { Figure } from '../compute/figures.ts';
import type { Library } from '../edition/edition.ts';
import { monthsBefore, type Period } from '../schema/period.ts';
import {
  formatBare,
  formatDate,
  formatMoney,
  formatNumber,
  formatPercent,
  formatWithUnit,
  numberWords,
  periodWords,
} from './format.ts';

/** A figure in a sentence: value and unit, or in words why there is none. */
export function figureWords(figure: Figure): string {
  const { value, indicator, measurement } = figure;
  if (value !== null) return formatWithUnit(value, indicator.unit, figure.decimals);
  if (measurement.printedPercent !== null) return formatPercent(measurement.printedPercent);
  return noFigureWords(figure);
}

/** Why there is no figure: "not published, so that no child can be recognised". */
export function noFigureWords({ measurement }: Figure): string {
  return {
    c: 'a figure withheld as confidential',
    x: 'a figure that is not available',
    z: 'not applicable',
    low: 'close to zero',
  }[measurement.marker ?? 'x'];
}

/** How an area's figures are named in a sentence: "national", "statistical family", "Shropshire". */
export function areaAdjective(area: string, library: Library): string {
  const found = library.areas[area];
  return found?.adjective ?? found?.name ?? area;
}

/** What a component of the narrative writes, as plain text. Terms, areas and sections are links: see the narrative room. */
export function boundWords(bound: Bound, library: Library): string {
  switch (bound.kind) {
    case 'figure':
      return shownWords(bound.figure, bound.show);
    case 'share':
      return `${formatNumber(bound.percent, bound.decimals)}%`;
    case 'change':
      return changeWords(bound);
    case 'compare':
      return compareWords(bound, library);
    case 'rank':
      return rankWords(bound);
    case 'period':
      return periodWords(bound.figure.measurement.period);
    case 'money':
      return formatMoney(bound.amount);
    case 'money-share':
      return formatPercent(bound.percent);
    case 'answer':
      return answerWords(bound);
    case 'number':
      return bound.inWords
        ? numberWords(bound.value)
        : formatNumber(bound.value, Number.isInteger(bound.value) ? 0 : 1);
    case 'decision':
      return bound.show === 'date' ? formatDate(bound.decision.date) : bound.decision.body;
    default:
      return '';
  }
}

function shownWords(figure: Figure, show: 'value' | 'number' | 'count' | 'base' | 'interval'): string {
  const { indicator, value, interval } = figure;
  if (show === 'count') return formatNumber(figure.numerator ?? 0, 0);
  if (show === 'base') return formatNumber(figure.denominator ?? 0, 0);
  if (value === null) return figureWords(figure);
  if (show === 'number') return formatBare(value, indicator.unit, figure.decimals);
  if (show === 'interval' && interval !== null) return `${figureWords(figure)} (${intervalWords(figure)})`;
  return figureWords(figure);
}

/** "95% confidence interval: 0.04 to 0.15". Empty where there is none. */
export function intervalWords({ indicator, interval }: Figure): string {
  if (interval === null) return '';
  const limit = (value: number): string =>
    formatBare(
      value,
      indicator.unit,
      Math.max(indicator.decimals, indicator.unit.kind === 'rate' && indicator.unit.per === 1000 ? 2 : 0),
    );
  return `95% confidence interval: ${limit(interval.lower)} to ${limit(interval.upper)}`;
}

function changeWords({ figure, before, change, brief, adjacent }: Bound & { kind: 'change' }): string {
  const { indicator } = figure;
  const when =
    adjacent && isYearBefore(before.measurement.period, figure.measurement.period)
      ? 'the year before'
      : `in ${periodWords(before.measurement.period)}`;
  if (change.direction === 'same') return brief ? 'unchanged' : `the same as ${when}`;
  const amount = changeAmount(figure, before, change);
  if (brief) return amount === '' ? (change.direction === 'up' ? 'higher' : 'lower') : amount;
  const from = formatBare(before.value ?? 0, indicator.unit, before.decimals);
  return `${change.direction} from ${from} ${when}${amount === '' ? '' : ` (${amount})`}`;
}

/** "5% lower", "0.6 percentage points higher"; empty where a percentage of a small count would mislead. */
function changeAmount(
  figure: Figure,
  before: Figure,
  change: (Bound & { kind: 'change' })['change'],
): string {
  const word = change.direction === 'up' ? 'higher' : 'lower';
  const { unit, decimals } = figure.indicator;
  if (change.percentagePoints !== null)
    return `${formatNumber(Math.abs(change.percentagePoints), decimals)} percentage points ${word}`;
  if (change.percent === null) return '';
  if (unit.kind === 'count' && Math.min(figure.value ?? 0, before.value ?? 0) < 10) return '';
  return `${formatPercent(Math.abs(change.percent))} ${word}`;
}

function isYearBefore(before: Period, after: Period): boolean {
  return (
    before.kind === after.kind && before.kind !== 'interval' && monthsBefore(after.end, 12) === before.end
  );
}

const FIGURE_NOUN = { rate: 'rate', percent: 'figure', ratio: 'average', count: 'number' } as const;

function compareWords({ figure, other, comparison }: Bound & { kind: 'compare' }, library: Library): string {
  const { unit } = figure.indicator;
  const name = `the ${areaAdjective(other.measurement.area, library)} ${FIGURE_NOUN[unit.kind]} of ${formatBare(other.value ?? 0, unit, other.decimals)}`;
  if (comparison.position === 'same') return `the same as ${name}`;
  const chance = comparison.judgement === 'similar' ? ' (a difference that chance alone could make)' : '';
  return `${comparison.position} ${name}${chance}`;
}

const ORDINALS = [
  '',
  '',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

function rankWords({ rank, areas }: Bound & { kind: 'rank' }): string {
  const joint = rank.tied > 0 ? 'joint ' : '';
  const among = `of the ${numberWords(rank.of)} areas${rank.of < areas ? ' with a figure' : ''}`;
  if (rank.rank === 1) return `the ${joint}lowest ${among}`;
  if (rank.rank + rank.tied === rank.of) return `the ${joint}highest ${among}`;
  return `${joint}${ORDINALS[rank.rank] ?? `${String(rank.rank)}th`} lowest ${among}`;
}

function answerWords({ count, base, percent, show }: Bound & { kind: 'answer' }): string {
  const share = `${formatNumber(percent, Number.isInteger(percent) ? 0 : percent < 10 ? 1 : 0)}%`;
  if (show === 'base' && base !== null) return formatNumber(base, 0);
  if (show === 'percent' || count === null || base === null) return share;
  if (show === 'count') return formatNumber(count, 0);
  return `${formatNumber(count, 0)} of ${formatNumber(base, 0)} (${share})`;
}
