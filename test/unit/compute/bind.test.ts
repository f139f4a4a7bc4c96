import { describe, expect, it } from 'vitest';
import { bind, namesFor } from '../../../src/core/compute/bind.ts';
import type { Attributes, Bound, Unbound } from '../../../src/core/compute/bound.ts';
import { boundWords } from '../../../src/core/view/sentence.ts';
import { LIBRARY, PERFORMANCE, modelOf } from '../west-mercia-model.ts';
import { wordsOf } from '../../../src/core/words/words.ts';

const model = modelOf();
const words = (name: string, attributes: Attributes, of = model): string => {
  const bound = bind(name, attributes, of);
  return bound.kind === 'unbound'
    ? `unbound ${bound.attribute ?? ''} ${bound.rule}`
    : boundWords(bound, { library: LIBRARY, words: wordsOf('en') });
};
const unbound = (name: string, attributes: Attributes, of = model): Unbound | Bound =>
  bind(name, attributes, of);

describe('bind', () => {
  it.each<[string, Attributes, string]>([
    ['Figure', { of: 'first-time-entrants' }, '93 per 100,000 children'],
    [
      'Figure',
      { of: 'first-time-entrants', area: 'herefordshire', period: '2021-09' },
      '271 per 100,000 children',
    ],
    ['Figure', { of: 'first-time-entrants', show: 'number' }, '93'],
    ['Figure', { of: 'custodial-sentences', show: 'count' }, '9'],
    ['Figure', { of: 'custodial-sentences', show: 'base' }, '115,388'],
    [
      'Figure',
      { of: 'custodial-sentences', show: 'interval' },
      '0.08 per 1,000 children (95% confidence interval: 0.04 to 0.15)',
    ],
    ['Figure', { of: 'joint-decision-cases' }, '279 cases'],
    ['Figure', { of: 'joint-decision-cases', by: 'diverted', show: 'share' }, '68%'],
    ['Figure', { of: 'joint-decision-cases', by: 'cautioned', show: 'share' }, '32%'],
    ['Figure', { of: 'joint-decision-cases', by: 'diverted', period: '2022-09' }, '215 cases'],
    ['Figure', { of: 'first-time-entrants', area: 'shropshire' }, 'a figure withheld as confidential'],
    ['Period', { of: 'first-time-entrants' }, 'the year ending September 2022'],
    ['Period', { of: 'joint-decision-cases', period: '2022-09' }, 'the year ending September 2022'],
    ['Money', { of: 'contributions' }, '£1,490,502'],
    ['Money', { of: 'contributions', row: 'Police service' }, '£310,503'],
    ['Money', { of: 'contributions', row: 'Police service', column: 'staffing' }, '£247,503'],
    ['Money', { of: 'contributions', row: 'Police service', show: 'share' }, '21%'],
    ['Answer', { survey: 'leavers', question: 'satisfied' }, '69 of 85 (81%)'],
    ['Answer', { survey: 'leavers', question: 'satisfied', show: 'base' }, '85'],
    ['Answer', { survey: 'leavers', question: 'safe' }, '97%'],
    ['Staff', {}, '54'],
    ['Staff', { post: 'practitioner' }, '49'],
    ['Staff', { post: 'practitioner', sex: 'women' }, '31'],
    ['Staff', { group: 'black' }, '1'],
    ['Count', { of: 'actions' }, '3'],
    ['Count', { of: 'actions', show: 'words' }, 'three'],
    ['Count', { of: 'actions', theme: 'People', status: 'completed' }, '1'],
    ['Count', { of: 'priorities' }, '2'],
    ['Count', { of: 'themes' }, '2'],
    ['Count', { of: 'recommendations' }, '2'],
    ['Count', { of: 'risks' }, '1'],
    ['Count', { of: 'progress', status: 'in-progress' }, '1'],
    ['Count', { of: 'areas', show: 'words' }, 'four'],
    ['Decision', { of: 'board' }, '21 June 2023'],
    ['Decision', { of: 'board', show: 'body' }, 'Management board'],
    ['Decision', { of: 'cabinet' }, '(not yet decided)'],
  ])('writes <%s %j> as "%s"', (name, attributes, expected) => {
    expect(words(name, attributes)).toBe(expected);
  });

  it.each<[string, Attributes, string]>([
    ['Figure', { of: 'first-time-entrant' }, 'of indicator-unknown'],
    ['Figure', { of: 'first-time-entrants', area: 'shropshyre' }, 'area area-unknown'],
    ['Figure', { of: 'first-time-entrants', by: 'girls' }, 'by category-unknown'],
    ['Figure', { of: 'reoffending-proportion', area: 'worcestershire' }, 'area figure-missing'],
    ['Figure', { of: 'first-time-entrants', period: '2019-09' }, 'period period-without-value'],
    ['Figure', { of: 'first-time-entrants', show: 'count' }, 'show figure-without-count'],
    ['Figure', { of: 'first-time-entrants', show: 'interval' }, 'show figure-without-count'],
    ['Figure', { of: 'joint-decision-cases', show: 'share' }, 'show figure-without-base'],
    ['Change', { of: 'first-time-entrants', area: 'shropshire' }, 'of figure-without-value'],
    ['Change', { of: 'youth-population' }, 'of period-without-value'],
    ['Change', { of: 'first-time-entrants', from: '2019-09' }, 'from period-without-value'],
    ['Compare', { of: 'reoffending-proportion', to: 'statistical-family' }, 'to figure-missing'],
    ['Compare', { of: 'first-time-entrants', area: 'shropshire', to: 'national' }, 'of figure-without-value'],
    ['Compare', { of: 'first-time-entrants', to: 'shropshire' }, 'to figure-without-value'],
    ['Rank', { of: 'first-time-entrants', area: 'national' }, 'area area-unknown'],
    ['Rank', { of: 'first-time-entrants', area: 'shropshire' }, 'area figure-without-value'],
    ['Money', { of: 'budget' }, 'of file-missing'],
    ['Money', { of: 'contributions', row: 'Polcie service' }, 'row row-unknown'],
    ['Answer', { survey: 'joiners', question: 'satisfied' }, 'survey survey-unknown'],
    ['Answer', { survey: 'leavers', question: 'sad' }, 'question question-unknown'],
    ['Answer', { survey: 'leavers', question: 'heard' }, 'question figure-without-value'],
    ['Answer', { survey: 'leavers', question: 'safe', show: 'count' }, 'show figure-without-count'],
    ['Staff', { post: 'pilot' }, 'post post-unknown'],
    ['Staff', { group: 'blue' }, 'group group-unknown'],
    ['Count', { of: 'actions', theme: 'Partnership' }, 'theme theme-unknown'],
    ['Count', { of: 'risks', status: 'completed' }, 'status attribute-unknown'],
    ['Chart', { of: 'nothing' }, 'of indicator-unknown'],
    ['Chart', { of: 'first-time-entrants', areas: 'west-mercia west-midlands' }, 'areas figure-missing'],
    ['Chart', { of: 'joint-decision-cases', by: 'girls' }, 'by category-unknown'],
    ['IndicatorTable', { of: 'first-time-entrants', areas: 'nowhere' }, 'areas area-unknown'],
    ['BreakdownTable', { of: 'first-time-entrants' }, 'of figure-missing'],
    ['BreakdownTable', { of: 'joint-decision-cases', breakdown: 'sex' }, 'breakdown breakdown-unknown'],
    ['BreakdownTable', { of: 'joint-decision-cases', area: 'shropshire' }, 'area figure-missing'],
    ['BreakdownTable', { of: 'joint-decision-cases', period: '2020' }, 'period period-without-value'],
    ['Budget', {}, ' file-missing'],
    ['StaffDisability', {}, ' file-missing'],
    ['Quotes', {}, ' file-missing'],
    ['Outcomes', {}, ' file-missing'],
  ])('leaves <%s %j> unbound: %s', (name, attributes, expected) => {
    expect(words(name, attributes)).toBe(`unbound ${expected}`);
  });

  it.each([
    ['DeliveryPlan', 'delivery'],
    ['Progress', 'progress'],
    ['Risks', 'risks'],
    ['Contributions', 'resources'],
    ['Staffing', 'workforce'],
    ['Survey', 'voice'],
    ['Board', 'governance'],
  ] as const)('gives <%s> only where %s is there', (name, file) => {
    expect(unbound(name, { of: 'leavers' }).kind).toBe('block');
    expect(unbound(name, { of: 'leavers' }, modelOf({ [file]: null }))).toMatchObject({
      kind: 'unbound',
      rule: 'file-missing',
    });
  });

  it('refuses to give a change across a break in the series', () => {
    const broken = modelOf({
      performance: PERFORMANCE.replace('[128, 98, 93]', '[128, { value: 98, flag: b }, 93]'),
    });
    expect(words('Change', { of: 'first-time-entrants' }, broken)).toContain('down from 98');
    expect(words('Change', { of: 'first-time-entrants', from: '2020-09' }, broken)).toBe(
      'unbound from change-across-break',
    );
  });

  it('compares figures of one kind of period only, though both are called 2021-03', () => {
    const two = modelOf({
      performance: `
- { indicator: reoffending-proportion, cohorts-ending: [2021-03], values: { west-mercia: 27.3 } }
- { indicator: reoffending-proportion, years-ending: [2021-03], values: { national: 31.2, statistical-family: 30 } }
- { indicator: reoffending-proportion, cohorts-ending: [2021-03], values: { statistical-family: 29 } }`,
    });
    expect(words('Compare', { of: 'reoffending-proportion', to: 'national' }, two)).toBe(
      'unbound to period-without-value',
    );
    expect(words('Compare', { of: 'reoffending-proportion', to: 'statistical-family' }, two)).toBe(
      'below the statistical family figure of 29.0%',
    );
  });

  it('gives the printed total of a table whose parts add up otherwise, as the table does', () => {
    const odd = modelOf({
      resources: `
contributions:
  title: Contributions
  rows: [{ agency: Police, staffing: 10, total: 10 }]
  total: { total: 12, accepted: { sum-disagrees: The source prints it so. } }`,
    });
    expect(words('Money', { of: 'contributions' }, odd)).toBe('£12');
  });

  it('gives no share of nothing', () => {
    const none = modelOf({
      resources: 'contributions: { title: C, rows: [{ agency: Police, staffing: 0 }] }',
    });
    expect(words('Money', { of: 'contributions', row: 'Police', show: 'share' }, none)).toBe(
      'unbound show figure-without-base',
    );
  });
});

