import type { Font } from './text-layout.ts';

/** A drawing's own units; on the page it grows or shrinks to its container. */
export interface ChartSize {
  /** Becomes part of ids and the class `chart-<name>`, by which the stylesheet shows one size at a time. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

/**
 * Every chart is drawn twice: `wide` for columns of 560 px and more and for paper, `compact` for phones. At 330 px
 * across, compact text shows at 12 px; one drawing shrunk for both would show it at 7.
 */
export const chartSizes = {
  wide: { name: 'wide', width: 680, height: 380, fontSize: 14 },
  compact: { name: 'compact', width: 340, height: 340, fontSize: 12.5 },
} as const satisfies Record<string, ChartSize>;

export function plainFont({ fontSize }: ChartSize): Font {
  return { size: fontSize, weight: 'normal' };
}

export function boldFont({ fontSize }: ChartSize): Font {
  return { size: fontSize, weight: 'bold' };
}

/** As Chart.js and a canvas write a font. The family is the stylesheet's business. */
export function canvasFont({ size, weight }: Font): string {
  return `${weight} ${String(size)}px Arial`;
}

export function lineHeight({ size }: Font): number {
  return Math.round(size * 1.25);
}
