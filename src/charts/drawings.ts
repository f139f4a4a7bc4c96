import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ChartSpec } from '../core/view/chart-spec.ts';
import { chartSizes } from './chart-size.ts';
import { drawChart } from './draw-chart.ts';

/** A chart as a page holds it: one drawing for columns and paper, one for phones. */
export interface Drawings {
  readonly wide: string;
  readonly compact: string;
}

/** Both drawings of a chart. */
export function chartDrawings(spec: ChartSpec): Drawings {
  return { wide: paperDrawing(spec), compact: drawChart(spec, chartSizes.compact) };
}

/**
 * Wide drawings that were asked for once. Each chart stands on a page of its own part and on the page of the whole
 * plan, in whichever order Astro comes to them: a drawing waits here for the other page, and is forgotten then.
 */
const waiting = new Map<string, Buffer>();

/** The drawing for columns and paper. */
export function paperDrawing(spec: ChartSpec): string {
  const key = JSON.stringify(spec);
  const drawn = waiting.get(key);
  if (drawn !== undefined) {
    waiting.delete(key);
    return inflateRawSync(drawn).toString();
  }
  const drawing = drawChart(spec, chartSizes.wide);
  waiting.set(key, deflateRawSync(drawing, { level: 1 }));
  return drawing;
}
