import type { Figure } from '../compute/figures.ts';
import type { Finding, Library } from '../edition/edition.ts';
import { atCell, keepLine, keyOf, told } from './cell.ts';

/** Where a breakdown says that its categories make the whole, their values add up to it. */
export function wholes(figures: readonly Figure[], library: Library): Finding[] {
  const byKey = new Map(
    figures.map((figure) => [keyOf(figure.measurement, figure.measurement.category), figure]),
  );
  return figures.flatMap(({ measurement, indicator, value }) => {
    if (measurement.category !== null || value === null || indicator.unit.kind !== 'count') return [];
    return Object.entries(library.indicators[measurement.indicator]?.breakdowns ?? {}).flatMap(
      ([, breakdown]) => {
        if (!breakdown.whole) return [];
        // What is part of another category is counted in it.
        const named = Object.entries(breakdown.categories).filter(([, { of }]) => of === undefined);
        const parts = named.map(([category]) => byKey.get(keyOf(measurement, category))?.value);
        if (parts.length === 0 || parts.some((part) => part === undefined || part === null)) return [];
        const total = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
        if (total === value) return [];
        return [
          atCell(measurement, 'parts-disagree', {
            expected: `${told(total, indicator.unit)}, the sum of its parts by ${breakdown.name}`,
            found: told(value, indicator.unit),
            fix: `Check the total and its parts.\n${keepLine('parts-disagree')}`,
          }),
        ];
      },
    );
  });
}
