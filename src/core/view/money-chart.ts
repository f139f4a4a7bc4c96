import type { EditionModel } from '../compute/model.ts';
import { sum } from '../compute/money.ts';
import type { ChartSeries, ChartSpec } from './chart-spec.ts';
import type { ChartView } from './chart-view.ts';
import { dataHref } from './data-href.ts';
import { formatMoney } from './format.ts';
import { stackSaid, type Stack } from './stacked-view.ts';
import type { TableView } from './table-view.ts';

/** The money of a plan, as a chart: contributions by agency and kind, or the budget by category, the largest first. */
export function moneyChart(
  model: EditionModel,
  id: string,
  of: 'contributions' | 'budget',
  title?: string,
): ChartView {
  const stack = of === 'contributions' ? contributionStack(model) : budgetStack(model);
  const said = stackSaid(model, stack, formatMoney);
  const caption = title ?? stack.title;
  return {
    spec: specOf(model, id, caption, said.description, stack),
    sentence: said.sentence,
    table: moneyTable(model, `${id}-table`, caption, stack, of),
  };
}

interface MoneyStack extends Stack {
  readonly title: string;
}

function contributionStack({ edition, words }: EditionModel): MoneyStack {
  const contributions = edition.resources?.value.contributions;
  if (!contributions) throw new Error('no contributions');
  const { money } = words.records;
  const kinds = (
    [
      ['staffing', money.staffing],
      ['in-kind', money.inKind],
      ['other-delegated', money.otherDelegated],
    ] as const
  ).filter(([kind]) => contributions.rows.some((row) => (row[kind] ?? 0) > 0));
  const rows = contributions.rows
    .map((row) => ({ ...row, total: row.total ?? sum(kinds.map(([kind]) => row[kind] ?? 0)) }))
    .sort((a, b) => b.total - a.total);
  return {
    title: contributions.title,
    labels: rows.map(({ agency }) => agency),
    totals: rows.map(({ total }) => total),
    series: kinds.map(([kind, name]): ChartSeries => ({
      id: kind,
      name,
      role: 'part',
      values: rows.map((row) => row[kind] ?? null),
    })),
  };
}

function budgetStack({ edition, words }: EditionModel): MoneyStack {
  const budget = edition.resources?.value.budget;
  if (!budget) throw new Error('no budget');
  const rows = [...budget.rows].sort((a, b) => b.amount - a.amount);
  return {
    title: budget.title,
    labels: rows.map(({ category }) => category),
    totals: rows.map(({ amount }) => amount),
    series: [
      {
        id: 'amount',
        name: words.records.money.amount,
        role: 'part',
        values: rows.map(({ amount }) => amount),
      },
    ],
  };
}

/** Parts laid end to end where there are several; else a bar each. */
function specOf(
  { words }: EditionModel,
  id: string,
  title: string,
  description: string,
  { labels, series, totals }: Stack,
): ChartSpec {
  const shared = {
    id,
    title,
    description,
    unit: words.chart.pounds,
    prefix: '£',
    decimals: 0,
    words: words.chart.drawing,
  };
  return series.length > 1
    ? { ...shared, kind: 'stacked-bar', labels, series, totals }
    : {
        ...shared,
        kind: 'bar',
        labels: [''],
        series: labels.map((name, index): ChartSeries => ({
          id: String(index),
          name,
          role: 'area',
          values: [totals[index] ?? null],
        })),
      };
}

function moneyTable(
  model: EditionModel,
  id: string,
  caption: string,
  { labels, series, totals }: Stack,
  of: 'contributions' | 'budget',
): TableView {
  const { money } = model.words.records;
  const cell = (amount: number | null): { text: string; notes: [] } => ({
    text: amount === null ? '–' : formatMoney(amount),
    notes: [],
  });
  return {
    id,
    caption,
    unit: '',
    corner: of === 'contributions' ? money.agency : money.category,
    columns: [...series.map(({ name }) => name), ...(series.length > 1 ? [money.total] : [])],
    rows: labels.map((head, index) => ({
      head,
      strong: false,
      cells: [
        ...series.map(({ values }) => cell(values[index] ?? null)),
        ...(series.length > 1 ? [cell(totals[index] ?? null)] : []),
      ],
    })),
    markers: [],
    notes: [],
    source: model.edition.plan.value.source.title,
    download: dataHref(model, of === 'contributions' ? 'contributions.csv' : 'budget.csv'),
  };
}
