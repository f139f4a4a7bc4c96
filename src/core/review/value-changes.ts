import { isPlain, isSame } from './placed.ts';
import { matchItems } from './match.ts';
import type { Placed } from './version.ts';

/** A step towards a value: a key of a group, or an item of a list, with what stands there in each version. */
export interface ChangeStep {
  /** The key; "*" for an item of a list. */
  readonly key: string;
  readonly was?: Placed;
  readonly is?: Placed;
  /** The key or index in each version, by which the value is found again. */
  readonly at: { readonly was?: string | number; readonly is?: string | number };
}

/** A value that is other than it was; without `was` it is new, without `is` it is gone. */
export interface ValueChange {
  readonly steps: readonly ChangeStep[];
  readonly was?: Placed;
  readonly is?: Placed;
}

/**
 * Everything in which two versions of a file differ, as deep as it can be told. Records of lists are compared with the
 * record of the same name, wherever it stands; their order alone is no difference.
 */
export function valueChanges(was: Placed | undefined, is: Placed | undefined): ValueChange[] {
  return changesBelow(was, is, []);
}

function changesBelow(
  was: Placed | undefined,
  is: Placed | undefined,
  steps: readonly ChangeStep[],
): ValueChange[] {
  if (isSame(was, is)) return [];
  if (was?.kind === 'map' && is?.kind === 'map')
    return [...new Set([...is.entries.keys(), ...was.entries.keys()])].flatMap((key) =>
      below(steps, key, { was: key, is: key }, was.entries.get(key), is.entries.get(key)),
    );
  if (was && is && (was.kind === 'list' || is.kind === 'list') && !(isPlain(was) && isPlain(is))) {
    // One record where a list may stand is a list of one.
    const [before, after] = [itemsOf(was), itemsOf(is)];
    const { pairs, gone, come } = matchItems(before, after);
    return [
      ...pairs.flatMap(([one, other]) =>
        below(steps, '*', { was: one, is: other }, before[one], after[other]),
      ),
      ...gone.flatMap((one) => below(steps, '*', { was: one }, before[one], undefined)),
      ...come.flatMap((other) => below(steps, '*', { is: other }, undefined, after[other])),
    ];
  }
  if (was && is && isPlain(was) && isPlain(is) && sameList(was, is)) return [];
  return [{ steps, ...(was && { was }), ...(is && { is }) }];
}

function below(
  steps: readonly ChangeStep[],
  key: string,
  at: ChangeStep['at'],
  was: Placed | undefined,
  is: Placed | undefined,
): ValueChange[] {
  return changesBelow(was, is, [...steps, { key, at, ...(was && { was }), ...(is && { is }) }]);
}

const itemsOf = (node: Placed): readonly Placed[] => (node.kind === 'list' ? node.items : [node]);

/** "a" and [a] are the same. */
function sameList(was: Placed, is: Placed): boolean {
  const [one, other] = [itemsOf(was), itemsOf(is)];
  return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
}
