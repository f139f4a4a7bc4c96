import type { ChartDataset } from 'chart.js';
import type { ChartSeries, ChartSpec } from '../core/view/chart-spec.ts';
import { isBars } from './axes.ts';
import { type SeriesStyle, barPaint, seriesStyles } from './series-style.ts';

export type Dataset = ChartDataset<'line' | 'bar', (number | null)[]>;

/** The series as Chart.js datasets. A missing value stays `null`, which Chart.js leaves as a gap. */
export function chartDatasets(spec: ChartSpec): Dataset[] {
  const styles = seriesStyles(spec.series);
  return spec.series.flatMap((series, index) => {
    const style = styles[index];
    if (!style) return [];
    return [isBars(spec) ? barDataset(series, style) : lineDataset(series, style)];
  });
}

/** A line with its points, broken where a value is missing or the definition changed. */
export function lineDataset({ name, values, breakBefore = [] }: ChartSeries, style: SeriesStyle): Dataset {
  return {
    type: 'line',
    label: name,
    data: [...values],
    clip: false,
    spanGaps: false,
    borderColor: style.paint,
    borderWidth: style.lineWidth,
    borderDash: [...style.dash],
    borderJoinStyle: 'round',
    pointStyle: style.shape,
    pointRadius: style.radius,
    pointBackgroundColor: style.isHollow ? 'ground' : style.paint,
    pointBorderColor: style.paint,
    pointBorderWidth: style.isHollow ? 2 : 0,
    ...(breakBefore.length > 0 && {
      segment: { borderColor: ({ p1DataIndex }) => (breakBefore.includes(p1DataIndex) ? 'none' : undefined) },
    }),
  };
}

/** Bars with the texture of their series. */
export function barDataset({ name, values }: ChartSeries, style: SeriesStyle): Dataset {
  return {
    type: 'bar',
    label: name,
    data: [...values],
    clip: false,
    backgroundColor: barPaint(style),
    borderColor: style.paint,
    borderWidth: style.texture === 'solid' ? 0 : 1.5,
    inflateAmount: 0,
    // A zero shows as a thin bar, so that it is not taken for a missing figure.
    minBarLength: 2,
    maxBarThickness: 56,
    barPercentage: 0.92,
    categoryPercentage: 0.78,
  };
}
