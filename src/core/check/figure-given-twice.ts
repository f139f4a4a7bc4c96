import type { Figure } from '../compute/figures.ts';
import type { Finding } from '../edition/edition.ts';
import { atCell, fileLine, keepLine, told } from './cell.ts';

/** Kinds of period that differ in name only where they cover the same months. A cohort is of those months and followed longer. */
const SPANS: ReadonlySet<string> = new Set(['year-ending', 'calendar-year', 'financial-year', 'interval']);

/** A figure that stands under two kinds of period for the same months, such as 2022-23 and the year ending 2023-03, is one. */
export function figuresGivenTwice(figures: readonly Figure[]): Finding[] {
  const seen = new Map<string, Figure>();
  return figures.flatMap((figure): Finding[] => {
    const { measurement, indicator, value } = figure;
    const { period, indicator: id, definition, area, category } = measurement;
    if (value === null || !SPANS.has(period.kind)) return [];
    const key = [id, definition, area, category ?? '', period.start, period.end].join('|');
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, figure);
      return [];
    }
    // Two of the same kind are told of by another rule, whatever they say.
    if (before.measurement.period.kind === period.kind || before.value === null || before.value === value)
      return [];
    return [
      atCell(measurement, 'figure-given-twice', {
        expected: `${told(before.value, indicator.unit)}, as ${fileLine(before.measurement)} has for the same months`,
        found: told(value, indicator.unit),
        fix: `Check both, and keep one.\n${keepLine('figure-given-twice')}`,
      }),
    ];
  });
}
