import { describe, expect, it } from 'vitest';
import { expandTable } from '../../../src/core/edition/tables.ts';
import { LIBRARY, tablesOf } from '../west-mercia-model.ts';

const SOURCE = { title: 'The plan' };
const expand = (yaml: string, profileOf?: string): ReturnType<typeof expandTable> => {
  const [table] = tablesOf(yaml);
  if (!table) throw new Error('no table');
  return expandTable(profileOf === undefined ? table : { ...table, profileOf }, LIBRARY, SOURCE);
};
const rules = (yaml: string, profileOf?: string): string[] =>
  expand(yaml, profileOf).problems.map(
    ({ rule, place }) => `${rule} ${String(place.line)}:${String(place.column)}`,
  );

describe('expandTable', () => {
  it('makes one measurement of each cell, with area, period and the source of the plan', () => {
    const { measurements, problems } = expand(
      '{ indicator: first-time-entrants, years-ending: [2021-09, 2022-09], values: { west-mercia: [98, 93], national: [154, 146] } }',
    );
    expect(problems).toEqual([]);
    expect(
      measurements.map(({ area, period, published, definition, source }) => [
        area,
        period.key,
        published,
        definition,
        source.title,
      ]),
    ).toEqual([
      ['west-mercia', '2021-09', 98, 'standard', 'The plan'],
      ['west-mercia', '2022-09', 93, 'standard', 'The plan'],
      ['national', '2021-09', 154, 'standard', 'The plan'],
      ['national', '2022-09', 146, 'standard', 'The plan'],
    ]);
  });

  it('takes rows for categories where the table is of one area, and "all" for the whole', () => {
    const { measurements } = expand(
      '{ indicator: joint-decision-cases, area: west-mercia, calendar-years: [2022], values: { all: 279, diverted: { value: 190, percent: 68 } } }',
    );
    expect(
      measurements.map(({ category, published, printedPercent }) => [category, published, printedPercent]),
    ).toEqual([
      [null, 279, null],
      ['diverted', 190, 68],
    ]);
  });

  it('takes columns for categories under the key by', () => {
    const { measurements } = expand(
      '{ indicator: joint-decision-cases, by: [all, diverted], calendar-years: [2022], values: { west-mercia: [279, 190] } }',
    );
    expect(measurements.map(({ area, category, published }) => [area, category, published])).toEqual([
      ['west-mercia', null, 279],
      ['west-mercia', 'diverted', 190],
    ]);
  });

  it('takes the area of the profile that a table stands in', () => {
    expect(
      expand('{ indicator: joint-decision-cases, calendar-years: [2022], values: { all: 5 } }', 'shropshire')
        .measurements[0]?.area,
    ).toBe('shropshire');
  });

  it('keeps the marker, the count, the flag and the note of a cell', () => {
    const { measurements } = expand(
      '{ indicator: custodial-sentences, calendar-years: [2021, 2022], values: { shropshire: [c, { value: 0.04, numerator: 1, flag: p, note: One. }] } }',
    );
    expect(measurements[0]).toMatchObject({ published: null, marker: 'c' });
    expect(measurements[1]).toMatchObject({
      published: 0.04,
      numerator: 1,
      flag: 'p',
      note: 'One.',
      marker: null,
    });
  });

  it('marks a cell that gives nothing as not available', () => {
    expect(
      expand(
        '{ indicator: custodial-sentences, calendar-years: [2022], values: { shropshire: { note: None given. } } }',
      ).measurements[0]?.marker,
    ).toBe('x');
  });

  it('tells an unknown row at its name, once, and reads the others', () => {
    const yaml =
      'indicator: first-time-entrants\nyears-ending: [2021-09, 2022-09]\nvalues:\n  shropshyre: [1, 2]\n  shropshire: [1, 2]';
    expect(rules(yaml)).toEqual(['area-unknown 4:3']);
    expect(expand(yaml).measurements).toHaveLength(2);
  });

  it('tells an unknown area of a whole table once, however many rows it has', () => {
    expect(
      rules(
        'indicator: joint-decision-cases\narea: nowhere\ncalendar-years: [2022]\nvalues: { all: 1, diverted: 1 }',
      ),
    ).toEqual(['area-unknown 2:7']);
  });

  it('leaves an unknown profile to the rule that knows the areas of the plan', () => {
    expect(
      rules('{ indicator: joint-decision-cases, calendar-years: [2022], values: { all: 5 } }', 'nowhere'),
    ).toEqual([]);
  });

  it('tells a wrong period, and not that every row is then too long', () => {
    expect(
      rules(
        'indicator: first-time-entrants\nyears-ending: [2021-09, 2022]\nvalues: { west-mercia: [98, 93] }',
      ),
    ).toEqual(['period-malformed 2:25']);
  });

  it('refuses several periods beside categories, no period, and two keys of periods', () => {
    expect(
      rules(
        '{ indicator: joint-decision-cases, by: [diverted], calendar-years: [2021, 2022], values: { west-mercia: [1] } }',
      ),
    ).toEqual([expect.stringContaining('table-two-axes')]);
    expect(rules('{ indicator: joint-decision-cases, values: { west-mercia: [1] } }')).toEqual([
      expect.stringContaining('table-without-period'),
    ]);
    expect(
      rules(
        '{ indicator: joint-decision-cases, calendar-years: [2021], years-ending: [2021-09], values: { west-mercia: [1] } }',
      ),
    ).toEqual([expect.stringContaining('table-without-period')]);
  });
});
