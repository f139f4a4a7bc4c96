import { diffArrays } from 'diff';
import type { TextBlock } from './version.ts';
import { likeness } from './words-diff.ts';

/** A piece of a text with the heading that it stands under. */
export interface Headed {
  readonly block: TextBlock;
  readonly under: string;
}

/** A piece that stayed the same, changed, came or went. */
export interface Step {
  readonly was?: Headed;
  readonly is?: Headed;
}

/** How much two pieces must share to be one that was changed. */
const ALIKE = 0.4;

/** The pieces of a text, each with the heading above it. */
export function headed(blocks: readonly TextBlock[]): Headed[] {
  let under = '';
  return blocks.map((block) => {
    const here = { block, under };
    if (block.kind === 'heading') under = block.text;
    return here;
  });
}

/** The pieces of both texts side by side, in order. */
export function aligned(before: readonly Headed[], after: readonly Headed[]): Step[] {
  const steps: Step[] = [];
  const same = (one: Headed, other: Headed): boolean =>
    one.block.kind === other.block.kind && one.block.source === other.block.source;
  let [old, now] = [0, 0];
  let [gone, come] = [[] as Headed[], [] as Headed[]];
  const flush = (): void => {
    steps.push(...paired(gone, come));
    [gone, come] = [[], []];
  };
  for (const { count, added, removed } of diffArrays([...before], [...after], { comparator: same })) {
    if (removed) gone.push(...before.slice(old, old + count));
    else if (added) come.push(...after.slice(now, now + count));
    else {
      flush();
      for (let index = 0; index < count; index += 1) {
        const [was, is] = [before[old + index], after[now + index]];
        if (was && is) steps.push({ was, is });
      }
    }
    if (!added) old += count;
    if (!removed) now += count;
  }
  flush();
  return steps;
}

/** Pieces that stand in the place of others: each with the first that is like it. */
function paired(gone: readonly Headed[], come: readonly Headed[]): Step[] {
  const steps: Step[] = [];
  let next = 0;
  for (const was of gone) {
    const at = come.findIndex((is, index) => index >= next && areLike(was.block, is.block));
    if (at < 0) {
      steps.push({ was });
      continue;
    }
    steps.push(...come.slice(next, at).map((is) => ({ is })));
    steps.push({ was, ...(come[at] && { is: come[at] }) });
    next = at + 1;
  }
  return [...steps, ...come.slice(next).map((is) => ({ is }))];
}

function areLike(one: TextBlock, other: TextBlock): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'component') return one.components[0]?.name === other.components[0]?.name;
  return likeness(one.text, other.text) >= ALIKE || likeness(one.source, other.source) >= ALIKE * 1.5;
}

/** Pieces that went in one place and came, word for word, in another. */
export function withMoves(steps: readonly Step[]): {
  readonly stay: readonly Step[];
  readonly moves: readonly { readonly was: Headed; readonly is: Headed }[];
} {
  const moves: { was: Headed; is: Headed }[] = [];
  const moved = new Set<Step>();
  for (const step of steps) {
    const { was } = step;
    if (!was || step.is) continue;
    const target = steps.find(
      (other) => !other.was && !moved.has(other) && other.is?.block.source === was.block.source,
    );
    if (!target?.is) continue;
    moved.add(step).add(target);
    moves.push({ was, is: target.is });
  }
  return { stay: steps.filter((step) => !moved.has(step)), moves };
}

/** Neighbours that came, or that went, under one heading, together. */
export function runs(steps: readonly Step[]): Step[][] {
  const found: Step[][] = [];
  let last: Step | undefined;
  for (const step of steps) {
    if (step.was && step.is) {
      last = undefined;
      continue;
    }
    const isNext =
      last !== undefined &&
      (last.was === undefined) === (step.was === undefined) &&
      (step.is ?? step.was)?.block.kind !== 'heading';
    if (isNext) found.at(-1)?.push(step);
    else found.push([step]);
    last = step;
  }
  return found;
}
