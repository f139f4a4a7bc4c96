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
    const isCount = indicator.unit.kind === 'count';
    const own = isCount ? value : numerator;
    const isBare = Object.values(measurement.origin.cell).filter((one) => one !== undefined).length === 1;
    if (own === null || members.length === 0) return [];
    const parts = members.map((area) => countOf(values.get(`${area}|${keyWithoutArea(measurement)}`)));
    if (parts.some((part) => part === null)) return [];
    const total = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    if (total === own) return [];
    const row = String(measurement.origin.path.at(-2));
    const isOnly = measurement.origin.table.table.values[row]?.length === 1;
    const keyBefore = !isCount ? 'numerator: ' : !isBare ? 'value: ' : isOnly ? `${row}: ` : '';
    return [
      atCell(
        measurement,
        'sum-disagrees',
        {
          expected: `${told(total)}, the sum over ${members.join(', ')}`,
          found: told(own),
          fix: `Check the total and the areas${total > 0 && total < 5 ? '.' : `; if the areas are right, write:  ${keyBefore}${String(total)}`}\n${keepLine('sum-disagrees')}`,
        },
        isCount ? 'value' : 'numerator',
      ),
    ];
  });
}
