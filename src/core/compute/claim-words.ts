import type { Figure } from './figures.ts';
import { roundTo } from './rounding.ts';

/**
 * A part of what the data say: words, or something of a figure. Who shows it writes figures, areas and periods in
 * the reader's way: names on a page, ids in a problem.
 */
export type Piece = string | { readonly show: 'value' | 'area' | 'period'; readonly figure: Figure };

/** What the data say, in order. */
export type Said = readonly Piece[];

/** A figure as it is printed: rounded to its own decimals. Throws RangeError where it has no value. */
export function printed({ value, decimals }: Figure): number {
  if (value === null) throw new RangeError('a figure without a value cannot be printed');
  return roundTo(value, decimals);
}

/** A number with its decimals and commas for thousands: 1179.5 with one decimal gives "1,179.5". */
export function numberText(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(roundTo(value, decimals)).toFixed(decimals).split('.');
  const sign = roundTo(value, decimals) < 0 ? '-' : '';
  return `${sign}${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** The figure's value as a piece. */
export const valueOf = (figure: Figure): Piece => ({ show: 'value', figure });
/** The name of the figure's area as a piece. */
export const areaOf = (figure: Figure): Piece => ({ show: 'area', figure });
/** The figure's period as a piece. */
export const periodOf = (figure: Figure): Piece => ({ show: 'period', figure });

/** Pieces with commas between them and "and" before the last. */
export function listed(parts: readonly Said[]): Said {
  return parts.flatMap((part, index) => [
    ...(index === 0 ? [] : [index === parts.length - 1 ? ' and ' : ', ']),
    ...part,
  ]);
}
