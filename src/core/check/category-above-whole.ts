import type { Figure } from '../compute/figures.ts';
import type { Finding, Library } from '../edition/edition.ts';
import { atCell, keepLine, keyOf, told, wholeOf } from './cell.ts';

/** The count of a category is no larger than that of what it is part of. */
export function categoriesAboveWhole(figures: readonly Figure[], library: Library): Finding[] {
  const byKey = new Map(figures.map((figure) => [keyOf(figure.measurement), figure.value]));
  return figures.flatMap(({ measurement, indicator, value }) => {
    const { category } = measurement;
    if (category === null || value === null || indicator.unit.kind !== 'count') return [];
    const part = wholeOf(library, measurement.indicator, category);
    const whole = byKey.get(keyOf(measurement, part));
    if (whole === undefined || whole === null || value <= whole) return [];
    return [
      atCell(measurement, 'category-above-whole', {
        expected: `at most ${told(whole, indicator.unit)}, the number of ${part ?? `all ${indicator.unit.of}`}`,
        found: told(value, indicator.unit),
        fix: `Check both numbers against the source.\n${keepLine('category-above-whole')}`,
      }),
    ];
  });
}
