/** A canvas transform: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** One decimal place, and never "-0". */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function isInside(inner: Box, outer: Box): boolean {
  const hair = 0.05;
  return (
    inner.left >= outer.left - hair &&
    inner.top >= outer.top - hair &&
    inner.right <= outer.right + hair &&
    inner.bottom <= outer.bottom + hair
  );
}

export interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
}

const fullTurn = 2 * Math.PI;

/** The turn a canvas makes between two angles: at most once round, and never the wrong way. */
function sweepOf(start: number, end: number, anticlockwise: boolean): number {
  const turn = anticlockwise ? start - end : end - start;
  if (turn >= fullTurn - 1e-9) return anticlockwise ? -fullTurn : fullTurn;
  const forward = ((turn % fullTurn) + fullTurn) % fullTurn;
  return anticlockwise ? -forward : forward;
}

/** Collects canvas path calls as SVG path data, already transformed, with the box that the path fills. */
export class SvgPath {
  data = '';
  readonly box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  /** True while the path is one upright rectangle: a clip of that shape is easily seen to be needless. */
  isRectangle = false;
  #last = '';

  moveTo(m: Matrix, x: number, y: number): void {
    this.#command('M', m, [x, y]);
  }

  /** A line to where the pen already is draws nothing and is left out. */
  lineTo(m: Matrix, x: number, y: number): void {
    const before = this.#last;
    const at = this.data.length;
    this.#command(this.data ? 'L' : 'M', m, [x, y]);
    if (this.#last === before) this.data = this.data.slice(0, at);
  }

  curveTo(m: Matrix, ...points: number[]): void {
    this.#command(points.length === 4 ? 'Q' : 'C', m, points);
  }

  close(): void {
    if (this.data && !this.data.endsWith('Z')) this.data += 'Z';
  }

  rectangle(m: Matrix, x: number, y: number, width: number, height: number): void {
    const isAlone = this.data === '' && m[1] === 0 && m[2] === 0;
    this.#command('M', m, [x, y]);
    this.#command('L', m, [x + width, y, x + width, y + height, x, y + height]);
    this.close();
    this.isRectangle = isAlone;
  }

  /** Part of an upright ellipse from one angle to another (radians), clockwise unless told otherwise. */
  arc(
    m: Matrix,
    { x, y, radiusX, radiusY }: Ellipse,
    start: number,
    end: number,
    anticlockwise: boolean,
  ): void {
    const sweep = sweepOf(start, end, anticlockwise);
    const isWhole = Math.abs(sweep) === fullTurn;
    const point = (angle: number): [number, number] => [
      x + radiusX * Math.cos(angle),
      y + radiusY * Math.sin(angle),
    ];
    const scale = Math.hypot(m[0], m[1]);
    const isLarge = !isWhole && Math.abs(sweep) > Math.PI;
    const arcTo = `A${String(round(radiusX * scale))} ${String(round(radiusY * scale))} 0 ${isLarge ? '1' : '0'} ${sweep < 0 ? '0' : '1'} `;
    this.#command(this.data === '' || this.data.endsWith('Z') ? 'M' : 'L', m, point(start));
    // SVG cannot draw a whole turn in one arc.
    if (isWhole) this.#command(arcTo, m, point(start + sweep / 2));
    this.#command(arcTo, m, point(start + sweep));
    this.#grow(m, x - radiusX, y - radiusY);
    this.#grow(m, x + radiusX, y + radiusY);
  }

  #command(letter: string, m: Matrix, points: readonly number[]): void {
    this.isRectangle = false;
    for (let i = 0; i + 1 < points.length; i += 2) {
      this.data += i === 0 ? letter : ' ';
      this.data += this.#last = this.#grow(m, points[i] ?? 0, points[i + 1] ?? 0);
    }
  }

  /** Takes a point into the box, and gives it as path data says it. */
  #grow(m: Matrix, x: number, y: number): string {
    const toX = m[0] * x + m[2] * y + m[4];
    const toY = m[1] * x + m[3] * y + m[5];
    const { box } = this;
    if (toX < box.left) box.left = toX;
    if (toX > box.right) box.right = toX;
    if (toY < box.top) box.top = toY;
    if (toY > box.bottom) box.bottom = toY;
    return `${String(round(toX))} ${String(round(toY))}`;
  }
}
