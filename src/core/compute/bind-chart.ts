import { didYouMean } from '../problem/nearest.ts';
import type { ChartKind } from '../schema/chart-kinds.ts';
import { unbound, type Attributes, type Unbound } from './bound.ts';
import type { Figure } from './figures.ts';
import type { EditionModel } from './model.ts';
import { panelLimit, rowLimit, seriesLimits, type SeriesRole } from './chart-limits.ts';
import { roleOf } from './series-role.ts';

/** Why a chart of an indicator cannot be drawn as asked: too many areas, or figures that its kind cannot show. */
export function unfitChart(
  of: string,
  areas: readonly string[] | undefined,
  attributes: Attributes,
  model: EditionModel,
): Unbound | undefined {
  const kind = attributes['kind'] as ChartKind | undefined;
  if (kind === 'stacked-bar')
    return unbound(
      'kind',
      'chart-kind-unfit',
      'a breakdown, whose categories the bars are made of',
      'a stacked bar without one',
      `Name it:  <Chart of="${of}" breakdown="…" />\nor take kind away.`,
    );
  return (
    idlePeriod(kind, attributes) ??
    tooManyAreas(of, areas ?? [], kind, model) ??
    unfitFigures(of, areas, kind, attributes, model)
  );
}

/** Attributes that a chart of money does not have. */
export function idleForMoney(attributes: Attributes): Unbound | undefined {
  const idle = ['areas', 'by', 'breakdown', 'period', 'kind'].find((name) => attributes[name] !== undefined);
  return idle === undefined
    ? undefined
    : unbound(
        idle,
        'attribute-unknown',
        `${idle} only in charts of an indicator`,
        `it in a chart of ${attributes['of'] ?? ''}`,
        `Take ${idle} away.`,
      );
}

function idlePeriod(kind: ChartKind | undefined, attributes: Attributes): Unbound | undefined {
  if (attributes['period'] === undefined || kind === 'bar' || kind === 'intervals') return undefined;
  return unbound(
    'period',
    'attribute-unknown',
    'period only with kind="bar", kind="intervals" or a breakdown',
    'it in a chart of all periods',
    'Take period away, or name a kind that shows one period.',
  );
}

function unfitFigures(
  of: string,
  named: readonly string[] | undefined,
  kind: ChartKind | undefined,
  attributes: Attributes,
  model: EditionModel,
): Unbound | undefined {
  const by = attributes['by'] ?? null;
  const areas = named ?? model.figures.areasOf(of, by);
  if (kind === 'small-multiples' && areas.filter((area) => roleOf(model, area) === 'area').length < 2)
    return unbound(
      named === undefined ? 'kind' : 'areas',
      'chart-kind-unfit',
      'at least two areas, each for a panel of its own',
      areas.join(', '),
      'Name more areas of the service, or take kind away.',
    );
  if (kind !== 'intervals' && kind !== 'bar') return undefined;
  const periodKind = model.figures.kindOf(of, areas, by);
  const series = areas.flatMap((area) =>
    model.figures.series({ indicator: of, area, category: by, periodKind }),
  );
  const keys = model.figures.periodsOf(of, by, periodKind).map(({ key }) => key);
  const period = attributes['period'] ?? keys.findLast((key) => series.some(inPeriod(key)));
  if (period !== undefined && !series.some(inPeriod(period)))
    return unbound(
      'period',
      'period-without-value',
      `a period for which there are figures of ${of}`,
      `"${period}"`,
      didYouMean(period, keys),
    );
  if (kind === 'bar' || series.some((figure) => inPeriod(period)(figure) && figure.interval !== null))
    return undefined;
  return unbound(
    'kind',
    'chart-kind-unfit',
    `figures of ${of} with a 95% confidence interval in ${period ?? 'any period'}`,
    'none',
    'An interval is computed from a count and its base: give them as numerator and denominator, or take kind away.',
  );
}

function inPeriod(period: string | undefined): (figure: Figure) => boolean {
  return ({ measurement }) => measurement.period.key === period;
}

const ROLE_WORDS: Readonly<Record<SeriesRole, string>> = {
  own: 'area of the service itself',
  area: 'areas',
  comparator: 'areas to compare with',
};

/** A chart can tell only so many areas apart without colour; beyond that it would have to draw two alike. */
function tooManyAreas(
  of: string,
  areas: readonly string[],
  kind: ChartKind | undefined,
  model: EditionModel,
): Unbound | undefined {
  const repeated = areas.find((area, index) => areas.indexOf(area) !== index);
  if (repeated !== undefined)
    return unbound(
      'areas',
      'chart-too-many-areas',
      'each area once',
      `${repeated} a second time`,
      `Write:  areas="${[...new Set(areas)].join(' ')}"`,
    );
  for (const { words, most, ofGroup } of groupsOf(areas, kind, model)) {
    if (ofGroup.length <= most) continue;
    const kept = areas.filter((area) => !ofGroup.slice(most).includes(area));
    return unbound(
      'areas',
      'chart-too-many-areas',
      `at most ${String(most)} ${words} in one chart`,
      `${String(ofGroup.length)}: ${ofGroup.join(', ')}`,
      `A chart can tell no more apart. Leave some out:  areas="${kept.join(' ')}"\nor show all of them in a table:  <IndicatorTable of="${of}" areas="${areas.join(' ')}" />`,
    );
  }
  return undefined;
}

/** The areas of a chart in the groups that its kind has to tell apart, with the most that it can. */
function groupsOf(
  areas: readonly string[],
  kind: ChartKind | undefined,
  model: EditionModel,
): { readonly words: string; readonly most: number; readonly ofGroup: readonly string[] }[] {
  if (kind === 'bar' || kind === 'intervals') return [{ words: 'areas', most: rowLimit, ofGroup: areas }];
  const having = (...roles: readonly SeriesRole[]): readonly string[] =>
    areas.filter((area) => roles.includes(roleOf(model, area)));
  if (kind === 'small-multiples')
    return [
      { words: 'areas', most: panelLimit, ofGroup: having('area') },
      {
        words: 'areas to compare with',
        most: seriesLimits.comparator,
        ofGroup: having('own', 'comparator'),
      },
    ];
  return (['own', 'area', 'comparator'] as const).map((role) => ({
    words: ROLE_WORDS[role],
    most: seriesLimits[role],
    ofGroup: having(role),
  }));
}
