import { didYouMean } from '../problem/nearest.ts';
import { figureNamed } from './bind-figure.ts';
import { unbound, type Attributes, type Bound, type Unbound } from './bound.ts';
import { ownArea, type EditionModel } from './model.ts';
import { unfitChart } from './bind-chart.ts';
import { unfitStack } from './bind-stack.ts';

/** Finds whether a chart or table of figures has something to show, in every area and category that it names. */
export function bindSeries(name: string, attributes: Attributes, model: EditionModel): Bound | Unbound {
  const of = attributes['of'] ?? '';
  if (!Object.hasOwn(model.library.indicators, of)) {
    return unbound(
      'of',
      'indicator-unknown',
      'an indicator of data/indicators.yaml',
      `"${of}"`,
      didYouMean(of, Object.keys(model.library.indicators)),
    );
  }
  const areas = attributes['areas']?.split(/\s+/).filter((area) => area !== '');
  if (name === 'BreakdownTable' || (name === 'Chart' && attributes['breakdown'] !== undefined))
    return bindParts(name, of, areas, attributes, model);
  for (const area of areas ?? []) {
    const figure = figureNamed({ ...attributes, area }, model);
    if ('kind' in figure)
      return { ...figure, attribute: figure.attribute === 'area' ? 'areas' : figure.attribute };
  }
  if (areas === undefined) {
    const by = attributes['by'];
    if (by !== undefined && model.figures.areasOf(of, by).length === 0)
      return unlistedCategory(of, by, model);
    if (model.figures.areasOf(of, by ?? null).length === 0)
      return unbound('of', 'figure-missing', `figures of ${of}`, 'none', 'Add them under performance/.');
  }
  return (name === 'Chart' ? unfitChart(of, areas, attributes, model) : undefined) ?? { kind: 'block' };
}

/** What is shown by its categories: a table of them, or a chart of the parts that they are. */
function bindParts(
  name: string,
  of: string,
  areas: readonly string[] | undefined,
  attributes: Attributes,
  model: EditionModel,
): Bound | Unbound {
  const bound = bindBreakdown(of, areas, attributes, model);
  return bound.kind === 'block' && name === 'Chart'
    ? (unfitStack(of, areas, attributes, model) ?? bound)
    : bound;
}

function unlistedCategory(of: string, by: string, model: EditionModel): Unbound {
  const categories = categoriesOf(of, model);
  return categories.includes(by)
    ? unbound('by', 'figure-missing', `figures of ${of} (${by})`, 'none', 'Add them under performance/.')
    : unbound('by', 'category-unknown', `a category of ${of}`, `"${by}"`, didYouMean(by, categories));
}

function categoriesOf(of: string, model: EditionModel, breakdown?: string): string[] {
  const breakdowns = Object.entries(model.library.indicators[of]?.breakdowns ?? {});
  return breakdowns
    .filter(([name]) => breakdown === undefined || name === breakdown)
    .flatMap(([, one]) => Object.keys(one.categories));
}

function bindBreakdown(
  of: string,
  areas: readonly string[] | undefined,
  attributes: Attributes,
  model: EditionModel,
): Bound | Unbound {
  const { breakdown, area, period } = attributes;
  const breakdowns = Object.keys(model.library.indicators[of]?.breakdowns ?? {});
  if (breakdown !== undefined && !breakdowns.includes(breakdown)) {
    return unbound(
      'breakdown',
      'breakdown-unknown',
      `a breakdown of ${of}`,
      `"${breakdown}"`,
      didYouMean(breakdown, breakdowns),
    );
  }
  const { figures } = model;
  const used = categoriesOf(of, model, breakdown).filter(
    (category) => figures.areasOf(of, category).length > 0,
  );
  const ofWhat = `${of} by ${breakdown ?? 'category'}`;
  if (used.length === 0)
    return unbound(
      breakdown === undefined ? 'of' : 'breakdown',
      'figure-missing',
      `figures of ${ofWhat}`,
      'none',
      'Add them under performance/.',
    );
  const present = [...new Set(used.flatMap((category) => figures.areasOf(of, category)))];
  const shown = areas ?? [area ?? ownArea(model)];
  const strange = shown.find((one) => !present.includes(one));
  if (strange !== undefined) {
    const attribute = areas === undefined ? (area === undefined ? 'of' : 'area') : 'areas';
    return unbound(
      attribute,
      'figure-missing',
      `figures of ${ofWhat} for ${strange}`,
      'none',
      `There are figures of: ${present.join(', ')}.`,
    );
  }
  const periods = [
    ...new Set(
      used
        .flatMap((category) =>
          shown.flatMap((one) => figures.allSeries({ indicator: of, area: one, category }).flat()),
        )
        .map(({ measurement }) => measurement.period.key),
    ),
  ];
  if (period !== undefined && !periods.includes(period)) {
    return unbound(
      'period',
      'period-without-value',
      `a period for which there are figures of ${ofWhat}`,
      `"${period}"`,
      didYouMean(period, periods),
    );
  }
  return { kind: 'block' };
}
