import { decimalsOf } from '../rounding.ts';
import type { Disclosure } from '../../schema/disclosure.ts';
import { shareLimits, wholeKey, type FigureCell, type Statement } from './cells.ts';
import { halfUnit } from './counted.ts';
import type { Relation } from './linear.ts';
import type { Unknowns } from './unknowns.ts';

/** What a figure tells a reader of the counts behind it when it is printed, in any of its editions. */
export function tellsOf(cell: FigureCell, unknowns: Unknowns, settings: Disclosure): Relation[] {
  return cell.statements.flatMap((statement) => statementTells(cell, statement, unknowns, settings));
}

/** A count rounded for publication. */
export function roundedTo(count: number, base: number): number {
  return base === 0 ? count : Math.round(count / base) * base;
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
    const half = Math.floor(step / 2);
    const shown = roundedTo(value, step);
    told.push(unknowns.relation([[unknown, 1]], Math.max(0, shown - half), shown + half));
  };
  if (indicator.unit.kind === 'count') {
    const value = published ?? numerator;
    if (value !== null) exactly(count, value);
    if (printedPercent !== null && category !== null && step === 0) {
      const whole = unknowns.of(wholeKey(key, indicator), 'count');
      told.push(...shares(unknowns, count, whole, limitsOfPercent(printedPercent)));
    }
    return told;
  }
  if (numerator !== null) exactly(count, numerator);
  const limits = shareLimits(published, indicator);
  if (indicator.unit.kind === 'rate') {
    // A population is public: a rate and it give the count.
    if (published !== null && base !== null)
      told.push(unknowns.relation([[count, 1]], limits[0] * base.min, limits[1] * base.max));
    return told;
  }
  const out = unknowns.of(key, 'base');
  if (denominator !== null) exactly(out, denominator);
  else if (base !== null && base.min === base.max)
    told.push(unknowns.relation([[out, 1]], base.min, base.max));
  if (published !== null) told.push(...shares(unknowns, count, out, limits));
  return told;
}

function limitsOfPercent(percent: number): readonly [number, number] {
  const half = halfUnit(decimalsOf(percent));
  return [Math.max(0, percent - half) / 100, (percent + half) / 100];
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
