import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averagesOfMembers } from '../../../src/core/check/average-disagrees.ts';
import { categoriesAboveWhole } from '../../../src/core/check/category-above-whole.ts';
import { memberSums } from '../../../src/core/check/member-sums.ts';
import { moneySums } from '../../../src/core/check/money-sums.ts';
import { percentages } from '../../../src/core/check/percent-disagrees.ts';
import { percentsImpossible } from '../../../src/core/check/percent-impossible.ts';
import { ratesAgainstPopulation } from '../../../src/core/check/rate-against-population.ts';
import { rateMagnitudes } from '../../../src/core/check/rate-magnitude.ts';
import { ratesOutsideAreas } from '../../../src/core/check/rate-outside-areas.ts';
import { told } from '../../../src/core/check/cell.ts';
import { roundTo } from '../../../src/core/compute/rounding.ts';
import type { Library } from '../../../src/core/edition/edition.ts';
import { LIBRARY, modelOf } from '../west-mercia-model.ts';

const figures = (performance: string) => modelOf({ performance }).unprotected.figures.all;
const rulesOf = (found: readonly { problem: { rule: string } }[]): string[] =>
  found.map(({ problem }) => problem.rule);
const AREAS = ['herefordshire', 'shropshire', 'telford-and-wrekin', 'worcestershire'];

const people = fc.array(fc.integer({ min: 0, max: 60000 }), { minLength: 4, maxLength: 4 });
const table = (
  indicator: string,
  column: string,
  whole: number | string,
  parts: readonly (number | string)[],
): string => `
- indicator: ${indicator}
  ${column}
  values:
    west-mercia: ${String(whole)}
${AREAS.map((area, index) => `    ${area}: ${String(parts[index])}`).join('\n')}
`;

