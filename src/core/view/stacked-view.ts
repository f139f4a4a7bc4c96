import { percentOf } from '../compute/decimal.ts';
import type { Figure } from '../compute/figures.ts';
import { ownArea, type EditionModel } from '../compute/model.ts';
import { sum } from '../compute/money.ts';
import type { Valued } from '../words/en/chart.ts';
import { areaCategoryTable, breakdownOf, periodShown } from './category-table.ts';
import { absentOf } from './chart-figures.ts';
import type { ChartSeries } from './chart-spec.ts';
import type { ChartView } from './chart-view.ts';
import type { ChartSaid } from './chart-words.ts';
import { formatNumber, formatPercent, unitWords } from './format.ts';

/** What an author asks of a chart of the parts of a count. */
export interface StackedOptions {
  readonly breakdown: string;
  readonly areas?: readonly string[] | undefined;
  readonly period?: string | undefined;
  readonly title?: string | undefined;
}

/** The categories of a count laid end to end, a bar an area: spec, sentence and table from the same figures. */
export function stackedView(
  model: EditionModel,
  id: string,
  indicatorId: string,
  options: StackedOptions,
): ChartView {
  const { library, words } = model;
  const indicator = library.indicators[indicatorId];
  if (!indicator) throw new Error(`no indicator ${indicatorId}`);
  const breakdown = breakdownOf(model, indicatorId, options.breakdown);
  const areas = options.areas ?? [ownArea(model)];
  const { find, used } = partsOf(model, indicatorId, areas, Object.keys(breakdown.categories), options);
  const series = used.map((category): ChartSeries => {
    const points = areas.map((area) => find(area, category));
    return {
      id: category,
      name: breakdown.categories[category]?.name ?? category,
      role: 'part',
      values: points.map((figure) => figure?.value ?? null),
      ...absentOf(points, words),
    };
  });
  const labels = areas.map((area) => library.areas[area]?.name ?? area);
  const totals = areas.map((area, index) => find(area, null)?.value ?? totalOf(series, index));
  const period = areas.flatMap((area) => used.flatMap((category) => find(area, category) ?? []))[0]
    ?.measurement.period;
  const said = stackSaid(model, { labels, series, totals }, (value) => formatNumber(value, 0));
  return {
    spec: {
      id,
      kind: 'stacked-bar',
      title:
        options.title ??
        words.chart.titleByParts(indicator.name, breakdown.name, period ? words.periods.alone(period) : ''),
      description: said.description,
      unit: unitWords(indicator.unit, words),
      decimals: indicator.decimals,
      labels,
      series,
      totals,
      words: words.chart.drawing,
    },
    sentence: said.sentence,
    table: areaCategoryTable(model, `${id}-table`, indicatorId, { ...options, areas }),
  };
}

/** Finds the parts of a count: the categories that any of the areas has figures of, all in one period. */
function partsOf(
  model: EditionModel,
  indicator: string,
  areas: readonly string[],
  categories: readonly string[],
  { period }: StackedOptions,
): {
  readonly find: (area: string, category: string | null) => Figure | undefined;
  readonly used: readonly string[];
} {
  const when = periodShown(model, indicator, areas, categories, period);
  const find = (area: string, category: string | null): Figure | undefined =>
    model.figures.find({ indicator, area, category, ...when });
  return { find, used: categories.filter((category) => areas.some((area) => find(area, category))) };
}

/** What is laid end to end, and what each bar comes to. */
export interface Stack {
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly totals: readonly (number | null)[];
}

/** The sum of the parts of one bar; null where one of them is withheld. */
function totalOf(series: readonly ChartSeries[], index: number): number | null {
  if (series.some(({ absent }) => absent?.[index] !== undefined)) return null;
  return sum(series.map(({ values }) => values[index] ?? 0));
}

/** What is said of bars of parts: the largest part, and every bar with what it is made of. */
export function stackSaid(
  { words }: EditionModel,
  { labels, series, totals }: Stack,
  written: (value: number) => string,
): ChartSaid {
  const named = (name: string, value: number): Valued => ({ name, value: written(value) });
  const bars = labels.flatMap((label, index) => {
    const total = totals[index] ?? null;
    const made = series.flatMap(({ name, values }) => {
      const value = values[index] ?? null;
      return value === null ? [] : [named(name, value)];
    });
    const missing = series.flatMap(({ name, absent }) => {
      const reason = absent?.[index];
      return reason === undefined ? [] : [{ name, value: reason }];
    });
    return [words.chart.made({ name: label, value: total === null ? '–' : written(total) }, made, missing)];
  });
  const sentence = largestWords(words.chart, { labels, series, totals }, named);
  return {
    sentence: sentence === '' ? (bars[0] ?? '') : sentence,
    description: [sentence, ...bars].join(' ').trim(),
  };
}

/** The largest part of one bar, or the largest of several bars, with its share. Nothing where anything is missing. */
function largestWords(
  { largestPart, largestWhole }: EditionModel['words']['chart'],
  { labels, series, totals }: Stack,
  named: (name: string, value: number) => Valued,
): string {
  const isOneBar = labels.length === 1;
  const amounts = isOneBar
    ? series.map(({ name, values }) => ({ name, value: values[0] ?? null }))
    : labels.map((name, index) => ({ name, value: totals[index] ?? null }));
  const known = amounts.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  const all = isOneBar ? (totals[0] ?? null) : sum(known.map(({ value }) => value));
  const [largest, second] = [...known].sort((a, b) => b.value - a.value);
  if (!largest || !second || !all || known.length < amounts.length || largest.value === second.value)
    return '';
  const share = formatPercent(percentOf(largest.value, all));
  return (isOneBar ? largestPart : largestWhole)(named(largest.name, largest.value), share);
}
