import type { CellKey } from './cells.ts';
import { nameOf } from './cells.ts';
import type { Relation, Terms } from './linear.ts';

/** Numbers the unknown counts behind figures, and keeps what is true of each. */
export class Unknowns {
  readonly #numbers = new Map<string, number>();
  /** What each is, where the data tell; null where they do not. */
  readonly truth: (number | null)[] = [];

  /** The unknown count of a figure, or the unknown base that it is out of. */
  of(key: CellKey, role: 'count' | 'base', truth: number | null = null): number {
    const name = `${nameOf(key)} ${role}`;
    const known = this.#numbers.get(name);
    if (known !== undefined) {
      if (truth !== null) this.truth[known] = truth;
      return known;
    }
    const number = this.truth.push(truth) - 1;
    this.#numbers.set(name, number);
    return number;
  }

  /** What a sum comes to, or null where a part of it is not known. */
  sum(terms: Terms): number | null {
    let sum = 0;
    for (const [unknown, coefficient] of terms) {
      const value = this.truth[unknown] ?? null;
      if (value === null) return null;
      sum += coefficient * value;
    }
    return sum;
  }

  /**
   * A relation between counts that readers will take for granted. Where the data themselves break it, by a slip of
   * the source or a revision, readers are taken to know by how much, so that nothing depends on the slip.
   */
  relation(terms: Terms, min: number, max: number): Relation {
    const sum = this.sum(terms);
    if (sum === null)
      return this.#isPossible(terms, min, max)
        ? { terms, min, max }
        : { terms, min: -Infinity, max: Infinity };
    return min === max
      ? { terms, min: sum, max: sum }
      : { terms, min: Math.min(min, sum), max: Math.max(max, sum) };
  }

  /** Whether what is not known can make up what the relation asks for, being zero or more. */
  #isPossible(terms: Terms, min: number, max: number): boolean {
    let known = 0;
    let [canRise, canFall] = [false, false];
    for (const [unknown, coefficient] of terms) {
      const value = this.truth[unknown] ?? null;
      if (value !== null) known += coefficient * value;
      else if (coefficient > 0) canRise = true;
      else canFall = true;
    }
    return (known <= max || canFall) && (known >= min || canRise);
  }
}
