import type { Edition, Library, Measurement } from '../edition/edition.ts';
import type { Indicator } from '../schema/library.ts';
import type { Period, PeriodKind } from '../schema/period.ts';
import { rateInterval, wilsonInterval, type Interval } from './interval.ts';
import { proportion, rate, ratio } from './rate.ts';
import { decimalsOf } from './rounding.ts';

/** A measurement with what can be computed from it. */
export interface Figure {
  readonly measurement: Measurement;
  readonly indicator: Indicator;
  /** As published where it was published, else computed and unrounded, else null. */
  readonly value: number | null;
  readonly origin: 'published' | 'computed' | 'missing';
  /** How many decimals it is printed with: the indicator's, or more where the source prints this one figure so. */
  readonly decimals: number;
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
  /** Without it, the kind of period that the edition gives first. */
  readonly periodKind?: PeriodKind | undefined;
}

/** All figures of an edition, found by indicator, area, category and period. Made once for each edition. */
export class FigureIndex {
  readonly all: readonly Figure[];
  /** By indicator, area, category and definition, then by kind of period, the kind that the edition gives first at the front. */
  readonly #series = new Map<string, Map<PeriodKind, Figure[]>>();
  /** In the order of the data; and the same by category, of the definition that the edition uses first. */
  readonly #byIndicator: ReadonlyMap<string, readonly Figure[]>;
  readonly #shownFigures = new Map<string, readonly Figure[]>();

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
    this.#byIndicator = Map.groupBy(this.all, ({ measurement }) => measurement.indicator);
    for (const figure of this.all) {
      const { indicator, area, category, definition, period } = figure.measurement;
      const key = seriesKey(indicator, area, category, definition);
      const kinds = this.#series.get(key) ?? new Map<PeriodKind, Figure[]>();
      kinds.set(period.kind, [...(kinds.get(period.kind) ?? []), figure]);
      this.#series.set(key, kinds);
    }
    for (const kinds of this.#series.values())
      for (const series of kinds.values())
        series.sort((a, b) => byTime(a.measurement.period, b.measurement.period));
  }

  /**
   * The figures of one area over time, earliest first, all of one definition and one kind of period: those named,
   * or else those that the edition gives first.
   */
  series(query: FigureQuery): readonly Figure[] {
    const kinds = this.#kinds(query);
    return (query.periodKind === undefined ? kinds.values().next().value : kinds.get(query.periodKind)) ?? [];
  }

  /** Every series of an area, one for each kind of period, the kind that the edition gives first at the front. */
  allSeries(query: Omit<FigureQuery, 'periodKind'>): readonly (readonly Figure[])[] {
    return [...this.#kinds(query).values()];
  }

  /** One figure: of the period named, in whatever kind of period has it; or the latest of the first kind. */
  find(query: FigureQuery): Figure | undefined {
    if (query.period === undefined) return this.series(query).at(-1);
    const searched = query.periodKind === undefined ? this.allSeries(query) : [this.series(query)];
    return searched.flat().find(({ measurement }) => measurement.period.key === query.period);
  }

  /** The kind of period of the first of these areas that has figures: the one that a table or chart of them shows. */
  kindOf(
    indicator: string,
    areas: readonly string[],
    category: string | null = null,
  ): PeriodKind | undefined {
    return areas.flatMap((area) => this.series({ indicator, area, category })[0] ?? [])[0]?.measurement.period
      .kind;
  }

  /** Every kind of period that an indicator has figures for, in the order of the data. */
  kindsOf(indicator: string, category: string | null = null): PeriodKind[] {
    return [...new Set(this.#shown(indicator, category).map(({ measurement }) => measurement.period.kind))];
  }

  /** Areas that have figures of an indicator, in the order of the data. */
  areasOf(indicator: string, category: string | null = null): string[] {
    return [...new Set(this.#shown(indicator, category).map(({ measurement }) => measurement.area))];
  }

  /** Indicators that the edition has figures of, in the order of the data. */
  indicators(): string[] {
    return [...this.#byIndicator.keys()];
  }

  /** Periods of one kind for which an indicator has figures, earliest first; without a kind, of the one given first. */
  periodsOf(
    indicator: string,
    category: string | null = null,
    kind = this.kindsOf(indicator, category)[0],
  ): Period[] {
    const periods = new Map<string, Period>();
    for (const { measurement } of this.#shown(indicator, category)) {
      if (measurement.period.kind === kind) periods.set(measurement.period.key, measurement.period);
    }
    return [...periods.values()].sort(byTime);
  }

  #kinds({
    indicator,
    area,
    category = null,
    definition,
  }: FigureQuery): ReadonlyMap<PeriodKind, readonly Figure[]> {
    const version = definition ?? this.#definitionOf(indicator);
    return (
      (version === undefined ? undefined : this.#series.get(seriesKey(indicator, area, category, version))) ??
      new Map()
    );
  }

  /** Figures of an indicator and category in the definition that the edition uses first. */
  #shown(indicator: string, category: string | null): readonly Figure[] {
    const key = `${indicator}|${category ?? ''}`;
    const known = this.#shownFigures.get(key);
    if (known) return known;
    const definition = this.#definitionOf(indicator);
    const shown = (this.#byIndicator.get(indicator) ?? []).filter(
      ({ measurement }) => measurement.category === category && measurement.definition === definition,
    );
    this.#shownFigures.set(key, shown);
    return shown;
  }

  #definitionOf(indicator: string): string | undefined {
    return this.#byIndicator.get(indicator)?.[0]?.measurement.definition;
  }
}

function figureOf(measurement: Measurement, indicator: Indicator, population: number | null): Figure {
  const { published, numerator } = measurement;
  const denominator = measurement.denominator ?? (numerator === null ? null : population);
  // Nothing is computed from a count and base that cannot be: a rule reports them.
  const isComputable =
    numerator !== null && denominator !== null && isPossible(indicator, numerator, denominator);
  const computed = isComputable ? compute(indicator, numerator, denominator) : null;
  // A marker says on purpose that there is no figure: nothing is computed past it.
  const value =
    published ??
    (measurement.marker === null ? (computed ?? (indicator.unit.kind === 'count' ? numerator : null)) : null);
  return {
    measurement,
    indicator,
    value,
    decimals: Math.max(indicator.decimals, published === null ? 0 : decimalsOf(published)),
    origin: published !== null ? 'published' : value === null ? 'missing' : 'computed',
    computed,
    numerator,
    denominator,
    interval: isComputable ? intervalOf(indicator, numerator, denominator) : null,
  };
}

/** Whether a count can be out of a base: what cannot is a mistake of the data, which a rule reports. */
export function isPossible({ unit }: Indicator, numerator: number, denominator: number): boolean {
  return (
    Number.isSafeInteger(denominator) &&
    denominator > 0 &&
    (unit.kind !== 'percent' || numerator <= denominator)
  );
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
  if (unit.kind === 'percent') return wilsonInterval({ count: numerator, base: denominator });
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
