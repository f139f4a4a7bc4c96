import { Chart, type ChartConfiguration } from 'chart.js';
import type { ChartSpec, SmallMultiplesSpec } from '../core/view/chart-spec.ts';
import { chartConfig, unitTitle } from './chart-config.ts';
import { type ChartSize, canvasFont, lineHeight, plainFont } from './chart-size.ts';
import { intoRows, rowHeight } from './name-layout.ts';
import { drawInRows } from './name-plugin.ts';
import { panelNames, panels } from './panels.ts';
import { registerParts } from './register-parts.ts';
import { rowConfig } from './row-config.ts';
import { isInRows } from './row-layout.ts';
import { SvgContext } from './svg-context.ts';
import { escapeText } from './svg-marks.ts';
import { round } from './svg-path.ts';

registerParts();

/**
 * A chart as one static `<svg>`, drawn by Chart.js on a recording context: no DOM, no script, no inline style.
 * It scales to its container, is named and described for screen readers, and takes its colours from
 * `src/styles/charts.css` and its font from the page. Ids are `<spec.id>-<size.name>-…`, so a page may hold several
 * charts, each at several sizes. Same spec, same bytes. Throws RangeError for an id that cannot be part of an element id.
 */
export function drawChart(spec: ChartSpec, size: ChartSize): string {
  if (!/^[A-Za-z][\w-]*$/.test(spec.id)) throw new RangeError(`not usable as an element id: "${spec.id}"`);
  const id = `${spec.id}-${size.name}`;
  const { markup, height } = draw(spec, size, id);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-${size.name}" viewBox="0 0 ${String(size.width)} ${String(height)}"`,
    ` role="img" aria-labelledby="${id}-title ${id}-description" fill="none">`,
    `<title id="${id}-title">${escapeText(spec.title)}</title><desc id="${id}-description">${escapeText(spec.description)}</desc>`,
    markup,
    '</svg>',
  ].join('');
}

interface Drawing {
  readonly markup: string;
  readonly height: number;
}

function draw(spec: ChartSpec, size: ChartSize, id: string): Drawing {
  if (spec.kind === 'small-multiples') return drawPanels(spec, size, id);
  if (isInRows(spec)) {
    const { config, height } = rowConfig(spec, size);
    return { markup: record(config, { ...size, height }, id), height };
  }
  return { markup: record(chartConfig(spec, size), size, id), height: size.height };
}

/** What Chart.js draws of a configuration. */
function record<Type extends 'line' | 'bar'>(
  config: ChartConfiguration<Type, (number | null)[], string>,
  { width, height }: ChartSize,
  id: string,
): string {
  const context = new SvgContext(width, height, id);
  // The recorder has what Chart.js uses of a canvas, not the whole of HTMLCanvasElement.
  const chart = new Chart(context as unknown as CanvasRenderingContext2D, config);
  const markup = context.markup();
  chart.destroy();
  return markup;
}

function drawPanels(spec: SmallMultiplesSpec, size: ChartSize, id: string): Drawing {
  const head = new SvgContext(size.width, size.height, `${id}-0`);
  const context = head as unknown as CanvasRenderingContext2D;
  const rows = intoRows(panelNames(spec, size), size);
  drawInRows(context, rows, 'line', size);
  const unit = unitTitle(spec, size).text;
  const line = lineHeight(plainFont(size));
  const below = rows.length * rowHeight(size) + 8;
  head.font = canvasFont(plainFont(size));
  head.textBaseline = 'middle';
  unit.forEach((text, index) => {
    head.fillText(text, 0, below + (index + 0.5) * line);
  });
  const all = panels(spec, size, below + unit.length * line + 12);
  const drawn = all.panels.map(
    ({ x, y, size: part, config }, index) =>
      `<g transform="translate(${String(round(x))} ${String(round(y))})">${record(config, part, `${id}-${String(index + 1)}`)}</g>`,
  );
  return { markup: head.markup() + drawn.join(''), height: Math.ceil(all.height) };
}
