import { didYouMean } from '../problem/nearest.ts';
import type { PeriodKind } from '../schema/period.ts';
import { unbound, type Attributes, type Bound, type Unbound } from './bound.ts';
import { change } from './change.ts';
import { compare } from './comparison.ts';
import { percentOf } from './decimal.ts';
import type { Figure } from './figures.ts';
import { ownArea, type EditionModel } from './model.ts';
import { rank } from './rank.ts';

/** The figure that `of`, `area`, `period` and `by` mean, or which of them means nothing. */
export function figureNamed(
  attributes: Attributes,
  model: EditionModel,
  areaKey: 'area' | 'to' = 'area',
): Figure | Unbound {
  const { figures, library } = model;
  const of = attributes['of'] ?? '';
  const by = attributes['by'];
  const indicator = Object.hasOwn(library.indicators, of) ? library.indicators[of] : undefined;
  if (!indicator)
    return unbound(
      'of',
      'indicator-unknown',
      'an indicator of data/indicators.yaml',
      `"${of}"`,
      didYouMean(of, Object.keys(library.indicators)),
    );
  if (!figures.indicators().includes(of)) {
    return unbound(
      'of',
      'figure-missing',
      'an indicator that this edition has figures of',
      `"${of}"`,
      `Add its figures under performance/, or use one of: ${figures.indicators().slice(0, 8).join(', ')}${figures.indicators().length > 8 ? ', …' : ''}.`,
    );
  }
  const categories = Object.values(indicator.breakdowns).flatMap((breakdown) =>
    Object.keys(breakdown.categories),
  );
  if (by !== undefined && !categories.includes(by)) {
    return unbound('by', 'category-unknown', `a category of ${of}`, `"${by}"`, didYouMean(by, categories));
  }
  const area = attributes[areaKey] ?? ownArea(model);
  if (!Object.hasOwn(library.areas, area))
    return unbound(
      areaKey,
      'area-unknown',
      'an area of data/areas.yaml',
      `"${area}"`,
      didYouMean(area, Object.keys(library.areas)),
    );
  const kinds = figures.allSeries({ indicator: of, area, category: by ?? null });
  const [series] = kinds;
  if (series === undefined) {
    const areas = figures.areasOf(of, by ?? null);
    const at = attributes[areaKey] === undefined && areas.length === 0 ? 'of' : areaKey;
    const fix =
      areas.length > 0
        ? `It has figures of: ${areas.join(', ')}.`
        : `Name a category: by="${categories[0] ?? '…'}".`;
    return unbound(
      attributes[at] === undefined ? null : at,
      'figure-missing',
      `a figure of ${of}${by === undefined ? '' : ` (${by})`} for ${area}`,
      'none',
      fix,
    );
  }
  const period = attributes['period'];
  const latest = series.at(-1);
  if (period === undefined && latest !== undefined) return latest;
  const all = kinds.flat();
  const found = all.find(({ measurement }) => measurement.period.key === period);
  const periods = [...new Set(all.map(({ measurement }) => measurement.period.key))];
  return (
    found ??
    unbound(
      'period',
      'period-without-value',
      `a period for which ${of} has a figure for ${area}`,
      `"${period ?? ''}"`,
      didYouMean(period ?? '', periods),
    )
  );
}

/** Kinds of period as a problem names them. */
const KIND_WORDS: Readonly<Record<PeriodKind, string>> = {
  'year-ending': 'year ending',
  'calendar-year': 'calendar year',
  'financial-year': 'financial year',
  cohort: 'cohort ending',
  'quarter-cohort': 'cohort of three months ending',
  interval: 'period',
};

/** Whether names led to nothing. */
export const isUnbound = (found: object): found is Unbound => 'kind' in found && found.kind === 'unbound';

