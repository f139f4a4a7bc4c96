/**
 * The middle value: of an even number of values the mean of the two in the middle. In the unit of the values,
 * unrounded. Throws RangeError where there is none.
 */
export function median(values: readonly number[]): number {
  const inOrder = values.toSorted((a, b) => a - b);
  const upper = inOrder[Math.floor(inOrder.length / 2)];
  const lower = inOrder[Math.ceil(inOrder.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('no values have no middle');
  return (lower + upper) / 2;
}

/** The median of how far values lie from `centre`, by default their own median. In the unit of the values. */
export function medianDeviation(values: readonly number[], centre = median(values)): number {
  return median(values.map((value) => Math.abs(value - centre)));
}
