/** The kinds of chart that an author may ask for. */
export const CHART_KINDS = [
  'line',
  'bar',
  'grouped-bar',
  'stacked-bar',
  'intervals',
  'small-multiples',
] as const;
export type ChartKind = (typeof CHART_KINDS)[number];
