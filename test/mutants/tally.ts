import { Random } from '../bench/random.ts';
import { ALL_KINDS, KINDS, type Kind, type Mutant, type Site } from './mutant.ts';
import type { Outcome, Tree } from './tree.ts';
import { whyMissed } from './why-missed.ts';

/** A mutant and what became of it. */
export interface Result {
  readonly mutant: Mutant;
  readonly outcome: Outcome;
  /** Why nothing caught it; empty where something did. */
  readonly why: string;
}

/** The result for one kind: how many mutants there were, and how many were caught. */
export interface KindTally {
  readonly kind: Kind;
  readonly mutants: number;
  readonly caught: number;
  /** Of a hundred mutants; null where there was none. */
  readonly share: number | null;
  readonly isBelowFloor: boolean;
}

/** Which mutants to make: a sample by seed of so many a kind, or with `all` every alteration of every site. */
export interface Choice {
  readonly seed: number;
  readonly perKind: number;
  readonly all: boolean;
  readonly kinds: readonly Kind[];
}

/** The mutants of a choice, the same for the same seed. Those that say what the file said before are left out. */
export function chosen(tree: Tree, sites: readonly Site[], { seed, perKind, all, kinds }: Choice): Mutant[] {
  const byKind = Map.groupBy(sites, ({ kind }) => kind);
  return kinds.flatMap((kind) => {
    // Each kind has its own stream, so that asking for one kind alone gives the same mutants.
    const random = new Random(seed + ALL_KINDS.indexOf(kind) * 7919);
    const found = byKind.get(kind) ?? [];
    const made = all
      ? found.flatMap((site) => site.alterations.map((alteration) => ({ site, alteration })))
      : random.some(found, perKind).map((site) => ({ site, alteration: random.pick(site.alterations) }));
    return made.filter((mutant) => !tree.isEquivalent(mutant));
  });
}

/** Tries one mutant. */
export function resultOf(tree: Tree, mutant: Mutant): Result {
  const outcome = tree.try(mutant);
  return { mutant, outcome, why: outcome.isCaught ? '' : whyMissed(mutant, outcome) };
}

/** Counts results by kind, in the order of the kinds. */
export function tally(results: readonly Result[]): KindTally[] {
  const groups = Map.groupBy(results, ({ mutant }) => mutant.site.kind);
  return ALL_KINDS.flatMap((kind) => {
    const group = groups.get(kind) ?? [];
    if (group.length === 0) return [];
    const caught = group.filter(({ outcome }) => outcome.isCaught).length;
    const { floor } = KINDS[kind];
    const share = (100 * caught) / group.length;
    return [{ kind, mutants: group.length, caught, share, isBelowFloor: floor !== null && share < floor }];
  });
}
