import type { Words } from '../words.ts';
import { counting } from '../counted.ts';

// No "a" or "ac" before the last: it would change the first letter of what follows.
const list = new Intl.ListFormat('cy', { type: 'unit' });

/** Numbers, amounts of things, and lists. Needs review by a native reader. */
export const numbers: Words['numbers'] = {
  counted: counting('cy'),
  list: (words) => list.format(words),
  // In words, numbers change with the gender of what they count; in figures they are always right.
  small: () => undefined,
  rate: (value, per, of) => `${value} fesul ${per} ${of}`,
  counts: (value, of) => `${value} ${of}`,
  rateUnit: (per, of) => `fesul ${per} ${of}`,
  percentUnit: (of) => `% ${of}`,
  countUnit: (of) => `nifer ${of}`,
  percentOf: (of) => of,
};
