import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Title,
} from 'chart.js';
import type { ChartSpec } from '../core/view/chart-spec.ts';
import { chartConfig } from './chart-config.ts';
import type { ChartSize } from './chart-size.ts';
import { SvgContext } from './svg-context.ts';
import { escapeText } from './svg-marks.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Title,
);

/**
 * A chart as one static `<svg>`, drawn by Chart.js on a recording context: no DOM, no script, no inline style.
 * It scales to its container, is named and described for screen readers, and takes its colours from
 * `src/styles/charts.css`. Ids are `<spec.id>-<size.name>-…`, so a page may hold several charts, each at several
 * sizes. Same spec, same bytes. Throws RangeError for an id that cannot be part of an element id.
 */
export function drawChart(spec: ChartSpec, size: ChartSize): string {
  if (!/^[A-Za-z][\w-]*$/.test(spec.id)) throw new RangeError(`not usable as an element id: "${spec.id}"`);
  const id = `${spec.id}-${size.name}`;
  const context = new SvgContext(size.width, size.height, id);
  // The recorder has what Chart.js uses of a canvas, not the whole of HTMLCanvasElement.
  const chart = new Chart(context as unknown as CanvasRenderingContext2D, chartConfig(spec, size));
  const drawing = context.markup();
  chart.destroy();
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-${size.name}" viewBox="0 0 ${String(size.width)} ${String(size.height)}"`,
    ` role="img" aria-labelledby="${id}-title ${id}-description" fill="none">`,
    `<title id="${id}-title">${escapeText(spec.title)}</title><desc id="${id}-description">${escapeText(spec.description)}</desc>`,
    drawing,
    '</svg>',
  ].join('');
}
