import type { ChartSpec, IntervalChartSpec, StackedBarChartSpec } from '../core/view/chart-spec.ts';
import { formatValue } from './axes.ts';
import { type ChartSize, boldFont, lineHeight, plainFont } from './chart-size.ts';
import { type SeriesStyle, placedStyle } from './series-style.ts';
import { textWidth, widestLine, wrapText } from './text-layout.ts';

/** A chart in which each thing has a row of its own, under its name. */
export type RowSpec = Extract<ChartSpec, { kind: 'bar' }> | StackedBarChartSpec | IntervalChartSpec;

/** Whether a chart is drawn in rows: columns are for what follows in time. */
export function isInRows(spec: ChartSpec): spec is RowSpec {
  return (
    spec.kind === 'stacked-bar' ||
    spec.kind === 'intervals' ||
    (spec.kind === 'bar' && spec.labels.length === 1)
  );
}

/** A row: its name at the left, what is drawn in it, and its value written out at the right. */
export interface Row {
  readonly name: readonly string[];
  readonly isBold: boolean;
  readonly style: SeriesStyle;
  /** The value, or why there is none; behind it, where there is room, its interval. */
  readonly text: string;
  readonly hasValue: boolean;
  readonly behind: string;
}

/** The rows of a chart, and what they take of its width and height. */
export interface RowLayout {
  readonly rows: readonly Row[];
  readonly nameWidth: number;
  /** How wide the column of values is: they end at its right edge, and what stands behind them begins after it. */
  readonly valueWidth: number;
  readonly textWidth: number;
  readonly rowHeight: number;
}

/** Names take at most this part of the width. */
const widestNames = 0.34;
/** Between a value and what stands behind it. */
export const behindGap = 10;

/** Sets the rows of a chart at a size. */
export function rowLayout(spec: RowSpec, size: ChartSize): RowLayout {
  const [plain, bold] = [plainFont(size), boldFont(size)];
  const isWide = size.width > 500;
  const rows = (spec.kind === 'stacked-bar' ? wholes(spec) : single(spec, isWide)).map(
    ({ name, ...row }): Row => ({
      ...row,
      name: wrapText(name, size.width * widestNames, row.isBold ? bold : plain),
    }),
  );
  const nameWidth = Math.max(...rows.map(({ name, isBold }) => widestLine(name, isBold ? bold : plain)));
  const valueWidth = Math.max(0, ...rows.map(({ text, hasValue }) => (hasValue ? textWidth(text, bold) : 0)));
  const texts = rows.map(({ text, behind }) =>
    behind ? valueWidth + behindGap + textWidth(behind, plain) : textWidth(text, bold),
  );
  const lines = Math.max(...rows.map(({ name }) => name.length));
  return {
    rows,
    nameWidth,
    valueWidth,
    textWidth: Math.max(valueWidth, ...texts),
    rowHeight: Math.max(34, lines * lineHeight(plain) + 6),
  };
}

type Unset = Omit<Row, 'name'> & { readonly name: string };

/** A row for each series, of the only label. */
function single(spec: Exclude<RowSpec, StackedBarChartSpec>, isWide: boolean): Unset[] {
  return spec.series.map(({ name, role, values, intervals, absent }) => {
    const value = values[0] ?? null;
    const interval = intervals?.[0];
    const written = (number: number): string => formatValue(number, spec, spec.decimals);
    return {
      name,
      isBold: role === 'own',
      style: placedStyle(role),
      text: value === null ? (absent?.[0] ?? '–') : written(value),
      hasValue: value !== null,
      behind:
        isWide && spec.kind === 'intervals' && interval
          ? `${written(interval.lower)} – ${written(interval.upper)}`
          : '',
    };
  });
}

/** A row for each label, with the whole that its parts make up, and the reason where one of them is missing. */
function wholes(spec: StackedBarChartSpec): Unset[] {
  return spec.labels.map((name, index) => {
    const [missing] = spec.series.flatMap(({ absent }) => absent?.[index] ?? []);
    const total = spec.totals[index] ?? null;
    return {
      name,
      isBold: false,
      style: placedStyle('area'),
      text: total === null ? (missing ?? '–') : formatValue(total, spec, spec.decimals),
      hasValue: total !== null,
      behind: total === null || missing === undefined ? '' : `[${missing}]`,
    };
  });
}
