import type { Figure } from '../compute/figures.ts';
import { agreesWithPrinted, decimalsOf, roundTo } from '../compute/rounding.ts';
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
        fix: `${otherBase(published, computed, indicator)}Check value, count and base; if the count is right, write:  value: ${String(right)}\n${keepLine('rate-disagrees')}`,
      }),
    ];
  });
}

/** Powers of ten by which a rate can be given per another number of people than its indicator. */
const OTHER_BASES = [1000, 10_000, 100_000];

/** Where the printed value is what another base would give, says so. */
function otherBase(published: number, computed: number, { unit, decimals }: Figure['indicator']): string {
  if (unit.kind !== 'rate') return '';
  const meant = OTHER_BASES.find(
    (per) =>
      per !== unit.per &&
      published > 0 &&
      agreesWithPrinted((computed * per) / unit.per, published, Math.max(decimals, decimalsOf(published))),
  );
  return meant === undefined
    ? ''
    : `${plain(published)} would be right per ${plain(meant)}, and the indicator is per ${plain(unit.per)}. `;
}
