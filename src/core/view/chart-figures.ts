import type { Figure } from '../compute/figures.ts';
import type { EditionModel } from '../compute/model.ts';
import { roleOf } from '../compute/series-role.ts';
import type { Words } from '../words/words.ts';
import type { Period } from '../schema/period.ts';
import type { ChartSeries } from './chart-spec.ts';

/** An area of a chart with a figure for each of its periods, where there is one. */
export interface ChartArea {
  readonly id: string;
  readonly name: string;
  readonly role: 'own' | 'area' | 'comparator';
  /** One entry a period of the chart. */
  readonly points: readonly (Figure | undefined)[];
  /** All figures of the series, also of periods that no other area has. */
  readonly figures: readonly Figure[];
}

/** An area's figures by the periods of a chart. */
export function chartArea(
  model: EditionModel,
  area: string,
  figures: readonly Figure[],
  periods: readonly Period[],
): ChartArea {
  return {
    id: area,
    name: model.library.areas[area]?.name ?? area,
    role: roleOf(model, area),
    points: periods.map((period) => figures.find(({ measurement }) => measurement.period.key === period.key)),
    figures,
  };
}

/** An area as a series of a chart. */
export function seriesOf({ id, name, role, points }: ChartArea, words: Words): ChartSeries {
  const breaks = points.flatMap((figure, index) => (figure?.measurement.flag === 'b' ? [index] : []));
  const intervals = points.map((figure) =>
    figure?.interval && figure.value !== null
      ? { lower: figure.interval.lower, upper: figure.interval.upper }
      : null,
  );
  return {
    id,
    name,
    role,
    values: points.map((figure) => figure?.value ?? null),
    ...absentOf(points, words),
    ...(intervals.some((interval) => interval !== null) ? { intervals } : {}),
    ...(breaks.length > 0 ? { breakBefore: breaks } : {}),
  };
}

/** Why values are missing, where any is. */
export function absentOf(
  points: readonly (Figure | undefined)[],
  { chart }: Words,
): Pick<ChartSeries, 'absent'> {
  const absent = Object.fromEntries(
    points.flatMap((figure, index) =>
      (figure?.value ?? null) === null
        ? [[index, chart.absent[figure?.measurement.marker ?? 'x']] as const]
        : [],
    ),
  );
  return Object.keys(absent).length > 0 ? { absent } : {};
}

/** Symbols and decimals of an indicator's values in a chart. */
export function numbersOf({ indicator }: { readonly indicator: Figure['indicator'] }): {
  readonly decimals: number;
  readonly suffix?: string;
} {
  return {
    decimals: indicator.decimals,
    ...(indicator.unit.kind === 'percent' ? { suffix: '%' } : {}),
  };
}
