import type { Edition, Library, Measurement } from '../edition/edition.ts';
import type { Indicator } from '../schema/library.ts';
import type { Period } from '../schema/period.ts';
import { rateInterval, wilsonInterval, type Interval } from './interval.ts';
import { proportion, rate, ratio } from './rate.ts';

/** A measurement with what can be computed from it. */
export interface Figure {
  readonly measurement: Measurement;
  readonly indicator: Indicator;
  /** As published where it was published (printed precision: `indicator.decimals`), else computed and unrounded, else null. */
  readonly value: number | null;
  readonly origin: 'published' | 'computed' | 'missing';
  /** What the count and its base give, unrounded; null without both. */
  readonly computed: number | null;
  readonly numerator: number | null;
  /** The base given with the count, or else the published population of the same area and time. */
  readonly denominator: number | null;
  /** 95% interval: Byar or exact Poisson for rates, Wilson for percentages; none for averages and plain counts. */
  readonly interval: Interval | null;
}

/** What a component or page asks for. */
export interface FigureQuery {
  readonly indicator: string;
  readonly area: string;
  readonly category?: string | null | undefined;
  readonly period?: string | undefined;
  readonly definition?: string | undefined;
}

/** All figures of an edition, found by indicator, area, category and period. Made once for each edition. */
export class FigureIndex {
  readonly all: readonly Figure[];
  readonly #series = new Map<string, Figure[]>();

  constructor(edition: Edition, library: Library) {
    const populations = new Map<string, Measurement[]>();
    const populationIds = new Set(
      Object.values(library.indicators).flatMap(({ population }) => population ?? []),
    );
    for (const measurement of edition.measurements) {
      if (!populationIds.has(measurement.indicator) || measurement.category !== null) continue;
      const key = `${measurement.indicator} ${measurement.area}`;
      populations.set(key, [...(populations.get(key) ?? []), measurement]);
    }
    this.all = edition.measurements.flatMap((measurement) => {
      const indicator = library.indicators[measurement.indicator];
      if (!indicator) return [];
      const people = populations
        .get(`${indicator.population ?? ''} ${measurement.area}`)
        ?.find((one) => overlap(one.period, measurement.period));
      return [figureOf(measurement, indicator, people?.published ?? null)];
    });
    for (const figure of this.all) {
      const { indicator, area, category, definition } = figure.measurement;
      const key = seriesKey(indicator, area, category, definition);
      const series = this.#series.get(key);
      if (series) series.push(figure);
      else this.#series.set(key, [figure]);
    }
    for (const series of this.#series.values())
      series.sort((a, b) => byTime(a.measurement.period, b.measurement.period));
  }

  /** The figures of one area over time, earliest first; those of the first definition that the edition uses, unless one is named. */
  series({ indicator, area, category = null, definition }: FigureQuery): readonly Figure[] {
    const version = definition ?? this.#definitionOf(indicator);
    return version === undefined
      ? []
      : (this.#series.get(seriesKey(indicator, area, category, version)) ?? []);
  }

  /** One figure: of the period named, or the latest. */
  find(query: FigureQuery): Figure | undefined {
    const series = this.series(query);
    return query.period === undefined
      ? series.at(-1)
      : series.find(({ measurement }) => measurement.period.key === query.period);
  }

  /** Areas that have figures of an indicator, in the order of the data. */
  areasOf(indicator: string, category: string | null = null): string[] {
    return [
      ...new Set(
        this.all
          .filter(
            ({ measurement }) => measurement.indicator === indicator && measurement.category === category,
          )
          .map(({ measurement }) => measurement.area),
      ),
    ];
  }

  /** Indicators that the edition has figures of, in the order of the data. */
  indicators(): string[] {
    return [...new Set(this.all.map(({ measurement }) => measurement.indicator))];
  }

  /** Periods for which an indicator has figures, earliest first. */
  periodsOf(indicator: string, category: string | null = null): Period[] {
    const periods = new Map<string, Period>();
    for (const { measurement } of this.all) {
      if (measurement.indicator === indicator && measurement.category === category)
        periods.set(measurement.period.key, measurement.period);
    }
    return [...periods.values()].sort(byTime);
  }

  #definitionOf(indicator: string): string | undefined {
    return this.all.find(({ measurement }) => measurement.indicator === indicator)?.measurement.definition;
  }
}

function figureOf(measurement: Measurement, indicator: Indicator, population: number | null): Figure {
  const { published, numerator } = measurement;
  const denominator = measurement.denominator ?? (numerator === null ? null : population);
  const computed =
    numerator === null || denominator === null || denominator === 0
      ? null
      : compute(indicator, numerator, denominator);
  // A marker says on purpose that there is no figure: nothing is computed past it.
  const value =
    published ??
    (measurement.marker === null ? (computed ?? (indicator.unit.kind === 'count' ? numerator : null)) : null);
  return {
    measurement,
    indicator,
    value,
    origin: published !== null ? 'published' : value === null ? 'missing' : 'computed',
    computed,
    numerator,
    denominator,
    interval:
      numerator === null || denominator === null || denominator === 0
        ? null
        : intervalOf(indicator, numerator, denominator),
  };
}

/** Whether a count can be out of a base: what cannot is a mistake of the data, which a rule reports. */
export function isPossible({ unit }: Indicator, numerator: number, denominator: number): boolean {
  return Number.isSafeInteger(denominator) && denominator > 0 && (unit.kind !== 'percent' || numerator <= denominator);
}

function compute({ unit }: Indicator, numerator: number, denominator: number): number {
  switch (unit.kind) {
    case 'rate':
      return rate({ count: numerator, population: denominator, per: unit.per });
    case 'percent':
      return proportion({ count: numerator, base: denominator });
    case 'ratio':
      return ratio({ numerator, denominator });
    case 'count':
      return numerator;
  }
}

function intervalOf({ unit }: Indicator, numerator: number, denominator: number): Interval | null {
  if (unit.kind === 'rate') return rateInterval({ count: numerator, population: denominator, per: unit.per });
  if (unit.kind === 'percent' && numerator <= denominator)
    return wilsonInterval({ count: numerator, base: denominator });
  return null;
}

function seriesKey(indicator: string, area: string, category: string | null, definition: string): string {
  return `${indicator}|${area}|${category ?? ''}|${definition}`;
}

function byTime(a: Period, b: Period): number {
  return a.end === b.end ? compareText(a.start, b.start) : compareText(a.end, b.end);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function overlap(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}
