import { describe, expect, it } from 'vitest';
import { smallNumbersIn } from '../../../src/core/check/disclosure-text.ts';

/** The pieces of a text that are taken for small numbers of children. */
const found = (text: string): string[] =>
  smallNumbersIn(text).map((index) => /^[\w]+(?: single)?/.exec(text.slice(index))?.[0] ?? '');

describe('a small number of children in a text', () => {
  it.each([
    ['3 children were remanded.', ['3']],
    ['Two looked-after boys and one girl entered custody.', ['Two', 'one']],
    ['Only one child was sentenced to custody.', ['Only']],
    ['The plan of one of our young people changed.', ['one']],
    ['There were 4 young people on the programme; two of them left.', ['4', 'two']],
    ['Of the children remanded, one is part of the travelling community.', ['one']],
    ['Girls (2) and boys (14) took part.', ['2']],
    ['There was a single child in custody.', ['a']],
    ['Custody was used for three children from Northam.', ['three']],
  ])('is found: %s', (text, expected) => {
    expect(found(text).map((word) => word.split(' ')[0])).toEqual(expected);
  });

  it.each([
    'Staff see one child at a time.',
    'Children aged 4 and over.',
    'About 1 in 4 children need help.',
    'One in three children said so.',
    '12 children, 24 boys and 104 girls took part.',
    'For every 1,000 children there were 0.4 sentences.',
    'More than one child may live there.',
    'No two children are alike.',
    'Two children’s homes opened; one children’s service runs them.',
    'Year 3 children moved up.',
    'Outcome 22 was given to children. Priority 3 children first.',
    'One is the Respect Young People’s Programme.',
    'Two workers for children who use drugs.',
    'Two inspections took place. One was about boys of Black and mixed heritage.',
    'Three priorities: children, families and victims.',
    'One or more children of the family.',
    '4% of children and 2.4 children a month.',
    'One of the four areas has fewer children.',
    'The four local authorities and their children.',
    'From 2 to 17 young people.',
    'Two hundred children.',
  ])('is not seen in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
