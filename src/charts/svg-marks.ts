/**
 * A colour by name. The stylesheet gives `.chart-<name>` its `color`; the SVG itself says `currentColor`, so that
 * a drawing without its stylesheet is still legible, in black, by its dashes, shapes and textures.
 * `ground` is the colour behind the chart; `none` draws nothing. `series-1 hatch` is series 1 in stripes.
 */
export type Paint = string;

/** Something drawn: path data or a text element's inside, with the attributes it is drawn with. */
export interface Mark {
  readonly kind: 'path' | 'text';
  readonly attributes: string;
  readonly body: string;
  /** False where overlapping parts would look different when joined: see-through or even-odd shapes. */
  readonly joins: boolean;
}

/** The class that gives a paint its colour; `color` is a fallback for the ground, over which the class wins. */
export function paintAttributes(paint: Paint): string {
  return paint === 'ground' ? 'class="chart-ground" color="#fff"' : `class="chart-${paint}"`;
}

/** ` name="value"` for each attribute that has a value. Values are our own: numbers, names and ids. */
export function writeAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  let written = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) written += ` ${name}="${String(value)}"`;
  }
  return written;
}

export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Marks in drawing order as SVG elements; neighbours drawn alike share one element, which halves the size. */
export function writeMarks(marks: readonly Mark[]): string {
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    const first = run?.[0];
    if (run && first?.joins && mark.joins && first.kind === mark.kind && first.attributes === mark.attributes)
      run.push(mark);
    else runs.push([mark]);
  }
  return runs.map(writeRun).join('');
}

function writeRun(run: readonly Mark[]): string {
  const [first, ...others] = run;
  if (!first) return '';
  if (first.kind === 'path')
    return `<path ${first.attributes} d="${run.map((mark) => mark.body).join('')}"/>`;
  if (others.length === 0) return `<text ${first.attributes} ${first.body}</text>`;
  return `<g ${first.attributes}>${run.map((mark) => `<text ${mark.body}</text>`).join('')}</g>`;
}
