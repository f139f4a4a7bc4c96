import { afterAll, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { ALL_KINDS, altered, type Kind } from './mutant.ts';
import { chosen, resultOf, tally } from './tally.ts';
import { Tree } from './tree.ts';

const tree = new Tree(fileURLToPath(new URL('../..', import.meta.url)));
afterAll(() => {
  tree.remove();
});
const sites = tree.sites();

/** The least share of each kind, in percent, that a small sample must show: below the share of all, for a sample varies. */
const FLOORS: Partial<Record<Kind, number>> = {
  total: 80,
  reference: 90,
  key: 90,
  direction: 80,
  part: 80,
  'claim-number': 80,
  text: 80,
};

describe('alterations of the plans', () => {
  it('find places of every kind', () => {
    const found = new Set(sites.map(({ kind }) => kind));
    expect(ALL_KINDS.filter((kind) => !found.has(kind))).toEqual([]);
  });

  it('change the text of the place they name, and nothing else', () => {
    for (const site of sites) {
      const text = tree.text(site.file);
      for (const alteration of site.alterations) {
        const { start, end, to } = alteration;
        const after = altered(text, alteration);
        expect(after === text, `${site.file} ${site.where} (${alteration.how})`).toBe(false);
        expect(after.length).toBe(text.length - (end - start) + to.length);
      }
    }
  });

  it('are the same for the same seed, and for one kind alone', () => {
    const choice = { seed: 7, perKind: 3, all: false, kinds: ['total', 'date'] as const };
    expect(chosen(tree, sites, choice)).toEqual(chosen(tree, sites, choice));
    expect(chosen(tree, sites, { ...choice, kinds: ['date'] })).toEqual(
      chosen(tree, sites, choice).filter(({ site }) => site.kind === 'date'),
    );
  });

  it('are caught by the checks', () => {
    const kinds = Object.keys(FLOORS) as Kind[];
    const mutants = chosen(tree, sites, { seed: 1, perKind: 6, all: false, kinds });
    for (const { kind, share } of tally(mutants.map((mutant) => resultOf(tree, mutant))))
      expect(share, kind).toBeGreaterThanOrEqual(FLOORS[kind] ?? 0);
  });
});
