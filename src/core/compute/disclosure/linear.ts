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

/** Up to how many unknowns at once are taken for whole numbers: with more, it takes long and tells hardly anything. */
const MANY = 24;

/** In how many branches whole numbers are looked for: a number and not a time, so that every machine answers alike. */
const STEPS = 100;

/** Relations as they bear on unknowns, each told by a cell or, where it holds whatever is printed, by none. */
export class Network {
  readonly relations: readonly Relation[];
  readonly #tellers: readonly (number | null)[];
  readonly #of = new Map<number, number[]>();
  readonly #fixing = new Map<number, number[]>();

  constructor(relations: readonly Relation[], cells: readonly { readonly tells: readonly Relation[] }[]) {
    const told = cells.flatMap(({ tells }, cell) => tells.map((relation) => ({ relation, cell })));
    this.relations = [...relations, ...told.map(({ relation }) => relation)];
    this.#tellers = [...relations.map(() => null), ...told.map(({ cell }) => cell)];
    this.relations.forEach(({ terms, min, max }, index) => {
      const [only, ...rest] = terms;
      if (only && rest.length === 0 && min === max) put(this.#fixing, only[0], index);
      for (const [unknown] of terms) put(this.#of, unknown, index);
    });
  }

  /** The relations that bear on an unknown when these cells are withheld. */
  of(unknown: number, hidden: ReadonlySet<number>): readonly number[] {
    const all = this.#of.get(unknown) ?? [];
    return all.filter((index) => this.#isTold(index, hidden));
  }

  /** The value of an unknown that one relation alone gives exactly when these cells are withheld. */
  fixed(unknown: number, hidden: ReadonlySet<number>): number | undefined {
    const index = this.#fixing.get(unknown)?.findLast((one) => this.#isTold(one, hidden));
    const { terms: [only] = [], min = 0 } = index === undefined ? {} : (this.relations[index] ?? {});
    return only && min / only[1];
  }

  #isTold(index: number, hidden: ReadonlySet<number>): boolean {
    const teller = this.#tellers[index] ?? null;
    return teller === null || !hidden.has(teller);
  }
}

function put(map: Map<number, number[]>, key: number, value: number): void {
  const all = map.get(key);
  if (all) all.push(value);
  else map.set(key, [value]);
}

/**
 * What can be worked out about unknown counts from what is printed when some cells are withheld: the attack that
 * disclosure control has to withstand. `least` gives the smallest value that a knowing reader takes each unknown for:
 * a zero would have been printed, so that what is withheld is more. `isWhole` says of each whether it is a whole number.
 */
export class Knowledge {
  readonly #network: Network;
  readonly #hidden: ReadonlySet<number>;
  readonly #least: readonly number[];
  readonly #isWhole: readonly boolean[];
  readonly #fixed = new Map<number, number | undefined>();

  constructor(
    network: Network,
    hidden: ReadonlySet<number>,
    least: readonly number[],
    isWhole: readonly boolean[],
  ) {
    this.#network = network;
    this.#hidden = hidden;
    this.#least = least;
    this.#isWhole = isWhole;
  }

  #valueOf(unknown: number): number | undefined {
    if (!this.#fixed.has(unknown)) this.#fixed.set(unknown, this.#network.fixed(unknown, this.#hidden));
    return this.#fixed.get(unknown);
  }

  /** The unknowns that bear on these, through relations in which something else is unknown too; and those relations. */
  around(start: readonly number[]): {
    readonly unknowns: ReadonlySet<number>;
    readonly relations: readonly number[];
  } {
    const unknowns = new Set(start.filter((unknown) => this.#valueOf(unknown) === undefined));
    const relations = new Set<number>();
    for (const unknown of unknowns) {
      for (const index of this.#network.of(unknown, this.#hidden)) {
        if (relations.has(index)) continue;
        relations.add(index);
        for (const [other] of this.#network.relations[index]?.terms ?? [])
          if (this.#valueOf(other) === undefined) unknowns.add(other);
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
      const value = this.#valueOf(unknown);
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
      const value = point.get(unknown) ?? this.#valueOf(unknown);
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
      const relation = this.#network.relations[index];
      if (!relation) continue;
      // Every unknown is measured from its least value, where the solver begins.
      let moved = 0;
      for (const [unknown, coefficient] of relation.terms) {
        const column = columns.get(unknown);
        moved += coefficient * (column ? least(unknown) : (this.#valueOf(unknown) ?? 0));
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
    const isWhole = unknowns.length <= MANY && unknowns.every((unknown) => this.#isWhole[unknown] !== false);
    const whole = isWhole ? solve({ ...model, integers: true }, { maxIterations: STEPS }) : null;
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
