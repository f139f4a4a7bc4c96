import { counting } from '../counted.ts';

const list = new Intl.ListFormat('en-GB');
const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Numbers, amounts of things, and lists. */
export const numbers = {
  /** The form of a phrase that a number takes: `counted(1, { one: '1 plan', other: … })`. */
  counted: counting('en-GB'),
  /** "a, b and c". */
  list: (words: readonly string[]): string => list.format(words),
  /** A small whole number in words; nothing where it is printed in figures. */
  small: (value: number): string | undefined => SMALL[value],
  /** A value of a unit: "93 per 100,000 children"; `per` is written out already. */
  rate: (value: string, per: string, of: string): string => `${value} per ${per} ${of}`,
  counts: (value: string, of: string): string => `${value} ${of}`,
  /** A unit as the title of an axis or column: "per 100,000 children". */
  rateUnit: (per: string, of: string): string => `per ${per} ${of}`,
  percentUnit: (of: string): string => `% of ${of}`,
  countUnit: (of: string): string => of,
  /** Behind a percentage: "of the cohort". */
  percentOf: (of: string): string => `of ${of}`,
};
