import type { Figure } from '../compute/figures.ts';
import { MARKERS } from '../schema/measurements.ts';
import type { Words } from '../words/words.ts';
import { formatNumber, formatPercent, formatWithUnit } from './format.ts';
import { cellText, revisionWords } from './table-view.ts';

/** One figure of one period, in words. */
export interface FactView {
  /** What sets it apart among the figures of its indicator; empty for the figure as a whole. */
  readonly name: string;
  readonly value: string;
  /** What a marker in place of the value stands for. */
  readonly meaning: string;
  readonly period: string;
  readonly note: string;
}

/** Figures of single periods that belong to one indicator. */
export interface FactGroup {
  readonly indicator: string;
  readonly name: string;
  readonly facts: readonly FactView[];
}

/** Figures by indicator, in the order in which the plan gives them. `counted` are told by the counts behind them alone. */
export function factGroups(
  figures: readonly Figure[],
  counted: readonly Figure[],
  words: Words,
): FactGroup[] {
  const groups = new Map<string, { name: string; facts: FactView[] }>();
  const add = ({ measurement, indicator }: Figure, one: FactView): void => {
    const group = groups.get(measurement.indicator) ?? { name: indicator.name, facts: [] };
    group.facts.push(one);
    groups.set(measurement.indicator, group);
  };
  for (const figure of counted) add(figure, countFact(figure, words));
  for (const figure of figures) add(figure, fact(figure, words));
  return [...groups].map(([indicator, { name, facts }]) => ({ indicator, name, facts }));
}

function fact(figure: Figure, words: Words): FactView {
  const { measurement, indicator, value } = figure;
  const category = Object.values(indicator.breakdowns)
    .map((breakdown) => breakdown.categories[measurement.category ?? '']?.name)
    .find((name) => name !== undefined);
  const share = measurement.printedPercent === null ? '' : formatPercent(measurement.printedPercent);
  const number = value === null ? '' : formatWithUnit(value, indicator.unit, figure.decimals, words);
  return {
    name: category ?? '',
    value: number === '' ? share || cellText(figure) : share === '' ? number : `${number} (${share})`,
    meaning: number === '' && share === '' ? MARKERS[measurement.marker ?? 'x'] : '',
    period: periodAlone(figure, words),
    note: [revisionWords(figure, words), measurement.note].filter((part) => part !== null).join(' '),
  };
}

/** The count that stands behind a rate or percentage which is shown elsewhere. */
function countFact(figure: Figure, words: Words): FactView {
  return {
    name: words.areas.countBehind,
    value: formatNumber(figure.numerator ?? 0, 0),
    meaning: '',
    period: periodAlone(figure, words),
    note: '',
  };
}

function periodAlone({ measurement }: Figure, words: Words): string {
  return words.periods.alone(measurement.period);
}
