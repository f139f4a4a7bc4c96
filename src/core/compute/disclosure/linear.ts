import { solve, type Coefficients, type Constraint } from 'yalps';

/** A sum of unknown counts, each with its coefficient. Unknowns are numbered from 0. */
export type Terms = readonly (readonly [unknown: number, coefficient: number])[];

/** What a reader knows of unknown counts: their sum lies from `min` to `max`. Equal limits make it exact. */
export interface Relation {
  readonly terms: Terms;
  readonly min: number;
  readonly max: number;
}

/** From the least to the greatest value that a sum of counts can have, as whole numbers where it has limits. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Values of unknown counts that fit all that is known: something that a reader cannot rule out. */
export type Point = ReadonlyMap<number, number>;

/** A point that was found; a loose one has zeros where a reader may know that there are none. */
export interface Witness {
  readonly point: Point;
  readonly isLoose: boolean;
}

/** Far below what a count is, and above what floating-point arithmetic loses. */
export const SLACK = 1e-6;

/** In how many branches whole numbers are looked for: a number and not a time, so that every machine answers alike. */
const STEPS = 400;

/**
 * What can be worked out about unknown counts from relations between them: the attack that disclosure control has
 * to withstand. `least` gives the smallest value that a knowing reader takes each unknown for: a zero would have been
 * printed, so that what is withheld is more.
 */
export class Knowledge {
  readonly #relations: readonly Relation[];
  readonly #least: readonly number[];
  readonly #isWhole: boolean;
  readonly #of = new Map<number, number[]>();
  readonly #fixed = new Map<number, number>();

  constructor(relations: readonly Relation[], least: readonly number[], isWhole: boolean) {
    this.#isWhole = isWhole;
    this.#relations = relations;
    this.#least = least;
    relations.forEach(({ terms, min, max }, index) => {
      const [only, ...rest] = terms;
      if (only && rest.length === 0 && min === max) this.#fixed.set(only[0], min / only[1]);
      for (const [unknown] of terms) this.#of.set(unknown, [...(this.#of.get(unknown) ?? []), index]);
    });
  }

  /** Whether one relation alone gives the unknown exactly. */
  isFixed(unknown: number): boolean {
    return this.#fixed.has(unknown);
  }

  /** The unknowns that bear on these, through relations in which something else is unknown too; and those relations. */
  around(start: readonly number[]): {
    readonly unknowns: ReadonlySet<number>;
    readonly relations: readonly number[];
  } {
    const unknowns = new Set(start.filter((unknown) => !this.#fixed.has(unknown)));
    const relations = new Set<number>();
    for (const unknown of unknowns) {
      for (const index of this.#of.get(unknown) ?? []) {
        if (relations.has(index)) continue;
        relations.add(index);
        for (const [other] of this.#relations[index]?.terms ?? [])
          if (!this.#fixed.has(other)) unknowns.add(other);
      }
    }
    return { unknowns, relations: [...relations] };
  }

  /**
   * The least and the greatest whole value of a sum; minus or plus infinity where nothing limits it, NaN where what
   * is known contradicts itself. For the least value of all, `fromZero` lets every unknown be zero. `seen` is told of
   * values of all unknowns concerned that reach a limit.
   */
  range(terms: Terms, fromZero: boolean, seen?: (witness: Witness) => void): Range {
    let known = 0;
    const open: (readonly [number, number])[] = [];
    for (const [unknown, coefficient] of terms) {
      const value = this.#fixed.get(unknown);
      if (value === undefined) open.push([unknown, coefficient]);
      else known += value * coefficient;
    }
    if (open.length === 0) return { min: Math.ceil(known - SLACK), max: Math.floor(known + SLACK) };
    const { unknowns, relations } = this.around(open.map(([unknown]) => unknown));
    const limit = (direction: 'minimize' | 'maximize'): number => {
      const isLoose = fromZero && direction === 'minimize';
      const { value, point } = this.#extreme(direction, open, [...unknowns], relations, isLoose);
      if (point) seen?.({ point, isLoose });
      return known + value;
    };
    return { min: Math.ceil(limit('minimize') - SLACK), max: Math.floor(limit('maximize') + SLACK) };
  }

  /** What a sum comes to at a point, or null where the point does not say. */
  at(terms: Terms, point: Point): number | null {
    let sum = 0;
    for (const [unknown, coefficient] of terms) {
      const value = point.get(unknown) ?? this.#fixed.get(unknown);
      if (value === undefined) return null;
      sum += coefficient * value;
    }
    return sum;
  }

  #extreme(
    direction: 'minimize' | 'maximize',
    objective: Terms,
    unknowns: readonly number[],
    relations: readonly number[],
    isLoose: boolean,
  ): { readonly value: number; readonly point: Point | null } {
    const least = (unknown: number): number => (isLoose ? 0 : (this.#least[unknown] ?? 0));
    const columns = new Map(unknowns.map((unknown) => [unknown, new Map<string, number>()]));
    const constraints = new Map<string, Constraint>();
    for (const index of relations) {
      const relation = this.#relations[index];
      if (!relation) continue;
      // Every unknown is measured from its least value, where the solver begins.
      let moved = 0;
      for (const [unknown, coefficient] of relation.terms) {
        const column = columns.get(unknown);
        moved += coefficient * (column ? least(unknown) : (this.#fixed.get(unknown) ?? 0));
        column?.set(String(index), (column.get(String(index)) ?? 0) + coefficient);
      }
      const [min, max] = [relation.min - moved, relation.max - moved];
      constraints.set(
        String(index),
        min === max
          ? { equal: min }
          : { ...(Number.isFinite(min) ? { min } : {}), ...(Number.isFinite(max) ? { max } : {}) },
      );
    }
    let moved = 0;
    for (const [unknown, coefficient] of objective) {
      moved += coefficient * least(unknown);
      const column = columns.get(unknown);
      column?.set('sum', (column.get('sum') ?? 0) + coefficient);
    }
    const variables: [number, Coefficients][] = [...columns];
    const model = { direction, objective: 'sum', constraints, variables } as const;
    // That counts are whole numbers, all at once, narrows them further now and then; it is tried for so long.
    const whole = this.#isWhole ? solve({ ...model, integers: true }, { maxIterations: STEPS }) : null;
    const {
      status,
      result,
      variables: solved,
    } = whole === null || whole.status === 'timedout' ? solve(model) : whole;
    if (status === 'optimal') {
      const point = new Map(unknowns.map((unknown) => [unknown, least(unknown)]));
      for (const [unknown, value] of solved) point.set(unknown, value + least(unknown));
      return { value: result + moved, point };
    }
    const none = direction === 'minimize' ? -Infinity : Infinity;
    return { value: status === 'unbounded' ? none : NaN, point: null };
  }
}