/** The value of a figure where a sentence needs one; a marker is no value. */
export function known(figure: Figure, attribute: string | null = 'of'): number | Unbound {
  if (figure.value !== null) return figure.value;
  const { area, period, marker } = figure.measurement;
  if (marker === 'c')
    return unbound(
      attribute,
      'figure-without-value',
      `a value for ${area}, ${period.key}`,
      'the marker [c]: disclosure control withholds it, so that no child can be recognised',
      'Say it without a number, or name a period or a larger area that has a figure. If the figure is public already, say so in its table:  already-published: { reason: …, source: … }',
    );
  return unbound(
    attribute,
    'figure-without-value',
    `a value for ${area}, ${period.key}`,
    marker === null ? 'none' : `the marker [${marker}]`,
    'Say in words that there is no figure, or name a period that has one.',
  );
}

/** Finds what a component about a figure refers to. */
export function bindFigure(name: string, attributes: Attributes, model: EditionModel): Bound | Unbound {
  const figure = figureNamed(attributes, model);
  if (isUnbound(figure)) return figure;
  switch (name) {
    case 'Period':
      return { kind: 'period', figure };
    case 'Change':
      return bindChange(figure, attributes, model);
    case 'Compare':
      return bindCompare(figure, attributes, model);
    case 'Rank':
      return bindRank(figure, model);
    default:
      return bindShow(figure, attributes, model);
  }
}

function bindShow(figure: Figure, attributes: Attributes, model: EditionModel): Bound | Unbound {
  const show = attributes['show'] ?? 'value';
  if (figure.measurement.marker === 'c' && ['share', 'count', 'base', 'interval'].includes(show)) {
    const value = known(figure);
    if (typeof value !== 'number') return value;
  }
  if (show === 'share') return bindShare(figure, model);
  if (show === 'count' || show === 'base') {
    const number = show === 'count' ? figure.numerator : figure.denominator;
    if (number === null) {
      const key = show === 'count' ? 'numerator' : 'denominator';
      return unbound(
        'show',
        'figure-without-count',
        `a ${key} beside the figure`,
        'none',
        `Give it in the data:  { value: …, ${key}: … }`,
      );
    }
    return { kind: 'figure', figure, show };
  }
  if (show === 'interval' && figure.interval === null) {
    return unbound(
      'show',
      'figure-without-count',
      'a rate or percentage with its count and base, which an interval needs',
      'none',
      'Give them in the data:  { value: …, numerator: …, denominator: … }',
    );
  }
  return { kind: 'figure', figure, show: show === 'number' || show === 'interval' ? show : 'value' };
}

function bindShare(figure: Figure, model: EditionModel): Bound | Unbound {
  const { measurement, value } = figure;
  if (measurement.printedPercent !== null) {
    return { kind: 'share', percent: measurement.printedPercent, decimals: 0, figure };
  }
  const category = measurement.category;
  const whole =
    category === null
      ? undefined
      : model.figures.find({
          indicator: measurement.indicator,
          area: measurement.area,
          category: wholeCategory(figure, category),
          period: measurement.period.key,
          periodKind: measurement.period.kind,
        });
  if (
    value === null ||
    whole === undefined ||
    whole.value === null ||
    whole.value === 0 ||
    value > whole.value
  ) {
    return unbound(
      'show',
      'figure-without-base',
      `a count and the whole that it is a share of`,
      value === null ? 'no count' : 'no whole',
      `Give the whole in the data under "all", or the printed share:  { value: …, percent: … }`,
    );
  }
  return { kind: 'share', percent: percentOf(value, whole.value), decimals: 0, figure };
}

function wholeCategory({ indicator }: Figure, category: string): string | null {
  for (const breakdown of Object.values(indicator.breakdowns)) {
    const found = breakdown.categories[category];
    if (found) return found.of ?? null;
  }
  return null;
}

