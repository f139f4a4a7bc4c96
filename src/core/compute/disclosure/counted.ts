import type { Library } from '../../edition/edition.ts';
import type { Indicator } from '../../schema/library.ts';

/**
 * Whether small counts of an indicator can tell who a child is: all that count people or what happened to them.
 * Populations, changes and what the indicator says to count nothing of the kind are left alone.
 */
export function countsPeople(id: string, library: Library): boolean {
  const indicator = library.indicators[id];
  if (!indicator) return false;
  if (indicator.counts !== undefined) return indicator.counts === 'people' || indicator.counts === 'events';
  return !indicator.signed && !isPopulation(id, library);
}

const POPULATIONS = new WeakMap<Library['indicators'], ReadonlySet<string | undefined>>();

function isPopulation(id: string, { indicators }: Library): boolean {
  let known = POPULATIONS.get(indicators);
  if (known === undefined) {
    known = new Set(
      Object.values(indicators).map(({ population, unit }) =>
        unit.kind === 'rate' ? population : undefined,
      ),
    );
    POPULATIONS.set(indicators, known);
  }
  return known.has(id);
}

/** What a printed rate, percentage or average is multiplied with to give its count out of one. */
export function baseOf({ unit }: Indicator): number {
  if (unit.kind === 'rate') return unit.per;
  return unit.kind === 'percent' ? 100 : 1;
}

/** Half a unit of the last decimal place that is printed. */
export function halfUnit(decimals: number): number {
  return 0.5 * 10 ** -decimals;
}
