import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** A weight of the site's typeface. */
export type Weight = 400 | 800;

const require = createRequire(import.meta.url);
const opened = new Map<Weight, readonly Font[]>();

/** The files of a weight: letters of English, then those of Welsh and other languages. */
function fontsOf(weight: Weight): readonly Font[] {
  const known = opened.get(weight);
  if (known) return known;
  const fonts = ['latin', 'latin-ext'].map((script) => {
    const file = `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${script}-${String(weight)}-normal.woff`;
    const font = create(readFileSync(require.resolve(file)));
    if (!('glyphForCodePoint' in font)) throw new Error(`${file} holds several fonts`);
    return font;
  });
  opened.set(weight, fonts);
  return fonts;
}

/** A line of text as it is drawn: how wide it is, and the outlines of its letters, in thousandths of the size of type. */
interface Line {
  readonly width: number;
  readonly outlines: readonly { readonly x: number; readonly path: string }[];
}

const laid = new Map<string, Line>();

function lay(text: string, weight: Weight): Line {
  const key = `${String(weight)} ${text}`;
  const known = laid.get(key);
  if (known) return known;
  const fonts = fontsOf(weight);
  const outlines: { x: number; path: string }[] = [];
  let x = 0;
  for (const run of runsOf(text, fonts)) {
    const { glyphs, positions } = run.font.layout(run.text);
    glyphs.forEach((glyph, index) => {
      const scale = 1000 / run.font.unitsPerEm;
      const path = glyph.path.scale(scale, -scale).toSVG();
      if (path !== '') outlines.push({ x, path });
      x += (positions[index]?.xAdvance ?? 0) * scale;
    });
  }
  const line = { width: x, outlines };
  laid.set(key, line);
  return line;
}

/** A text cut where its letters stand in another file; what no file has is drawn as the first draws it. */
function runsOf(text: string, fonts: readonly Font[]): { font: Font; text: string }[] {
  const runs: { font: Font; text: string }[] = [];
  const [usual] = fonts;
  for (const letter of text.normalize('NFC')) {
    const font = fonts.find((one) => one.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) ?? usual;
    const last = runs.at(-1);
    if (last && last.font === font) last.text += letter;
    else if (font) runs.push({ font, text: letter });
  }
  return runs;
}

/** How wide a text is in this size. */
export function widthOf(text: string, weight: Weight, size: number): number {
  return (lay(text, weight).width * size) / 1000;
}

/** A line of text as SVG, its letters as paths. `y` is the line that letters stand on. */
export function textSvg(text: string, weight: Weight, size: number, x: number, y: number): string {
  const scale = (size / 1000).toFixed(4);
  const paths = lay(text, weight).outlines.map(
    (one) => `<path transform="translate(${one.x.toFixed(1)})" d="${one.path}"/>`,
  );
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale})">${paths.join('')}</g>`;
}

/** A way to set a text: in so many lines, in one of the sizes from the largest on. */
export interface Setting {
  readonly lines: number;
  readonly sizes: readonly number[];
}

/** A text in the first setting and largest size in which it fits. What fits in none ends with an ellipsis in the last. */
export function fitted(
  text: string,
  weight: Weight,
  width: number,
  settings: readonly Setting[],
): { readonly size: number; readonly lines: readonly string[] } {
  for (const { lines, sizes } of settings)
    for (const size of sizes) {
      const broken = linesOf(text, weight, size, width);
      if (broken.length <= lines && broken.every((line) => widthOf(line, weight, size) <= width))
        return { size, lines: broken };
    }
  const { lines = 1, sizes = [] } = settings.at(-1) ?? {};
  const size = sizes.at(-1) ?? 16;
  const broken = linesOf(text, weight, size, width);
  const kept = broken.slice(0, lines);
  return {
    size,
    lines: kept.map((line, index) => {
      const isCut = index === kept.length - 1 && broken.length > lines;
      return isCut || widthOf(line, weight, size) > width ? shortened(line, weight, size, width) : line;
    }),
  };
}

function linesOf(text: string, weight: Weight, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, weight, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function shortened(line: string, weight: Weight, size: number, width: number): string {
  let letters = Array.from(line);
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`, weight, size) > width)
    letters = letters.slice(0, -1);
  return `${letters.join('').trimEnd()}…`;
}
