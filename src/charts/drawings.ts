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
  return { wide: drawChart(spec, chartSizes.wide), compact: drawChart(spec, chartSizes.compact) };
}
