import { type GoodDirection } from './comparison.ts';
import { requireFigure } from './quantity.ts';
import { roundTo } from './rounding.ts';

/** An area's figure for one indicator and one period; null when there is none. */
export interface AreaFigure {
  readonly area: string;
  readonly value: number | null;
}

/** An area's place among areas. Always shown with `of`, and with `missing` when that is not 0. */
export interface Rank {
  /** 1 is best; where no direction is good, 1 is highest. Tied areas share the smallest rank. */
  readonly rank: number;
  /** How many areas have a figure. */
  readonly of: number;
  /** How many other areas share the rank. */
  readonly tied: number;
  /** How many areas were left out because they have no figure. */
  readonly missing: number;
}

/**
 * The rank of one area among `figures`, which includes it. Ties, judged on figures as printed, share the
 * smallest rank (1, 2, 2, 4). Areas without a figure are left out, not put last. Null when the area
 * itself has no figure. The order in which areas are given does not matter.
 * Throws RangeError if the area is not among the figures, an area stands there twice, a figure is not
 * finite, or `decimals` is impossible.
 * Source: Department for Education, Local authority interactive tool: rank with ties = minimum,
 * ascending where low is good.
 */
export function rank(
  figures: readonly AreaFigure[],
  area: string,
  { direction, decimals }: { readonly direction: GoodDirection; readonly decimals: number },
): Rank | null {
  const byArea = new Map(figures.map((figure) => [figure.area, figure.value]));
  if (byArea.size !== figures.length) throw new RangeError('an area stands twice among the figures');
  const own = byArea.get(area);
  if (own === undefined) throw new RangeError(`${area} is not among the areas to be ranked`);
  if (own === null) return null;

  const printed = [...byArea].flatMap(([name, value]) => {
    if (value === null) return [];
    requireFigure(value, `the figure for ${name}`);
    return [roundTo(value, decimals)];
  });
  const ownPrinted = roundTo(own, decimals);
  const isAhead = (other: number): boolean =>
    direction === 'lower-is-better' ? other < ownPrinted : other > ownPrinted;
  return {
    rank: printed.filter(isAhead).length + 1,
    of: printed.length,
    tied: printed.filter((other) => other === ownPrinted).length - 1,
    missing: figures.length - printed.length,
  };
}
