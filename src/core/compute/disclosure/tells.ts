import type { Disclosure } from '../../schema/disclosure.ts';
import {
  percentLimits,
  shareLimits,
  wholeKey,
  type Counts,
  type FigureCell,
  type Statement,
} from './cells.ts';
import type { Relation } from './linear.ts';
import type { Unknowns } from './unknowns.ts';

/** What a figure tells a reader of the counts behind it when it is printed, in any of its editions. */
export function tellsOf(cell: FigureCell, unknowns: Unknowns, settings: Disclosure): Relation[] {
  return cell.statements.flatMap((statement) => statementTells(cell, statement, unknowns, settings));
}

/** A count rounded for publication: a half goes up. */
export function roundedTo(count: number, base: number): number {
  return base === 0 ? count : Math.round(count / base) * base;
}

/** The whole counts that are rounded like this one: 3 to 7 where 5 is printed. */
export function roundedRange(count: number, base: number): Counts {
  const shown = roundedTo(count, base);
  if (base === 0) return { min: count, max: count };
  return { min: Math.max(0, shown - Math.floor(base / 2)), max: shown + Math.ceil(base / 2) - 1 };
}

function statementTells(
  { key, indicator, isExempt }: FigureCell,
  { measurement, base }: Statement,
  unknowns: Unknowns,
  settings: Disclosure,
): Relation[] {
  const { published, numerator, denominator, printedPercent, category } = measurement;
  const count = unknowns.of(key, 'count');
  const told: Relation[] = [];
  const step = isExempt ? 0 : settings['round-to'];
  const exactly = (unknown: number, value: number): void => {
    const { min, max } = roundedRange(value, step);
    told.push(unknowns.relation([[unknown, 1]], min, max));
  };
  if (indicator.unit.kind === 'count') {
    const value = published ?? numerator;
    if (value !== null) exactly(count, value);
    // Rounded counts are printed without the percentages that stand beside them.
    if (printedPercent !== null && category !== null && (step === 0 || value === null)) {
      const whole = unknowns.of(wholeKey(key, indicator), 'count');
      told.push(...shares(unknowns, count, whole, percentLimits(measurement)));
    }
    return told;
  }
  if (numerator !== null) exactly(count, numerator);
  const limits = shareLimits(measurement, indicator);
  if (indicator.unit.kind === 'rate') {
    // A population is public: a rate and it give the count.
    if (published !== null && base !== null)
      told.push(unknowns.relation([[count, 1]], limits[0] * base.min, limits[1] * base.max));
    return told;
  }
  const out = unknowns.of(key, 'base');
  if (denominator !== null) exactly(out, denominator);
  else if (base !== null && numerator === null) told.push(unknowns.relation([[out, 1]], base.min, base.max));
  if (published !== null) told.push(...shares(unknowns, count, out, limits));
  return told;
}

/** A part lies between two shares of a whole, which itself need not be known. */
function shares(
  unknowns: Unknowns,
  part: number,
  whole: number,
  [low, high]: readonly [number, number],
): Relation[] {
  return [
    unknowns.relation(
      [
        [part, 1],
        [whole, -low],
      ],
      0,
      Infinity,
    ),
    unknowns.relation(
      [
        [part, 1],
        [whole, -high],
      ],
      -Infinity,
      0,
    ),
  ];
}
