import type { Bound } from '../compute/bound.ts';
import type { Figure } from '../compute/figures.ts';
import type { EditionModel } from '../compute/model.ts';
import type { Library } from '../edition/edition.ts';
import { monthsBefore, type Period } from '../schema/period.ts';
import type { Words } from '../words/words.ts';
import {
  formatBare,
  formatMoney,
  formatNumber,
  formatPercent,
  formatWithUnit,
  numberWords,
} from './format.ts';

/** What words about a figure need to know of the edition. */
type Reading = Pick<EditionModel, 'library' | 'words'>;

/** A figure in a sentence: value and unit, or in words why there is none. */
function figureWords(figure: Figure, words: Words): string {
  const { value, indicator, measurement } = figure;
  if (value !== null) return formatWithUnit(value, indicator.unit, figure.decimals, words);
  if (measurement.printedPercent !== null) return formatPercent(measurement.printedPercent);
  return words.sentences.noFigure[measurement.marker ?? 'x'];
}

/** How an area's figures are named in a sentence: "national", "statistical family", "Shropshire". */
export function areaAdjective(area: string, library: Library): string {
  const found = library.areas[area];
  return found?.adjective ?? found?.name ?? area;
}

/** What a component of the narrative writes, as plain text. Terms, areas and sections are links: see the narrative room. */
export function boundWords(bound: Bound, reading: Reading): string {
  const { words } = reading;
  switch (bound.kind) {
    case 'figure':
      return shownWords(bound.figure, bound.show, words);
    case 'share':
      return `${formatNumber(bound.percent, bound.decimals)}%`;
    case 'change':
      return changeWords(bound, words);
    case 'compare':
      return compareWords(bound, reading);
    case 'rank':
      return rankWords(bound, words);
    case 'period':
      return words.periods.inSentence(bound.figure.measurement.period);
    case 'money':
      return formatMoney(bound.amount);
    case 'money-share':
      return formatPercent(bound.percent);
    case 'answer':
      return answerWords(bound, words);
    case 'number':
      return bound.inWords
        ? numberWords(bound.value, words)
        : formatNumber(bound.value, Number.isInteger(bound.value) ? 0 : 1);
    case 'decision':
      if (bound.decision === null) return words.plan.state.notYet;
      return bound.show === 'date' ? words.periods.date(bound.decision.date) : bound.decision.body;
    default:
      return '';
  }
}

function shownWords(
  figure: Figure,
  show: 'value' | 'number' | 'count' | 'base' | 'interval',
  words: Words,
): string {
  const { indicator, value, interval } = figure;
  if (show === 'count') return formatNumber(figure.numerator ?? 0, 0);
  if (show === 'base') return formatNumber(figure.denominator ?? 0, 0);
  if (value === null) return figureWords(figure, words);
  if (show === 'number') return formatBare(value, indicator.unit, figure.decimals);
  if (show === 'interval' && interval !== null)
    return `${figureWords(figure, words)} (${intervalWords(figure, words)})`;
  return figureWords(figure, words);
}

/** "95% confidence interval: 0.04 to 0.15". Empty where there is none. */
export function intervalWords({ indicator, interval }: Figure, words: Words): string {
  if (interval === null) return '';
  const limit = (value: number): string =>
    formatBare(
      value,
      indicator.unit,
      Math.max(indicator.decimals, indicator.unit.kind === 'rate' && indicator.unit.per === 1000 ? 2 : 0),
    );
  return words.sentences.interval(limit(interval.lower), limit(interval.upper));
}

function changeWords(bound: Bound & { kind: 'change' }, { sentences, periods }: Words): string {
  const { figure, before, change, brief, adjacent } = bound;
  const isYear = adjacent && isYearBefore(before.measurement.period, figure.measurement.period);
  const when = isYear ? undefined : periods.when(before.measurement.period);
  const { direction } = change;
  if (direction === 'same') return brief ? sentences.unchanged : sentences.sameAs(when);
  const amount = changeAmount(bound, direction, sentences);
  if (brief) return amount === '' ? sentences[direction === 'up' ? 'higher' : 'lower'] : amount;
  const from = formatBare(before.value ?? 0, figure.indicator.unit, before.decimals);
  return sentences.changed(direction, from, when, amount);
}

/** "5% lower", "0.6 percentage points higher"; empty where a percentage of a small count would mislead. */
function changeAmount(
  { figure, before, change }: Bound & { kind: 'change' },
  direction: 'up' | 'down',
  sentences: Words['sentences'],
): string {
  const { unit, decimals } = figure.indicator;
  if (change.percentagePoints !== null)
    return sentences.points(formatNumber(Math.abs(change.percentagePoints), decimals), direction);
  if (change.percent === null) return '';
  if (unit.kind === 'count' && Math.min(figure.value ?? 0, before.value ?? 0) < 10) return '';
  return sentences.percent(formatPercent(Math.abs(change.percent)), direction);
}

function isYearBefore(before: Period, after: Period): boolean {
  return (
    before.kind === after.kind && before.kind !== 'interval' && monthsBefore(after.end, 12) === before.end
  );
}

function compareWords(
  { figure, other, comparison }: Bound & { kind: 'compare' },
  { library, words }: Reading,
): string {
  const { unit } = figure.indicator;
  const { area } = other.measurement;
  return words.sentences.compared(
    comparison.position,
    {
      name: library.areas[area]?.name ?? area,
      adjective: areaAdjective(area, library),
      kind: unit.kind,
      value: formatBare(other.value ?? 0, unit, other.decimals),
    },
    comparison.position !== 'same' && comparison.judgement === 'similar',
  );
}

function rankWords({ rank, areas }: Bound & { kind: 'rank' }, { sentences }: Words): string {
  const isHighest = rank.rank > 1 && rank.rank + rank.tied === rank.of;
  return sentences.rank(rank.rank === 1 ? 'lowest' : isHighest ? 'highest' : rank.rank, {
    of: rank.of,
    joint: rank.tied > 0,
    withFigure: rank.of < areas,
  });
}

function answerWords(
  { count, base, percent, show }: Bound & { kind: 'answer' },
  { sentences }: Words,
): string {
  const share = `${formatNumber(percent, Number.isInteger(percent) ? 0 : percent < 10 ? 1 : 0)}%`;
  if (show === 'base' && base !== null) return formatNumber(base, 0);
  if (show === 'percent' || count === null || base === null) return share;
  if (show === 'count') return formatNumber(count, 0);
  return sentences.answer(formatNumber(count, 0), formatNumber(base, 0), share);
}
