import type { Hidden, Puzzle } from './puzzle.ts';

/**
 * A puzzle in pieces that have nothing to do with one another, each with the numbers of its cells in the whole.
 * Pieces without a secret are left out: there is nothing to find in them.
 */
export function pieces({
  cells,
  relations,
  least,
  isWhole,
}: Puzzle): { puzzle: Puzzle; cells: readonly number[] }[] {
  const parent = least.map((_, unknown) => unknown);
  const root = (unknown: number): number => {
    let top = unknown;
    while ((parent[top] ?? top) !== top) top = parent[top] ?? top;
    parent[unknown] = top;
    return top;
  };
  const join = (unknowns: readonly number[]): void => {
    const [first] = unknowns;
    if (first !== undefined) for (const other of unknowns) parent[root(other)] = root(first);
  };
  const touched = cells.map(({ tells, secrets, own }) => [
    ...own,
    ...[...tells, ...secrets].flatMap(({ terms }) => terms.map(([unknown]) => unknown)),
  ]);
  for (const unknowns of touched) join(unknowns);
  for (const { terms } of relations) join(terms.map(([unknown]) => unknown));

  const withSecret = new Set(
    cells.flatMap(({ secrets, isHidden = false }, cell) =>
      secrets.length > 0 || isHidden ? [root(touched[cell]?.[0] ?? 0)] : [],
    ),
  );
  const cellsBy = Map.groupBy(cells.keys(), (cell) => root(touched[cell]?.[0] ?? 0));
  const relationsBy = Map.groupBy(relations, ({ terms }) => root(terms[0]?.[0] ?? 0));
  return [...withSecret].map((piece) => {
    const inside = cellsBy.get(piece) ?? [];
    return {
      puzzle: {
        cells: inside.flatMap((cell) => cells[cell] ?? []),
        relations: relationsBy.get(piece) ?? [],
        least,
        isWhole,
      },
      cells: inside,
    };
  });
}

/** The answers of pieces as one, in the numbers of the whole. */
export function together(
  answers: readonly { readonly hidden: Hidden; readonly cells: readonly number[] }[],
): Hidden {
  const whole = (which: 'primary' | 'secondary'): Set<number> =>
    new Set(answers.flatMap(({ hidden, cells }) => [...hidden[which]].flatMap((cell) => cells[cell] ?? [])));
  return { primary: whole('primary'), secondary: whole('secondary') };
}
