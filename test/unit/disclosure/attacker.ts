import loadHighs from 'highs';
import type { Library } from '../../../src/core/edition/edition.ts';
import { parseCsv } from '../../sites/csv.ts';

const highs = await loadHighs();

/** A limited sum of unknown counts: what a reader of published figures can write down. */
interface Equation {
  readonly terms: ReadonlyMap<string, number>;
  readonly min: number;
  readonly max: number;
}

type Row = Readonly<Record<string, string>>;

/** What a figure is about, as the columns of measurements.csv tell it. */
export interface Subject {
  readonly indicator: string;
  readonly definition: string;
  readonly area: string;
  readonly start: string;
  readonly end: string;
  readonly category: string;
}

/** The unknown count of a subject, or the unknown base that it is out of. */
export function unknown(
  { indicator, definition, area, start, end, category }: Subject,
  role: 'count' | 'base' = 'count',
): string {
  return [indicator, definition, area, start, end, category, role].join('|');
}

/**
 * Somebody who has every measurements.csv of a service, knows the reference data, and solves for what is withheld.
 * The attack shares no code with what it attacks: it reads the files, writes down all that is published as limits to
 * unknown counts, and lets HiGHS find the least and the greatest value of each.
 */
export class Attacker {
  readonly #equations: Equation[] = [];
  readonly #subjects = new Map<string, Subject>();
  readonly #least = new Map<string, number>();
  readonly #library: Library;
  readonly #whole: boolean;

  /** `whole` lets the attacker also use that counts are whole numbers, all at once: stronger, and slower. */
  constructor(files: readonly string[], library: Library, { whole = false }: { whole?: boolean } = {}) {
    this.#library = library;
    this.#whole = whole;
    const rows = files.flatMap((file) => parseCsv(file).rows);
    for (const row of rows) this.#subjects.set(unknown(subjectOf(row)), subjectOf(row));
    for (const row of rows) this.#read(row, rows);
    this.#structure();
  }

  /** Tells the attacker something more: that a sum of unknowns lies within limits. */
  learn(terms: Readonly<Record<string, number>>, min: number, max: number): void {
    this.#equations.push({ terms: new Map(Object.entries(terms)), min, max });
  }

  /** Lets the attacker take for granted that an unknown is not below this: zeros are printed, so [c] is no zero. */
  assumeAtLeast(name: string, least: number): void {
    this.#least.set(name, least);
  }

