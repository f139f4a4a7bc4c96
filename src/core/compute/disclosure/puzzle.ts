import { Knowledge, SLACK, type Relation, type Terms, type Witness } from './linear.ts';

/**
 * What must stay open to a reader. `within`: every value from `low` to `high` stays possible, the least of them for one
 * who does not know that zeros are printed, the greatest for anyone. `open`: more than one
 * value stays possible. `typed`: as `open`, and nothing below `low` + 1 … `high` narrower than those all, for what an
 * author withheld without saying how many there are.
 */
export interface Secret {
  readonly kind: 'within' | 'open' | 'typed';
  readonly terms: Terms;
  readonly low: number;
  readonly high: number;
}

/** A figure that can be printed or withheld, in every edition at once. */
export interface PuzzleCell {
  /** What it tells a reader when it is printed. */
  readonly tells: readonly Relation[];
  /** What may not come out about it; a cell with secrets is withheld for itself. */
  readonly secrets: readonly Secret[];
  /** What must stay open once it is withheld for the sake of others. */
  readonly own: readonly number[];
  readonly canHide: boolean;
  /** What readers lose with it, the weightiest first: the smallest goes first. */
  readonly loss: readonly number[];
}

/** All that is printed of a service, as unknown counts and what is known of them. */
export interface Puzzle {
  readonly cells: readonly PuzzleCell[];
  /** What holds whatever is printed: parts make wholes, areas make services. */
  readonly relations: readonly Relation[];
  /** The smallest value that a knowing reader would take each unknown for. */
  readonly least: readonly number[];
  /** True where all counts are whole numbers. */
  readonly isWhole: boolean;
}

/** What is withheld: for itself, or so that the others cannot be worked out. */
export interface Hidden {
  readonly primary: ReadonlySet<number>;
  readonly secondary: ReadonlySet<number>;
}

/**
 * Chooses what to withhold: every cell with a secret, then, one after another, the cell that loses least until no
 * secret can be worked out from what is left; last, whatever turned out not to be needed is printed again. The same
 * puzzle has the same answer always.
 */
export function hide(puzzle: Puzzle, withSecondary = true): Hidden {
  const primary = new Set(puzzle.cells.flatMap(({ secrets }, cell) => (secrets.length > 0 ? [cell] : [])));
  const secondary = new Set<number>();
  if (!withSecondary || primary.size === 0) return { primary, secondary };
  const printers = printersOf(puzzle);

  // Withholding more makes no secret easier: one that is safe stays so, and what could be true still can.
  const witnesses: Witness[] = [];
  const waiting = [...primary].flatMap((cell) => secretsOf(puzzle, cell, true));
  for (let secret = waiting.shift(); secret !== undefined; secret = waiting.shift()) {
    for (;;) {
      const hidden = new Set([...primary, ...secondary]);
      const knowledge = knowledgeOf(puzzle, hidden);
      if (isSafe(secret, knowledge, witnesses)) break;
      const candidates = candidatesFor(secret, puzzle, knowledge, hidden, printers);
      const [first] = candidates;
      // What others have published already cannot be undone here.
      if (first === undefined) break;
      const tried = candidates.slice(0, TRIED);
      const chosen =
        tried.find((cell) => isSafe(secret, knowledgeOf(puzzle, new Set([...hidden, cell])), [])) ?? first;
      secondary.add(chosen);
      waiting.push(...secretsOf(puzzle, chosen, false));
    }
  }
  return { primary, secondary: needed(puzzle, primary, secondary, witnesses) };
}

/** How many cells are tried, those that lose least first, for one that makes a secret safe at once. */
const TRIED = 12;

/**
 * Whether a reader who knows so much cannot find the secret. `witnesses` are values that fit what is known: where
 * they show it already, nothing is solved; others that are found on the way are added to them.
 */
export function isSafe(secret: Secret, knowledge: Knowledge, witnesses: Witness[]): boolean {
  let [min, max] = [Infinity, -Infinity];
  const fromZero = secret.kind === 'within';
  for (const { point, isLoose } of witnesses) {
    if (isLoose && !fromZero) continue;
    const value = knowledge.at(secret.terms, point);
    if (value === null) continue;
    min = Math.min(min, Math.ceil(value - SLACK));
    if (!isLoose) max = Math.max(max, Math.floor(value + SLACK));
  }
  // Values that are known to be possible say nothing of those that are not.
  if (isHidden(secret.kind === 'typed' ? { ...secret, kind: 'within' } : secret, min, max)) return true;
  const range = knowledge.range(secret.terms, fromZero, (witness) => witnesses.push(witness));
  return isHidden(secret, range.min, range.max);
}

