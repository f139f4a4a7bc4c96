import type { Figure } from '../compute/figures.ts';
import type { Finding } from '../edition/edition.ts';
import { atCell, fileLine, keepLine, keyOf, told, typed } from './cell.ts';
import type { ServiceRule } from './finding.ts';

/**
 * A figure that an earlier edition of the same service gives is the same in a later one, unless the later one says that
 * it was revised: with the flag r, or in a note.
 */
export const figuresChanged: ServiceRule = (editions) => {
  const before = new Map<string, { readonly figure: Figure; readonly edition: string }>();
  return editions
    .toSorted((a, b) => (a.edition.id < b.edition.id ? -1 : 1))
    .flatMap(({ edition, figures }) =>
      figures.all.flatMap((figure): Finding[] => {
        const { measurement, indicator, value } = figure;
        if (value === null || figure.origin !== 'published') return [];
        const key = keyOf(measurement);
        const earlier = before.get(key);
        before.set(key, { figure, edition: edition.id });
        if (earlier === undefined || earlier.edition === edition.id) return [];
        const was = earlier.figure.value;
        if (
          was === null ||
          was === value ||
          measurement.flag === 'r' ||
          /revis/i.test(measurement.note ?? '')
        )
          return [];
        return [
          atCell(measurement, 'figure-changed-between-editions', {
            expected: `${told(was, indicator.unit)}, as in the plan for ${earlier.edition} (${fileLine(earlier.figure.measurement)})`,
            found: told(value, indicator.unit),
            fix: `Check both plans. If the figure was revised since, mark it:  { value: ${typed(value, indicator)}, flag: r, was: ${typed(was, indicator)} }\n${keepLine('figure-changed-between-editions')}`,
          }),
        ];
      }),
    );
};
