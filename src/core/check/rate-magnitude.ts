import { median } from '../compute/spread.ts';
import type { Figure } from '../compute/figures.ts';
import type { Finding } from '../edition/edition.ts';
import { atCell, keepLine, keyWithoutArea, seriesKeyOf } from './cell.ts';
import { plain } from './finding.ts';

/** So many times larger or smaller than everything it can be held against, a rate is not one of the same base. */
const FACTOR = 8;
/** How many other figures there must be to hold a rate against. */
const FEWEST = 3;

/**
 * A rate or percentage is of the size of the other periods of its series and of the other areas in its period. One that
 * is eight times larger, or smaller, than the middle of both was most likely worked out per another number.
 */
export function rateMagnitudes(figures: readonly Figure[]): Finding[] {
  const rates = figures.filter(
    ({ indicator, value }) =>
      (indicator.unit.kind === 'rate' || indicator.unit.kind === 'percent') &&
      !indicator.signed &&
      value !== null &&
      value > 0,
  );
  const bySeries = Map.groupBy(rates, ({ measurement }) => seriesKeyOf(measurement));
  const byPeriod = Map.groupBy(rates, ({ measurement }) => keyWithoutArea(measurement));
  return rates.flatMap((figure): Finding[] => {
    const { measurement, indicator, value, computed } = figure;
    // Where count and base are given, they say of what size it is.
    if (value === null || computed !== null) return [];
    const others = (group: readonly Figure[] | undefined): number[] =>
      (group ?? []).flatMap((one) => (one === figure || one.value === null ? [] : [one.value]));
    const history = others(bySeries.get(seriesKeyOf(measurement)));
    const areas = others(byPeriod.get(keyWithoutArea(measurement)));
    if (history.length + areas.length < FEWEST) return [];
    const middles = [history, areas].filter((group) => group.length > 0).map(median);
    const factors = middles.map((middle) => value / middle);
    const isOff =
      factors.every((factor) => factor >= FACTOR) || factors.every((factor) => factor <= 1 / FACTOR);
    if (!isOff) return [];
    const base =
      indicator.unit.kind === 'rate'
        ? `one per ${plain(indicator.unit.per)}, as ${measurement.indicator} is given`
        : 'a percentage';
    const against = [
      ...(history.length > 0
        ? [`about ${plain(Number(median(history).toPrecision(2)))} in its other periods`]
        : []),
      ...(areas.length > 0
        ? [`about ${plain(Number(median(areas).toPrecision(2)))} in the other areas`]
        : []),
    ].join(' and ');
    return [
      atCell(measurement, 'rate-magnitude', {
        expected: `${base}: ${against}`,
        found: plain(value),
        fix: `Check the decimal point, and per how many the source gives the figure.\n${keepLine('rate-magnitude')}`,
      }),
    ];
  });
}
