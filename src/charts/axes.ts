import type { ChartConfiguration } from 'chart.js';
import type { ChartSpec } from '../core/view/chart-spec.ts';
import { type ChartSize, plainFont } from './chart-size.ts';
import { widestLine, wrapText } from './text-layout.ts';

export type PeriodConfiguration = ChartConfiguration<'line' | 'bar', (number | null)[], string>;
type Scales = NonNullable<NonNullable<PeriodConfiguration['options']>['scales']>;

const numberFormats = new Map<number, Intl.NumberFormat>();

/** "1,234.50", with the spec's symbols: "£1,200", "33%", as in English so in Welsh. Minus is a true minus sign. */
export function formatValue(
  value: number,
  { prefix = '', suffix = '' }: Pick<ChartSpec, 'prefix' | 'suffix'>,
  decimals: number,
): string {
  let format = numberFormats.get(decimals);
  if (!format)
    numberFormats.set(
      decimals,
      (format = new Intl.NumberFormat('en-GB', {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      })),
    );
  return `${value < 0 ? '−' : ''}${prefix}${format.format(Math.abs(value))}${suffix}`;
}

/**
 * Labels broken into at most `maxLines` lines to fit below their points. Where they do not fit, some are left empty,
 * counted from the end, as the latest period is the one people look for.
 */
export function periodLabels(
  labels: readonly string[],
  slot: number,
  size: ChartSize,
  maxLines: number,
): string[][] {
  const font = plainFont(size);
  const longest = widestLine(
    labels.flatMap((label) => label.split(/\s+/)),
    font,
  );
  let step = Math.max(1, Math.ceil((longest + size.fontSize * 0.4) / Math.max(slot, 1)));
  const wrap = (label: string): string[] =>
    wrapText(label, Math.max(longest, step * slot - size.fontSize), font);
  while (step * 2 < labels.length && labels.some((label) => wrap(label).length > maxLines)) step++;
  return labels.map((label, index) => ((labels.length - 1 - index) % step === 0 ? wrap(label) : ['']));
}

/** Whether values stand as bars over periods, which need room at both sides of a period. */
export function isBars({ kind }: ChartSpec): boolean {
  return kind === 'bar' || kind === 'grouped-bar';
}

/** The font of everything on an axis. */
export function axisFont({ fontSize }: ChartSize): { size: number; family: string; lineHeight: number } {
  return { size: fontSize, family: 'Arial', lineHeight: 1.25 };
}

/** The two axes: periods below, values from zero at the left. `plotWidth` is an estimate good enough to break lines by. */
export function chartAxes(spec: ChartSpec, size: ChartSize, plotWidth: number): Scales {
  const font = axisFont(size);
  const hasSlots = isBars(spec) || spec.labels.length < 2;
  const labels = periodLabels(
    spec.labels,
    plotWidth / Math.max(1, spec.labels.length - (hasSlots ? 0 : 1)),
    size,
    isBars(spec) ? 5 : 3,
  );
  return {
    x: {
      type: 'category',
      offset: hasSlots,
      border: { color: 'axis' },
      grid: {
        drawOnChartArea: false,
        drawTicks: !isBars(spec),
        offset: false,
        color: 'axis',
        tickLength: 6,
      },
      ticks: {
        color: 'text',
        font,
        autoSkip: false,
        minRotation: 0,
        maxRotation: 0,
        padding: 2,
        callback: (_, index) => labels[index] ?? '',
      },
    },
    y: valueAxis(spec, size, 11, 6),
  };
}

/** The axis of values, from zero, with room for the target. */
export function valueAxis(
  spec: ChartSpec,
  size: ChartSize,
  padding: number,
  mostTicks: number,
): NonNullable<Scales['y']> {
  const upper = spec.series.flatMap(({ intervals = [] }) => intervals.map((one) => one?.upper ?? 0));
  const highest = Math.max(spec.target?.value ?? 0, ...upper);
  return {
    type: 'linear',
    beginAtZero: true,
    ...(highest > 0 && { suggestedMax: highest }),
    ...(spec.target && { suggestedMin: Math.min(0, spec.target.value) }),
    border: { display: false },
    grid: { color: (context) => (context.tick.value === 0 ? 'axis' : 'grid'), drawTicks: false },
    ticks: {
      display: hasFigures(spec),
      color: 'text',
      font: axisFont(size),
      padding,
      maxTicksLimit: mostTicks,
      minRotation: 0,
      maxRotation: 0,
      precision: spec.decimals,
      callback: (value, _, ticks) =>
        formatValue(Number(value), spec, value === 0 ? 0 : decimalsOf(ticks.map((tick) => tick.value))),
    },
  };
}

export function hasFigures({ series }: ChartSpec): boolean {
  return series.some(({ values }) => values.some((value) => value !== null));
}

/** As many decimal places as these values need, and the same for all of them; at most four. */
export function decimalsOf(values: readonly number[]): number {
  return (
    [0, 1, 2, 3].find((places) =>
      values.every((value) => Math.abs(value - Number(value.toFixed(places))) < 1e-9),
    ) ?? 4
  );
}
