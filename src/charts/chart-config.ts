import type { ChartSpec } from '../core/view/chart-spec.ts';
import { type PeriodConfiguration, axisFont, chartAxes, isBars } from './axes.ts';
import { type ChartSize, plainFont } from './chart-size.ts';
import { chartDatasets } from './datasets.ts';
import { nameLayout } from './name-layout.ts';
import { namePlugin } from './name-plugin.ts';
import { notePlugin } from './note-plugin.ts';
import { wrapText } from './text-layout.ts';

/** About what the value axis takes at the left. */
const valueAxisWidth = 46;

/** The Chart.js configuration of lines or bars over periods, at a size. Colours in it are `Paint` names. Pure. */
export function chartConfig(spec: ChartSpec, size: ChartSize): PeriodConfiguration {
  const names = nameLayout(spec, size);
  const right = names.kind === 'ends' ? names.width : size.fontSize;
  const top = names.kind === 'rows' ? names.height + 10 : 0;
  return {
    type: isBars(spec) ? 'bar' : 'line',
    data: { labels: [...spec.labels], datasets: chartDatasets(spec) },
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      events: [],
      layout: { padding: { top, right, bottom: 2, left: 0 } },
      scales: chartAxes(spec, size, size.width - valueAxisWidth - right),
      plugins: { title: unitTitle(spec, size) },
    },
    plugins: [notePlugin(spec, size), namePlugin(names, isBars(spec) ? 'swatch' : 'line', size)],
  };
}

/** The unit of the values, at the top left. */
export function unitTitle(spec: ChartSpec, size: ChartSize) {
  return {
    display: true,
    align: 'start',
    text: wrapText(spec.unit, size.width, plainFont(size)),
    color: 'text',
    font: { ...axisFont(size), weight: 'normal' },
    padding: { top: 2, bottom: 12 },
  } as const;
}
