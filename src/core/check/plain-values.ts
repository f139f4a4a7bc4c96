import { isPossible, type Figure } from '../compute/figures.ts';
import { decimalsOf, roundTo } from '../compute/rounding.ts';
import { placeOf, type Finding, type Measurement } from '../edition/edition.ts';
import { atCell, keyOf } from './cell.ts';
import { plain } from './finding.ts';

/** Each figure is given once, no more precisely than its indicator is printed, and a count is a whole number. */
export function plainValues(figures: readonly Figure[]): Finding[] {
  const seen = new Map<string, Measurement>();
  return figures.flatMap(({ measurement, indicator, numerator, denominator }) => {
    const found: Finding[] = [];
    const key = keyOf(measurement);
    const before = seen.get(key);
    if (before) {
      const at = placeOf(before);
      found.push(
        atCell(measurement, 'figure-repeated', {
          expected: 'each figure once',
          found: `one that ${at.file}:${String(at.line)} gives already`,
          fix: 'Take one of the two away: a figure is typed once and used everywhere.',
        }),
      );
    }
    seen.set(key, measurement);
    const value = measurement.published;
    if (hidesAndTells(measurement)) {
      const isSecret = measurement.marker === 'c';
      const { problem } = atCell(measurement, 'marker-with-value', {
        expected: `the marker [${measurement.marker ?? ''}] alone, or a figure alone`,
        found: `the marker and ${value === null || isSecret ? 'a number' : plain(value)}`,
        fix: isSecret
          ? 'If the figure is confidential, take its numbers out of this file, which is published too; if it is not, take the marker away.'
          : 'Take the marker or the number away.',
      });
      // Nothing can be a reason to publish what is confidential.
      found.push(isSecret ? { problem } : atCell(measurement, 'marker-with-value', problem));
    }
    if (value !== null && decimalsOf(value) > indicator.decimals) {
      found.push(
        atCell(measurement, 'value-too-precise', {
          expected: `${indicator.decimals === 0 ? 'a whole number' : `at most ${String(indicator.decimals)} decimals`}, as ${measurement.indicator} is printed`,
          found: plain(value),
          fix: `Write:  ${String(roundTo(value, indicator.decimals))}`,
        }),
      );
    }
    if (value !== null && value < 0 && !indicator.signed)
      found.push(
        atCell(measurement, 'value-out-of-range', {
          expected: 'a value of zero or more',
          found: plain(value),
          fix: 'Check the figure against its source.',
        }),
      );
    if (value !== null && indicator.unit.kind === 'percent' && value > 100) {
      found.push(
        atCell(measurement, 'value-out-of-range', {
          expected: 'a percentage from 0 to 100',
          found: plain(value),
          fix: 'Check the figure against its source.',
        }),
      );
    }
    if (numerator !== null && denominator !== null && !isPossible(indicator, numerator, denominator)) {
      found.push(
        atCell(
          measurement,
          'count-above-base',
          {
            expected: `a base of at least ${plain(Math.max(1, numerator))}`,
            found: `${plain(numerator)} out of ${plain(denominator)}`,
            fix: 'Check the count (numerator) and its base (denominator).',
          },
          'numerator',
        ),
      );
    }
    return found;
  });
}

/** A cell that says why there is no figure and gives one; beside the marker for confidential a count or share tells too much as well. */
function hidesAndTells({ marker, published, was, numerator, printedPercent }: Measurement): boolean {
  if (marker === null) return false;
  return (
    published !== null || (marker === 'c' && [was, numerator, printedPercent].some((one) => one !== null))
  );
}
