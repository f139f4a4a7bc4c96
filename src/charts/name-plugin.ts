import type { Chart, Plugin } from 'chart.js';
import { drawPoint } from 'chart.js/helpers';
import { type ChartSize, canvasFont, lineHeight } from './chart-size.ts';
import {
  type NameLayout,
  type SeriesName,
  endLeader,
  endSign,
  rowHeight,
  rowSign,
  rowStarts,
} from './name-layout.ts';
import { type SeriesStyle, barPaint } from './series-style.ts';
import { spreadLabels } from './spread-labels.ts';

type Context = CanvasRenderingContext2D;

/** Writes the names of the series where the layout has made room for them, each with a sign that shows its style. */
export function namePlugin(
  layout: NameLayout,
  sign: 'line' | 'swatch',
  size: ChartSize,
): Plugin<'line' | 'bar'> {
  return {
    id: 'series-names',
    afterDatasetsDraw(chart) {
      if (layout.kind === 'ends') drawAtEnds(chart, layout.names);
      if (layout.kind === 'rows') drawInRows(chart.ctx, layout.rows, sign, size);
    },
  };
}

function drawAtEnds(chart: Chart<'line' | 'bar'>, names: readonly SeriesName[]): void {
  const { ctx, chartArea } = chart;
  // A leader across the plot would look like a line drawn on, so only points at its very edge have one.
  const isAtEdge = (x: number): boolean => chartArea.right - x < endLeader;
  const ends = names.flatMap((name) => {
    const points = chart.getDatasetMeta(name.index).data;
    const at = points.findLastIndex((point) => Number.isFinite(point.y) && !('skip' in point && point.skip));
    const point = points[at];
    return point ? [{ name, x: point.x, y: point.y }] : [];
  });
  const centres = spreadLabels(
    ends.map(({ name, y }) => ({ at: y, height: name.height })),
    chartArea.top - 12,
    chartArea.bottom + 12,
  );
  const left = chartArea.right + endLeader;
  ends.forEach(({ name, x, y }, index) => {
    if (isAtEdge(x)) drawLeader(ctx, [x + name.style.radius + 3, y], [left - 1, centres?.[index] ?? y]);
  });
  ends.forEach(({ name, y }, index) => {
    const centre = centres?.[index] ?? y;
    drawSign(ctx, name.style, left + endSign / 2 - 1, centre);
    drawLines(ctx, name, left + endSign, centre);
  });
}

/** Names in rows from the top left corner, each behind its sign. */
export function drawInRows(
  ctx: Context,
  rows: readonly (readonly SeriesName[])[],
  sign: 'line' | 'swatch',
  size: ChartSize,
): void {
  rows.forEach((row, rowIndex) => {
    const y = (rowIndex + 0.5) * rowHeight(size);
    const starts = rowStarts(row);
    row.forEach((name, index) => {
      const left = starts[index] ?? 0;
      if (sign === 'swatch') drawSwatch(ctx, name.style, left, y);
      else drawPieceOfLine(ctx, name.style, left, y);
      drawLines(ctx, name, left + rowSign, y);
    });
  });
}

function drawLeader(ctx: Context, from: readonly [number, number], to: readonly [number, number]): void {
  ctx.save();
  ctx.strokeStyle = 'axis';
  ctx.lineWidth = 1;
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
  ctx.restore();
}

function drawPieceOfLine(ctx: Context, style: SeriesStyle, left: number, y: number): void {
  const length = rowSign - 6;
  ctx.save();
  ctx.strokeStyle = style.paint;
  ctx.lineWidth = style.lineWidth;
  ctx.setLineDash([...style.dash]);
  ctx.beginPath();
  ctx.moveTo(left, y);
  ctx.lineTo(left + length, y);
  ctx.stroke();
  ctx.restore();
  drawSign(ctx, style, left + length / 2, y);
}

function drawSign(ctx: Context, style: SeriesStyle, x: number, y: number): void {
  ctx.save();
  ctx.fillStyle = style.isHollow ? 'ground' : style.paint;
  ctx.strokeStyle = style.paint;
  ctx.lineWidth = 2;
  ctx.setLineDash([]);
  drawPoint(
    ctx,
    { pointStyle: style.shape, radius: style.radius, borderWidth: style.isHollow ? 2 : 0 },
    x,
    y,
  );
  ctx.restore();
}

function drawSwatch(ctx: Context, style: SeriesStyle, left: number, y: number): void {
  ctx.save();
  ctx.fillStyle = barPaint(style);
  ctx.fillRect(left + 1, y - 7, 24, 14);
  if (style.texture !== 'solid') {
    ctx.strokeStyle = style.paint;
    ctx.lineWidth = 1.5;
    ctx.strokeRect(left + 1, y - 7, 24, 14);
  }
  ctx.restore();
}

function drawLines(ctx: Context, { lines, font }: SeriesName, left: number, centre: number): void {
  ctx.save();
  ctx.font = canvasFont(font);
  ctx.fillStyle = 'text';
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  const height = lineHeight(font);
  lines.forEach((line, index) => {
    ctx.fillText(line, left, centre + (index - (lines.length - 1) / 2) * height);
  });
  ctx.restore();
}
