import { agreesWithPrinted, decimalsOf, roundTo } from '../compute/rounding.ts';
import type { Figure } from '../compute/figures.ts';
import type { Finding, Library } from '../edition/edition.ts';
import { atCell, keepLine, keyWithoutArea } from './cell.ts';
import { plain } from './finding.ts';

/**
 * Where a group's figures are the simple average of its members, each is the mean of those members that have a figure
 * for the same period, as far as the rounding of the members' own figures lets it be told.
 */
export function averagesOfMembers(figures: readonly Figure[], library: Library): Finding[] {
  const byArea = new Map(
    figures.map((figure) => [`${figure.measurement.area}|${keyWithoutArea(figure.measurement)}`, figure]),
  );
  return figures.flatMap(({ measurement, indicator, value, decimals }): Finding[] => {
    const area = library.areas[measurement.area];
    if (area?.average !== 'simple' || value === null || indicator.unit.kind === 'count') return [];
    const parts = (area.members ?? []).flatMap(
      (member) => byArea.get(`${member}|${keyWithoutArea(measurement)}`)?.value ?? [],
    );
    if (parts.length < 2) return [];
    const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
    const printedTo = Math.max(indicator.decimals, decimalsOf(value));
    // Each member was rounded by up to half a step, and so may the mean of all be off.
    const memberStep = 10 ** -indicator.decimals;
    const isRight =
      agreesWithPrinted(roundTo(mean, 10), value, printedTo) ||
      Math.abs(mean - value) <= (memberStep / 2 + 10 ** -printedTo / 2) * (1 + 1e-9);
    if (isRight) return [];
    const right = roundTo(mean, decimals);
    return [
      atCell(measurement, 'average-disagrees', {
        expected: `${plain(right)}, the simple average of the ${String(parts.length)} members with a figure`,
        found: plain(value),
        fix: `Check the average and its members; if they are right, write:  value: ${String(right)}\n${keepLine('average-disagrees')}`,
      }),
    ];
  });
}
