import type { Chart, Plugin } from 'chart.js';
import type { ChartSpec, ChartTarget } from '../core/view/chart-spec.ts';
import { decimalsOf, formatValue, hasFigures, isBars } from './axes.ts';
import { type ChartSize, boldFont, canvasFont, lineHeight, plainFont } from './chart-size.ts';
import { type Point, clearestPlace, pointsAlong } from './clear-place.ts';
import type { Box } from './svg-path.ts';
import { type Font, textWidth } from './text-layout.ts';

type PeriodPlot = Chart<'line' | 'bar'>;

/** What stands on the plot besides the values: where a series was broken, the target, values on bars, "No figures". */
export function notePlugin(spec: ChartSpec, size: ChartSize): Plugin<'line' | 'bar'> {
  return {
    id: 'notes',
    beforeDatasetsDraw(chart) {
      const hasBreaks = spec.series.some(({ breakBefore = [] }) => breakBefore.length > 0);
      if (isBars(spec) || !(hasBreaks || spec.target)) return;
      const lines = drawnPoints(chart);
      if (hasBreaks) drawBreaks(chart, spec, lines, size);
      if (spec.target) drawTarget(chart, spec, spec.target, lines, size);
    },
    afterDatasetsDraw(chart) {
      if (!hasFigures(spec)) writeNoFigures(chart, spec, size);
      if (!isBars(spec)) return;
      // A bar would hide the target behind it.
      if (spec.target) drawTarget(chart, spec, spec.target, drawnPoints(chart), size);
      writeBarValues(chart, spec, size);
    },
  };
}

function drawBreaks(
  { ctx, chartArea, scales }: PeriodPlot,
  spec: ChartSpec,
  lines: readonly Point[],
  size: ChartSize,
): void {
  const breaks = new Set(spec.series.flatMap(({ breakBefore = [] }) => breakBefore));
  for (const index of [...breaks].sort((a, b) => a - b)) {
    const x =
      ((scales['x']?.getPixelForValue(index - 1) ?? 0) + (scales['x']?.getPixelForValue(index) ?? 0)) / 2;
    drawRule(ctx, 'axis', 1, [2, 4], { x, y: chartArea.top }, { x, y: chartArea.bottom });
    const top = chartArea.top + 2;
    const bottom = chartArea.bottom - 2 - lineHeight(plainFont(size));
    const text = spec.words.break;
    writeWhereClear(ctx, text, plainFont(size), lines, [
      { x: x + 4, y: top },
      { x: x - 4 - textWidth(text, plainFont(size)), y: top },
      { x: x + 4, y: bottom },
    ]);
  }
}

function drawTarget(
  { ctx, chartArea, scales }: PeriodPlot,
  spec: ChartSpec,
  target: ChartTarget,
  lines: readonly Point[],
  size: ChartSize,
): void {
  const y = scales['y']?.getPixelForValue(target.value) ?? 0;
  drawRule(ctx, 'text', 1.5, [6, 3], { x: chartArea.left, y }, { x: chartArea.right, y });
  const text = targetText(spec, target);
  const right = chartArea.right - 6 - textWidth(text, plainFont(size));
  const above = y - 3 - lineHeight(plainFont(size));
  writeWhereClear(ctx, text, plainFont(size), lines, [
    { x: right, y: above },
    { x: right, y: y + 3 },
    { x: chartArea.left + 6, y: above },
    { x: chartArea.left + 6, y: y + 3 },
  ]);
}

/** "Target 20%". */
export function targetText(spec: ChartSpec, { name, value }: ChartTarget): string {
  return `${name} ${formatValue(value, spec, decimalsOf([value]))}`;
}

/** A value over its bar, on every bar or on none. */
function writeBarValues(chart: PeriodPlot, spec: ChartSpec, size: ChartSize): void {
  const font = plainFont(size);
  const values = spec.series.flatMap((series, seriesIndex) =>
    series.values.flatMap((value, index) => {
      const bar = chart.getDatasetMeta(seriesIndex).data[index];
      if (value === null || !bar) return [];
      const text = formatValue(value, spec, spec.decimals);
      return [
        {
          text,
          x: bar.x - textWidth(text, font) / 2,
          y: bar.y - 1 - lineHeight(font),
          room: 'width' in bar ? Number(bar.width) * 1.08 : 0,
        },
      ];
    }),
  );
  if (values.some(({ text, room }) => textWidth(text, font) > room)) return;
  writeOnGround(chart.ctx, font, values);
}

/** Says in the middle of the plot that there is nothing to draw. */
export function writeNoFigures({ ctx, chartArea }: PeriodPlot, { words }: ChartSpec, size: ChartSize): void {
  const text = words.noFigures;
  const font = boldFont(size);
  writeOnGround(ctx, font, [
    {
      text,
      x: (chartArea.left + chartArea.right - textWidth(text, font)) / 2,
      y: (chartArea.top + chartArea.bottom - lineHeight(font)) / 2,
    },
  ]);
}

/** Where lines run or bars reach. */
export function drawnPoints(chart: PeriodPlot): Point[] {
  return chart
    .getSortedVisibleDatasetMetas()
    .flatMap(({ data }) =>
      pointsAlong(data.filter(({ y }) => Number.isFinite(y)).map(({ x, y }) => ({ x, y }))),
    );
}

/** A text where the fewest of these points lie under it. */
export function writeWhereClear(
  ctx: CanvasRenderingContext2D,
  text: string,
  font: Font,
  lines: readonly Point[],
  corners: readonly [Point, ...Point[]],
): void {
  const boxAt = ({ x, y }: Point): Box => ({
    left: x,
    top: y,
    right: x + textWidth(text, font),
    bottom: y + lineHeight(font),
  });
  const [first, ...others] = corners;
  const { left, top } = clearestPlace([boxAt(first), ...others.map(boxAt)], lines);
  writeOnGround(ctx, font, [{ text, x: left, y: top }]);
}

/** Texts with their top left corners at points, on patches of ground, so that no grid line runs through them. */
export function writeOnGround(
  ctx: CanvasRenderingContext2D,
  font: Font,
  texts: readonly (Point & { readonly text: string })[],
): void {
  const height = lineHeight(font);
  ctx.save();
  ctx.font = canvasFont(font);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = 'ground';
  for (const { text, x, y } of texts) ctx.fillRect(x - 1, y + 1, textWidth(text, font) + 2, height - 2);
  ctx.fillStyle = 'text';
  for (const { text, x, y } of texts) ctx.fillText(text, x, y + height / 2);
  ctx.restore();
}

/** A straight line that is no series. */
export function drawRule(
  ctx: CanvasRenderingContext2D,
  paint: string,
  width: number,
  dash: number[],
  from: Point,
  to: Point,
): void {
  ctx.save();
  ctx.strokeStyle = paint;
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
  ctx.restore();
}
