import type { ChartSpec } from '../core/view/chart-spec.ts';
import { hasFigures, isBars } from './axes.ts';
import { type ChartSize, boldFont, lineHeight, plainFont } from './chart-size.ts';
import { type SeriesStyle, seriesStyles } from './series-style.ts';
import { type Font, shortenText, widestLine, wrapText } from './text-layout.ts';

/** A series' name ready to be set, and how to draw the sign before it. */
export interface SeriesName {
  readonly index: number;
  readonly style: SeriesStyle;
  readonly lines: readonly string[];
  readonly font: Font;
  readonly width: number;
  readonly height: number;
}

/** Where names stand: beside the line ends, in rows above the plot, or nowhere (a single row of bars names itself). */
export type NameLayout =
  | { readonly kind: 'ends'; readonly names: readonly SeriesName[]; readonly width: number }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly SeriesName[])[]; readonly height: number }
  | { readonly kind: 'none' };

/** From the last point to the sign, and the sign's own width. */
export const endLeader = 18;
export const endSign = 16;
/** The sign in a row: a piece of the line with its point. */
export const rowSign = 34;
const rowGap = 18;

/** Names at line ends take at most this part of the width, and leave at most this part of the height unused. */
const widestEnds = 0.29;
const tallestEnds = 0.62;

/** Names stand at the line ends when every series has a line and all names fit there whole; else in rows above. */
export function nameLayout(spec: ChartSpec, size: ChartSize): NameLayout {
  if (!hasFigures(spec) || (isBars(spec) && spec.series.length === 1)) return { kind: 'none' };
  const haveEnds =
    spec.kind === 'line' &&
    spec.labels.length > 1 &&
    spec.series.every(({ values }) => values.some((value) => value !== null));
  return (haveEnds ? namesAtEnds(spec, size) : null) ?? namesInRows(spec, size);
}

function namesAtEnds(spec: ChartSpec, size: ChartSize): NameLayout | undefined {
  const room = size.width * widestEnds;
  const names = seriesNames(spec, size, (name, font) => wrapText(name, room, font));
  const height = names.reduce((sum, name) => sum + name.height, 0);
  const fits =
    height <= size.height * tallestEnds &&
    names.every(({ lines, width }) => lines.length <= 2 && width <= room);
  return fits
    ? {
        kind: 'ends',
        names,
        width: 2 + Math.ceil(endLeader + endSign + Math.max(...names.map(({ width }) => width))),
      }
    : undefined;
}

/** The names of all series in rows from edge to edge. */
export function namesInRows(spec: ChartSpec, size: ChartSize): NameLayout & { readonly kind: 'rows' } {
  const rows = intoRows(
    seriesNames(spec, size, (name, font) => [shortenText(name, size.width - rowSign, font)]),
    size,
  );
  return { kind: 'rows', rows, height: rows.length * rowHeight(size) };
}

/** Names one behind the other, as many in a row as fit. */
export function intoRows(names: readonly SeriesName[], size: ChartSize): SeriesName[][] {
  const rows: SeriesName[][] = [];
  let left = Infinity;
  for (const name of names) {
    const width = rowSign + name.width;
    if (left + width > size.width) {
      rows.push([]);
      left = 0;
    }
    rows.at(-1)?.push(name);
    left += width + rowGap;
  }
  return rows;
}

export function rowHeight(size: ChartSize): number {
  return lineHeight(plainFont(size)) + 4;
}

/** Left edge of each name's sign in its row. */
export function rowStarts(row: readonly SeriesName[]): number[] {
  let left = 0;
  return row.map(({ width }) => {
    const start = left;
    left += rowSign + width + rowGap;
    return start;
  });
}

function seriesNames(
  spec: ChartSpec,
  size: ChartSize,
  setLines: (name: string, font: Font) => string[],
): SeriesName[] {
  const styles = seriesStyles(spec.series);
  return spec.series.flatMap(({ name }, index) => {
    const style = styles[index];
    if (!style) return [];
    const font = style.isBold ? boldFont(size) : plainFont(size);
    const lines = setLines(name, font);
    return [
      {
        index,
        style,
        lines,
        font,
        width: widestLine(lines, font),
        height: lines.length * lineHeight(font) + 3,
      },
    ];
  });
}
