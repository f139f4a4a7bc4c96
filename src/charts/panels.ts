import type { Chart, Plugin } from 'chart.js';
import type { ChartSeries, LineChartSpec, SmallMultiplesSpec } from '../core/view/chart-spec.ts';
import { type PeriodConfiguration, axisFont, chartAxes, formatValue } from './axes.ts';
import { type ChartSize, boldFont, lineHeight } from './chart-size.ts';
import { lineDataset } from './datasets.ts';
import type { SeriesName } from './name-layout.ts';
import { drawnPoints, notePlugin, writeWhereClear } from './note-plugin.ts';
import { type SeriesStyle, placedStyle, seriesStyles } from './series-style.ts';
import { textWidth, wrapText } from './text-layout.ts';

/** Behind the area of a panel: thin lines that only show where it stands among the others. */
const background: SeriesStyle = {
  paint: 'axis',
  lineWidth: 1,
  dash: [],
  shape: 'circle',
  radius: 0,
  isHollow: false,
  texture: 'solid',
  isBold: false,
};

/** One panel: where it stands in the drawing, and its configuration. */
export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly size: ChartSize;
  readonly config: PeriodConfiguration;
}

/** The areas that have a panel each, and what stands in every panel. */
export function panelSeries({ series }: SmallMultiplesSpec): {
  readonly areas: readonly ChartSeries[];
  readonly others: readonly ChartSeries[];
} {
  return {
    areas: series.filter(({ role }) => role === 'area'),
    others: series.filter(({ role }) => role !== 'area'),
  };
}

/** What the signs above the panels mean: the comparators, or that thin lines are the other areas. */
export function panelNames(spec: SmallMultiplesSpec, size: ChartSize): SeriesName[] {
  const { others } = panelSeries(spec);
  const font = { size: size.fontSize, weight: 'normal' } as const;
  const named =
    others.length > 0
      ? others.map(({ name }, index) => ({ name, style: otherStyles(others)[index] ?? background }))
      : [{ name: spec.words.otherAreas, style: background }];
  return named.map(({ name, style }, index) => ({
    index,
    style,
    lines: [name],
    font,
    width: textWidth(name, font),
    height: lineHeight(font),
  }));
}

/** What every panel shows stands back: dashed, and the service itself without its weight. */
function otherStyles(others: readonly ChartSeries[]): SeriesStyle[] {
  const grey = seriesStyles(others.map((series) => ({ ...series, role: 'comparator' as const })));
  return grey.map((style) => ({ ...style, radius: 0 }));
}

/** The panels of a chart below `top`, two beside each other on phones and at most three in columns, on one scale. */
export function panels(
  spec: SmallMultiplesSpec,
  size: ChartSize,
  top: number,
): { readonly panels: readonly Panel[]; readonly height: number } {
  const { areas, others } = panelSeries(spec);
  const across = size.width > 500 && areas.length !== 2 && areas.length !== 4 ? 3 : 2;
  const gap = size.fontSize;
  const width = (size.width - gap * (across - 1)) / across;
  const titles = areas.map(({ name }) => wrapText(name, width, boldFont(size)));
  const titleLines = Math.max(1, ...titles.map((lines) => lines.length));
  const panelSize: ChartSize = {
    ...size,
    width,
    height:
      Math.round(width * (size.width > 500 ? 0.56 : 0.8)) + titleLines * lineHeight(boldFont(size)) + 30,
  };
  const highest = Math.max(
    spec.target?.value ?? 0,
    ...spec.series.flatMap(({ values }) => values.map((value) => value ?? 0)),
  );
  return {
    height: top + Math.ceil(areas.length / across) * (panelSize.height + gap) - gap,
    panels: areas.map((area, index) => ({
      x: (index % across) * (width + gap),
      y: top + Math.floor(index / across) * (panelSize.height + gap),
      size: panelSize,
      config: panelConfig(spec, panelSize, {
        area,
        others: others.length > 0 ? others : areas.filter((one) => one !== area),
        styles: others.length > 0 ? otherStyles(others) : [],
        title: [...(titles[index] ?? []), ...Array<string>(titleLines).fill('')].slice(0, titleLines),
        highest,
      }),
    })),
  };
}

function panelConfig(
  spec: SmallMultiplesSpec,
  size: ChartSize,
  {
    area,
    others,
    styles,
    title,
    highest,
  }: {
    readonly area: ChartSeries;
    readonly others: readonly ChartSeries[];
    readonly styles: readonly SeriesStyle[];
    readonly title: readonly string[];
    readonly highest: number;
  },
): PeriodConfiguration {
  const style = { ...placedStyle('area'), lineWidth: 3, radius: 3.5 };
  const panel: LineChartSpec = { ...spec, kind: 'line', series: [area] };
  const axes = chartAxes(panel, size, size.width - 60);
  return {
    type: 'line',
    data: {
      labels: [...spec.labels],
      datasets: [
        lineDataset(area, style),
        ...others.map((other, index) => lineDataset(other, styles[index] ?? background)),
      ],
    },
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      events: [],
      layout: { padding: { top: 0, right: 14, bottom: 2, left: 0 } },
      scales: {
        x: { ...axes['x'], ticks: { ...axes['x']?.ticks, callback: firstAndLast(spec.labels) } },
        y: {
          ...axes['y'],
          max: undefined,
          suggestedMax: highest,
          ticks: { ...axes['y']?.ticks, padding: 6, maxTicksLimit: 4 },
        },
      },
      plugins: {
        title: {
          display: true,
          align: 'start',
          text: [...title],
          color: 'text',
          font: { ...axisFont(size), weight: 'bold' },
          padding: { top: 4, bottom: 14 },
        },
      },
    },
    plugins: [notePlugin(panel, size), lastValuePlugin(spec, area, size)],
  };
}

/** Panels are narrow: their ends tell the periods, and the table tells all. */
function firstAndLast(labels: readonly string[]): (value: unknown, index: number) => string {
  return (_, index) => (index === 0 || index === labels.length - 1 ? (labels[index] ?? '') : '');
}

/** Writes the latest value over its point. */
function lastValuePlugin(
  spec: SmallMultiplesSpec,
  { values }: ChartSeries,
  size: ChartSize,
): Plugin<'line' | 'bar'> {
  return {
    id: 'last-value',
    afterDatasetsDraw(chart: Chart<'line' | 'bar'>) {
      const { ctx } = chart;
      const at = values.findLastIndex((value) => value !== null);
      const value = values[at];
      const point = chart.getDatasetMeta(0).data[at];
      if (value === undefined || value === null || !point) return;
      const font = boldFont(size);
      const text = formatValue(value, spec, spec.decimals);
      const left = Math.min(point.x - textWidth(text, font) / 2, size.width - textWidth(text, font));
      const above = { x: left, y: point.y - 6 - lineHeight(font) };
      const below = { x: left, y: point.y + 6 };
      writeWhereClear(ctx, text, font, drawnPoints(chart), [
        above,
        ...(below.y + lineHeight(font) < chart.chartArea.bottom ? [below] : []),
      ]);
    },
  };
}
