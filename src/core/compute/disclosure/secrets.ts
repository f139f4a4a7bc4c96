import type { Disclosure } from '../../schema/disclosure.ts';
import { wholeKey, type Counts, type FigureCell, type Statement } from './cells.ts';
import type { Terms } from './linear.ts';
import type { Secret } from './puzzle.ts';
import type { Unknowns } from './unknowns.ts';

/** The count of the whole that a category is part of, as each edition tells it. */
export type WholeOf = (cell: FigureCell) => Counts | null;

/**
 * What a figure must not reveal: a small count, a small rest of its group, a small group, and none or all of a
 * group that is not large. None where the figure is public already, or tells nothing of the kind.
 */
export function secretsOf(
  cell: FigureCell,
  unknowns: Unknowns,
  wholeOf: WholeOf,
  settings: Disclosure,
): Secret[] {
  if (cell.isExempt) return [];
  const { key, indicator } = cell;
  const count = unknowns.of(key, 'count');
  const high = settings.threshold - 1;
  const found: Secret[] = [];
  const within = (terms: Terms, low: number, up: number): void => {
    found.push({ kind: 'within', terms, low, high: up });
  };
  for (const statement of cell.statements) {
    if (isSmall(statement.count, high)) within([[count, 1]], 1, high);
    const group = groupOf(cell, statement, unknowns, wholeOf);
    if (group === null) continue;
    const { base, unknown, isCounted } = group;
    const rest: Terms = [
      [unknown, 1],
      [count, -1],
    ];
    if (isCounted && isSmall(base, high)) within([[unknown, 1]], 1, high);
    if (indicator.unit.kind === 'ratio' || statement.count === null) continue;
    const left = { min: base.min - statement.count.max, max: base.max - statement.count.min };
    if (isSmall(left, high)) within(rest, 1, high);
    if (base.min < 1 || base.max >= settings['small-group']) continue;
    if (statement.count.max === 0) within([[count, 1]], 0, 1);
    if (left.max === 0) within(rest, 0, 1);
  }
  if (cell.isTyped) found.push({ kind: 'typed', terms: [[count, 1]], low: 1, high });
  return found;
}

/** Whether what can be told of a count narrows it down within 1 to `high`. */
function isSmall(counts: Counts | null, high: number): boolean {
  if (counts === null) return false;
  const isNear = counts.max >= 1 && counts.min <= high;
  const isVague = counts.min < counts.max && counts.min <= 1 && counts.max >= high;
  return isNear && !isVague;
}

/** The group that a count is out of: the base of a percentage, or the whole of a category. A population is none. */
function groupOf(
  cell: FigureCell,
  { base }: Statement,
  unknowns: Unknowns,
  wholeOf: WholeOf,
): { base: Counts; unknown: number; isCounted: boolean } | null {
  const { key, indicator } = cell;
  switch (indicator.unit.kind) {
    case 'rate':
      return null;
    case 'percent':
    case 'ratio':
      return base && { base, unknown: unknowns.of(key, 'base'), isCounted: true };
    case 'count': {
      if (key.category === null) return null;
      const whole = wholeOf(cell);
      return (
        whole && { base: whole, unknown: unknowns.of(wholeKey(key, indicator), 'count'), isCounted: false }
      );
    }
  }
}
