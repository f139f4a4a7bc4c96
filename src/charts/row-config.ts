import type { ChartConfiguration } from 'chart.js';
import { formatValue, hasFigures, valueAxis } from './axes.ts';
import { type ChartSize, lineHeight, plainFont } from './chart-size.ts';
import { namesInRows } from './name-layout.ts';
import { namePlugin } from './name-plugin.ts';
import { type RowLayout, type RowSpec, rowLayout } from './row-layout.ts';
import { rowPlugin } from './row-plugin.ts';
import { barPaint, seriesStyles } from './series-style.ts';
import { barDataset, type Dataset } from './datasets.ts';
import { textWidth, wrapText } from './text-layout.ts';

export type RowConfiguration = ChartConfiguration<'bar' | 'line', (number | null)[], string>;

const gap = 12;
/** Below the rows: the axis of values. */
const axisHeight = 30;
/** Above and below the title. */
const titleSpace = 14;

/** The Chart.js configuration of a chart in rows, and how tall it is: as its rows and their names need. Pure. */
export function rowConfig(
  spec: RowSpec,
  size: ChartSize,
): { readonly config: RowConfiguration; readonly height: number } {
  const layout = rowLayout(spec, size);
  const names = spec.kind === 'stacked-bar' && hasFigures(spec) ? namesInRows(spec, size) : undefined;
  const title = wrapText(spec.unit, size.width, plainFont(size));
  const namesHeight = names === undefined ? 0 : names.height + 10;
  const line = lineHeight(plainFont(size));
  const top = namesHeight + title.length * line + titleSpace + (spec.target ? line + 6 : 0);
  const left = Math.ceil(layout.nameWidth) + gap;
  const right = gap + Math.ceil(layout.textWidth);
  const height = top + layout.rows.length * layout.rowHeight + axisHeight;
  return {
    height: Math.ceil(height),
    config: {
      type: spec.kind === 'intervals' ? 'line' : 'bar',
      data: { labels: layout.rows.map((_, index) => String(index)), datasets: rowDatasets(spec, layout) },
      options: {
        indexAxis: 'y',
        animation: false,
        responsive: false,
        devicePixelRatio: 1,
        events: [],
        layout: { padding: { top, right, bottom: 2, left } },
        scales: {
          x: valueScale(spec, size, size.width - left - right),
          y: { type: 'category', offset: true, display: false, stacked: spec.kind === 'stacked-bar' },
        },
        plugins: { title: { display: false } },
      },
      plugins: [
        rowPlugin(spec, layout, size, { lines: title, top: namesHeight + 2 }),
        ...(names === undefined ? [] : [namePlugin(names, 'swatch', size)]),
      ],
    },
  };
}

/** The axis of values: as long as what is drawn, with as many ticks as have room beside each other. */
function valueScale(spec: RowSpec, size: ChartSize, width: number): ReturnType<typeof valueAxis> {
  const totals = spec.kind === 'stacked-bar' ? stackedLengths(spec) : [];
  const limits = spec.series.flatMap(({ intervals = [] }) => intervals.map((one) => one?.upper ?? 0));
  const values = spec.series.flatMap((series) => series.values.map((value) => value ?? 0));
  const highest = Math.max(spec.target?.value ?? 0, ...values, ...totals, ...limits);
  const widest = textWidth(formatValue(highest, spec, highest > 10 ? 0 : 1), plainFont(size));
  const most = Math.max(2, Math.min(6, Math.floor(width / (widest * 1.25))));
  const axis = valueAxis(spec, size, 6, most);
  return {
    ...axis,
    stacked: spec.kind === 'stacked-bar',
    ...(highest > 0 && { max: highest * 1.02 }),
    ticks: { ...axis.ticks, includeBounds: false },
  };
}

/** How far the bars of each label reach. */
function stackedLengths({ labels, series }: RowSpec): number[] {
  return labels.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
}

function rowDatasets(spec: RowSpec, { rows }: RowLayout): Dataset[] {
  if (spec.kind === 'stacked-bar') {
    const styles = seriesStyles(spec.series);
    return spec.series.flatMap((series, index) => {
      const style = styles[index];
      // A hair of ground parts neighbours, so that they are told apart without their textures.
      return style
        ? [
            {
              ...barDataset(series, style),
              ...thick,
              minBarLength: 0,
              borderColor: 'ground',
              borderWidth: 1.5,
            },
          ]
        : [];
    });
  }
  const values = spec.series.map(({ values: [value] }) => value ?? null);
  const styles = rows.map(({ style }) => style);
  if (spec.kind === 'bar')
    return [
      {
        type: 'bar',
        data: values,
        clip: false,
        backgroundColor: styles.map(barPaint),
        borderColor: styles.map(({ paint }) => paint),
        borderWidth: styles.map(({ texture }) => (texture === 'solid' ? 0 : 1.5)),
        inflateAmount: 0,
        minBarLength: 2,
        ...thick,
      },
    ];
  return [
    {
      type: 'line',
      data: values,
      clip: false,
      showLine: false,
      pointStyle: styles.map(({ shape }) => shape),
      pointRadius: styles.map(({ radius }) => radius + 0.5),
      pointBackgroundColor: styles.map(({ isHollow, paint }) => (isHollow ? 'ground' : paint)),
      pointBorderColor: styles.map(({ paint }) => paint),
      pointBorderWidth: styles.map(({ isHollow }) => (isHollow ? 2 : 0)),
    },
  ];
}

const thick = { maxBarThickness: 24, barPercentage: 0.8, categoryPercentage: 0.9 } as const;
