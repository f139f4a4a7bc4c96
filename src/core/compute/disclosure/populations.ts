import type { Edition, Library, Measurement } from '../../edition/edition.ts';
import type { Indicator } from '../../schema/library.ts';
import type { Period } from '../../schema/period.ts';
import type { Counts } from './cells.ts';
import { membersOf } from './frames.ts';

/** By how much the number of children of an area is taken to change in one year, at most. */
const YEARLY = 0.03;

interface Known {
  readonly period: Period;
  readonly people: number;
}

/** The populations that a reader of a service's figures can put behind its rates: they are public, printed here or not. */
export class Populations {
  readonly #known = new Map<string, Known[]>();
  readonly #members: ReadonlyMap<string, readonly string[]>;

  constructor(editions: readonly Edition[], library: Library) {
    this.#members = membersOf(library);
    const ids = new Set(Object.values(library.indicators).flatMap(({ population }) => population ?? []));
    const measurements = editions.flatMap((edition) => edition.measurements);
    for (const { indicator, category, published, area, period } of measurements)
      if (ids.has(indicator) && category === null && published !== null)
        this.#add(`${indicator} ${area}`, { period, people: published });
    // What one rate is out of, others of the same children are too.
    for (const { indicator, category, denominator, area, period } of measurements) {
      const { population, unit } = library.indicators[indicator] ?? {};
      if (population !== undefined && unit?.kind === 'rate' && category === null && denominator !== null)
        this.#add(`${population} ${area}`, { period, people: denominator });
    }
  }

  /** The children of an area at a time: as given for it, or for its parts; else about as many as in other years. */
  of({ population }: Indicator, { area, period }: Measurement): Counts | null {
    if (population === undefined) return null;
    const given = this.#given(population, area, period);
    if (given !== null) return { min: given, max: given };
    const members = this.#members.get(area)?.map((one) => this.#given(population, one, period)) ?? [null];
    const sum = members.reduce((so, one) => (so === null || one === null ? null : so + one), 0);
    return sum !== null && sum > 0 ? { min: sum, max: sum } : this.#near(population, area, period);
  }

  #add(name: string, known: Known): void {
    const all = this.#known.get(name) ?? [];
    all.push(known);
    this.#known.set(name, all);
  }

  #given(population: string, area: string, { start, end }: Period): number | null {
    const known = this.#known.get(`${population} ${area}`);
    return known?.find(({ period }) => period.start <= end && start <= period.end)?.people ?? null;
  }

  #near(population: string, area: string, { end }: Period): Counts | null {
    const year = (period: { readonly end: string }): number => Number(period.end.slice(0, 4));
    const nearest = (this.#known.get(`${population} ${area}`) ?? [])
      .map(({ period, people }) => ({ people, years: Math.abs(year(period) - year({ end })) + 1 }))
      .reduce<{ people: number; years: number } | null>(
        (so, one) => (so === null || one.years < so.years ? one : so),
        null,
      );
    if (nearest === null) return null;
    const change = Math.min(0.5, YEARLY * nearest.years);
    return { min: Math.floor(nearest.people * (1 - change)), max: Math.ceil(nearest.people * (1 + change)) };
  }
}
