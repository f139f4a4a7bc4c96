import { type BarElement, Chart, type Plugin, type PointElement } from 'chart.js';
import { chartConfig } from '../charts/chart-config.ts';
import { registerParts } from '../charts/register-parts.ts';
import { rowConfig } from '../charts/row-config.ts';
import { isInRows } from '../charts/row-layout.ts';
import type { ChartSpec } from '../core/view/chart-spec.ts';
import type { NamedColours } from './explore-canvas.ts';
import type { At } from './explore-points.ts';

registerParts();

/** What stands above and below the drawing on the page. */
const BESIDE = 220;
const FONT_SIZE = 16;

/** A chart on a canvas, with a ring round the point that a reader is at. Configured as the static drawing is. */
export class Drawing {
  readonly #canvas: HTMLCanvasElement;
  #chart: Chart<'line' | 'bar', (number | null)[], string> | undefined;
  #spec: ChartSpec | undefined;
  #at: At | undefined;

  constructor(canvas: HTMLCanvasElement, colours: NamedColours) {
    this.#canvas = canvas;
    const context = colours.contextOf(canvas);
    // Chart.js asks the canvas for its context: it is to get the one that knows the names of colours.
    Object.defineProperty(canvas, 'getContext', { value: () => context });
  }

  /** Draws a chart as wide as its place. */
  draw(spec: ChartSpec, at: At): void {
    this.#chart?.destroy();
    this.#spec = spec;
    this.#at = at;
    const width = this.#canvas.parentElement?.clientWidth ?? 600;
    const room = Math.min(Math.max(window.innerHeight - BESIDE, 260), 460);
    const size = { name: 'explore', width, height: room, fontSize: FONT_SIZE };
    const { config, height } = isInRows(spec)
      ? rowConfig(spec, size)
      : { config: chartConfig(spec, size), height: room };
    this.#canvas.width = width;
    this.#canvas.height = height;
    const options = { ...config.options, devicePixelRatio: window.devicePixelRatio };
    this.#chart = new Chart(this.#canvas, {
      ...config,
      options,
      plugins: [...(config.plugins ?? []), this.#ring()],
    });
  }

  /** Moves the ring. */
  moveTo(at: At): void {
    this.#at = at;
    this.#chart?.draw();
  }

  /** The point nearest to a place on the canvas, among those that have a figure. */
  nearest(x: number, y: number): At | undefined {
    let nearest: { readonly at: At; readonly distance: number } | undefined;
    for (const [series, { values }] of (this.#spec?.series ?? []).entries())
      for (const [label, value] of values.entries()) {
        const at = { series, label };
        const centre = value === null ? undefined : this.#element(at)?.getCenterPoint();
        if (!centre) continue;
        const distance = Math.hypot((centre.x ?? 0) - x, (centre.y ?? 0) - y);
        if (!nearest || distance < nearest.distance) nearest = { at, distance };
      }
    return nearest?.at;
  }

  destroy(): void {
    this.#chart?.destroy();
  }

  #element({ series, label }: At): BarElement | PointElement | undefined {
    const spec = this.#spec;
    // In rows of one label each, all values are one dataset.
    const isOneSet = spec && isInRows(spec) && spec.kind !== 'stacked-bar';
    const [dataset, index] = isOneSet ? [0, series] : [series, label];
    return this.#chart?.getDatasetMeta(dataset).data[index] as BarElement | PointElement | undefined;
  }

  #ring(): Plugin<'line' | 'bar'> {
    return {
      id: 'ring',
      afterDraw: ({ ctx }) => {
        const at = this.#at;
        const value = at && this.#spec?.series[at.series]?.values[at.label];
        const element = at && value !== null && value !== undefined ? this.#element(at) : undefined;
        if (!element) return;
        ctx.save();
        ctx.strokeStyle = 'text';
        ctx.lineWidth = 2.5;
        ctx.beginPath();
        if ('base' in element) aroundBar(ctx, element as BarElement);
        else ctx.arc(element.x, element.y, 11, 0, 2 * Math.PI);
        ctx.stroke();
        ctx.restore();
      },
    };
  }
}

function aroundBar(ctx: CanvasRenderingContext2D, bar: BarElement): void {
  const names: ('x' | 'y' | 'base' | 'width' | 'height' | 'horizontal')[] = [
    'x',
    'y',
    'base',
    'width',
    'height',
    'horizontal',
  ];
  const { x, y, base, width, height, horizontal } = bar.getProps(names) as unknown as BarPlace;
  const [left, top, across, down] = horizontal
    ? [Math.min(x, base), y - height / 2, Math.abs(x - base), height]
    : [x - width / 2, Math.min(y, base), width, Math.abs(y - base)];
  ctx.rect(left - 3, top - 3, across + 6, down + 6);
}

interface BarPlace {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
}
