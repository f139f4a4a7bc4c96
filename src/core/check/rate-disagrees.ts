import type { Figure } from '../compute/figures.ts';
import { agreesWithPrinted, roundTo } from '../compute/rounding.ts';
import type { Finding } from '../edition/edition.ts';
import { atCell, keepLine, told } from './cell.ts';
import { plain } from './finding.ts';

/** A published rate, percentage or average agrees with its count and base to the printed decimals. */
export function publishedAgainstComputed(figures: readonly Figure[]): Finding[] {
  return figures.flatMap(({ measurement, indicator, computed, numerator, denominator }) => {
    const { published } = measurement;
    if (
      published === null ||
      computed === null ||
      indicator.unit.kind === 'count' ||
      agreesWithPrinted(computed, published, indicator.decimals)
    )
      return [];
    const right = roundTo(computed, indicator.decimals);
    return [
      atCell(measurement, 'rate-disagrees', {
        expected: `${plain(right)}, which ${told(numerator ?? 0)} of ${plain(denominator ?? 0)} gives`,
        found: plain(published),
        fix: `Check value, count and base; if the count is right, write:  value: ${String(right)}\n${keepLine('rate-disagrees')}`,
      }),
    ];
  });
}
