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
  readonly #step: number;

  /** `step` is what counts are said to be rounded to. `whole` lets the attacker also use that counts are whole numbers, all at once: stronger, and slower. */
  constructor(
    files: readonly string[],
    library: Library,
    { whole = false, step = 0 }: { whole?: boolean; step?: number } = {},
  ) {
    this.#library = library;
    this.#whole = whole;
    this.#step = step;
    const rows = files.flatMap((file) => parseCsv(file).rows);
    for (const row of rows) this.#subjects.set(unknown(subjectOf(row)), subjectOf(row));
    for (const row of rows) this.#read(row, rows);
    this.#structure();
  }

  /** The names of all unknowns that some row is about. */
  get subjects(): ReadonlySet<string> {
    return new Set(this.#subjects.keys());
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
    const isPopulation = Object.values(this.#library.indicators).some(
      ({ population }) => population === subject.indicator,
    );
    const step = isPopulation ? 0 : this.#step;
    const exactly = (name: string, known: number | null): void => {
      if (known === null) return;
      // 10 rounded to the nearest 5 are 8 to 12; to the nearest 10, 5 to 14.
      this.learn({ [name]: 1 }, known - Math.floor(step / 2), known + Math.max(0, Math.ceil(step / 2) - 1));
    };
    // 14 beside 8.3 is 14.0, though its zero is lost.
    const alike = rows.filter((one) => one['indicator'] === subject.indicator && one['unit'] === row['unit']);
    const half = Math.min(...alike.map((one) => halfOf(one['value'] ?? '')));
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
      const own = denominator === null ? null : ([denominator, denominator] as const);
      const people = own ?? this.#population(indicator.population, subject, rows);
      const { per } = indicator.unit;
      if (value !== null && people !== null && people[1] > 0)
        this.learn({ [count]: 1 }, ((value - half) * people[0]) / per, ((value + half) * people[1]) / per);
      return;
    }
    exactly(base, denominator);
    const per = indicator.unit.kind === 'percent' ? 100 : 1;
    if (value !== null) this.#share(count, base, value, half, per);
  }

  /** The people of an area at a time: as given, as its parts give them, or within 3% a year of what is given. */
  #population(
    indicator: string | undefined,
    { area, start, end }: Subject,
    rows: readonly Row[],
  ): readonly [number, number] | null {
    const given = (one: string): Row[] =>
      rows.filter((row) => row['indicator'] === indicator && row['area'] === one && row['value'] !== '');
    const now = (one: string): number | null => {
      const found = given(one).find(
        (row) => (row['period_start'] ?? '') <= end && start <= (row['period_end'] ?? ''),
      );
      return found === undefined ? null : Number(found['value']);
    };
    const own = now(area);
    if (own !== null) return [own, own];
    const parts = this.#library.areas[area]?.members?.map(now) ?? [null];
    const whole = parts.reduce((so, part) => (so === null || part === null ? null : so + part), 0);
    if (whole !== null) return [whole, whole];
    const years = (row: Row): number =>
      Math.abs(Number(row['period_end']?.slice(0, 4)) - Number(end.slice(0, 4)));
    const [near] = given(area).sort((one, other) => years(one) - years(other));
    if (near === undefined) return null;
    const change = 0.03 * (years(near) + 1);
    return [Number(near['value']) * (1 - change), Number(near['value']) * (1 + change)];
  }

  /**
   * What readers know before they read any number, at every place that some row could be about: categories make the
   * whole or stay within it, areas make the service, quarters make the year, indicators make sums and bases.
   */
  #structure(): void {
    const subjects = [...this.#subjects.values()];
    for (const [id, indicator] of Object.entries(this.#library.indicators)) {
      const own = subjects.filter((subject) => subject.indicator === id);
      const ties = [...(indicator['sum-of'] ?? []), indicator.numerator, indicator.denominator];
      const near = subjects.filter((subject) => subject.indicator === id || ties.includes(subject.indicator));
      if (own.length === 0) continue;
      const areas = new Set(
        near.flatMap(({ area }) => [area, ...(this.#library.areas[area]?.members ?? [])]),
      );
      const spans = new Map(near.map(({ start, end }) => [`${start} ${end}`, { start, end }]));
      const categories = Object.values(indicator.breakdowns).flatMap((one) => Object.keys(one.categories));
      const used = categories.some((category) => own.some((subject) => subject.category === category));
      for (const definition of new Set(own.map((subject) => subject.definition)))
        for (const area of areas)
          for (const { start, end } of spans.values())
            for (const category of used ? ['', ...categories] : [''])
              this.#place(
                { indicator: id, definition, area, start, end, category },
                [...spans.values()],
                own,
              );
    }
  }

  #place(
    subject: Subject,
    spans: readonly { readonly start: string; readonly end: string }[],
    given: readonly Subject[],
  ): void {
    const indicator = this.#library.indicators[subject.indicator];
    if (!indicator) return;
    const roles = ['count', 'base'] as const;
    const sum = (role: 'count' | 'base', parts: readonly Subject[], rest = 0): void => {
      this.learn(
        Object.fromEntries([
          [unknown(subject, role), 1],
          ...parts.map((part) => [unknown(part, role), -1] as const),
        ]),
        0,
        rest,
      );
    };
    const members = this.#library.areas[subject.area]?.members;
    const inside = spans
      .filter(
        ({ start, end }) =>
          start >= subject.start && end <= subject.end && end.slice(0, 7) > start.slice(0, 7),
      )
      .filter(({ start, end }) => start !== subject.start || end !== subject.end);
    const months = inside.reduce((so, { start, end }) => so + monthsIn(start, end), 0);
    for (const role of roles) {
      if (members)
        sum(
          role,
          members.map((area) => ({ ...subject, area })),
        );
      if (inside.length > 0)
        sum(
          role,
          inside.map((span) => ({ ...subject, ...span })),
          months === monthsIn(subject.start, subject.end) ? 0 : Infinity,
        );
      for (const { whole, categories } of Object.values(indicator.breakdowns)) {
        const parts = Object.keys(categories)
          .filter((category) => (categories[category]?.of ?? '') === subject.category)
          .map((category) => ({ ...subject, category }));
        const isGiven = parts.some(({ category }) => given.some((one) => one.category === category));
        if (isGiven) sum(role, parts, whole && subject.category === '' ? 0 : Infinity);
      }
    }
    if (indicator.unit.kind === 'percent')
      this.learn({ [unknown(subject, 'base')]: 1, [unknown(subject)]: -1 }, 0, Infinity);
    const other = (id: string): Subject => ({ ...subject, indicator: id });
    if (indicator['sum-of']) sum('count', indicator['sum-of'].map(other));
    if (indicator.numerator !== undefined)
      this.learn({ [unknown(subject)]: 1, [unknown(other(indicator.numerator))]: -1 }, 0, 0);
    if (indicator.denominator !== undefined)
      this.learn({ [unknown(subject, 'base')]: 1, [unknown(other(indicator.denominator))]: -1 }, 0, 0);
  }
}

function monthsIn(start: string, end: string): number {
  const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(end) - month(start) + 1;
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
