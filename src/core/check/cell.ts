import type { FigureIndex } from '../compute/figures.ts';
import { placeOf, wordsOf, type Finding, type Library, type Measurement } from '../edition/edition.ts';
import { RULES, type RuleId } from '../problem/rules.ts';
import { plain, type Rule, type Words } from './finding.ts';

/** A rule about figures alone, as a rule of an edition. */
export const ofFigures =
  (rule: (figures: FigureIndex['all'], library: Library) => readonly Finding[]): Rule =>
  ({ figures, library }) =>
    rule(figures.all, library);

/**
 * A finding at a number of a measurement's cell, which the cell's own `accepted` may keep. Its severity is that of the
 * rule. Where the number does not stand in the cell, the place is that of the cell.
 */
export function atCell(
  measurement: Measurement,
  rule: RuleId,
  words: Words,
  key: 'value' | 'numerator' | 'percent' = 'value',
): Finding {
  const { table, path } = measurement.origin;
  return {
    problem: {
      rule,
      severity: words.severity ?? RULES[rule].severity,
      place: table.source.at([...path, key]),
      where: words.where ?? wordsOf(measurement),
      expected: words.expected,
      found: words.found,
      fix: words.fix,
    },
    acceptedIn: { source: table.source, path },
  };
}

/** The line that keeps a finding because the source prints it so. */
export const keepLine = (rule: RuleId): string =>
  `If the source prints it so, keep it and say why:  accepted: { ${rule}: … }`;

/** The category that another is a share of: the one its definition names, or the whole. */
export function wholeOf(library: Library, indicator: string, category: string): string | null {
  for (const breakdown of Object.values(library.indicators[indicator]?.breakdowns ?? {})) {
    const found = breakdown.categories[category];
    if (found) return found.of ?? null;
  }
  return null;
}

/** What a figure is about, as a key: two of the same key are the same fact. */
export function keyOf(measurement: Measurement, category: string | null = measurement.category): string {
  const { indicator, definition, area, period } = measurement;
  return [indicator, definition, area, period.kind, period.key, category ?? ''].join('|');
}

/** The same without the area. */
export function keyWithoutArea({ indicator, definition, period, category }: Measurement): string {
  return [indicator, definition, period.kind, period.key, category ?? ''].join('|');
}

/** The same without the period: what a series is about. */
export function seriesKeyOf({ indicator, definition, area, period, category }: Measurement): string {
  return [indicator, definition, area, period.kind, category ?? ''].join('|');
}

/** Where a measurement stands, for the other half of a message: `data/…/outcomes.yaml:5`. */
export function fileLine(measurement: Measurement): string {
  const { file, line } = placeOf(measurement);
  return `${file}:${String(line)}`;
}

/** Units in which a small number is no number of people or of what happened to them. */
const NOT_CHILDREN = /posts|pounds|certificates/;

/**
 * A value as a message prints it. A count of one to four is not told: what checks print is read by more people than the
 * plan's authors, and so few may be recognised.
 */
export function told(value: number, unit?: Library['indicators'][string]['unit']): string {
  const isCount = unit === undefined || (unit.kind === 'count' && !NOT_CHILDREN.test(unit.of));
  return isCount && value > 0 && value < 5 && Number.isInteger(value) ? 'a small number' : plain(value);
}

/** A value as it stands in the file; a small count is not repeated. */
export function typed(value: number, { unit }: Library['indicators'][string]): string {
  return told(value, unit) === 'a small number' ? '…' : String(value);
}