  /**
   * The least and the greatest whole number that a sum of unknowns can be; the least for somebody who does not know
   * that zeros are printed, where `knowsZeros` says so.
   */
  range(
    target: Readonly<Record<string, number>>,
    { knowsZeros = true }: { knowsZeros?: boolean } = {},
  ): { readonly min: number; readonly max: number } {
    return {
      min: Math.ceil(this.#solve('Minimize', target, knowsZeros) - 1e-5),
      max: Math.floor(this.#solve('Maximize', target) + 1e-5),
    };
  }

  #solve(
    sense: 'Minimize' | 'Maximize',
    target: Readonly<Record<string, number>>,
    knowsZeros = true,
  ): number {
    const { names, equations } = this.#around(Object.keys(target));
    const number = new Map([...names].map((name, index) => [name, `x${String(index)}`]));
    const sum = (terms: Iterable<readonly [string, number]>): string =>
      [...terms]
        .map(
          ([name, factor]) =>
            `${factor < 0 ? '-' : '+'} ${Math.abs(factor).toFixed(12)} ${number.get(name) ?? ''}`,
        )
        .join(' ');
    const limits = equations.flatMap(({ terms, min, max }) => [
      ...(Number.isFinite(min) ? [`${sum(terms)} >= ${min.toFixed(9)}`] : []),
      ...(Number.isFinite(max) ? [`${sum(terms)} <= ${max.toFixed(9)}`] : []),
    ]);
    const bounds = [...number].map(
      ([name, id]) => `${String(knowsZeros ? (this.#least.get(name) ?? 0) : 0)} <= ${id}`,
    );
    const programme = [
      sense,
      ` goal: ${sum(Object.entries(target))}`,
      'Subject To',
      ...limits.map((limit, index) => ` c${String(index)}: ${limit}`),
      ...(limits.length === 0 ? [` c: ${sum([[Object.keys(target)[0] ?? '', 1]])} >= 0`] : []),
      'Bounds',
      ...bounds,
      ...(this.#whole ? [`General\n ${[...number.values()].join(' ')}`] : []),
      'End',
    ].join('\n');
    const first = highs.solve(programme, { output_flag: false });
    // Its presolve takes some of these small programmes for contradictions.
    const answer =
      first.Status === 'Infeasible' ? highs.solve(programme, { output_flag: false, presolve: 'off' }) : first;
    if (answer.Status === 'Optimal') return answer.ObjectiveValue;
    // The truth fits all that is published, so that what HiGHS leaves open between the two is unbounded.
    if (answer.Status.startsWith('Unbounded') || answer.Status === 'Primal infeasible or unbounded')
      return sense === 'Minimize' ? -Infinity : Infinity;
    throw new Error(`the attack ended with ${answer.Status}`);
  }

  /** The equations that bear on some unknowns, directly or through others. */
  #around(start: readonly string[]): { names: ReadonlySet<string>; equations: readonly Equation[] } {
    const names = new Set(start);
    const found = new Set<Equation>();
    for (let size = -1; size !== found.size;) {
      size = found.size;
      for (const equation of this.#equations)
        if ([...equation.terms.keys()].some((name) => names.has(name))) {
          found.add(equation);
          for (const name of equation.terms.keys()) names.add(name);
        }
    }
    return { names, equations: [...found] };
  }

  #share(part: string, whole: string, percent: number, half: number, per: number): void {
    this.learn({ [part]: 1, [whole]: -(Math.max(0, percent - half) / per) }, 0, Infinity);
    this.learn({ [part]: 1, [whole]: -((percent + half) / per) }, -Infinity, 0);
  }

  #read(row: Row, rows: readonly Row[]): void {
    const subject = subjectOf(row);
    const indicator = this.#library.indicators[subject.indicator];
    if (!indicator) throw new Error(`no indicator ${subject.indicator}`);
    const count = unknown(subject);
    const base = unknown(subject, 'base');
    const value = row['value'] === '' ? null : Number(row['value']);
    const numerator = row['numerator'] === '' ? null : Number(row['numerator']);
    const denominator = row['denominator'] === '' ? null : Number(row['denominator']);
    const exactly = (name: string, known: number | null): void => {
      if (known !== null) this.learn({ [name]: 1 }, known, known);
    };
    const half = halfOf(row['value'] ?? '');
    if (indicator.unit.kind === 'count') {
      if (row['unit'] !== '%') exactly(count, value);
      else {
        const of = Object.values(indicator.breakdowns).flatMap(
          ({ categories }) => categories[subject.category] ?? [],
        );
        const whole = unknown({ ...subject, category: of[0]?.of ?? '' });
        exactly(count, numerator);
        exactly(whole, denominator);
        if (value !== null) this.#share(count, whole, value, half, 100);
      }
      return;
    }
    exactly(count, numerator);
    if (indicator.unit.kind === 'rate') {
      const people = denominator ?? this.#population(indicator.population, subject, rows);
      const { per } = indicator.unit;
      if (value !== null && people !== null && people > 0)
        this.learn({ [count]: 1 }, ((value - half) * people) / per, ((value + half) * people) / per);
      return;
    }
    exactly(base, denominator);
    const per = indicator.unit.kind === 'percent' ? 100 : 1;
    if (value !== null) this.#share(count, base, value, half, per);
    if (indicator.unit.kind === 'percent') this.learn({ [base]: 1, [count]: -1 }, 0, Infinity);
  }

  #population(
    indicator: string | undefined,
    { area, start, end }: Subject,
    rows: readonly Row[],
  ): number | null {
    const found = rows.find(
      (row) =>
        row['indicator'] === indicator &&
        row['area'] === area &&
        row['value'] !== '' &&
        (row['period_start'] ?? '') <= end &&
        start <= (row['period_end'] ?? ''),
    );
    return found === undefined ? null : Number(found['value']);
  }

  /** Categories that make the whole, and areas that make the service. */
  #structure(): void {
    const roles = ['count', 'base'] as const;
    const done = new Set<string>();
    for (const subject of [...this.#subjects.values()]) {
      const indicator = this.#library.indicators[subject.indicator];
      const members = this.#library.areas[subject.area]?.members;
      for (const role of roles)
        if (members)
          this.learn(
            Object.fromEntries([
              [unknown(subject, role), 1],
              ...members.map((area) => [unknown({ ...subject, area }, role), -1] as const),
            ]),
            0,
            0,
          );
      const whole = { ...subject, category: '' };
      if (done.has(unknown(whole))) continue;
      done.add(unknown(whole));
      for (const { whole: isWhole, categories } of Object.values(indicator?.breakdowns ?? {})) {
        const parts = Object.entries(categories).filter(([, { of }]) => of === undefined);
        const isGiven = parts.some(([category]) => this.#subjects.has(unknown({ ...subject, category })));
        if (!isWhole || !isGiven) continue;
        for (const role of roles)
          this.learn(
            Object.fromEntries([
              [unknown(whole, role), 1],
              ...parts.map(([category]) => [unknown({ ...subject, category }, role), -1] as const),
            ]),
            0,
            0,
          );
      }
    }
  }
}

export function subjectOf(row: Row): Subject {
  return {
    indicator: row['indicator'] ?? '',
    definition: row['definition'] ?? '',
    area: row['area'] ?? '',
    start: row['period_start'] ?? '',
    end: row['period_end'] ?? '',
    category: row['breakdown'] ?? '',
  };
}

/** Half a unit of the last digit that is printed. */
function halfOf(text: string): number {
  const [, fraction = ''] = text.split('.');
  return 0.5 * 10 ** -fraction.length;
}
