import fc from 'fast-check';

const AREAS = ['north', 'south', 'east'] as const;
const KINDS = ['light', 'middle', 'heavy'] as const;

/** What is made up of a service: true counts, and what of them its editions give. */
export interface RandomService {
  /** Orders by area and kind. */
  readonly orders: readonly (readonly number[])[];
  /** People and custodial sentences by area. */
  readonly people: readonly number[];
  readonly custody: readonly number[];
  /** Cohort by area, and how many of it reoffended. */
  readonly cohort: readonly number[];
  readonly reoffended: readonly number[];
  /** Which cells an edition leaves out (x), withholds by itself (c) or gives in another form, by turns. */
  readonly forms: readonly number[];
  /** What the later edition repeats: nothing, the whole table of orders, or its totals alone. */
  readonly repeats: 'nothing' | 'table' | 'totals';
}

const small = fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, { weight: 2, arbitrary: fc.nat(40) });

/** Services whose counts are small more often than not, with random gaps in what they print. */
export const randomService: fc.Arbitrary<RandomService> = fc
  .record({
    orders: fc.array(fc.array(small, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
    people: fc.array(fc.integer({ min: 900, max: 40_000 }), { minLength: 3, maxLength: 3 }),
    custody: fc.array(small, { minLength: 3, maxLength: 3 }),
    cohort: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 3 }),
    shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
    forms: fc.array(fc.nat(11), { minLength: 24, maxLength: 24 }),
    repeats: fc.constantFrom('nothing' as const, 'table' as const, 'totals' as const),
  })
  .map(({ shares, ...rest }) => ({
    ...rest,
    reoffended: rest.cohort.map((cohort, area) => Math.round(cohort * (shares[area] ?? 0))),
  }));

const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0);

/** The performance files of two editions of the service, as authors would write them. */
export function performanceOf(service: RandomService): Record<string, string> {
  const { orders, people, custody, cohort, reoffended, repeats } = service;
  const forms = [...service.forms];
  const next = (): number => forms.shift() ?? 9;
  const byKind = KINDS.map((_, kind) => sum(orders.map((row) => row[kind] ?? 0)));
  const rows = [...orders, byKind].map((row) => [sum(row), ...row]);
  const count = (value: number, whole: number): string => {
    const form = next();
    if (form === 0) return 'x';
    if (form === 1) return 'c';
    if (form === 2 && whole > 0) return `{ percent: ${String(Math.round((value * 100) / whole))} }`;
    if (form === 3 && whole > 0)
      return `{ value: ${String(value)}, percent: ${String(Math.round((value * 100) / whole))} }`;
    return String(value);
  };
  const names = [...AREAS, 'shire'];
  const table = (cells: (row: readonly number[], area: number) => string): string =>
    names.map((name, area) => `    ${name}: ${cells(rows[area] ?? [], area)}`).join('\n');
  const ordersTable = `- indicator: orders
  calendar-years: [2022]
  by: [all, light, middle, heavy]
  values:
${table(([all = 0, ...kinds]) => `[${[String(all), ...kinds.map((value) => count(value, all))].join(', ')}]`)}`;
  const totals = `- indicator: orders
  calendar-years: [2022]
  values:
${table(([all = 0]) => String(all))}`;
  const allPeople = [...people, sum(people)];
  const allCustody = [...custody, sum(custody)];
  const rate = (area: number): string => {
    const value = (((allCustody[area] ?? 0) * 1000) / (allPeople[area] ?? 1)).toFixed(2);
    const form = next();
    if (form === 0) return 'x';
    return form < 7
      ? String(Number(value))
      : `{ value: ${String(Number(value))}, numerator: ${String(allCustody[area])} }`;
  };
  const [allCohort, allReoffended] = [
    [...cohort, sum(cohort)],
    [...reoffended, sum(reoffended)],
  ];
  const percent = (area: number): string => {
    const [part, whole] = [allReoffended[area] ?? 0, allCohort[area] ?? 1];
    const value = String(Number(((part * 100) / whole).toFixed(1)));
    const form = next();
    if (form < 4) return `{ value: ${value}, denominator: ${String(whole)} }`;
    return `{ value: ${value}, numerator: ${String(part)}, denominator: ${String(whole)} }`;
  };
  const rest = `- indicator: people
  calendar-years: [2022]
  values: { ${names.map((name, area) => `${name}: ${String(allPeople[area])}`).join(', ')} }
- indicator: custody
  calendar-years: [2022]
  values:
${names.map((name, area) => `    ${name}: ${rate(area)}`).join('\n')}
- indicator: reoffending
  cohorts-ending: [2022-03]
  values:
${names.map((name, area) => `    ${name}: ${percent(area)}`).join('\n')}`;
  const repeated = { nothing: '', table: ordersTable, totals }[repeats];
  return {
    '2023-24': `${ordersTable}\n${rest}\n`,
    '2024-25': `${repeated}\n- indicator: custody\n  calendar-years: [2023]\n  values: { shire: 0.5 }\n`,
  };
}
