import type { Figure } from '../compute/figures.ts';
import { jumps } from '../compute/jump.ts';
import { sinceLastBreak } from '../compute/series.ts';
import type { Finding } from '../edition/edition.ts';
import { atCell, keepLine, seriesKeyOf, told } from './cell.ts';

/** A figure does not jump far outside the history of its own series. What counts as a jump: `compute/jump.ts`. */
export function jumpsInSeries(figures: readonly Figure[]): Finding[] {
  const series = Map.groupBy(
    figures.filter(({ indicator }) => !indicator.signed),
    ({ measurement }) => seriesKeyOf(measurement),
  );
  return [...series.values()].flatMap((unordered) => {
    const all = unordered.toSorted((a, b) => (a.measurement.period.end < b.measurement.period.end ? -1 : 1));
    const points = all.map((figure) => ({
      period: figure.measurement.period.key,
      value: figure.value,
      break: figure.measurement.flag === 'b',
      figure,
    }));
    const known = sinceLastBreak(points)
      .map((point) => all.find(({ measurement }) => measurement.period.key === point.period))
      .flatMap((figure) =>
        figure === undefined || figure.value === null ? [] : [{ figure, value: figure.value }],
      );
    return jumps(known.map(({ figure, value }) => ({ value, count: countOf(figure) }))).flatMap(
      (index): Finding[] => {
        const [point, before] = [known[index], known[index - 1]];
        if (point === undefined || before === undefined) return [];
        const { unit } = point.figure.indicator;
        return [
          atCell(point.figure.measurement, 'jump-in-series', {
            expected: `a figure in keeping with its own history; ${before.figure.measurement.period.key} has ${told(before.value, unit)}`,
            found: told(point.value, unit),
            fix: `Check the decimal point and the source.\n${keepLine('jump-in-series')}`,
          }),
        ];
      },
    );
  });
}

function countOf({ indicator, numerator, value }: Figure): number | null {
  return indicator.unit.kind === 'count' ? value : numerator;
}
