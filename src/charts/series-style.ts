import type { ChartRole, ChartSeries } from '../core/view/chart-spec.ts';
import type { Paint } from './svg-marks.ts';

/** How a series is told from its neighbours: by colour, and without colour by shape, dash, weight and texture. */
export interface SeriesStyle {
  readonly paint: Paint;
  readonly lineWidth: number;
  /** Lengths of dash and gap; empty for a solid line. */
  readonly dash: readonly number[];
  readonly shape: 'circle' | 'rect' | 'triangle' | 'rectRot';
  readonly radius: number;
  readonly isHollow: boolean;
  /** For bars. */
  readonly texture: 'solid' | 'hatch' | 'cross' | 'hollow';
  readonly isBold: boolean;
}

const own: readonly SeriesStyle[] = [
  {
    paint: 'series-1',
    lineWidth: 4,
    dash: [],
    shape: 'circle',
    radius: 5,
    isHollow: false,
    texture: 'solid',
    isBold: true,
  },
];

const areas: readonly SeriesStyle[] = [
  {
    paint: 'series-2',
    lineWidth: 2,
    dash: [],
    shape: 'rect',
    radius: 6,
    isHollow: false,
    texture: 'hatch',
    isBold: false,
  },
  {
    paint: 'series-3',
    lineWidth: 2,
    dash: [],
    shape: 'triangle',
    radius: 5.5,
    isHollow: false,
    texture: 'solid',
    isBold: false,
  },
  {
    paint: 'series-4',
    lineWidth: 2,
    dash: [],
    shape: 'rectRot',
    radius: 5.5,
    isHollow: false,
    texture: 'cross',
    isBold: false,
  },
  {
    paint: 'series-6',
    lineWidth: 2,
    dash: [],
    shape: 'rect',
    radius: 6,
    isHollow: true,
    texture: 'hollow',
    isBold: false,
  },
];

// Grey keeps comparators in the background: they are there to be measured against.
const comparators: readonly SeriesStyle[] = [
  {
    paint: 'series-5',
    lineWidth: 2,
    dash: [8, 4],
    shape: 'circle',
    radius: 3.5,
    isHollow: true,
    texture: 'hollow',
    isBold: false,
  },
  {
    paint: 'series-5',
    lineWidth: 2,
    dash: [2, 3],
    shape: 'rectRot',
    radius: 4.5,
    isHollow: true,
    texture: 'cross',
    isBold: false,
  },
  {
    paint: 'series-5',
    lineWidth: 2,
    dash: [10, 3, 2, 3],
    shape: 'triangle',
    radius: 4.5,
    isHollow: true,
    texture: 'hatch',
    isBold: false,
  },
];

/** Neighbours in one bar: each fill beside two that are unlike it. */
const parts: readonly SeriesStyle[] = (
  [
    ['series-1', 'solid'],
    ['series-2', 'hatch'],
    ['series-3', 'solid'],
    ['series-4', 'cross'],
    ['series-5', 'solid'],
    ['series-6', 'hollow'],
  ] as const
).map(([paint, texture]) => ({
  paint,
  lineWidth: 2,
  dash: [],
  shape: 'rect',
  radius: 6,
  isHollow: texture === 'hollow',
  texture,
  isBold: false,
}));

const stylesOf: Record<ChartRole, readonly SeriesStyle[]> = {
  own,
  area: areas,
  comparator: comparators,
  part: parts,
};

/**
 * One style a series, by role and by its place among those of its role. Throws RangeError beyond `seriesLimits`:
 * two series drawn alike would be a false chart.
 */
export function seriesStyles(series: readonly ChartSeries[]): SeriesStyle[] {
  const used: Record<ChartRole, number> = { own: 0, area: 0, comparator: 0, part: 0 };
  return series.map(({ role, place }) => {
    const styles = stylesOf[role];
    const style = styles[place ?? used[role]++];
    if (!style)
      throw new RangeError(`more than ${String(styles.length)} series with the role "${role}" in one chart`);
    return style;
  });
}

/**
 * How an area is drawn that its place names: in a row or a panel of its own. Areas wear the ink of the partnership,
 * the service itself in bold; what they are compared with stands back in grey.
 */
export function placedStyle(role: ChartRole): SeriesStyle {
  const [first] = own;
  const [grey] = comparators;
  if (!first || !grey) throw new Error('no styles');
  if (role === 'comparator') return { ...grey, dash: [], radius: 4.5 };
  return role === 'own' ? first : { ...first, isBold: false };
}

/** What a bar is filled with. */
export function barPaint({ paint, texture }: SeriesStyle): Paint {
  if (texture === 'solid') return paint;
  return texture === 'hollow' ? 'ground' : `${paint} ${texture}`;
}
