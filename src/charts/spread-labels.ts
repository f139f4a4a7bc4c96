/** A label's wish: to be centred at `at`, `height` tall. */
export interface LabelWish {
  readonly at: number;
  readonly height: number;
}

/**
 * Centres for labels stacked in one column, in the order given: none overlap, none leaves `top` to `bottom`, and
 * together they lie as near their wishes as that allows (least squares; pool-adjacent-violators). Labels keep the
 * order of their wishes. Undefined when there is no room for all of them.
 */
export function spreadLabels(
  wishes: readonly LabelWish[],
  top: number,
  bottom: number,
): number[] | undefined {
  if (wishes.reduce((sum, { height }) => sum + height, 0) > bottom - top) return undefined;
  const order = wishes
    .map((wish, index) => ({ ...wish, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index);

  // Measure each wish from a stack without gaps: then "no overlap" reads "never falling".
  const groups: { sum: number; count: number }[] = [];
  const offsets: number[] = [];
  let stacked = top;
  for (const { at, height } of order) {
    offsets.push(stacked + height / 2);
    groups.push({ sum: at - stacked - height / 2, count: 1 });
    stacked += height;
    for (
      let last = groups.at(-1), before = groups.at(-2);
      last && before && before.sum / before.count > last.sum / last.count;
      last = groups.at(-1), before = groups.at(-2)
    ) {
      groups.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }

  const slack = bottom - stacked;
  const shifts = groups.flatMap(({ sum, count }) =>
    Array<number>(count).fill(Math.min(Math.max(sum / count, 0), slack)),
  );
  const centres = Array<number>(wishes.length).fill(0);
  order.forEach(({ index }, place) => {
    centres[index] = (offsets[place] ?? 0) + (shifts[place] ?? 0);
  });
  return centres;
}
