import { describe, expect, it } from 'vitest';
import { withSite } from '../../broken/lay.ts';
import { publishable } from '../../broken/publish.ts';
import { layWorld, WORLD, type World } from './worlds.ts';

/** Everything that is made of a world: pages, drawn charts, downloads and JSON, as one text. */
function published(world: World): string {
  return withSite(null, (root) => {
    layWorld(root, world);
    return publishable(root);
  });
}

describe('two worlds that differ in withheld numbers alone', () => {
  const here = published(WORLD);

  it.each<[string, Partial<World>]>([
    ['outcomes', { outcomes: [4, 26, 9, 16] }],
    ['outcomes the other way', { outcomes: [1, 29, 12, 13] }],
    ['entrants', { entrants: [14, 4] }],
    ['an answer of all but few', { safe: 19 }],
    ['staff', { men: [2, 5, 2, 10] }],
  ])('are published alike to the last character: %s', (_, difference) => {
    expect(published({ ...WORLD, ...difference })).toBe(here);
  });

  it.each<[string, Partial<World>]>([
    ['a total', { outcomes: [3, 27, 10, 16], total: 56 }],
    ['an answer of many', { safe: 12 }],
    ['a total of staff', { men: [1, 6, 3, 10] }],
  ])('are told apart by %s, which is printed', (_, difference) => {
    expect(published({ ...WORLD, ...difference })).not.toBe(here);
  });

  it('tell of a problem that is kept with a withheld figure, and no number or reason of it', () => {
    expect(here).toContain('The reason speaks of figures that are withheld');
    expect(here).not.toContain('It prints this for');
  });

  it('are both published with what is withheld marked so', () => {
    expect(here).toContain('[c]');
    expect(here).toContain('confidential: withheld so that no child can be recognised');
  });
});