describe('a total of areas', () => {
  const counts = (whole: number, parts: readonly number[]) =>
    memberSums(figures(table('youth-population', 'calendar-years: [2022]', whole, parts)), LIBRARY);

  it('that is the sum is never reported, and any other always', () => {
    fc.assert(
      fc.property(
        people,
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 4 }),
        (parts, by, at) => {
          const sum = parts.reduce((so, part) => so + part, 0);
          expect(counts(sum, parts)).toEqual([]);
          const altered =
            at === 4
              ? counts(sum + by, parts)
              : counts(
                  sum,
                  parts.map((part, index) => (index === at ? part + by : part)),
                );
          expect(rulesOf(altered)).toEqual(['sum-disagrees']);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a rate of areas together', () => {
  const rates = (whole: number, parts: readonly number[]) =>
    ratesOutsideAreas(
      figures(table('first-time-entrants', 'years-ending: [2022-09]', whole, parts)),
      LIBRARY,
    );

  it('made from their own counts and populations is never reported', () => {
    const areas = fc.array(
      fc.record({
        count: fc.integer({ min: 0, max: 400 }),
        population: fc.integer({ min: 5000, max: 60000 }),
      }),
      { minLength: 4, maxLength: 4 },
    );
    fc.assert(
      fc.property(areas, (of) => {
        const rate = (list: typeof of): number =>
          roundTo(
            (list.reduce((so, { count }) => so + count, 0) * 1e5) /
              list.reduce((so, one) => so + one.population, 0),
            0,
          );
        expect(
          rates(
            rate(of),
            of.map((one) => rate([one])),
          ),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is reported outside their range by more than rounding, on either side', () => {
    const parts = [100, 110, 120, 130];
    expect(rates(131, parts)).toEqual([]);
    expect(rulesOf(rates(132, parts))).toEqual(['rate-outside-areas']);
    expect(rates(99, parts)).toEqual([]);
    expect(rulesOf(rates(98, parts))).toEqual(['rate-outside-areas']);
  });

  it('is let pass where an area has no figure: it may be the one further out', () => {
    const found = ratesOutsideAreas(
      figures(table('first-time-entrants', 'years-ending: [2022-09]', 500, [1, 2, 3, 'c'])),
      LIBRARY,
    );
    expect(found).toEqual([]);
  });
});

describe('a rate of another size', () => {
  const rates = (value: number) =>
    rulesOf(
      rateMagnitudes(
        figures(`
- indicator: custodial-sentences
  calendar-years: [2020, 2021, 2022]
  values: { west-mercia: [0.1, 0.12, ${String(value)}], national: [0.1, 0.1, 0.1] }
`),
      ),
    );

  it('is eight times all it can be held against, or an eighth', () => {
    expect(rates(0.11)).toEqual([]);
    expect(rates(0.8)).toEqual([]);
    expect(rates(0.88)).toEqual(['rate-magnitude']);
    expect(rates(11)).toEqual(['rate-magnitude']);
    expect(rates(0.01)).toEqual(['rate-magnitude']);
  });

  it('is not 0: none is a figure of any size', () => {
    expect(rates(0)).toEqual([]);
  });
});

describe('a rate beside the number of children of another year', () => {
  const rates = (value: number) =>
    rulesOf(
      ratesAgainstPopulation(
        figures(`
- indicator: custodial-sentences
  calendar-years: [2020]
  values: { west-mercia: { value: ${String(value)}, numerator: 60 } }
- indicator: youth-population
  calendar-years: [2022]
  values: { west-mercia: 100000 }
`),
        LIBRARY,
      ),
    );

  it('may differ by five percent, two more for each year, and rounding', () => {
    expect(rates(0.6)).toEqual([]);
    expect(rates(0.66)).toEqual([]);
    expect(rates(0.67)).toEqual(['rate-against-population']);
    expect(rates(0.55)).toEqual([]);
    expect(rates(0.54)).toEqual(['rate-against-population']);
  });
});

describe('categories', () => {
  const cases = (rows: string) =>
    figures(`
- indicator: joint-decision-cases
  area: west-mercia
  calendar-years: [2022]
  values: { ${rows} }
`);

  it('are no larger than their whole', () => {
    expect(categoriesAboveWhole(cases('all: 40, diverted: 40'), LIBRARY)).toEqual([]);
    expect(rulesOf(categoriesAboveWhole(cases('all: 40, diverted: 41'), LIBRARY))).toEqual([
      'category-above-whole',
    ]);
  });

  it('with a percentage that their count gives are never reported, and always with another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 3000 }),
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        (whole, of, by) => {
          const part = of % (whole + 1);
          const percent = roundTo((part * 100) / whole, 0);
          const row = (printed: number): string =>
            `all: ${String(whole)}, diverted: { value: ${String(part)}, percent: ${String(printed)} }`;
          expect(percentages(cases(row(percent)), LIBRARY)).toEqual([]);
          const altered = percent + by < 100 ? percent + by + 1 : percent - by - 1;
          expect(rulesOf(percentages(cases(row(altered)), LIBRARY))).toEqual(['percent-disagrees']);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('with a percentage alone have one that some number gives', () => {
    expect(percentsImpossible(cases('all: 84, diverted: { percent: 90 }'), LIBRARY)).toEqual([]);
    expect(rulesOf(percentsImpossible(cases('all: 84, diverted: { percent: 91 }'), LIBRARY))).toEqual([
      'percent-impossible',
    ]);
    expect(percentsImpossible(cases('diverted: { percent: 91 }'), LIBRARY)).toEqual([]);
  });
});

describe('a simple average', () => {
  const library: Library = {
    ...LIBRARY,
    areas: {
      ...LIBRARY.areas,
      'west-mercia': { name: 'West Mercia', kind: 'neighbours', average: 'simple', members: AREAS },
    },
  };
  const averages = (whole: number | string, parts: readonly (number | string)[]) =>
    rulesOf(
      averagesOfMembers(
        figures(table('first-time-entrants', 'years-ending: [2022-09]', whole, parts)),
        library,
      ),
    );

  it('is that of the members with a figure, within their rounding', () => {
    expect(averages(105, [100, 110, 'c', 'x'])).toEqual([]);
    expect(averages(106, [100, 110, 'c', 'x'])).toEqual([]);
    expect(averages(107, [100, 110, 'c', 'x'])).toEqual(['average-disagrees']);
    expect(averages(500, [100, 'c', 'c', 'x'])).toEqual([]);
  });
});

describe('a table of contributions', () => {
  const pence = fc.integer({ min: 0, max: 200_000_000 });
  const row = fc.record({ staffing: pence, other: pence });
  const pounds = (amount: number): string => (amount / 100).toFixed(2);
  const resources = (rows: readonly { staffing: number; other: number }[], off = 0): string => {
    const sum = (key: 'staffing' | 'other'): number => rows.reduce((so, one) => so + one[key], 0);
    return `
contributions:
  title: Contributions
  rows:
${rows.map(({ staffing, other }, index) => `    - { agency: A${String(index)}, staffing: ${pounds(staffing)}, other-delegated: ${pounds(other)}, total: ${pounds(staffing + other)} }`).join('\n')}
  total: { staffing: ${pounds(sum('staffing') + off)}, other-delegated: ${pounds(sum('other'))}, total: ${pounds(sum('staffing') + sum('other'))} }
`;
  };
  const check = (yaml: string): string[] =>
    rulesOf(moneySums({ ...modelOf({ resources: yaml }), outlines: new Map() }));

  it('that adds up to the penny is never reported, and a total that is off by a penny always', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        expect(check(resources(rows))).toEqual([]);
        expect(check(resources(rows, 1))).toEqual(['sum-disagrees']);
      }),
      { numRuns: 40 },
    );
  });
});

describe('messages', () => {
  const count = { kind: 'count', of: 'children', one: 'child' } as const;
  it('do not tell a count of one to four', () => {
    expect([0, 1, 4, 5, 1200].map((value) => told(value, count))).toEqual([
      '0',
      'a small number',
      'a small number',
      '5',
      '1,200',
    ]);
  });

  it('tell rates and what is not about children', () => {
    expect(told(3, { kind: 'rate', per: 1000, of: 'children' })).toBe('3');
    expect(told(2, { kind: 'count', of: 'full-time equivalent posts' })).toBe('2');
  });
});
