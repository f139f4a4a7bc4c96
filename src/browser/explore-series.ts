import { seriesLimits } from '../core/compute/chart-limits.ts';
import type { ChartSeries, ChartSpec } from '../core/view/chart-spec.ts';

/** The series of a chart that a reader has switched on, each with a place that keeps its colour and shape. */
export class ShownSeries {
  readonly #spec: ChartSpec;
  readonly #places = new Map<ChartSeries, number>();

  /** Panels become one drawing in which lines are laid over each other: as many as can be told apart begin switched on. */
  constructor(spec: ChartSpec) {
    this.#spec = spec;
    for (const series of spec.series) this.switch(series, true);
  }

  isOn(series: ChartSeries): boolean {
    return this.#places.has(series);
  }

  /** Whether one more of its role could be told from those that are on. */
  hasRoom({ role }: ChartSeries): boolean {
    if (this.#isPlaced()) return true;
    return this.#taken(role).length < (role === 'part' ? Infinity : seriesLimits[role]);
  }

  /** Switches a series on, where there is room for it, or off. */
  switch(series: ChartSeries, on: boolean): void {
    if (!on) this.#places.delete(series);
    else if (this.hasRoom(series) && !this.isOn(series)) this.#places.set(series, this.#placeFor(series));
  }

  /** The chart of what is on: panels laid over each other, everything else as it was. */
  spec(): ChartSpec {
    const series = this.#spec.series.flatMap((one) => {
      const place = this.#places.get(one);
      return place === undefined ? [] : [{ ...one, place }];
    });
    if (this.#spec.kind === 'small-multiples') return { ...this.#spec, kind: 'line', series };
    if (this.#spec.kind !== 'stacked-bar') return { ...this.#spec, series };
    const isWhole = series.length === this.#spec.series.length;
    return {
      ...this.#spec,
      series,
      totals: isWhole
        ? this.#spec.totals
        : this.#spec.labels.map((_, label) =>
            series.reduce((sum, { values }) => sum + (values[label] ?? 0), 0),
          ),
    };
  }

  #placeFor(series: ChartSeries): number {
    const { role } = series;
    // What stands in the page keeps its place there; lines of panels take the first that is free.
    if (this.#spec.kind !== 'small-multiples')
      return this.#spec.series.filter((one) => one.role === role).indexOf(series);
    const taken = this.#taken(role);
    let place = 0;
    while (taken.includes(place)) place += 1;
    return place;
  }

  #taken(role: ChartSeries['role']): number[] {
    return [...this.#places].flatMap(([series, place]) => (series.role === role ? [place] : []));
  }

  /** In rows every series has its own, however many there are. */
  #isPlaced(): boolean {
    return this.#spec.labels.length === 1 && this.#spec.kind !== 'small-multiples';
  }
}
