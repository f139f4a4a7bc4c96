import type { Figure } from '../compute/figures.ts';
import type { Finding } from '../edition/edition.ts';
import { atCell, told, typed } from './cell.ts';

/** A value before a revision (`was`) stands beside the revised value and the flag r, and is another than that. */
export function formerValues(figures: readonly Figure[]): Finding[] {
  return figures.flatMap((figure): Finding[] => {
    const { measurement, indicator, value } = figure;
    const { was, flag, marker } = measurement;
    // A number beside the marker c is told of as such.
    if (was === null || marker === 'c') return [];
    const former = told(was, indicator.unit);
    if (value === null)
      return [
        atCell(measurement, 'former-value-unfit', {
          expected: 'the value as it is now beside the one that was revised',
          found: `was: ${former}, and no value`,
          fix: 'Add the revised value, or take was away.',
        }),
      ];
    if (flag !== 'r')
      return [
        atCell(measurement, 'former-value-unfit', {
          expected: 'the flag r beside a value that its publisher has revised',
          found: `was: ${former} ${flag === null ? 'and no flag' : `and the flag ${flag}`}`,
          fix: `If the publisher revised it, write:  { value: ${typed(value, indicator)}, flag: r, was: ${typed(was, indicator)} }\nIf not, take was away: what else has changed after a decision is told by an amendment.`,
        }),
      ];
    return was === value
      ? [
          atCell(measurement, 'former-value-unfit', {
            expected: 'another value than the one before the revision',
            found: `${former} both times`,
            fix: 'Correct one of the two, or take was and the flag r away.',
          }),
        ]
      : [];
  });
}
