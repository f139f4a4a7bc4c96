import { SvgDefinitions } from './svg-definitions.ts';
import { type Mark, type Paint, paintAttributes, writeAttributes, writeMarks } from './svg-marks.ts';
import { type Box, type Matrix, SvgPath, identity, isInside, multiply, round } from './svg-path.ts';
import { readFont, textMark } from './svg-text.ts';
import { textWidth } from './text-layout.ts';

/**
 * A canvas context that records what Chart.js draws, as SVG: the part of CanvasRenderingContext2D that Chart.js and
 * our plugins use, without a DOM. Colours are `Paint` names; ids begin with `idPrefix` and count up. Same calls,
 * same bytes.
 */
export class SvgContext {
  readonly canvas: { width: number; height: number; getContext: () => SvgContext };

  // What `save` keeps is the public fields; the path, as on a canvas, is not among them.
  fillStyle: Paint = 'text';
  strokeStyle: Paint = 'text';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  lineDash: readonly number[] = [];
  lineDashOffset = 0;
  globalAlpha = 1;
  font = '12px Arial';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  matrix: Matrix = identity;
  clipping:
    { readonly box: Box | undefined; readonly data: string; readonly rule: CanvasFillRule } | undefined;

  readonly #saved: object[] = [];
  readonly #definitions: SvgDefinitions;
  #marks: Mark[] = [];
  #path = new SvgPath();
  #filled: { readonly mark: Mark | undefined; readonly path: SvgPath; readonly paint: Paint } | undefined;

  constructor(width: number, height: number, idPrefix: string) {
    this.canvas = { width, height, getContext: () => this };
    this.#definitions = new SvgDefinitions(idPrefix);
  }

  /** Everything drawn so far, as the inside of an `<svg>`. */
  markup(): string {
    return this.#definitions.markup() + writeMarks(this.#marks);
  }

  save(): void {
    this.#saved.push(Object.assign({}, this));
  }
  restore(): void {
    Object.assign(this, this.#saved.pop());
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }
  rotate(angle: number): void {
    this.transform(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0);
  }
  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }
  transform(...matrix: Matrix): void {
    this.matrix = multiply(this.matrix, matrix);
  }
  setTransform(...matrix: Matrix): void {
    this.matrix = matrix;
  }
  resetTransform(): void {
    this.matrix = identity;
  }

  beginPath(): void {
    this.#path = new SvgPath();
  }
  closePath(): void {
    this.#path.close();
  }
  moveTo(x: number, y: number): void {
    this.#path.moveTo(this.matrix, x, y);
  }
  lineTo(x: number, y: number): void {
    this.#path.lineTo(this.matrix, x, y);
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.curveTo(this.matrix, x1, y1, x2, y2, x, y);
  }
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.#path.curveTo(this.matrix, x1, y1, x, y);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rectangle(this.matrix, x, y, width, height);
  }
  arc(x: number, y: number, radius: number, start: number, end: number, anticlockwise = false): void {
    this.#path.arc(this.matrix, { x, y, radiusX: radius, radiusY: radius }, start, end, anticlockwise);
  }
  /** Upright ellipses only: Chart.js draws no others. */
  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    _rotation: number,
    start: number,
    end: number,
    anticlockwise = false,
  ): void {
    this.#path.arc(this.matrix, { x, y, radiusX, radiusY }, start, end, anticlockwise);
  }

  /** Only the latest clip counts: Chart.js nests them, but here the inner one always lies within the outer. */
  clip(rule: CanvasFillRule = 'nonzero'): void {
    const { box, data, isRectangle } = this.#path;
    this.clipping = { box: isRectangle ? { ...box } : undefined, data, rule };
  }

  setLineDash(lengths: readonly number[]): void {
    this.lineDash = lengths;
  }
  getLineDash(): number[] {
    return [...this.lineDash];
  }

  fill(rule: CanvasFillRule = 'nonzero'): void {
    const { data } = this.#path;
    if (!data || this.fillStyle === 'none') return;
    const [name = '', texture] = this.fillStyle.split(' ');
    const fill = texture ? `url(#${this.#definitions.texture(name, texture)})` : 'currentColor';
    const fillRule = rule === 'evenodd' ? rule : undefined;
    this.#draw(paintAttributes(name) + writeAttributes({ fill, 'fill-rule': fillRule }), rule === 'nonzero');
    this.#filled = { mark: this.#marks.at(-1), path: this.#path, paint: this.fillStyle };
  }

  /** A shape just filled with the ground and now outlined, a hollow point, becomes one element, not two. */
  stroke(): void {
    if (!/[LACQ]/.test(this.#path.data) || this.strokeStyle === 'none' || this.lineWidth <= 0) return;
    const filled = this.#filled;
    const isHollow =
      filled?.path === this.#path && filled.mark === this.#marks.at(-1) && filled.paint === 'ground';
    if (isHollow) this.#marks.pop();
    const paint = isHollow
      ? `class="chart-${this.strokeStyle} chart-hollow" fill="#fff"`
      : paintAttributes(this.strokeStyle);
    const isDashed = this.lineDash.length > 0;
    const line = writeAttributes({
      stroke: 'currentColor',
      'stroke-width': this.lineWidth === 1 ? undefined : round(this.lineWidth),
      'stroke-dasharray': isDashed ? this.lineDash.map(round).join(' ') : undefined,
      'stroke-dashoffset': isDashed && this.lineDashOffset !== 0 ? round(this.lineDashOffset) : undefined,
      'stroke-linecap': this.lineCap === 'butt' ? undefined : this.lineCap,
      'stroke-linejoin': this.lineJoin === 'miter' ? undefined : this.lineJoin,
    });
    this.#draw(paint + line);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#withRectangle(x, y, width, height, () => {
      this.fill();
    });
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#withRectangle(x, y, width, height, () => {
      this.stroke();
    });
  }
  /** Chart.js clears before it draws; there is nothing yet to clear. */
  clearRect(): void {
    this.#marks = [];
  }

  measureText(text: string): Partial<TextMetrics> & { readonly width: number } {
    const font = readFont(this.font);
    const width = textWidth(text, font);
    return {
      width,
      actualBoundingBoxLeft: 0,
      actualBoundingBoxRight: width,
      actualBoundingBoxAscent: font.size * 0.72,
      actualBoundingBoxDescent: font.size * 0.21,
    };
  }

  fillText(text: string, x: number, y: number): void {
    if (text !== '') this.#marks.push(textMark(text, x, y, this));
  }

  #draw(attributes: string, joins = true): void {
    const { box, data } = this.#path;
    const clip = this.clipping;
    const drawnWith = writeAttributes({
      opacity: this.globalAlpha < 1 ? round(this.globalAlpha) : undefined,
      'clip-path':
        clip && !(clip.box && isInside(box, clip.box))
          ? `url(#${this.#definitions.clipPath(clip.data, clip.rule)})`
          : undefined,
    });
    this.#marks.push({
      kind: 'path',
      attributes: attributes + drawnWith,
      body: data,
      joins: joins && this.globalAlpha === 1,
    });
  }

  /** As on a canvas, drawing a rectangle leaves the current path as it was. */
  #withRectangle(x: number, y: number, width: number, height: number, draw: () => void): void {
    const path = this.#path;
    this.#path = new SvgPath();
    this.rect(x, y, width, height);
    draw();
    this.#path = path;
  }
}
