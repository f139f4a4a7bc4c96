import type { SeriesRole } from '../compute/series-role.ts';

/**
 * What a chart shows, and nothing of how it looks: no colours, no sizes. JSON-safe, so that the same
 * spec feeds the table, the static SVG, the browser chart and the downloads. A view writes it; `src/charts`
 * draws it. Add a kind by adding a member to the union: every `switch` over `kind` then fails to compile.
 */
export type ChartSpec = LineChartSpec | BarChartSpec;

/** Change over time: periods along the bottom, one line a series. */
export interface LineChartSpec extends PeriodChart {
  readonly kind: 'line';
}

/** Amounts side by side: one bar a value, the bars of one label standing together. */
export interface BarChartSpec extends PeriodChart {
  readonly kind: 'bar';
}

interface PeriodChart {
  /** Unique on its page; letters, digits, hyphens and underscores, as it becomes part of element ids. */
  readonly id: string;
  /** Short name, read out first: "First time entrants, West Mercia, 2017 to 2022". */
  readonly title: string;
  /** The long text for readers who cannot see the chart; written by the view, in full sentences. */
  readonly description: string;
  /** Title of the value axis, without the symbol: "per 100,000 children". */
  readonly unit: string;
  /** Decimal places of a printed value. Axis ticks use as few as they need. */
  readonly decimals: number;
  /** Printed before a value, such as "£". */
  readonly prefix?: string;
  /** Printed straight after a value, such as "%". */
  readonly suffix?: string;
  /** One label a period (or category), in order, the latest last. */
  readonly labels: readonly string[];
  /** In order of importance: the first is drawn on top. No more of a role than `seriesLimits` allows. */
  readonly series: readonly ChartSeries[];
  /** A level to aim at, drawn as a line across the chart. */
  readonly target?: ChartTarget;
}

export interface ChartSeries {
  /** Unique in its chart. */
  readonly id: string;
  readonly name: string;
  readonly role: SeriesRole;
  /** One entry a label; `null` where there is no figure, for whatever reason. Never zero in its place. */
  readonly values: readonly (number | null)[];
  /** Indexes i where the definition changed: no line is drawn between i - 1 and i. */
  readonly breakBefore?: readonly number[];
}

export { seriesLimits, type SeriesRole } from '../compute/series-role.ts';

export interface ChartTarget {
  readonly name: string;
  readonly value: number;
}