function bindChange(figure: Figure, attributes: Attributes, model: EditionModel): Bound | Unbound {
  const { indicator, area, category, definition, period } = figure.measurement;
  const series = model.figures.series({ indicator, area, category, definition, periodKind: period.kind });
  const index = series.indexOf(figure);
  const from = attributes['from'];
  const before =
    from === undefined
      ? series[index - 1]
      : series.find(({ measurement }) => measurement.period.key === from);
  if (before === undefined) {
    const earlier = series.slice(0, Math.max(index, 0)).map(({ measurement }) => measurement.period.key);
    return unbound(
      from === undefined ? 'of' : 'from',
      'period-without-value',
      'an earlier period to compare with',
      from === undefined ? 'none' : `"${from}"`,
      earlier.length > 0 ? didYouMean(from ?? '', earlier) : 'There is no earlier figure in this edition.',
    );
  }
  const to = known(figure);
  if (typeof to !== 'number') return to;
  const start = known(before, from === undefined ? 'of' : 'from');
  if (typeof start !== 'number') return start;
  const crossed = series
    .slice(series.indexOf(before) + 1, index + 1)
    .some(({ measurement }) => measurement.flag === 'b');
  if (crossed)
    return unbound(
      from === undefined ? 'of' : 'from',
      'change-across-break',
      'two periods of one series',
      'a break in the series between them',
      'Do not compare across a break: name a later period in from.',
    );
  return {
    kind: 'change',
    figure,
    before,
    change: change(start, to, { decimals: figure.indicator.decimals, unit: figure.indicator.unit.kind }),
    brief: attributes['show'] === 'brief',
    adjacent: series.indexOf(before) === index - 1,
  };
}

function bindCompare(figure: Figure, attributes: Attributes, model: EditionModel): Bound | Unbound {
  const { indicator, category, period } = figure.measurement;
  const named = figureNamed({ ...attributes, period: period.key }, model, 'to');
  if (isUnbound(named)) return named;
  // "2021-03" may end a year and a cohort: only figures of one kind of period are compared.
  const other = model.figures.find({
    indicator,
    area: named.measurement.area,
    category,
    period: period.key,
    periodKind: period.kind,
  });
  if (other === undefined) {
    return unbound(
      'to',
      'period-without-value',
      `a figure of ${named.measurement.area} for the ${KIND_WORDS[period.kind]} ${period.key}`,
      `one for the ${KIND_WORDS[named.measurement.period.kind]} ${named.measurement.period.key}`,
      'Compare figures of one kind of period, or take the component away.',
    );
  }
  const value = known(figure);
  if (typeof value !== 'number') return value;
  const comparator = known(other, 'to');
  if (typeof comparator !== 'number') return comparator;
  const { direction, decimals } = figure.indicator;
  return {
    kind: 'compare',
    figure,
    other,
    comparison: compare({ value, comparator, direction, decimals, interval: figure.interval }),
  };
}

function bindRank(figure: Figure, model: EditionModel): Bound | Unbound {
  const { measurement } = figure;
  const areas = model.edition.plan.value.areas;
  if (!areas.includes(measurement.area))
    return unbound(
      'area',
      'area-unknown',
      `one of the areas of this plan`,
      `"${measurement.area}"`,
      `Use one of: ${areas.join(', ')}.`,
    );
  if (areas.length < 2)
    return unbound(
      'area',
      'figure-missing',
      'a plan with two areas or more',
      'one area',
      'Take the component away: there is nothing to rank.',
    );
  const value = known(figure, 'area');
  if (typeof value !== 'number') return value;
  const peers = areas.map((area) => ({
    area,
    value:
      model.figures.find({
        indicator: measurement.indicator,
        area,
        category: measurement.category,
        period: measurement.period.key,
        periodKind: measurement.period.kind,
      })?.value ?? null,
  }));
  // The sentence says "lowest" or "highest", so the rank counts from the lowest whichever way is better.
  const place = rank(peers, measurement.area, {
    direction: 'lower-is-better',
    decimals: figure.indicator.decimals,
  });
  if (place === null) throw new Error(`${measurement.area} has a value and no rank`);
  return { kind: 'rank', figure, rank: place, areas: areas.length };
}
