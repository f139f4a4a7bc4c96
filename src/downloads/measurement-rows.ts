import type { Figure } from '../core/compute/figures.ts';
import type { EditionModel } from '../core/compute/model.ts';
import { periodDays } from '../core/schema/period.ts';
import { unitWords } from '../core/view/format.ts';
import { revisionWords } from '../core/view/table-view.ts';
import { roundTo } from '../core/compute/rounding.ts';
import { wordsOf } from '../core/words/words.ts';

const english = wordsOf('en');

/** One line of a CSV file, by column. An empty text is an empty cell. */
export type Row = Readonly<Record<string, string>>;

/**
 * Every figure of an edition, one a line: published ones with the decimals they were printed with, computed ones
 * unrounded. A share printed beside a count has a line of its own, with unit "%". An empty value has a status.
 */
export function measurementRows(model: EditionModel): Row[] {
  return model.figures.all.flatMap((figure) => {
    const { measurement, indicator } = figure;
    const { first, last } = periodDays(measurement.period);
    const area = model.library.areas[measurement.area];
    const base = {
      indicator: measurement.indicator,
      indicator_name: indicator.name,
      definition: measurement.definition,
      area: measurement.area,
      area_name: area?.name ?? measurement.area,
      area_code: area?.code ?? '',
      period_start: first,
      period_end: last,
      breakdown: measurement.category ?? '',
    };
    const note = [revisionWords(figure, english), measurement.note].filter((part) => part !== null).join(' ');
    const source = measurement.source.title;
    const lines: Row[] = [];
    if (figure.value !== null || measurement.printedPercent === null) {
      lines.push({
        ...base,
        value: valueText(figure),
        unit: indicator.unit.kind === 'percent' ? '%' : unitWords(indicator.unit, english),
        numerator: text(figure.numerator),
        denominator: text(figure.denominator),
        lower_95: limit(figure.interval?.lower),
        upper_95: limit(figure.interval?.upper),
        status: figure.value === null ? (measurement.marker ?? 'x') : (measurement.flag ?? ''),
        note,
        source,
      });
    }
    if (measurement.printedPercent !== null) lines.push(shareRow(model, figure, base, note, source));
    return lines;
  });
}

function shareRow(
  model: EditionModel,
  { measurement, indicator, value }: Figure,
  base: Row,
  note: string,
  source: string,
): Row {
  const category = measurement.category;
  const part = Object.values(indicator.breakdowns).flatMap((breakdown) =>
    category === null ? [] : (breakdown.categories[category] ?? []),
  )[0];
  const whole = model.figures.find({
    indicator: measurement.indicator,
    area: measurement.area,
    category: part?.of ?? null,
    period: measurement.period.key,
    periodKind: measurement.period.kind,
    definition: measurement.definition,
  });
  return {
    ...base,
    value: String(measurement.printedPercent),
    unit: '%',
    numerator: text(value),
    denominator: text(whole?.value ?? null),
    lower_95: '',
    upper_95: '',
    status: measurement.flag ?? '',
    note,
    source,
  };
}

function valueText({ value, origin, decimals }: Figure): string {
  if (value === null) return '';
  return origin === 'published' ? value.toFixed(decimals) : String(value);
}

const text = (value: number | null): string => (value === null ? '' : String(value));

/** Limits with six significant digits: far below what they mean, and the same on every machine. */
function limit(value: number | undefined): string {
  if (value === undefined) return '';
  return String(value === 0 ? 0 : roundTo(value, Math.max(0, 5 - Math.floor(Math.log10(Math.abs(value))))));
}
