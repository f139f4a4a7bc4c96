import type { ChartSpec } from '../core/view/chart-spec.ts';
import { chartSizes } from './chart-size.ts';
import { drawChart } from './draw-chart.ts';

/** A chart as a page holds it: one drawing for columns and paper, one for phones. */
export interface Drawings {
  readonly wide: string;
  readonly compact: string;
}

/** Draws a chart somewhere else, or says with undefined that it is too busy. */
export type DrawElsewhere = (spec: ChartSpec) => Promise<Drawings> | undefined;

// Astro bundles pages apart from the command that builds them, so what both use is kept outside of modules.
const shared = globalThis as { youthJusticePlansDraw?: DrawElsewhere | undefined };

/** Makes every page of this process hand its charts over; undefined takes them back. */
export function drawElsewhere(draw: DrawElsewhere | undefined): void {
  shared.youthJusticePlansDraw = draw;
}

/** Both drawings of a chart, the same bytes wherever they are drawn. */
export function chartDrawings(spec: ChartSpec): Promise<Drawings> {
  return shared.youthJusticePlansDraw?.(spec) ?? Promise.resolve(drawBoth(spec));
}

/** Both drawings of a chart, drawn here and now. */
export function drawBoth(spec: ChartSpec): Drawings {
  return { wide: drawChart(spec, chartSizes.wide), compact: drawChart(spec, chartSizes.compact) };
}
