import type { CellKey, Counts } from './cells.ts';
import type { Relation, Terms } from './linear.ts';

const ANYTHING: Counts = { min: 0, max: Infinity };

/** What an unknown is of a figure: the number it counts, or the number that this is out of. */
export type Role = 'count' | 'base';

/** Numbers the unknown counts behind figures, and keeps how exactly the data as written tell each. */
export class Unknowns {
  readonly #numbers = new Map<string, number>();
  /** What each can be; anything from zero where the data do not tell. */
  readonly truth: Counts[] = [];
  #isForced = false;

  /**
   * The unknown count of a figure, or the unknown base that it is out of. Periods of the same months are one, however
   * they are spoken of.
   */
  of({ indicator, definition, area, period, category }: CellKey, role: Role): number {
    const name = `${indicator}|${definition}|${area}|${period.start}|${period.end}|${category ?? ''}|${role}`;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.truth.push(ANYTHING) - 1;
    this.#numbers.set(name, number);
    return number;
  }

  /** Keeps what the data tell of an unknown: what is exact before what is not, then the latest. */
  tell(unknown: number, counts: Counts | null): void {
    const known = this.truth[unknown] ?? ANYTHING;
    if (counts !== null && (counts.min === counts.max || known.min < known.max)) this.truth[unknown] = counts;
  }

  /** Whether sums of exactly known counts are equal. */
  addsUp(terms: Terms): boolean {
    let sum = 0;
    for (const [unknown, coefficient] of terms) {
      const { min, max } = this.truth[unknown] ?? ANYTHING;
      if (min < max) return false;
      sum += coefficient * min;
    }
    return sum === 0;
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

  /**
   * Narrows what the data do not tell exactly down to what follows from relations, as whole numbers. What contradicts
   * itself is left as it was; where no whole number fits, those beside it are taken. Tells whether that was so anywhere:
   * relations made before then do not hold.
   */
  narrow(relations: readonly Relation[]): boolean {
    this.#isForced = false;
    const open = relations.filter(({ terms }) => terms.some(([unknown]) => this.#isOpen(unknown)));
    for (let round = 0, isMoving = true; isMoving && round < ROUNDS; round += 1) {
      isMoving = false;
      for (const relation of open)
        for (const [unknown, coefficient] of relation.terms)
          if (this.#isOpen(unknown) && this.#narrowOne(unknown, coefficient, relation)) isMoving = true;
    }
    return this.#isForced;
  }

  #isOpen(unknown: number): boolean {
    const { min, max } = this.truth[unknown] ?? ANYTHING;
    return min < max;
  }

  #narrowOne(unknown: number, coefficient: number, { terms, min, max }: Relation): boolean {
    let [least, most] = [0, 0];
    for (const [other, factor] of terms) {
      if (other === unknown || factor === 0) continue;
      const counts = this.truth[other] ?? ANYTHING;
      least += factor * (factor > 0 ? counts.min : counts.max);
      most += factor * (factor > 0 ? counts.max : counts.min);
    }
    if (coefficient === 0) return false;
    const ends = [(min - most) / coefficient, (max - least) / coefficient];
    const known = this.truth[unknown] ?? ANYTHING;
    const low = Math.max(known.min, Math.ceil(Math.min(...ends) - 1e-6));
    const high = Math.min(known.max, Math.floor(Math.max(...ends) + 1e-6));
    if (low === high + 1) {
      this.truth[unknown] = { min: high, max: low };
      this.#isForced = true;
      return high !== known.min || low !== known.max;
    }
    if (!(low <= high) || (low === known.min && high === known.max)) return false;
    this.truth[unknown] = { min: low, max: high };
    return true;
  }
}

/** How often relations are gone through: each time carries what is known one relation further. */
const ROUNDS = 12;
