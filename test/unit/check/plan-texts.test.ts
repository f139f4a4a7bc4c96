import { describe, expect, it } from 'vitest';
import { datesOfPlan } from '../../../src/core/check/dates-of-plan.ts';
import type { Context, Rule } from '../../../src/core/check/finding.ts';
import { ownersUnused } from '../../../src/core/check/owner-unused.ts';
import {
  periodsAfterPlan,
  periodsSkipped,
  releasedBeforePeriod,
} from '../../../src/core/check/periods-of-tables.ts';
import { promisesInData } from '../../../src/core/check/promise-in-past.ts';
import {
  recommendationsAmbiguous,
  recommendationsUnanswered,
} from '../../../src/core/check/recommendations.ts';
import { referencesInData } from '../../../src/core/check/references-in-text.ts';
import { riskResiduals } from '../../../src/core/check/risk-residuals.ts';
import { riskScale } from '../../../src/core/check/risk-scale.ts';
import { yearsInData } from '../../../src/core/check/year-impossible.ts';
import { modelOf } from '../west-mercia-model.ts';

const context = (changes: Parameters<typeof modelOf>[0] = {}): Context => {
  const model = modelOf(changes);
  return { ...model, ...model.unprotected, outlines: new Map() };
};
const found = (rule: Rule, changes: Parameters<typeof modelOf>[0] = {}): string[] =>
  rule(context(changes)).map(({ problem }) => problem.found);

/** The delivery plan of the model with one action and whatever stands beside it. */
const delivery = (action: string, before = ''): string => `
${before}
themes: [{ theme: One, priorities: [{ priority: First, actions: [{ ref: 1.1, ${action} }] }] }]
`;
const told = (rule: Rule, text: string): string[] =>
  found(rule, { delivery: delivery(`do: ${JSON.stringify(text)}`) });

describe('years in a text', () => {
  it.each([
    'Since 2104/15 it fell.',
    'In 2016/16 it fell.',
    'by March 2205.',
    'in 2206, at last',
    'the years 2106 and 2016/17',
    'in 1017.',
  ])('%s cannot be', (text) => {
    expect(told(yearsInData, text)).toHaveLength(1);
  });

  it.each([
    'In 2022/23 and 2016/19.',
    'over 1999/00',
    'the Crime and Disorder Act 1998',
    'by 2030',
    'in 2500 cases',
    'a ratio of 1/2, on 24/7',
    'printed as "2104/15"',
    'page 12/3456/78',
    '£2104/15',
  ])('%s can', (text) => {
    expect(told(yearsInData, text)).toEqual([]);
  });
});

describe('a promise', () => {
  it.each([
    'It will be done in 2022/23.',
    'The board is to agree by the end of 22/23.',
    'They plan to finish during quarter 4, 2021/22',
  ])('%s is for a year that is over', (text) => {
    expect(told(promisesInData, text)).toHaveLength(1);
  });

  it.each([
    'It will be done in 2023/24.',
    'It was done in 2022/23.',
    'It will build on what was done in 2022/23.',
    'It is done. In 2022/23 it was begun.',
    'The number fell in 2022/23, and will fall further.',
  ])('%s is none', (text) => {
    expect(told(promisesInData, text)).toEqual([]);
  });
});

describe('references in words', () => {
  it.each(['See action 3.4.', 'Actions 1.1 and 2.9 bear on it.', 'as recommendation 9 asks', 'see risk 7'])(
    '%s leads nowhere',
    (text) => {
      expect(
        found(referencesInData, {
          risks: `risks: [{ ref: 1, risk: ${JSON.stringify(text)}, mitigation: None }]`,
        }),
      ).toHaveLength(1);
    },
  );

  it.each([
    'See action 1.1 and recommendation 2.',
    'Actions 2023/24',
    'recommendation 9 of the Lammy review',
    'action 12 in the national plan',
    'section 40 of the Act',
    'Annex A',
    'risk 30% higher',
    'risk is 7 times higher',
  ])('%s leads somewhere, or is of another document', (text) => {
    expect(
      found(referencesInData, {
        risks: `risks: [{ ref: 1, risk: ${JSON.stringify(text)}, mitigation: None }]`,
      }),
    ).toEqual([]);
  });
});

describe('dates', () => {
  it.each(['2023-03', 'March 2023', 'quarter 4, 2022/23', '2026-04'])('due %s is outside the plan', (due) => {
    expect(found(datesOfPlan, { delivery: delivery(`do: Act, due: ${JSON.stringify(due)}`) })).toEqual([due]);
  });

  it.each(['2023-04', '2026-03', 'quarter 1, 2023/24', '2023/24', 'Every quarter', 'November'])(
    'due %s is inside',
    (due) => {
      expect(found(datesOfPlan, { delivery: delivery(`do: Act, due: ${JSON.stringify(due)}`) })).toEqual([]);
    },
  );

  it('of a decision are of the plan or the year before', () => {
    const decision = (date: string) =>
      found(datesOfPlan, {
        decisions: `[{ body: Board, kind: board, date: ${date}, role: Chair, decided: Approved. }]`,
      });
    expect(decision('2022-04-01')).toEqual([]);
    expect(decision('2022-03-31')).toEqual(['2022-03-31']);
    expect(decision('2024-03-31')).toEqual([]);
    expect(decision('2024-04-01')).toEqual(['2024-04-01']);
  });
});

