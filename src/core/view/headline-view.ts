import { bindFigure } from '../compute/bind-figure.ts';
import type { Figure } from '../compute/figures.ts';
import { ownArea, type EditionModel } from '../compute/model.ts';
import type { Words } from '../words/words.ts';
import { unitWords } from './format.ts';
import { boundWords, intervalWords } from './sentence.ts';
import { cellText } from './table-view.ts';

/** One indicator at a glance: the latest figure, how it moved and how it compares, in words. */
export interface HeadlineView {
  readonly indicator: string;
  readonly name: string;
  readonly value: string;
  /** Why there is no value, where a marker stands for it. */
  readonly missing: string;
  readonly unit: string;
  readonly period: string;
  /** "Down from 98 the year before (5% lower)." */
  readonly change: string;
  readonly direction: 'up' | 'down' | 'same' | 'none';
  /** Whether the change is in the direction that is wanted; `none` where neither is or chance may be behind it. */
  readonly compares: readonly string[];
  readonly rank: string;
  readonly interval: string;
  /** "Lower is better." Empty where no direction is. */
  readonly better: string;
  readonly caution: string;
}

const sentence = (words: string): string =>
  words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** The latest figure of an indicator for an area, in words; undefined where the edition has none. */
export function headlineView(
  model: EditionModel,
  indicatorId: string,
  area: string = ownArea(model),
): HeadlineView | undefined {
  const figure = model.figures.find({ indicator: indicatorId, area });
  if (figure === undefined) return undefined;
  const { words } = model;
  const said = (name: string, more: Record<string, string> = {}): string => {
    const bound = bindFigure(name, { of: indicatorId, area, ...more }, model);
    return bound.kind === 'unbound' ? '' : boundWords(bound, model);
  };
  // A change of a change tells nobody anything.
  const changing = figure.indicator.signed
    ? { kind: 'none' as const }
    : bindFigure('Change', { of: indicatorId, area }, model);
  const own = ownArea(model);
  const comparators = [...(area === own ? [] : [own]), ...model.edition.plan.value.comparators].filter(
    (other) => other !== area,
  );
  return {
    indicator: indicatorId,
    name: figure.indicator.name,
    value: cellText(figure),
    missing: figure.value === null ? words.sentences.markers[figure.measurement.marker ?? 'x'] : '',
    unit:
      figure.indicator.unit.kind === 'percent'
        ? words.numbers.percentOf(figure.indicator.unit.of)
        : unitWords(figure.indicator.unit, words),
    period: sentence(words.periods.inSentence(figure.measurement.period)).slice(0, -1),
    change: changing.kind === 'change' ? sentence(said('Change')) : '',
    direction: changing.kind === 'change' ? changing.change.direction : 'none',
    compares: comparators.map((to) => sentence(said('Compare', { to }))).filter((text) => text !== ''),
    rank: model.edition.plan.value.areas.includes(area) ? sentence(said('Rank')) : '',
    interval: intervalWords(figure, words),
    better: words.sentences.better[figure.indicator.direction],
    caution: cautionWords(figure, words),
  };
}

/** A sentence about small numbers, from the count itself where it is known. */
export function cautionWords({ indicator, numerator, denominator }: Figure, { sentences }: Words): string {
  if (numerator === null || denominator === null || numerator >= 10 || indicator.unit.kind !== 'rate')
    return indicator.caution ?? '';
  const rate = (count: number): string =>
    ((count * (indicator.unit.kind === 'rate' ? indicator.unit.per : 1)) / denominator).toFixed(
      indicator.decimals,
    );
  return sentences.smallCount(
    String(numerator),
    rate(numerator + 1),
    numerator > 0 ? rate(numerator - 1) : undefined,
  );
}