function isHidden({ kind, low, high }: Secret, min: number, max: number): boolean {
  if (kind === 'within') return min <= low && max >= high;
  // What contradicts itself is not safe either: one of the two is right.
  if (!(min < max)) return false;
  return kind === 'open' || (max >= high && (min <= low || min > high));
}

/** What a reader knows when these cells are withheld. */
export function knowledgeOf(
  { cells, relations, least, isWhole }: Puzzle,
  hidden: ReadonlySet<number>,
): Knowledge {
  return new Knowledge(
    [...relations, ...cells.flatMap(({ tells }, cell) => (hidden.has(cell) ? [] : tells))],
    least,
    isWhole,
  );
}

/** What must stay open of a cell that is withheld: its own secrets where it has any, and that it cannot be told exactly. */
function secretsOf({ cells }: Puzzle, cell: number, isPrimary: boolean): Secret[] {
  const { secrets = [], own = [] } = cells[cell] ?? {};
  const open = own.map((unknown): Secret => ({ kind: 'open', terms: [[unknown, 1]], low: 0, high: 0 }));
  return isPrimary ? [...secrets, ...open] : open;
}

function printersOf({ cells }: Puzzle): ReadonlyMap<number, readonly number[]> {
  const printers = new Map<number, number[]>();
  cells.forEach(({ tells, canHide }, cell) => {
    if (!canHide) return;
    for (const unknown of new Set(tells.flatMap(({ terms }) => terms.map(([one]) => one))))
      printers.set(unknown, [...(printers.get(unknown) ?? []), cell]);
  });
  return printers;
}

/** Cells that are printed and bear on the secret, those that lose least first. */
function candidatesFor(
  secret: Secret,
  puzzle: Puzzle,
  knowledge: Knowledge,
  hidden: ReadonlySet<number>,
  printers: ReadonlyMap<number, readonly number[]>,
): number[] {
  const start = secret.terms.map(([unknown]) => unknown);
  const { unknowns } = knowledge.around(start);
  const near = new Set<number>([...start, ...unknowns]);
  for (const { terms } of puzzle.relations)
    if (terms.some(([unknown]) => unknowns.has(unknown))) for (const [unknown] of terms) near.add(unknown);
  const cells = new Set([...near].flatMap((unknown) => printers.get(unknown) ?? []));
  return [...cells].filter((cell) => !hidden.has(cell)).sort((a, b) => byLoss(puzzle, a, b));
}

/** Prints again, the greatest loss first, what is withheld for others without need. */
function needed(
  puzzle: Puzzle,
  primary: ReadonlySet<number>,
  secondary: ReadonlySet<number>,
  witnesses: readonly Witness[],
): Set<number> {
  const kept = new Set(secondary);
  let possible = witnesses;
  for (const cell of [...secondary].sort((a, b) => byLoss(puzzle, b, a))) {
    const all = new Set([...primary, ...kept]);
    const before = knowledgeOf(puzzle, all);
    const near = before.around(puzzle.cells[cell]?.own ?? []).unknowns;
    all.delete(cell);
    const after = knowledgeOf(puzzle, all);
    const tells = puzzle.cells[cell]?.tells ?? [];
    const left = possible.filter((witness) => tells.every((told) => fits(told, witness, after)));
    const isStillSafe = [
      ...[...primary].flatMap((one) => secretsOf(puzzle, one, true)),
      ...[...kept].filter((one) => one !== cell).flatMap((one) => secretsOf(puzzle, one, false)),
    ]
      .filter(({ terms }) => terms.some(([unknown]) => near.has(unknown)))
      .every((secret) => isSafe(secret, after, left) || !isSafe(secret, before, [...possible]));
    if (!isStillSafe) continue;
    kept.delete(cell);
    possible = left;
  }
  return kept;
}

/** Whether values could still be true once this is told. */
function fits({ terms, min, max }: Relation, { point }: Witness, knowledge: Knowledge): boolean {
  const value = knowledge.at(terms, point);
  return value !== null && value >= min - SLACK && value <= max + SLACK;
}

function byLoss({ cells }: Puzzle, a: number, b: number): number {
  const [one, other] = [cells[a]?.loss ?? [], cells[b]?.loss ?? []];
  for (const [index, loss] of one.entries()) {
    const difference = loss - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a - b;
}
