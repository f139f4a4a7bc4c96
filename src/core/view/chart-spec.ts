import type { SeriesRole } from '../compute/chart-limits.ts';

/**
 * What a chart shows, and nothing of how it looks: no colours, no sizes. JSON-safe, so that the same
 * spec feeds the table, the static SVG, the browser chart and the downloads. A view writes it; `src/charts`
 * draws it. Add a kind by adding a member to the union: every `switch` over `kind` then fails to compile.
 */
export type ChartSpec =
  | LineChartSpec
  | BarChartSpec
  | GroupedBarChartSpec
  | StackedBarChartSpec
  | IntervalChartSpec
  | SmallMultiplesSpec;

/** Change over time: periods along the bottom, one line a series. */
export interface LineChartSpec extends SeriesChart {
  readonly kind: 'line';
}

/** Amounts one by one: with one label a row for each series, with one series a column for each label. */
export interface BarChartSpec extends SeriesChart {
  readonly kind: 'bar';
}

/** Amounts side by side: the bars of one label stand together, one a series. */
export interface GroupedBarChartSpec extends SeriesChart {
  readonly kind: 'grouped-bar';
}

/** Parts of wholes: a row for each label, its series laid end to end. All series have the role `part`. */
export interface StackedBarChartSpec extends SeriesChart {
  readonly kind: 'stacked-bar';
  /** What the parts of each label make up; `null` where that is not known. */
  readonly totals: readonly (number | null)[];
}

/** Values of one label with their 95% intervals: a row for each series. */
export interface IntervalChartSpec extends SeriesChart {
  readonly kind: 'intervals';
}

/** Change over time in a panel of its own for each area; what areas are compared with stands in every panel. */
export interface SmallMultiplesSpec extends SeriesChart {
  readonly kind: 'small-multiples';
}

interface SeriesChart {
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
  /** In order of importance: the first is drawn on top. No more than `src/core/compute/chart-limits.ts` lets be told apart. */
  readonly series: readonly ChartSeries[];
  /** A level to aim at, drawn as a line across the chart. */
  readonly target?: ChartTarget;
  /** Words that the drawing itself needs, in the language of the page. */
  readonly words: ChartWords;
}

export interface ChartSeries {
  /** Unique in its chart. */
  readonly id: string;
  readonly name: string;
  readonly role: ChartRole;
  /** Its place among those of its role, where some of them are left out: what is drawn keeps its colour and shape. */
  readonly place?: number;
  /** One entry a label; `null` where there is no figure, for whatever reason. Never zero in its place. */
  readonly values: readonly (number | null)[];
  /** Why there is no figure, by label: "confidential". */
  readonly absent?: Readonly<Record<number, string>>;
  /** 95% intervals, one entry a label; `null` where there is none. */
  readonly intervals?: readonly (ChartInterval | null)[];
  /** Indexes i where the definition changed: no line is drawn between i - 1 and i. */
  readonly breakBefore?: readonly number[];
}

/** What a series is: an area as the model tells it, or one of the parts that make up a whole. */
export type ChartRole = SeriesRole | 'part';

export interface ChartInterval {
  readonly lower: number;
  readonly upper: number;
}

export interface ChartTarget {
  readonly name: string;
  readonly value: number;
}

/** Words inside a drawing. */
export interface ChartWords {
  /** Marks where a definition changed. */
  readonly break: string;
  /** Stands in the place of a chart without any figure. */
  readonly noFigures: string;
  /** Names the lines of the other areas in a panel of small multiples. */
  readonly otherAreas: string;
}
