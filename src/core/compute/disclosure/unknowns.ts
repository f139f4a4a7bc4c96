import { nameOf, type CellKey, type Counts } from './cells.ts';
import type { Relation, Terms } from './linear.ts';

const ANYTHING: Counts = { min: 0, max: Infinity };

/** Numbers the unknown counts behind figures, and keeps how exactly the data as written tell each. */
export class Unknowns {
  readonly #numbers = new Map<string, number>();
  /** What each can be; anything from zero where the data do not tell. */
  readonly truth: Counts[] = [];

  /** The unknown count of a figure, or the unknown base that it is out of. */
  of(key: CellKey, role: 'count' | 'base', truth: Counts | null = null): number {
    const name = `${nameOf(key)} ${role}`;
    const known = this.#numbers.get(name);
    if (known !== undefined) {
      if (truth !== null) this.truth[known] = truth;
      return known;
    }
    const number = this.truth.push(truth ?? ANYTHING) - 1;
    this.#numbers.set(name, number);
    return number;
  }

  /**
   * A relation between counts that readers will take for granted. Where the data themselves break it, by a slip of
   * the source or a revision, readers are taken to know by how much, so that nothing depends on the slip.
   */
  relation(terms: Terms, min: number, max: number): Relation {
    let [least, most] = [0, 0];
    for (const [unknown, coefficient] of terms) {
      const counts = this.truth[unknown] ?? ANYTHING;
      const [low, high] = coefficient > 0 ? [counts.min, counts.max] : [counts.max, counts.min];
      if (coefficient === 0) continue;
      least += coefficient * low;
      most += coefficient * high;
    }
    // An equality that does not hold is known with the difference.
    if (min === max && most < min) return { terms, min: most, max: most };
    if (min === max && least > max) return { terms, min: least, max: least };
    return { terms, min: Math.min(min, most), max: Math.max(max, least) };
  }
}
