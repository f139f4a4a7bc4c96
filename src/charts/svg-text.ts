import { type Mark, type Paint, escapeText, paintAttributes, writeAttributes } from './svg-marks.ts';
import { type Matrix, round } from './svg-path.ts';
import type { Font } from './text-layout.ts';

/** What a canvas knows when it is told to write. */
export interface TextState {
  readonly fillStyle: Paint;
  readonly font: string;
  readonly textAlign: CanvasTextAlign;
  readonly textBaseline: CanvasTextBaseline;
  readonly matrix: Matrix;
}

const anchors: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' };

/** How far below the given point the baseline lies, in ems: where browsers put it for Arial. */
const baselines: Partial<Record<CanvasTextBaseline, number>> = {
  top: 0.8,
  hanging: 0.8,
  middle: 0.35,
  bottom: -0.2,
  ideographic: -0.2,
};

const fontsRead = new Map<string, Font>();

/** Size and weight of a canvas font such as "bold 12px Arial". Charts use very few. */
export function readFont(font: string): Font {
  let read = fontsRead.get(font);
  if (!read) {
    read = {
      size: Number(/([\d.]+)px/.exec(font)?.[1] ?? 12),
      weight: /bold|[6-9]00/.test(font) ? 'bold' : 'normal',
    };
    fontsRead.set(font, read);
  }
  return read;
}

function turnOf([a, b, c, d]: Matrix): string {
  return [a, b, c, d].map((part) => Math.round(part * 1000) / 1000 + 0).join(' ');
}

/** Text as a canvas writes it. Baselines are worked out here, as browsers differ over `dominant-baseline`. */
export function textMark(text: string, x: number, y: number, state: TextState): Mark {
  const { size, weight } = readFont(state.font);
  const [a, b, c, d, e, f] = state.matrix;
  const isUpright = a === 1 && b === 0 && c === 0 && d === 1;
  const down = y + (baselines[state.textBaseline] ?? 0) * size;
  const attributes = writeAttributes({
    fill: 'currentColor',
    'font-size': round(size),
    'font-weight': weight === 'bold' ? 700 : undefined,
    'text-anchor': anchors[state.textAlign],
    transform: isUpright
      ? undefined
      : `matrix(${turnOf(state.matrix)} ${String(round(e))} ${String(round(f))})`,
  });
  const place = writeAttributes({
    x: round(isUpright ? x + e : x),
    y: round(isUpright ? down + f : down),
  });
  return {
    kind: 'text',
    attributes: paintAttributes(state.fillStyle) + attributes,
    body: `${place.trimStart()}>${escapeText(text)}`,
    joins: true,
  };
}
