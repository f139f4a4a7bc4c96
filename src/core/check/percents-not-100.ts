import type { Figure } from '../compute/figures.ts';
import { difference } from '../compute/decimal.ts';
import { decimalsOf, roundTo } from '../compute/rounding.ts';
import type { Finding, Library } from '../edition/edition.ts';
import { atCell, keepLine, keyOf } from './cell.ts';
import { plain } from './finding.ts';

/**
 * Where a breakdown says that its categories make the whole, their percentages make 100, except for what rounding each
 * of them can add or take away.
 */
export function percentsNot100(figures: readonly Figure[], library: Library): Finding[] {
  const byKey = new Map(figures.map((figure) => [keyOf(figure.measurement), figure]));
  const first = new Map<string, Figure>();
  for (const figure of figures) {
    const key = keyOf(figure.measurement, null);
    if (!first.has(key)) first.set(key, figure);
  }
  return [...first.values()].flatMap(({ measurement }) =>
    Object.values(library.indicators[measurement.indicator]?.breakdowns ?? {}).flatMap(
      (breakdown): Finding[] => {
        if (!breakdown.whole) return [];
        const parts = Object.entries(breakdown.categories)
          .filter(([, { of }]) => of === undefined)
          .map(([category]) => byKey.get(keyOf(measurement, category)));
        const percents = parts.map((part) => (part === undefined ? null : percentageOf(part)));
        const known = percents.flatMap((percent) => percent ?? []);
        const place = parts.find((part) => part !== undefined);
        if (known.length < Math.max(2, parts.length) || place === undefined) return [];
        const sum = known.reduce((total, percent) => total + percent, 0);
        const decimals = Math.max(...known.map(decimalsOf), 0);
        // Each was rounded by up to half a step of the coarsest of them: half a percent where whole numbers are printed.
        const rounding = (known.length / 2) * 10 ** -decimals * (1 + 1e-9);
        if (Math.abs(difference(100, roundTo(sum, 6))) <= rounding) return [];
        return [
          atCell(place.measurement, 'percents-not-100', {
            expected: `percentages by ${breakdown.name} that make about 100`,
            found: `${known.map((percent) => plain(percent)).join(' + ')} = ${plain(roundTo(sum, decimals))}`,
            fix: `Check each percentage against the source.\n${keepLine('percents-not-100')}`,
          }),
        ];
      },
    ),
  );
}

function percentageOf({ measurement, indicator, value }: Figure): number | null {
  return indicator.unit.kind === 'percent' ? value : measurement.printedPercent;
}
