import { didYouMean } from '../problem/nearest.ts';
import { known } from './bind-figure.ts';
import { unbound, type Unbound } from './bound.ts';
import { areaOf, listed, periodOf, printed, valueOf, type Said } from './claim-words.ts';
import type { Subject, Verdict } from './claim-verdict.ts';
import type { Figure } from './figures.ts';

/** Judges "lowest" and "highest" of the areas of the plan, or of those named and the figure's own. */
export function judgeAmongAreas({ spec, figure, model }: Subject): Verdict | Unbound {
  const { indicator, area, category, definition, period } = figure.measurement;
  const areas = spec.among ?? model.edition.plan.value.areas;
  const strange = areas.find((one) => !Object.hasOwn(model.library.areas, one));
  if (strange !== undefined)
    return unbound(
      'among',
      'area-unknown',
      'areas of data/areas.yaml',
      `"${strange}"`,
      didYouMean(strange, Object.keys(model.library.areas)),
    );
  if (spec.among === undefined && !areas.includes(area))
    return unbound(
      spec.area === undefined ? null : 'area',
      'area-unknown',
      'one of the areas of this plan, or the areas that it stands among',
      `"${area}"`,
      `Use one of: ${areas.join(', ')}; or name in among the areas that the source means.`,
    );
  const value = known(figure, spec.area === undefined ? 'of' : 'area');
  if (typeof value !== 'number') return value;
  const others = [...new Set(areas)]
    .filter((one) => one !== area)
    .map((one) => ({
      area: one,
      figure: model.figures.find({
        indicator,
        area: one,
        category,
        definition,
        period: period.key,
        periodKind: period.kind,
      }),
    }));
  const peers = others.flatMap((other) =>
    other.figure === undefined || other.figure.value === null ? [] : [other.figure],
  );
  if (peers.length === 0)
    return unbound(
      spec.among === undefined ? 'of' : 'among',
      'figure-missing',
      `figures of other areas for ${period.key}`,
      'none',
      'Add them, or take the claim away: there is nothing to compare with.',
    );
  const missing = others.length - peers.length;
  const also =
    missing === 0 ? [] : [`; ${String(missing)} of the areas ${missing === 1 ? 'has' : 'have'} no figure`];
  return judgeExtreme(spec.says, figure, peers, areaOf, (said) => [
    valueOf(figure),
    ' for ',
    areaOf(figure),
    ' in ',
    periodOf(figure),
    ...said,
    ...also,
  ]);
}

/** Judges "lowest yet" and "highest yet": the figure beside every earlier one of its series since the last break. */
export function judgeInSeries({ spec, figure, model }: Subject): Verdict | Unbound {
  const { indicator, area, category, definition, period } = figure.measurement;
  const series = model.figures.series({ indicator, area, category, definition, periodKind: period.kind });
  const upTo = series.slice(0, series.indexOf(figure) + 1);
  const since = Math.max(
    0,
    upTo.findLastIndex(({ measurement }) => measurement.flag === 'b'),
  );
  const value = known(figure);
  if (typeof value !== 'number') return value;
  const earlier = upTo.slice(since, -1).filter((one) => one.value !== null);
  if (earlier.length === 0)
    return unbound(
      spec.period === undefined ? 'of' : 'period',
      'period-without-value',
      `earlier figures to compare ${period.key} with`,
      since > 0 ? 'none since the break in the series' : 'none',
      'Take the claim away: the edition does not hold what it compares with.',
    );
  return judgeExtreme(spec.says, figure, earlier, periodOf, (said) => [
    valueOf(figure),
    ' in ',
    periodOf(figure),
    ...said,
  ]);
}

/** Holds a figure against its peers, which `nameOf` tells apart. */
function judgeExtreme(
  says: string,
  figure: Figure,
  peers: readonly Figure[],
  nameOf: (figure: Figure) => Said[number],
  whole: (said: Said) => Said,
): Verdict {
  const isLowest = says.startsWith('lowest');
  const own = printed(figure);
  const beyond = peers.filter((peer) => (isLowest ? printed(peer) < own : printed(peer) > own));
  const name = (peer: Figure): Said => [valueOf(peer), ' (', nameOf(peer), ')'];
  if (beyond.length > 0)
    return {
      kind: 'contradicted',
      data: whole([`; ${isLowest ? 'lower' : 'higher'}: `, ...listed(beyond.map(name))]),
      wrong: { key: 'says', written: says },
      right: null,
    };
  const tied = peers.filter((peer) => printed(peer) === own);
  const word = isLowest ? 'lowest' : 'highest';
  return {
    kind: 'borne-out',
    data: whole(
      tied.length === 0
        ? [`, the ${word} of ${String(peers.length + 1)}`]
        : [
            `, the joint ${word} of ${String(peers.length + 1)}, with `,
            ...listed(tied.map((peer) => [nameOf(peer)])),
          ],
    ),
  };
}
