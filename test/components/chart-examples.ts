import type { ChartSpec } from '../../src/core/view/chart-spec.ts';
import type { ChartView } from '../../src/core/view/chart-view.ts';
import * as specs from '../unit/charts/sample-specs.ts';
import { withheld } from './examples.ts';

/** A chart of each kind, with the cases that are hard to draw: gaps, breaks, targets, intervals, withheld parts. */
export const CHARTS: readonly (readonly [name: string, view: ChartView])[] = Object.entries(specs).map(
  ([name, spec]: [string, ChartSpec]) =>
    [
      `a chart, ${spec.kind}: ${name}`,
      {
        spec,
        sentence: spec.description,
        table: { ...withheld, id: `${spec.id}-table` },
      },
    ] as const,
);
