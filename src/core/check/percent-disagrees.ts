import { percentOf } from '../compute/decimal.ts';
import type { Figure } from '../compute/figures.ts';
import { agreesWithPrinted, decimalsOf, roundTo } from '../compute/rounding.ts';
import type { Finding, Library } from '../edition/edition.ts';
import { atCell, keepLine, keyOf, told, wholeOf } from './cell.ts';
import { plain } from './finding.ts';

/** A percentage printed beside a count agrees with the count and the whole it is part of. */
export function percentages(figures: readonly Figure[], library: Library): Finding[] {
  const counts = new Map(
    figures.map((figure) => [keyOf(figure.measurement, figure.measurement.category), figure.value]),
  );
  return figures.flatMap(({ measurement, indicator, value }) => {
    const { printedPercent, category } = measurement;
    if (printedPercent === null || category === null || value === null) return [];
    const base = counts.get(keyOf(measurement, wholeOf(library, measurement.indicator, category)));
    if (base === undefined || base === null || base === 0 || value > base) return [];
    const share = percentOf(value, base);
    const decimals = decimalsOf(printedPercent);
    if (agreesWithPrinted(share, printedPercent, decimals)) return [];
    const right = roundTo(share, decimals);
    return [
      atCell(
        measurement,
        'percent-disagrees',
        {
          expected: `${String(right)}%, which ${told(value, indicator.unit)} of ${plain(base)} gives`,
          found: `${String(printedPercent)}%`,
          fix: `Check the count and the whole; if they are right, write:  percent: ${String(right)}\n${keepLine('percent-disagrees')}`,
        },
        'percent',
      ),
    ];
  });
}
