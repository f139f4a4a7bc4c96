import type { Figure } from '../compute/figures.ts';
import type { Finding, Library } from '../edition/edition.ts';
import { atCell, keepLine, keyWithoutArea, told } from './cell.ts';

/** An area group's count equals the sum over its members, where all of them have one. */
export function memberSums(figures: readonly Figure[], library: Library): Finding[] {
  const values = new Map(
    figures.map((figure) => [`${figure.measurement.area}|${keyWithoutArea(figure.measurement)}`, figure]),
  );
  return figures.flatMap(({ measurement, indicator, value, numerator }) => {
    const members = library.areas[measurement.area]?.members ?? [];
    const countOf = (figure: Figure | undefined): number | null =>
      figure === undefined ? null : indicator.unit.kind === 'count' ? figure.value : figure.numerator;
    const own = indicator.unit.kind === 'count' ? value : numerator;
    if (own === null || members.length === 0) return [];
    const parts = members.map((area) => countOf(values.get(`${area}|${keyWithoutArea(measurement)}`)));
    if (parts.some((part) => part === null)) return [];
    const total = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    if (total === own) return [];
    return [
      atCell(measurement, 'sum-disagrees', {
        expected: `${told(total)}, the sum over ${members.join(', ')}`,
        found: told(own),
        fix: `Check the total and the areas.\n${keepLine('sum-disagrees')}`,
      }),
    ];
  });
}
