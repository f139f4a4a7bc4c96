import type { Chart, Plugin } from 'chart.js';
import { hasFigures } from './axes.ts';
import { type ChartSize, boldFont, canvasFont, lineHeight, plainFont } from './chart-size.ts';
import { drawRule, targetText, writeNoFigures, writeOnGround } from './note-plugin.ts';
import { behindGap, type RowLayout, type RowSpec } from './row-layout.ts';
import { type Font, textWidth } from './text-layout.ts';

type RowPlot = Chart<'bar' | 'line'>;

const gap = 12;
/** Half the height of the strokes that end an interval. */
const whisker = 5;

/** What stands in a chart in rows besides bars and points: names, values, intervals, the target, "No figures". */
export function rowPlugin(
  spec: RowSpec,
  layout: RowLayout,
  size: ChartSize,
  title: { readonly lines: readonly string[]; readonly top: number },
): Plugin<'bar' | 'line'> {
  return {
    id: 'rows',
    beforeDatasetsDraw(chart) {
      if (spec.kind === 'intervals') drawIntervals(chart, spec, layout);
    },
    afterDatasetsDraw(chart) {
      if (!hasFigures(spec)) writeNoFigures(chart, spec, size);
      if (spec.target) drawTarget(chart, spec, spec.target, size);
      writeTitle(chart.ctx, title, size);
      writeRows(chart, layout, size);
    },
  };
}

function drawIntervals({ ctx, scales }: RowPlot, { series }: RowSpec, { rows }: RowLayout): void {
  const at = (value: number): number => scales['x']?.getPixelForValue(value) ?? 0;
  series.forEach(({ intervals }, index) => {
    const interval = intervals?.[0];
    const style = rows[index]?.style;
    if (!interval || !style) return;
    const y = scales['y']?.getPixelForValue(index) ?? 0;
    const [left, right] = [at(interval.lower), at(interval.upper)];
    drawRule(ctx, style.paint, 2, [], { x: left, y }, { x: right, y });
    for (const x of [left, right])
      drawRule(ctx, style.paint, 2, [], { x, y: y - whisker }, { x, y: y + whisker });
  });
}

function drawTarget(
  { ctx, chartArea, scales }: RowPlot,
  spec: RowSpec,
  target: NonNullable<RowSpec['target']>,
  size: ChartSize,
): void {
  const font = plainFont(size);
  const x = scales['x']?.getPixelForValue(target.value) ?? 0;
  drawRule(ctx, 'text', 1.5, [6, 3], { x, y: chartArea.top - 4 }, { x, y: chartArea.bottom });
  const text = targetText(spec, target);
  const width = textWidth(text, font);
  const left = Math.min(Math.max(0, x - width / 2), size.width - width);
  writeOnGround(ctx, font, [{ text, x: left, y: chartArea.top - 6 - lineHeight(font) }]);
}

function writeTitle(
  ctx: CanvasRenderingContext2D,
  { lines, top }: { readonly lines: readonly string[]; readonly top: number },
  size: ChartSize,
): void {
  const font = plainFont(size);
  lines.forEach((line, index) => {
    writeText(ctx, line, font, 0, top + (index + 0.5) * lineHeight(font));
  });
}

function writeRows(
  { ctx, chartArea, scales }: RowPlot,
  { rows, valueWidth }: RowLayout,
  size: ChartSize,
): void {
  const [plain, bold] = [plainFont(size), boldFont(size)];
  const left = chartArea.right + gap;
  rows.forEach(({ name, isBold, text, hasValue, behind }, index) => {
    const y = scales['y']?.getPixelForValue(index) ?? 0;
    const font = isBold ? bold : plain;
    name.forEach((line, at) => {
      writeText(ctx, line, font, 0, y + (at - (name.length - 1) / 2) * lineHeight(font));
    });
    if (hasValue) writeText(ctx, text, bold, left + valueWidth, y, 'right');
    else writeText(ctx, text, plain, left, y);
    if (behind) writeText(ctx, behind, plain, left + valueWidth + behindGap, y);
  });
}

function writeText(
  ctx: CanvasRenderingContext2D,
  text: string,
  font: Font,
  x: number,
  y: number,
  textAlign: CanvasTextAlign = 'left',
): void {
  ctx.save();
  ctx.font = canvasFont(font);
  ctx.fillStyle = 'text';
  ctx.textAlign = textAlign;
  ctx.textBaseline = 'middle';
  ctx.fillText(text, x, y);
  ctx.restore();
}
