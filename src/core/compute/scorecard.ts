import { directionOf, type ChangeDirection } from './change.ts';
import type { Figure } from './figures.ts';
import type { GoodDirection } from './comparison.ts';
import { roundTo } from './rounding.ts';

/** How many periods back each trend of a performance summary looks: its three years are the latest and the two before. */
export const TREND_STEPS = { 'annual-trend': 1, 'three-year-trend': 2 } as const;

/**
 * Which way a series, earliest first, went from so many periods before its latest to the latest, on the printed
 * figures. Null where one of the two is missing, or a break in the series lies between them.
 */
export function trendOver(series: readonly Figure[], steps: number): ChangeDirection | null {
  const [before, latest] = [series.at(-1 - steps), series.at(-1)];
  if (before === undefined || latest === undefined || before === latest) return null;
  if (before.value === null || latest.value === null) return null;
  if (series.slice(-steps).some(({ measurement }) => measurement.flag === 'b')) return null;
  return directionOf(before.value, latest.value, latest.indicator.decimals);
}

/** A quarter of a ranking, the upper being the best. */
export type Quartile = 'upper' | 'upper-middle' | 'lower-middle' | 'lower';

/** The quarter of a ranking in which a place lies: place 1 to 34 of 137 is the upper. A place on the line counts upwards. */
export function quartileOf({ place, of }: { readonly place: number; readonly of: number }): Quartile {
  const quarter = Math.min(4, Math.ceil((place * 4) / of));
  return (['upper', 'upper-middle', 'lower-middle', 'lower'] as const)[quarter - 1] ?? 'upper';
}

/**
 * The places that an area can have in a ranking of `of` areas of which only some are known: below all that are known to be
 * better, and above all that are known to be worse. Known figures that print alike leave both open.
 */
export function possiblePlaces(
  own: number,
  known: readonly number[],
  of: number,
  { direction, decimals }: { readonly direction: GoodDirection; readonly decimals: number },
): { readonly best: number; readonly worst: number } {
  const mine = roundTo(own, decimals);
  const others = known.map((value) => roundTo(value, decimals));
  const isLower = direction === 'lower-is-better';
  const better = others.filter((value) => (isLower ? value < mine : value > mine)).length;
  const worse = others.filter((value) => (isLower ? value > mine : value < mine)).length;
  return { best: better + 1, worst: of - worse };
}
