import type { Figure } from '../compute/figures.ts';
import { roundTo } from '../compute/rounding.ts';
import type { Finding, Library } from '../edition/edition.ts';
import { atCell, keepLine, keyWithoutArea } from './cell.ts';
import { plain } from './finding.ts';

/**
 * The rate, percentage or average of an area with members lies between the lowest and the highest of its members,
 * where all of them have one for the same period. What lies outside by no more than rounding can explain is let pass.
 */
export function ratesOutsideAreas(figures: readonly Figure[], library: Library): Finding[] {
  const byArea = new Map(
    figures.map((figure) => [`${figure.measurement.area}|${keyWithoutArea(figure.measurement)}`, figure]),
  );
  return figures.flatMap(({ measurement, indicator, value, decimals }) => {
    const members = library.areas[measurement.area]?.members ?? [];
    if (value === null || members.length < 2 || indicator.unit.kind === 'count' || indicator.signed)
      return [];
    const parts = members.flatMap((area) => {
      const part = byArea.get(`${area}|${keyWithoutArea(measurement)}`)?.value;
      return part === undefined || part === null ? [] : [{ area, value: part }];
    });
    if (parts.length < members.length) return [];
    const inOrder = parts.toSorted((a, b) => a.value - b.value);
    const [lowest, highest] = [inOrder[0], inOrder.at(-1)];
    if (lowest === undefined || highest === undefined) return [];
    // Both sides are rounded, each by up to half a step of its last decimal.
    const step = 10 ** -Math.min(decimals, indicator.decimals) * (1 + 1e-9);
    if (value >= lowest.value - step && value <= highest.value + step) return [];
    const print = (part: typeof lowest): string =>
      `${plain(roundTo(part.value, indicator.decimals))} (${part.area})`;
    return [
      atCell(measurement, 'rate-outside-areas', {
        expected: `a value from ${print(lowest)} to ${print(highest)}, between those of its areas`,
        found: plain(roundTo(value, decimals)),
        fix: `Check this value and those of the areas: what covers them all cannot lie outside them.\n${keepLine('rate-outside-areas')}`,
      }),
    ];
  });
}
