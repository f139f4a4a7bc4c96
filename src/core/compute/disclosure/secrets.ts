import type { Disclosure } from '../../schema/disclosure.ts';
import { wholeKey, type Counts, type FigureCell, type Statement } from './cells.ts';
import type { Terms } from './linear.ts';
import type { Secret } from './puzzle.ts';
import { roundedRange } from './tells.ts';
import type { Unknowns } from './unknowns.ts';

/**
 * What a figure must not reveal: a small count, a small rest of its group, a small group, and none or all of a
 * group that is not large. Where counts are rounded, a small one must stay as open as rounding leaves it. None where
 * the figure is public already, or tells nothing of the kind.
 */
export function secretsOf(cell: FigureCell, unknowns: Unknowns, settings: Disclosure): Secret[] {
  if (cell.isExempt) return [];
  const { key, indicator } = cell;
  const count = unknowns.of(key, 'count');
  const high = settings.threshold - 1;
  const step = settings['round-to'];
  const found: Secret[] = [];
  const within = (terms: Terms, low: number, up: number): void => {
    found.push({ kind: 'within', terms, low, high: up });
  };
  for (const written of cell.statements) {
    const statement = { ...written, ...asTold(cell, written, unknowns) };
    if (isSmall(statement.count, high)) {
      const { min, max } = roundedRange(statement.count.min, step);
      if (step === 0 || indicator.unit.kind !== 'count') within([[count, 1]], 1, high);
      else within([[count, 1]], min, max);
    }
    const group = groupOf(cell, statement, unknowns);
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

/** What a statement tells of its count and base, or where it does not, what the rest of the data tell. */
function asTold(
  { key, isTyped }: FigureCell,
  { measurement, count, base }: Statement,
  unknowns: Unknowns,
): { readonly count: Counts | null; readonly base: Counts | null } {
  if (isTyped && measurement.marker === 'c') return { count, base };
  return {
    count: narrower(count, unknowns.truth[unknowns.of(key, 'count')]),
    base: narrower(base, unknowns.truth[unknowns.of(key, 'base')]),
  };
}

function narrower(own: Counts | null, all: Counts | undefined): Counts | null {
  if (own?.min === own?.max && own !== null) return own;
  if (all === undefined || all.max === Infinity) return own;
  if (own === null) return all;
  const both = { min: Math.max(own.min, all.min), max: Math.min(own.max, all.max) };
  return both.min <= both.max ? both : own;
}

/** Whether what can be told of a count narrows it down within 1 to `high`. */
function isSmall(counts: Counts | null, high: number): counts is Counts {
  if (counts === null) return false;
  const isNear = counts.max >= 1 && counts.min <= high;
  const isVague = counts.min < counts.max && counts.min <= 1 && counts.max >= high;
  return isNear && !isVague;
}

/** The group that a count is out of: the base of a percentage, or the whole of a category. A population is none. */
function groupOf(
  { key, indicator }: FigureCell,
  { base }: Statement,
  unknowns: Unknowns,
): { base: Counts; unknown: number; isCounted: boolean } | null {
  switch (indicator.unit.kind) {
    case 'rate':
      return null;
    case 'percent':
    case 'ratio':
      return base && { base, unknown: unknowns.of(key, 'base'), isCounted: true };
    case 'count': {
      if (key.category === null) return null;
      const unknown = unknowns.of(wholeKey(key, indicator), 'count');
      const whole = unknowns.truth[unknown];
      return whole === undefined || whole.max === Infinity
        ? null
        : { base: whole, unknown, isCounted: false };
    }
  }
}
