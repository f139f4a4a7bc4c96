import { Knowledge, Network, SLACK, type Relation, type Terms, type Witness } from './linear.ts';

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
  /** True where it is printed although it has secrets: rounding keeps them, unless something else tells more. */
  readonly isPrinted?: boolean;
  /** True where it is withheld already, whatever else is. */
  readonly isHidden?: boolean;
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
  /** Of each unknown, whether it is a whole number; where nothing is said, it is. */
  readonly isWhole: readonly boolean[];
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
  const primary = new Set<number>();
  const guarded: number[] = [];
  const secondary = new Set<number>();
  puzzle.cells.forEach(({ secrets, isPrinted = false, isHidden: isGone = false }, cell) => {
    if (secrets.length > 0) guarded.push(cell);
    if (secrets.length > 0 && !isPrinted) primary.add(cell);
    else if (isGone) secondary.add(cell);
  });
  if (!withSecondary || guarded.length + secondary.size === 0) return { primary, secondary };
  const field = new Field(puzzle);

  // Withholding more makes no secret easier: one that is safe stays so, and what could be true still can.
  const witnesses: Witness[] = [];
  const waiting = [
    ...guarded.flatMap((cell) => secretsOf(puzzle, cell, true)),
    ...[...secondary].flatMap((cell) => secretsOf(puzzle, cell, false)),
  ];
  const reached: Secret[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    let secret: Secret | null = next;
    for (let isFirst = true; ; isFirst = false) {
      const hidden = new Set([...primary, ...secondary]);
      const knowledge = field.knowledge(hidden);
      if (isSafe(secret, knowledge, witnesses)) break;
      // What others have published already cannot be undone here.
      if (isFirst) secret = field.within(secret);
      if (secret === null || (isFirst && isSafe(secret, knowledge, witnesses))) break;
      const candidates = field.candidates(secret, knowledge, hidden);
      const [first] = candidates;
      if (first === undefined) break;
      const open: Secret = secret;
      const tried = candidates.slice(0, TRIED);
      const chosen =
        tried.find((cell) => isSafe(open, field.knowledge(new Set([...hidden, cell])), [])) ?? first;
      secondary.add(chosen);
      waiting.push(...secretsOf(puzzle, chosen, false));
    }
    if (secret !== null) reached.push(secret);
  }
  return { primary, secondary: needed(field, primary, secondary, reached, witnesses) };
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

/** A puzzle with what is needed again and again to solve it. */
class Field {
  readonly puzzle: Puzzle;
  readonly #network: Network;
  readonly #printers = new Map<number, number[]>();
  readonly #related = new Map<number, Set<number>>();
  readonly #least: Knowledge;

  constructor(puzzle: Puzzle) {
    this.puzzle = puzzle;
    this.#network = new Network(puzzle.relations, puzzle.cells);
    puzzle.cells.forEach(({ tells, canHide }, cell) => {
      if (!canHide) return;
      for (const unknown of new Set(tells.flatMap(({ terms }) => terms.map(([one]) => one))))
        this.#printers.set(unknown, [...(this.#printers.get(unknown) ?? []), cell]);
    });
    for (const { terms } of puzzle.relations)
      for (const [unknown] of terms) {
        const related = this.#related.get(unknown) ?? new Set();
        for (const [other] of terms) related.add(other);
        this.#related.set(unknown, related);
      }
    const all = puzzle.cells.flatMap(({ canHide }, cell) => (canHide ? [cell] : []));
    this.#least = this.knowledge(new Set(all));
  }

  /** What a reader knows when these cells are withheld. */
  knowledge(hidden: ReadonlySet<number>): Knowledge {
    return new Knowledge(this.#network, hidden, this.puzzle.least, this.puzzle.isWhole);
  }

  /** As much of a secret as can be kept by withholding everything; null where that is nothing. */
  within(secret: Secret): Secret | null {
    const { min, max } = this.#least.range(secret.terms, secret.kind === 'within');
    if (isHidden(secret, min, max)) return secret;
    if (!(min < max)) return null;
    if (secret.kind !== 'within') return { ...secret, kind: 'open' };
    return { ...secret, low: Math.max(secret.low, min), high: Math.min(secret.high, max) };
  }

  /** Cells that are printed and bear on the secret, those that lose least first. */
  candidates(secret: Secret, knowledge: Knowledge, hidden: ReadonlySet<number>): number[] {
    const start = secret.terms.map(([unknown]) => unknown);
    const near = new Set<number>(start);
    for (const unknown of knowledge.around(start).unknowns)
      for (const other of [unknown, ...(this.#related.get(unknown) ?? [])]) near.add(other);
    const cells = new Set([...near].flatMap((unknown) => this.#printers.get(unknown) ?? []));
    return [...cells].filter((cell) => !hidden.has(cell)).sort((a, b) => byLoss(this.puzzle, a, b));
  }
}

/** What must stay open of a cell that is withheld: its own secrets where it has any, and that it cannot be told exactly. */
function secretsOf({ cells }: Puzzle, cell: number, isGuarded: boolean): Secret[] {
  const { secrets = [], own = [], isPrinted = false } = cells[cell] ?? {};
  if (isGuarded && isPrinted) return [...secrets];
  const open = own.map((unknown): Secret => ({ kind: 'open', terms: [[unknown, 1]], low: 0, high: 0 }));
  return isGuarded ? [...secrets, ...open] : open;
}

/** Prints again, the greatest loss first, what is withheld for others without need. */
function needed(
  field: Field,
  primary: ReadonlySet<number>,
  secondary: ReadonlySet<number>,
  reached: readonly Secret[],
  witnesses: readonly Witness[],
): Set<number> {
  const { cells } = field.puzzle;
  const kept = new Set(secondary);
  let possible = witnesses;
  for (const cell of [...secondary].sort((a, b) => byLoss(field.puzzle, b, a))) {
    const { own = [], tells = [], isHidden: isGone = false } = cells[cell] ?? {};
    if (isGone) continue;
    const all = new Set([...primary, ...kept]);
    const before = field.knowledge(all);
    const told = tells.flatMap(({ terms }) => terms.map(([unknown]) => unknown));
    const near = before.around([...own, ...told]).unknowns;
    const after = field.knowledge(new Set([...all].filter((one) => one !== cell)));
    const left = possible.filter((witness) => tells.every((one) => fits(one, witness, after)));
    // That a figure which is printed again can be told exactly is no loss.
    const isOwn = ({ kind, terms: [only] }: Secret): boolean =>
      kind === 'open' && own.includes(only?.[0] ?? -1);
    const isStillSafe = reached
      .filter((secret) => !isOwn(secret) && secret.terms.some(([unknown]) => near.has(unknown)))
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
