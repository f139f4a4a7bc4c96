import type { Figure } from '../compute/figures.ts';
import type { EditionModel } from '../compute/model.ts';
import type { Measurement } from '../edition/edition.ts';
import type { Indicator } from '../schema/library.ts';
import { FLAGS } from '../schema/measurements.ts';
import { formatBare, formatPercent } from '../view/format.ts';
import type { Placed, ReviewedFile } from './version.ts';

/** The figures of an edition in one version, and the files that they were read from. */
export interface FigureSide {
  readonly model: EditionModel;
  readonly files: ReadonlyMap<string, ReviewedFile>;
}

/** A figure of one version. */
export interface Given {
  readonly measurement: Measurement;
  readonly figure: Figure | undefined;
  readonly cell: Placed | undefined;
}

/** What readers see of a figure: "155", "27.3%", "not available"; with its flag in words. */
export function shownValue({ measurement, figure }: Given, { model }: FigureSide): string {
  const { value = null, indicator, decimals } = figure ?? {};
  const flag = measurement.flag === null ? '' : ` (${FLAGS[measurement.flag]})`;
  if (value !== null && indicator) return `${formatBare(value, indicator.unit, decimals ?? 0)}${flag}`;
  if (measurement.printedPercent !== null) return formatPercent(measurement.printedPercent);
  return model.words.sentences.noFigure[measurement.marker ?? 'x'];
}

/** "First time entrants, Herefordshire, year ending September 2022". */
export function figureTitle({ indicator, area, period, category }: Measurement, model: EditionModel): string {
  return [
    seriesTitle(indicator, category, model),
    model.library.areas[area]?.name ?? area,
    model.words.periods.alone(period),
  ].join(', ');
}

/** "Sentences, girls": an indicator and, of a division, the category. */
export function seriesTitle(id: string, category: string | null, { library }: EditionModel): string {
  const indicator = library.indicators[id];
  const name = indicator?.name ?? id;
  return category === null ? name : `${name}, ${categoryName(indicator, category)}`;
}

function categoryName(indicator: Indicator | undefined, category: string): string {
  const found = Object.values(indicator?.breakdowns ?? {}).find(({ categories }) => category in categories);
  return found?.categories[category]?.name ?? category;
}
