import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/core/seal/differences.ts';
import type { Json } from '../../../src/core/seal/json.ts';

const text = (value: Json | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value));
const told = (was: Json, is: Json): string[] =>
  differences(was, is).map((one) => `${one.path.join('/')}: ${text(one.was)} → ${text(one.is)}`);

describe('what differs between two contents', () => {
  it('is nothing where they are the same, in whatever order their keys stand', () => {
    expect(told({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toEqual([]);
  });

  it('is each value that changed, came or went, with its path', () => {
    expect(told({ a: 1, b: 'x', d: [1] }, { a: 2, c: true, d: [1] })).toEqual([
      'a: 1 → 2',
      'b: "x" → nothing',
      'c: nothing → true',
    ]);
  });

  it('names a record of a list by what it is known by, so that one more at the top is one difference', () => {
    const actions = [
      { ref: '1.1', do: 'Review' },
      { ref: '1.2', do: 'Train' },
    ];
    expect(told(actions, [{ ref: '1.0', do: 'Ask' }, ...actions])).toEqual([
      '1.0: nothing → {"ref":"1.0","do":"Ask"}',
    ]);
    expect(told(actions, [{ ref: '1.1', do: 'Review twice' }])).toEqual([
      '1.1/do: "Review" → "Review twice"',
      '1.2: {"ref":"1.2","do":"Train"} → nothing',
    ]);
  });

  it('tells the order of records as a difference of its own', () => {
    const [one, two] = [
      { slug: 'a', body: 'x' },
      { slug: 'b', body: 'y' },
    ];
    expect(told([one, two], [two, one])).toEqual([': ["a","b"] → ["b","a"]']);
  });

  it('tells items that are known by nothing by their place, between what is equal at both ends', () => {
    expect(told(['a', 'b', 'd'], ['a', 'b', 'c', 'd'])).toEqual(['#3: nothing → "c"']);
    expect(told(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual(['#2: "b" → "x"']);
    expect(told([1, 1], [1])).toEqual(['#2: 1 → nothing']);
  });

  it('leads to where a record stands in each of the two', () => {
    const [only] = differences(
      [{ ref: '2', n: 1 }],
      [
        { ref: '1', n: 1 },
        { ref: '2', n: 3 },
      ],
    ).filter(({ path }) => path.at(-1) === 'n');
    expect(only).toMatchObject({ path: ['2', 'n'], wasAt: [0, 'n'], isAt: [1, 'n'], was: 1, is: 3 });
  });
});