describe('a chart', () => {
  const many = modelOf({
    performance: `
- indicator: first-time-entrants
  years-ending: [2022-09]
  values: { west-mercia: 93, national: 146, statistical-family: 137, west-midlands: 140, east-midlands: 141, herefordshire: 155, shropshire: 80, telford-and-wrekin: 114, worcestershire: 114 }`,
  });

  it('may show the service, its four areas and three to compare with', () => {
    const areas =
      'west-mercia herefordshire shropshire telford-and-wrekin worcestershire national statistical-family west-midlands';
    expect(bind('Chart', { of: 'first-time-entrants', areas }, many).kind).toBe('block');
  });

  it('may not show four to compare with, and says which could stay', () => {
    const bound = bind(
      'Chart',
      {
        of: 'first-time-entrants',
        areas: 'west-mercia national statistical-family west-midlands east-midlands',
      },
      many,
    );
    expect(bound).toMatchObject({ kind: 'unbound', attribute: 'areas', rule: 'chart-too-many-areas' });
    expect((bound as Unbound).fix).toContain('areas="west-mercia national statistical-family west-midlands"');
  });

  it('may not show an area twice, while a table may show any number', () => {
    expect(
      bind('Chart', { of: 'first-time-entrants', areas: 'west-mercia west-mercia' }, many),
    ).toMatchObject({ rule: 'chart-too-many-areas' });
    expect(
      bind(
        'IndicatorTable',
        { of: 'first-time-entrants', areas: 'national statistical-family west-midlands east-midlands' },
        many,
      ).kind,
    ).toBe('block');
  });
});

describe('namesFor', () => {
  it('lists what the data have, and nothing where the file is not there', () => {
    expect(namesFor({ kind: 'theme' }, model)).toEqual(['People', 'Practice']);
    expect(namesFor({ kind: 'survey' }, modelOf({ voice: null }))).toBeNull();
    expect(namesFor({ kind: 'text' }, model)).toBeNull();
  });
});