describe('periods', () => {
  const table = (columns: string, released = '2023') => ({
    performance: `
- indicator: reoffences-per-reoffender
  source: { title: Release, released: ${released} }
  ${columns}
  values: { national: [${columns
    .split(',')
    .map(() => '3.5')
    .join(', ')}] }
`,
  });

  it('end with the plan', () => {
    expect(found(periodsAfterPlan, table('years-ending: [2023-03, 2024-03]'))).toEqual([]);
    expect(found(periodsAfterPlan, table('years-ending: [2023-03, 2024-04]'))).toEqual(['2024-04']);
  });

  it('are over when their source is released, as far as its date tells', () => {
    expect(found(releasedBeforePeriod, table('years-ending: [2022-03, 2023-12]'))).toEqual([]);
    expect(found(releasedBeforePeriod, table('years-ending: [2022-03, 2023-12]', '2023-12-01'))).toEqual([]);
    expect(found(releasedBeforePeriod, table('years-ending: [2022-03, 2023-12]', '2023-11'))).toEqual([
      '2023-11',
    ]);
    expect(found(releasedBeforePeriod, table('years-ending: [2022-03, 2024-01]'))).toEqual(['2023']);
  });

  it('follow one another, except where a table chooses several years', () => {
    expect(found(periodsSkipped, table('calendar-years: [2018, 2019, 2020, 2021]'))).toEqual([]);
    expect(found(periodsSkipped, table('calendar-years: [2018, 2020, 2021, 2022]'))).toEqual(['2020']);
    expect(found(periodsSkipped, table('calendar-years: [2018, 2020, 2022]'))).toEqual([]);
    expect(found(periodsSkipped, table('calendar-years: [2012, 2014, 2016, 2018]'))).toEqual([]);
  });
});

describe('owners and recommendations', () => {
  const inspections = (second: string): string => `
inspections:
  - { id: one, inspectorate: HMI, year: 2022, recommendations: [{ number: 1, to: Board }] }
  - { id: two, inspectorate: HMI, year: 2020, recommendations: [{ number: ${second}, to: Board }] }`;

  it('are used', () => {
    expect(found(ownersUnused)).toEqual([]);
    const key = 'owners: { a: Head, b: Manager }';
    expect(found(ownersUnused, { delivery: delivery('do: Act, owner: a', key) })).toEqual([
      'none for b, Manager',
    ]);
    expect(found(ownersUnused, { delivery: delivery('do: Act, owner: c', key) })).toEqual([]);
  });

  it('are answered', () => {
    expect(
      found(recommendationsUnanswered, { delivery: delivery('do: Act, answers: [1, 2]', inspections('2')) }),
    ).toEqual([]);
    expect(
      found(recommendationsUnanswered, { delivery: delivery('do: Act, answers: [1]', inspections('2')) }),
    ).toEqual(['none']);
    expect(
      found(recommendationsUnanswered, { delivery: delivery('do: Act, answers: [3]', inspections('2')) }),
    ).toEqual([]);
  });

  it('have one number each', () => {
    expect(
      found(recommendationsAmbiguous, { delivery: delivery('do: Act, answers: [1]', inspections('2')) }),
    ).toEqual([]);
    expect(
      found(recommendationsAmbiguous, { delivery: delivery('do: Act, answers: [1]', inspections('1')) }),
    ).toEqual(['1, which one and two both have']);
  });
});

describe('risks', () => {
  const scale = (first: string, last: string, worst: string): string => `
scale:
  impact: { '1': ${first}, '2': Middling, '3': ${last} }
  likelihood: { '1': Unlikely, '2': Possible, '3': Very likely }
  worst: ${worst}
`;
  const risk = (residual: string, before = ''): string =>
    `${before}\nrisks: [{ ref: 1, risk: Vacancies, impact: 2, likelihood: 2, residual: ${residual}, mitigation: Recruit }]`;

  it('do not grow by what is done about them', () => {
    expect(found(riskResiduals, { risks: risk('{ impact: 2, likelihood: 2 }') })).toEqual([]);
    expect(found(riskResiduals, { risks: risk('{ impact: 3, likelihood: 2 }') })).toEqual([
      '6, which is greater',
    ]);
    const backwards = scale('High', 'Low', 'lowest');
    expect(found(riskResiduals, { risks: risk('{ impact: 3, likelihood: 2 }', backwards) })).toEqual([]);
    expect(found(riskResiduals, { risks: risk('{ impact: 2, likelihood: 1 }', backwards) })).toEqual([
      '2, which is greater',
    ]);
  });

  it('stand on a scale whose words run as its numbers do', () => {
    const of = (text: string): string[] =>
      found(riskScale, { risks: risk('{ impact: 1, likelihood: 1 }', text) });
    expect(of(scale('Minor', 'Major', 'highest'))).toEqual([]);
    expect(of(scale('Major', 'Minor', 'highest'))).toEqual(['words that call the lowest number so']);
    expect(of(scale('Minor', 'Major', 'lowest'))).toEqual([
      'words that call the highest number so',
      'words that call the highest number so',
    ]);
    expect(of(scale('A little', 'A lot', 'highest'))).toEqual([]);
  });
});
