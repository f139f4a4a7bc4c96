import { clampChroma, converter, differenceCiede2000, formatHex, wcagContrast, type Oklch } from 'culori';

/** The grounds that pages stand on, light and dark; src/styles has the same (held by test/unit/compute/ink.test.ts). */
export const GROUND = { light: '#ffffff', dark: '#16191c' } as const;

/** The ink of a page that belongs to no partnership, and of one that names none: the first colour of the charts. */
export const USUAL_INK = '#12436d';

/** The further colours of charts, in their order, from the second series on. */
export const CHART_COLOURS = ['#28a197', '#801650', '#f46a25', '#3d3d3d', '#a285d1'] as const;

/** The least contrast of ink on its ground, and of words on a ground of ink: WCAG 2.2, 1.4.3 (AA). */
export const LEAST_CONTRAST = 4.5;

/** A partnership's ink on every ground: hexadecimal colours of six digits. */
export interface Ink {
  /** Figures, lines and the first series of a chart, on white. */
  readonly light: string;
  /** The same on the dark ground, lightened until it has 7:1 there. */
  readonly dark: string;
  /** A ground of ink with white words, for the dark scheme: darkened until white has 9:1 on it. */
  readonly darkCover: string;
  /** Series of a chart (2 to 6) whose colour could be taken for the ink; they give theirs up for the usual ink. */
  readonly likeSeries: readonly number[];
}

const oklch = converter('oklch');
const STEP = 0.01;
/** Two colours nearer than this (CIEDE2000) are taken for one another in a thin line. */
const NEAR = 15;

/** The contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  return wcagContrast(one, other);
}

/** What a colour becomes on each ground. The hue stays; lightness moves until the contrast is reached. */
export function inkOf(colour: string): Ink {
  return {
    light: colour,
    dark: moved(colour, STEP, (tried) => contrast(tried, GROUND.dark) >= 7),
    darkCover: moved(colour, -STEP, (tried) => contrast(tried, '#ffffff') >= 9),
    likeSeries: CHART_COLOURS.flatMap((other, index) => (isNear(colour, other) ? [index + 2] : [])),
  };
}

/** The nearest colour of the same hue that can be read on white, for an author whose own cannot. */
export function readableInk(colour: string): string {
  return moved(colour, -STEP, (tried) => contrast(tried, GROUND.light) >= LEAST_CONTRAST);
}

function isNear(one: string, other: string): boolean {
  return differenceCiede2000()(one, other) < NEAR;
}

function moved(colour: string, step: number, isEnough: (tried: string) => boolean): string {
  const start = oklch(colour);
  if (start === undefined) throw new RangeError(`not a colour: ${colour}`);
  let tried = colour;
  for (let { l } = start; !isEnough(tried); l += step) {
    if (l < -Math.abs(step) || l > 1 + Math.abs(step))
      throw new RangeError(`no lightness of ${colour} will do`);
    const within = Math.min(1, Math.max(0, l));
    tried = formatHex(clampChroma({ ...start, l: within } satisfies Oklch, 'oklch'));
  }
  return tried;
}
