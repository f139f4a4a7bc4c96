import { describe, expect, it } from 'vitest';
import { areasMissingFromTables } from '../../../src/core/check/area-missing-from-table.ts';
import { figuresChanged } from '../../../src/core/check/figure-changed.ts';
import { figuresGivenTwice } from '../../../src/core/check/figure-given-twice.ts';
import { LIBRARY, modelOf } from '../west-mercia-model.ts';

const table = (cell: string): string => `
- indicator: first-time-entrants
  years-ending: [2022-09]
  values: { west-mercia: ${cell} }
`;

describe('a figure in two editions', () => {
  const changed = (earlier: string, later: string): string[] => {
    const [first, second] = [
      modelOf({ performance: table(earlier) }),
      modelOf({ performance: table(later) }),
    ];
    const before = { ...first, edition: { ...first.edition, id: '2022-23' } };
    // Given latest first: the rule goes by the years of the plans.
    return figuresChanged([second, before]).map(({ problem }) => `${problem.expected} / ${problem.found}`);
  };

  it('is the same', () => {
    expect(changed('93', '93')).toEqual([]);
    expect(changed('93', '95')).toEqual(['93, as in the plan for 2022-23 (performance.yaml:4) / 95']);
  });

  it('may be revised, where the later edition says so', () => {
    expect(changed('93', '{ value: 95, flag: r }')).toEqual([]);
    expect(changed('93', '{ value: 95, note: Revised in 2023. }')).toEqual([]);
    expect(changed('{ value: 93, flag: r }', '95')).toHaveLength(1);
  });

  it('may be missing in one of them', () => {
    expect(changed('93', 'x')).toEqual([]);
    expect(changed('x', '93')).toEqual([]);
  });
});

describe('a figure under two kinds of period', () => {
  const given = (second: string): number =>
    figuresGivenTwice(modelOf({ performance: `${table('93')}${second}` }).unprotected.figures.all).length;

  it('is the same where the months are', () => {
    const as = (column: string, value: number): string =>
      `- { indicator: first-time-entrants, ${column}, values: { west-mercia: ${String(value)} } }\n`;
    expect(given(as('periods: [2021-10/2022-09]', 93))).toBe(0);
    expect(given(as('periods: [2021-10/2022-09]', 94))).toBe(1);
    expect(given(as('financial-years: [2021-22]', 94))).toBe(0);
    expect(given(as('cohorts-ending: [2022-09]', 94))).toBe(0);
  });
});

describe('a table of areas', () => {
  const library = {
    ...LIBRARY,
    services: {
      'west-mercia': { ...LIBRARY.services['west-mercia'], areas: ['herefordshire', 'shropshire'] },
    },
  } as typeof LIBRARY;
  const missing = (...rows: string[]): string[] => {
    const performance = rows
      .map((row) => `- { indicator: first-time-entrants, years-ending: [2022-09], values: { ${row} } }`)
      .join('\n');
    const model = modelOf({ performance });
    return areasMissingFromTables({ ...model, library, outlines: new Map() }).map(
      ({ problem }) => problem.found,
    );
  };

  it('has a row for each, in one table or several', () => {
    expect(missing('herefordshire: 1, shropshire: 2')).toEqual([]);
    expect(missing('herefordshire: 1', 'shropshire: 2')).toEqual([]);
    expect(missing('herefordshire: 1, shropshire: x')).toEqual([]);
    expect(missing('herefordshire: 1')).toEqual(['none for shropshire']);
  });

  it('is none where it has the whole or comparators only', () => {
    expect(missing('west-mercia: 1, national: 2')).toEqual([]);
  });
});
