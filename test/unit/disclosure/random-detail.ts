import fc from 'fast-check';

const AREAS = ['north', 'south', 'east'] as const;
const TYPES = ['first', 'second', 'second-young', 'second-old', 'third'] as const;
const QUARTERS = ['2022-01/2022-03', '2022-04/2022-06', '2022-07/2022-09', '2022-10/2022-12'] as const;

/** A made-up service whose tables bear on one another in roundabout ways: what is true, and how each number is told. */
export interface DetailedService {
  /** Cautions of four areas and quarters by type; the second type is divided into young and old, and some neither. */
  readonly cautions: readonly (readonly (readonly number[])[])[];
  /** Children of each area who were followed, who reoffended, and the reoffences of each of those. */
  readonly followed: readonly number[];
  readonly reoffended: readonly number[];
  readonly offences: readonly number[];
  readonly warnings: readonly number[];
  readonly people: readonly number[];
  /** How numbers are told, by turns. */
  readonly forms: readonly number[];
  /** By how much the later edition has revised the cautions of the first quarter; null where it has not. */
  readonly revisions: readonly (readonly number[])[] | null;
}

const small = fc.oneof({ weight: 3, arbitrary: fc.nat(5) }, { weight: 2, arbitrary: fc.nat(30) });
const three = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(of, { minLength: 3, maxLength: 3 });

/** Services with sub-categories, breakdowns that are not whole, averages, sums, quarters and revised editions. */
export const detailedService: fc.Arbitrary<DetailedService> = fc
  .record({
    cautions: three(
      fc.array(fc.array(small, { minLength: 5, maxLength: 5 }), { minLength: 4, maxLength: 4 }),
    ),
    followed: three(fc.integer({ min: 1, max: 50 })),
    shares: three(fc.double({ min: 0, max: 1, noNaN: true })),
    offences: three(fc.nat(60)),
    warnings: three(small),
    people: three(fc.integer({ min: 900, max: 40_000 })),
    forms: fc.array(fc.nat(11), { minLength: 80, maxLength: 80 }),
    revisions: fc.option(three(fc.array(fc.constantFrom(0, 0, 1, 7), { minLength: 5, maxLength: 5 })), {
      freq: 2,
    }),
  })
  .map(({ shares, followed, ...rest }) => ({
    ...rest,
    followed,
    reoffended: followed.map((whole, area) => Math.round(whole * (shares[area] ?? 0))),
  }));

const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0);

/** The categories of cautions: the whole, and its types with the two within the second. */
function typesOf([first = 0, young = 0, old = 0, rest = 0, third = 0]: readonly number[]): number[] {
  const second = young + old + (rest < 4 ? 0 : rest);
  // What the named types leave over is of none of them.
  return [first + second + third + (first % 2 === 0 ? 0 : rest), first, second, young, old, third];
}

/** Cautions by area, shire last, then by quarter and category. */
export function cautionsOf(cautions: DetailedService['cautions']): number[][][] {
  const byArea = cautions.map((quarters) => quarters.map(typesOf));
  const shire = QUARTERS.map((_, quarter) =>
    [0, 1, 2, 3, 4, 5].map((type) => sum(byArea.map((area) => area[quarter]?.[type] ?? 0))),
  );
  return [...byArea, shire];
}

/** The cautions as the later edition has them. */
export function revisedCautions({ cautions, revisions }: DetailedService): DetailedService['cautions'] {
  return cautions.map((quarters, area) =>
    quarters.map((counts, quarter) =>
      counts.map((count, type) => count + (quarter === 0 ? (revisions?.[area]?.[type] ?? 0) : 0)),
    ),
  );
}

/** Cautions of a year from those of its quarters. */
export function yearly(quarters: readonly (readonly number[])[]): number[] {
  return [0, 1, 2, 3, 4, 5].map((type) => sum(quarters.map((quarter) => quarter[type] ?? 0)));
}

const NAMES = [...AREAS, 'shire'];

function rows(cells: (area: number) => string): string {
  return NAMES.map((name, area) => `    ${name}: ${cells(area)}`).join('\n');
}

function tableOf(indicator: string, period: string, of: (area: number) => string): string {
  return `- indicator: ${indicator}\n  ${period}\n  values:\n${rows(of)}`;
}

