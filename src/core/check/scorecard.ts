import { compare } from '../compute/comparison.ts';
import { ownArea } from '../compute/model.ts';
import { possiblePlaces, quartileOf, TREND_STEPS, trendOver } from '../compute/scorecard.ts';
import type { Finding, Library } from '../edition/edition.ts';
import type { Path } from '../problem/problem.ts';
import type { RuleId } from '../problem/rules.ts';
import { keepLine } from './cell.ts';
import { finding, plain, type Rule } from './finding.ts';

const WENT = { up: 'up', down: 'down', same: 'level' } as const;
/** Kinds of area that a ranking of services or authorities holds. */
const RANKED: ReadonlySet<string> = new Set([
  'unitary',
  'county',
  'metropolitan',
  'london-borough',
  'welsh-unitary',
  'service',
]);

/** Trends, comparisons, ranks and quartiles that a performance summary states are those of its tables. */
export const scorecardStatements: Rule = (model) => {
  const { edition, figures, library } = model;
  const { scorecard } = edition;
  if (!scorecard) return [];
  const own = ownArea(model);
  return scorecard.value.rows.flatMap((row, index) => {
    const found: Finding[] = [];
    const at = ['rows', index];
    const report = (path: Path, rule: RuleId, expected: string, stated: string, fix: string): void => {
      const words = { where: `${row.indicator} › ${String(path[0])}`, expected, found: stated };
      found.push(
        finding(scorecard, [...at, ...path], rule, { ...words, fix: `${fix}\n${keepLine(rule)}` }, at),
      );
    };
    const series = figures.series({ indicator: row.indicator, area: own });
    const latest = series.at(-1);
    for (const [key, steps] of Object.entries(TREND_STEPS) as [keyof typeof TREND_STEPS, number][]) {
      const stated = row[key];
      const computed = trendOver(series, steps);
      if (stated === undefined || computed === null || WENT[computed] === stated) continue;
      const [from, to] = [series.at(-1 - steps)?.value ?? 0, latest?.value ?? 0];
      report(
        [key],
        'trend-disagrees',
        `${WENT[computed]}, from ${plain(from)} to ${plain(to)}`,
        stated,
        `Check the figures; if they are right, write:  ${key}: ${WENT[computed]}`,
      );
    }
    if (row.rank !== undefined) {
      const { place, of, among } = row.rank;
      const quartile = quartileOf(row.rank);
      if (place > of)
        report(
          ['rank', 'place'],
          'rank-disagrees',
          `a place from 1 to ${plain(of)}`,
          plain(place),
          'Check the rank.',
        );
      else if (row.quartile !== undefined && row.quartile !== quartile)
        report(
          ['quartile'],
          'quartile-disagrees',
          `${quartile}, which place ${plain(place)} of ${plain(of)} is in`,
          row.quartile,
          `Check rank and quartile; if the rank is right, write:  quartile: ${quartile}`,
        );
      if (latest?.value !== undefined && latest.value !== null && latest.indicator.direction !== 'none') {
        const known = figures.areasOf(row.indicator).flatMap((area) => {
          if (area === own || !isRanked(library, area, among)) return [];
          const { key } = latest.measurement.period;
          return figures.find({ indicator: row.indicator, area, period: key })?.value ?? [];
        });
        const { direction, decimals } = latest.indicator;
        const { best, worst } = possiblePlaces(latest.value, known, of, { direction, decimals });
        if (place <= of && (place < best || place > worst))
          report(
            ['rank', 'place'],
            'rank-disagrees',
            `a place from ${plain(best)} to ${plain(worst)}, by the areas in the tables (better: ${plain(best - 1)}, worse: ${plain(of - worst)})`,
            plain(place),
            'Check the rank and the figures of the areas.',
          );
      }
    }
    for (const [area, stated] of Object.entries(row.against)) {
      if (stated !== 'better' && stated !== 'worse') continue;
      const period = latest?.measurement.period.key;
      const other = figures.find({ indicator: row.indicator, area, period })?.value;
      if (latest?.value === undefined || latest.value === null || other === undefined || other === null)
        continue;
      const { direction, decimals } = latest.indicator;
      if (direction === 'none') continue;
      const { position } = compare({ value: latest.value, comparator: other, direction, decimals });
      const computed =
        position === 'same'
          ? 'similar'
          : (position === 'below') === (direction === 'lower-is-better')
            ? 'better'
            : 'worse';
      if (computed === stated) continue;
      report(
        ['against', area],
        'comparison-disagrees',
        `${computed}: ${plain(latest.value)} against ${plain(other)}`,
        stated,
        `Check both figures; if they are right, write:  ${area}: ${computed}`,
      );
    }
    return found;
  });
};

/** Whether an area is surely one of those ranked: an authority or service, and where England is named one with a code of England. */
function isRanked(library: Library, id: string, among: string): boolean {
  const area = library.areas[id];
  if (area === undefined || !RANKED.has(area.kind)) return false;
  if (/\bEngland\b/.test(among) && !/\bWales\b/.test(among)) return area.code?.startsWith('E') === true;
  return true;
}
