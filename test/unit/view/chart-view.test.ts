import { describe, expect, it } from 'vitest';
import { blockView } from '../../../src/core/view/block-view.ts';
import { chartAreas, chartView, type ChartView } from '../../../src/core/view/chart-view.ts';
import { wordsOf } from '../../../src/core/words/words.ts';
import { modelOf, PERFORMANCE } from '../west-mercia-model.ts';

const model = modelOf();
const AREAS = ['herefordshire', 'shropshire', 'telford-and-wrekin', 'worcestershire'];

const chart = (attributes: Record<string, string>, of = model): ChartView => {
  const view = blockView('Chart', attributes, { model: of, rich: (text) => text, id: 'c', deliveryHref: '' });
  if (view.kind !== 'chart') throw new Error('no chart');
  return view.view;
};

// Worked by hand from the tables of West Mercia Youth Justice Plan 2023/24.
describe('the description of a chart', () => {
  it('tells the course of each line, then where the first stands among the comparators', () => {
    const { spec, sentence } = chart({
      of: 'first-time-entrants',
      areas: 'west-mercia national statistical-family',
    });
    expect(sentence).toBe(
      'West Mercia fell from 128 in the year ending September 2020 to 93 in the year ending September 2022, every step the same way.',
    );
    expect(spec.description).toBe(
      [
        sentence,
        'National fell from 170 in the year ending September 2020 to 146 in the year ending September 2022, every step the same way.',
        'Statistical family fell from 156 in the year ending September 2020 to 137 in the year ending September 2022; lowest 132 in the year ending September 2021.',
        'In the year ending September 2022 West Mercia (93) was below National (146) and Statistical family (137).',
      ].join(' '),
    );
  });

  it('tells the highest and the lowest of areas side by side, and what is missing', () => {
    const { spec, sentence } = chart({ of: 'first-time-entrants', areas: AREAS.join(' ') });
    expect(sentence).toBe(
      'In the year ending September 2022 Herefordshire (155) had the highest figure of the areas shown, Telford and Wrekin (114) and Worcestershire (114) the lowest.',
    );
    expect(spec.description).toContain(sentence);
    expect(spec.description).toMatch(/Shropshire has .*confidential.* for the year ending September 2022\./);
    expect(spec.series[1]?.absent).toEqual({ 2: 'confidential' });
  });

  it('tells a break: nothing is said across it', () => {
    const broken = modelOf({
      performance: PERFORMANCE.replace('[128, 98, 93]', '[128, { value: 98, flag: b }, 93]'),
    });
    const { spec } = chart({ of: 'first-time-entrants', areas: 'west-mercia' }, broken);
    expect(spec.description).toMatch(
      /^West Mercia fell from 98 .* to 93 .*The series breaks before the year ending September 2021/,
    );
    expect(spec.series[0]?.breakBefore).toEqual([1]);
  });

  it('tells the target', () => {
    const aimed = modelOf({
      performance: PERFORMANCE.replace(
        '- indicator: custodial-sentences',
        '- indicator: custodial-sentences\n  target: { kind: at-most, value: 0.05, text: At most 0.05 }',
      ),
    });
    const { spec } = chart({ of: 'custodial-sentences', areas: 'west-mercia' }, aimed);
    expect(spec.description).toMatch(/The target is 0\.05\.$/);
    expect(spec.target).toEqual({ name: 'Target', value: 0.05 });
  });

  it('tells on which side of an interval a comparator lies', () => {
    const { spec, sentence, table } = chart({
      of: 'custodial-sentences',
      areas: 'west-mercia telford-and-wrekin national',
      kind: 'intervals',
    });
    // 9 sentences among 115,388 children: Byar and exact limits give 0.04 to 0.15.
    expect(spec.description).toBe(
      'In 2022, with 95% confidence intervals where the number behind the rate is known: West Mercia 0.08 (0.04 to 0.15), Telford and Wrekin 0.28, National 0.11. The figure of National (0.11) lies within the interval of West Mercia: there the difference could be chance.',
    );
    expect(sentence).toMatch(/^The figure of National/);
    expect(table.columns).toEqual(['Value', 'Lower limit', 'Upper limit']);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['0.08', '0.04', '0.15'],
      ['0.28', '[x]', '[x]'],
      ['0.11', '[x]', '[x]'],
    ]);
    expect(table.markers.map(({ marker }) => marker)).toEqual(['x']);
  });

  it('tells every bar of one period, and of what each is made', () => {
    const bars = chart({
      of: 'reoffending-proportion',
      kind: 'bar',
      areas: 'west-mercia national shropshire herefordshire',
    });
    expect(bars.spec.labels).toEqual(['Mar 2021']);
    expect(bars.spec.description).toBe(
      'In the April 2020 to March 2021 cohort: West Mercia 27.3%, National 31.2%, Shropshire 12.8%, Herefordshire 30.3%. In the April 2020 to March 2021 cohort West Mercia (27.3%) was below National (31.2%). In the April 2020 to March 2021 cohort Herefordshire (30.3%) had the highest figure of the areas shown, Shropshire (12.8%) the lowest.',
    );
    const parts = chart({ of: 'joint-decision-cases', breakdown: 'outcome', period: '2022' });
    // 190 of 279 = 68.1%
    expect(parts.sentence).toBe('The largest part is Diverted (190), 68% of the whole.');
    expect(parts.spec.description).toBe(`${parts.sentence} West Mercia (279): Diverted 190, Cautioned 89.`);
  });

  it('tells the money, the largest contribution first', () => {
    const { spec, sentence } = chart({ of: 'contributions' });
    expect(spec.labels).toEqual(['Local authorities', 'Police service']);
    // 1,179,999 of 1,490,502 = 79.2%
    expect(sentence).toBe('The largest is Local authorities (£1,179,999), 79% of the whole.');
    expect(spec.description).toContain(
      'Police service (£310,503): Staffing costs of seconded staff £247,503, Other delegated funds £63,000.',
    );
  });

  it('is written in Welsh for a Welsh page', () => {
    const { spec } = chartView({ ...model, words: wordsOf('cy') }, 'c', 'first-time-entrants', {
      areas: ['herefordshire', 'worcestershire'],
      kind: 'bar',
    });
    expect(spec.description).toContain('uchaf: Herefordshire (155); isaf: Worcestershire (114).');
    expect(spec.words.noFigures).toBe('Dim ffigurau i’w dangos');
  });
});