/** The performance files of two editions, as authors would write them. */
export function detailOf(service: DetailedService): Record<string, string> {
  const forms = [...service.forms];
  const next = (): number => forms.shift() ?? 11;
  const areas = cautionsOf(service.cautions);
  const later = cautionsOf(revisedCautions(service));
  const cell = (value: number, whole: number): string => {
    const form = next();
    if (form === 0) return 'x';
    if (form === 1) return 'c';
    const percent = String(Math.round((value * 1000) / whole) / 10);
    if (whole > 0 && form === 2) return `{ percent: ${percent} }`;
    return whole > 0 && form === 3 ? `{ value: ${String(value)}, percent: ${percent} }` : String(value);
  };
  const byType = (cautions: readonly (readonly (readonly number[])[])[]): string => {
    const isShort = next() < 3;
    return `- indicator: cautions
  calendar-years: [2022]
  by: [all, ${TYPES.join(', ')}]
  values:
${rows((area) => {
  const [all = 0, first = 0, second = 0, young = 0, old = 0, third = 0] = yearly(cautions[area] ?? []);
  const parts = [
    cell(first, all),
    cell(second, all),
    cell(young, second),
    cell(old, second),
    cell(third, all),
  ];
  return `[${[isShort && area < 3 ? 'x' : String(all), ...parts].join(', ')}]`;
})}`;
  };
  const quarterly = tableOf('cautions', `periods: [${QUARTERS.join(', ')}]`, (area) => {
    return `[${(areas[area] ?? []).map(([all = 0]) => cell(all, 0)).join(', ')}]`;
  });
  const total = (values: readonly number[]): number[] => [...values, sum(values)];
  const offences = service.offences.map((value, area) => {
    const children = service.reoffended[area] ?? 0;
    return children === 0 ? 0 : value + children;
  });
  const [followed, reoffended, reoffences, warnings, people] = [
    total(service.followed),
    total(service.reoffended),
    total(offences),
    total(service.warnings),
    total(service.people),
  ];
  const average = (area: number): string => {
    const [count = 0, base = 0] = [reoffences[area], reoffended[area]];
    if (base === 0) return 'z';
    const value = String(Number((count / base).toFixed(2)));
    const form = next();
    if (form < 3) return value;
    if (form < 6) return `{ value: ${value}, denominator: ${String(base)} }`;
    return `{ value: ${value}, numerator: ${String(count)}, denominator: ${String(base)} }`;
  };
  const percent = (area: number): string => {
    const [count = 0, base = 1] = [reoffended[area], followed[area]];
    const value = String(Number(((count * 100) / base).toFixed(1)));
    return next() < 4 ? value : `{ value: ${value}, denominator: ${String(base)} }`;
  };
  const [cohort, year] = ['cohorts-ending: [2022-03]', 'calendar-years: [2022]'];
  const rate = (area: number): string =>
    String(Number((((warnings[area] ?? 0) * 1000) / (people[area] ?? 1)).toFixed(2)));
  const tables = [
    tableOf('reoffending', cohort, percent),
    tableOf('reoffences-each', cohort, average),
    tableOf('followed', cohort, (area) => cell(followed[area] ?? 0, 0)),
    tableOf('warnings', year, (area) => cell(warnings[area] ?? 0, 0)),
    tableOf('warned', year, rate),
    tableOf('people', 'calendar-years: [2021]', (area) => (area < 3 ? String(people[area]) : 'x')),
  ];
  const sums = tableOf('disposals', year, (area) =>
    cell((warnings[area] ?? 0) + (yearly(areas[area] ?? [])[0] ?? 0), 0),
  );
  const isRevised = service.revisions !== null;
  const isEarlier = tables.map(() => isRevised || next() < 8);
  const repeated = isRevised || next() < 5 ? [byType(later)] : [];
  return {
    '2023-24': [byType(areas), sums, ...tables.filter((_, index) => isEarlier[index])].join('\n'),
    '2024-25': [
      ...repeated,
      ...(!isRevised && next() < 6 ? [quarterly] : []),
      ...tables.filter((_, index) => isEarlier[index] !== true),
      '- indicator: people\n  calendar-years: [2016]\n  values: { national: 5000000 }',
    ].join('\n'),
  };
}
