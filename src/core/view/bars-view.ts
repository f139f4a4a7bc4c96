import { ownArea, type EditionModel } from '../compute/model.ts';
import { cellText } from './table-view.ts';

/** One bar beside others of its kind. */
export interface Bar {
  readonly name: string;
  readonly value: string;
  /** Its length as a share of the longest, 0 to 100, with at most one decimal. */
  readonly length: number;
  readonly isOwn: boolean;
}

/**
 * The latest figure of an indicator as bars: the service, then its comparators for the same period. Empty where there is
 * nothing to compare, where a value is below zero, and where the comparators have no figure of the same definition.
 */
export function barsView(model: EditionModel, indicator: string, area: string = ownArea(model)): Bar[] {
  const own = model.figures.find({ indicator, area });
  if (own === undefined) return [];
  const { period, definition } = own.measurement;
  const others = model.edition.plan.value.comparators
    .filter((other) => other !== area)
    .flatMap((other) => model.figures.find({ indicator, area: other, period: period.key }) ?? [])
    .filter(
      ({ measurement }) => measurement.definition === definition && measurement.period.kind === period.kind,
    );
  const shown = [own, ...others].filter(({ value }) => value !== null && value >= 0);
  const longest = Math.max(...shown.map(({ value }) => value ?? 0));
  if (shown.length < 2 || shown[0] !== own || longest === 0) return [];
  return shown.map((figure) => ({
    name: model.library.areas[figure.measurement.area]?.name ?? figure.measurement.area,
    value: cellText(figure),
    length: Math.round(((figure.value ?? 0) / longest) * 1000) / 10,
    isOwn: figure === own,
  }));
}