describe('the kind of a chart', () => {
  it('is lines over several periods, and of one period intervals where there are some, else bars', () => {
    const kindOf = (of: string, performance?: string): string =>
      chart({ of }, performance === undefined ? model : modelOf({ performance })).spec.kind;
    expect(kindOf('first-time-entrants')).toBe('line');
    expect(kindOf('youth-population')).toBe('bar');
    const counted = `
- indicator: reoffending-proportion
  cohorts-ending: [2021-03]
  values:
    herefordshire: { numerator: 20, denominator: 66 }
    worcestershire: { numerator: 31, denominator: 90 }
`;
    expect(kindOf('reoffending-proportion', counted)).toBe('intervals');
  });

  it('decides how many areas are drawn when none are named', () => {
    const many = Array.from({ length: 14 }, (_, index) => `area-${String(index)}`);
    const counts = (['line', 'bar', 'small-multiples'] as const).map(
      (kind) => chartAreas(model, 'first-time-entrants', null, many, kind).length,
    );
    expect(counts).toEqual([4, 12, 9]);
  });

  it('names areas in its title as long as they are few', () => {
    expect(chart({ of: 'first-time-entrants', areas: 'west-mercia national' }).spec.title).toBe(
      'First time entrants: West Mercia and National, Sep 2020 to Sep 2022',
    );
    const profile = 'shropshire west-mercia national statistical-family';
    expect(chart({ of: 'first-time-entrants', areas: profile }).spec.title).toBe(
      'First time entrants: Shropshire, West Mercia, National and Statistical family, Sep 2020 to Sep 2022',
    );
    expect(chart({ of: 'first-time-entrants', areas: AREAS.join(' ') }).spec.title).toBe(
      'First time entrants by area, Sep 2020 to Sep 2022',
    );
  });
});
