import { monthsBefore } from '../../schema/period.ts';
import type { FigureCell } from './cells.ts';
import type { Relation } from './linear.ts';
import type { Unknowns } from './unknowns.ts';

/** A year is the sum of quarters that follow one another through it, where a plan counts both. */
export function periodSums(cells: readonly FigureCell[], unknowns: Unknowns): Relation[] {
  const series = Map.groupBy(
    cells.filter(({ indicator }) => indicator.unit.kind === 'count' || indicator.unit.kind === 'rate'),
    ({ key: { indicator, definition, area, category } }) =>
      [indicator, definition, area, category ?? ''].join('|'),
  );
  return [...series.values()].flatMap((figures) =>
    figures.flatMap((whole) =>
      chain(whole, figures).map((parts) =>
        unknowns.relation(
          [
            [unknowns.of(whole.key, 'count'), 1] as const,
            ...parts.map(({ key }) => [unknowns.of(key, 'count'), -1] as const),
          ],
          0,
          0,
        ),
      ),
    ),
  );
}

/** Every way in which shorter periods follow one another from the first month of a longer one to its last. */
function chain(whole: FigureCell, figures: readonly FigureCell[]): FigureCell[][] {
  const { start, end } = whole.key.period;
  const inside = figures.filter(
    ({ key: { period } }) =>
      period.start >= start && period.end <= end && (period.start !== start || period.end !== end),
  );
  const from = (month: string): FigureCell[][] =>
    inside
      .filter(({ key: { period } }) => period.start === month)
      .flatMap((one) =>
        one.key.period.end === end
          ? [[one]]
          : from(monthsBefore(one.key.period.end, -1)).map((rest) => [one, ...rest]),
      );
  return inside.length < 2 ? [] : from(start);
}
