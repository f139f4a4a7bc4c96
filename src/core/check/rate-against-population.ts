import type { Figure } from '../compute/figures.ts';
import type { Finding, Library } from '../edition/edition.ts';
import { atCell, keepLine, told } from './cell.ts';
import { plain } from './finding.ts';

/** How far the number of children of an area may be from the one a rate was worked out with: for its date, and for each year between. */
const SAME_YEAR = 0.05;
const EACH_YEAR = 0.02;

/**
 * Where a rate is printed with its count but without a base, and the number of children of the same area is known for
 * another year, the three fit one another: within 5% and a further 2% for each year between. The number of
 * children aged 10 to 17 of a local authority changes by less (mid-year estimates of the Office for National Statistics).
 */
export function ratesAgainstPopulation(figures: readonly Figure[], library: Library): Finding[] {
  const populationIds = new Set(
    Object.values(library.indicators).flatMap(({ population }) => population ?? []),
  );
  const populations = Map.groupBy(
    figures.filter(
      ({ measurement, value }) =>
        populationIds.has(measurement.indicator) &&
        measurement.category === null &&
        value !== null &&
        value > 0,
    ),
    ({ measurement }) => `${measurement.indicator} ${measurement.area}`,
  );
  return figures.flatMap(({ measurement, indicator, numerator, denominator }): Finding[] => {
    const { published } = measurement;
    const { unit, population } = indicator;
    if (unit.kind !== 'rate' || published === null || numerator === null || denominator !== null) return [];
    const years = ({ measurement: { period } }: Figure): number =>
      Math.abs(Number(period.end.slice(0, 4)) - Number(measurement.period.end.slice(0, 4)));
    const nearest = (populations.get(`${population ?? ''} ${measurement.area}`) ?? []).toSorted(
      (a, b) => years(a) - years(b),
    )[0];
    if (nearest?.value === undefined || nearest.value === null) return [];
    const half = 10 ** -indicator.decimals / 2;
    const tolerance = SAME_YEAR + EACH_YEAR * years(nearest);
    const lowest = (numerator * unit.per) / (nearest.value * (1 + tolerance)) - half;
    const highest = (numerator * unit.per) / (nearest.value * (1 - Math.min(tolerance, 0.5))) + half;
    if (published >= lowest && published <= highest) return [];
    const about = Number(((numerator * unit.per) / nearest.value).toFixed(indicator.decimals));
    return [
      atCell(measurement, 'rate-against-population', {
        expected: `about ${plain(about)}, which ${told(numerator)} of the ${plain(nearest.value)} children of ${nearest.measurement.period.key} gives`,
        found: plain(published),
        fix: `Check the rate and the count. If the source used another number of children, give it:  denominator: …\n${keepLine('rate-against-population')}`,
      }),
    ];
  });
}
