import { formatValue } from '../charts/axes.ts';
import type { ExploreData } from '../charts/explore-data.ts';
import { isInRows } from '../charts/row-layout.ts';
import type { ChartSeries, ChartSpec } from '../core/view/chart-spec.ts';

/** A place in a chart: a series and a label, by their numbers. */
export interface At {
  readonly series: number;
  readonly label: number;
}

type Key = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';
const KEYS: ReadonlySet<string> = new Set<Key>([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
]);

/** Whether a key leads from point to point. */
export function isStep(key: string): key is Key {
  return KEYS.has(key);
}

/**
 * Where a key leads: along the axis with the arrows that follow it, from one series to the next with the others, to the
 * ends with Home and End. Nothing leads out of the chart.
 */
export function stepFrom(spec: ChartSpec, at: At, key: Key): At {
  const [labels, series] = [spec.labels.length - 1, spec.series.length - 1];
  const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  const bySeries = (by: number): At => ({ ...at, series: clamp(at.series + by, series) });
  const byLabel = (by: number): At => ({ ...at, label: clamp(at.label + by, labels) });
  // In rows the series follow each other downwards; parts of a row follow each other to the right.
  const isStacked = spec.kind === 'stacked-bar';
  const isOneLabel = labels === 0 && !isStacked;
  switch (key) {
    case 'ArrowLeft':
      return isStacked || isOneLabel ? bySeries(-1) : byLabel(-1);
    case 'ArrowRight':
      return isStacked || isOneLabel ? bySeries(1) : byLabel(1);
    case 'ArrowUp':
      return isStacked ? byLabel(-1) : bySeries(-1);
    case 'ArrowDown':
      return isStacked ? byLabel(1) : bySeries(1);
    case 'Home':
      return isOneLabel ? { ...at, series: 0 } : { ...at, label: 0 };
    case 'End':
      return isOneLabel ? { ...at, series } : { ...at, label: labels };
  }
}

/** Where a reader begins: the first series, at its latest figure or, in rows, at the first. */
export function startOf(spec: ChartSpec): At {
  const label = isInRows(spec)
    ? 0
    : Math.max(0, spec.series[0]?.values.findLastIndex((value) => value !== null) ?? 0);
  return { series: 0, label };
}

/** A point in words: "West Mercia, Sep 2022: 93". */
export function pointWords(spec: ChartSpec, at: At, words: ExploreData['words']): string {
  const series = spec.series[at.series];
  if (!series) return words.noSeries;
  const label = spec.labels[at.label] ?? '';
  const value = series.values[at.label] ?? null;
  const interval = series.intervals?.[at.label];
  const written = (number: number): string => formatValue(number, spec, spec.decimals);
  const name = [series.name, label].filter((part) => part !== '').join(', ');
  const said = value === null ? `${words.noFigure}${reason(series, at)}` : written(value);
  return [
    `${name}: ${said}`,
    ...(interval
      ? [
          words.interval
            .replace('{lower}', written(interval.lower))
            .replace('{upper}', written(interval.upper)),
        ]
      : []),
    ...(series.breakBefore?.includes(at.label) ? [words.break] : []),
  ].join('; ');
}

function reason({ absent }: ChartSeries, { label }: At): string {
  return absent?.[label] === undefined ? '' : ` (${absent[label]})`;
}
