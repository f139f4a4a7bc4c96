import { describe, expect, it } from 'vitest';
import { PERFORMANCE, modelOf } from '../west-mercia-model.ts';

const { figures } = modelOf();

describe('a figure', () => {
  it('is as published where it was published, though its count gives more decimals', () => {
    const figure = figures.find({ indicator: 'custodial-sentences', area: 'west-mercia' });
    expect(figure).toMatchObject({ value: 0.08, origin: 'published', numerator: 9, denominator: 115_388 });
    expect(figure?.computed).toBeCloseTo(0.077998, 6);
  });

  it('is computed from its count and the published population where only the count was published', () => {
    const { figures: counted } = modelOf({
      performance: PERFORMANCE.replace('{ value: 0.08, numerator: 9 }', '{ numerator: 9 }'),
    });
    const figure = counted.find({ indicator: 'custodial-sentences', area: 'west-mercia' });
    expect(figure?.origin).toBe('computed');
    expect(figure?.value).toBeCloseTo((9 * 1000) / 115_388, 12);
    expect(figure?.interval).toMatchObject({ method: 'exact-poisson' });
  });

  it('takes a population of its own time only', () => {
    expect(
      figures.find({ indicator: 'custodial-sentences', area: 'west-mercia', period: '2021' }),
    ).toMatchObject({ numerator: 11, denominator: null, computed: null });
  });

  it('takes the base given beside its count before any population', () => {
    const { figures: based } = modelOf({
      performance: PERFORMANCE.replace(
        '{ value: 0.08, numerator: 9 }',
        '{ numerator: 9, denominator: 90000 }',
      ),
    });
    expect(based.find({ indicator: 'custodial-sentences', area: 'west-mercia' })).toMatchObject({
      value: 0.1,
      denominator: 90_000,
    });
  });

  it('has no value where a marker stands, even beside a count', () => {
    const { figures: marked } = modelOf({
      performance: PERFORMANCE.replace('{ value: 0.08, numerator: 9 }', '{ marker: x, numerator: 9 }'),
    });
    expect(marked.find({ indicator: 'custodial-sentences', area: 'west-mercia' })).toMatchObject({
      value: null,
      origin: 'missing',
    });
    expect(figures.find({ indicator: 'first-time-entrants', area: 'shropshire' })).toMatchObject({
      value: null,
      measurement: { marker: 'c' },
    });
  });

  it.each(['numerator: 9, denominator: 0', 'numerator: 9, denominator: 8'])(
    'is not computed from what cannot be: %s',
    (cell) => {
      const { figures: odd } = modelOf({
        performance: `- { indicator: reoffending-proportion, cohorts-ending: [2021-03], values: { west-mercia: { ${cell} } } }`,
      });
      expect(odd.find({ indicator: 'reoffending-proportion', area: 'west-mercia' })).toMatchObject({
        value: null,
        computed: null,
        interval: null,
      });
    },
  );
});

describe('a series', () => {
  const MIXED = `
- { indicator: joint-decision-cases, area: west-mercia, calendar-years: [2021, 2022], values: { all: [250, 279] } }
- { indicator: joint-decision-cases, area: west-mercia, years-ending: [2022-09, 2021-09], values: { all: [321, 300], diverted: [215, 201] } }
- { indicator: joint-decision-cases, financial-years: [2021-22], values: { national: 9000 } }`;
  const mixed = modelOf({ performance: MIXED }).figures;
  const of = { indicator: 'joint-decision-cases', area: 'west-mercia' };
  const keys = (
    series: readonly { readonly measurement: { readonly period: { readonly key: string } } }[],
  ): string[] => series.map(({ measurement }) => measurement.period.key);

  it('holds periods of one kind, the kind that the edition gives first, earliest first', () => {
    expect(keys(mixed.series(of))).toEqual(['2021', '2022']);
    expect(keys(mixed.series({ ...of, periodKind: 'year-ending' }))).toEqual(['2021-09', '2022-09']);
    expect(keys(mixed.series({ ...of, periodKind: 'cohort' }))).toEqual([]);
  });

  it('has its latest of the first kind found when no period is named, though another kind ends later', () => {
    const later = modelOf({ performance: MIXED.replace('[2022-09, 2021-09]', '[2023-09, 2021-09]') }).figures;
    expect(later.find(of)?.value).toBe(279);
  });

  it('has a named period found in whatever kind has it', () => {
    expect(mixed.find({ ...of, period: '2022-09' })?.value).toBe(321);
    expect(mixed.find({ ...of, period: '2022-09', periodKind: 'calendar-year' })).toBeUndefined();
    expect(mixed.find({ ...of, period: '2019' })).toBeUndefined();
  });

  it('lists periods of one kind, and every kind in the order of the data', () => {
    expect(mixed.periodsOf('joint-decision-cases').map(({ key }) => key)).toEqual(['2021', '2022']);
    expect(mixed.periodsOf('joint-decision-cases', null, 'year-ending').map(({ key }) => key)).toEqual([
      '2021-09',
      '2022-09',
    ]);
    expect(mixed.kindsOf('joint-decision-cases')).toEqual(['calendar-year', 'year-ending', 'financial-year']);
    expect(mixed.kindOf('joint-decision-cases', ['shropshire', 'national', 'west-mercia'])).toBe(
      'financial-year',
    );
  });

  it('holds one definition, the one that the edition uses first, and leaves areas of another out', () => {
    const two = modelOf({
      performance: `
- { indicator: reoffending-proportion, definition: three, quarter-cohorts-ending: [2017-06], values: { west-mercia: 30 } }
- { indicator: reoffending-proportion, cohorts-ending: [2021-03], values: { west-mercia: 27.3, national: 31.2 } }`,
    }).figures;
    expect(two.find({ indicator: 'reoffending-proportion', area: 'west-mercia' })?.value).toBe(30);
    expect(two.areasOf('reoffending-proportion')).toEqual(['west-mercia']);
    expect(
      two.find({ indicator: 'reoffending-proportion', area: 'national', definition: 'twelve' })?.value,
    ).toBe(31.2);
  });
});
