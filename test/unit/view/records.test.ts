import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockAnchor, distinctAnchors } from '../../../src/core/view/anchor.ts';
import { deliveryView } from '../../../src/core/view/delivery-view.ts';
import { filterView, type FilterField } from '../../../src/core/view/filter-view.ts';
import { progressView } from '../../../src/core/view/progress-view.ts';
import { wordsOf } from '../../../src/core/words/words.ts';
import { modelOf } from '../west-mercia-model.ts';

const plain = (text: string): string => text;
const field = (name: string, ...values: string[]): FilterField => ({
  name,
  by: name,
  label: name,
  options: values.map((value) => ({ value, text: value.toUpperCase() })),
});

describe('the address of a block', () => {
  it('is made of what it shows', () => {
    expect(blockAnchor('Chart', { of: 'first-time-entrants', areas: 'west-mercia national' })).toBe(
      'chart-first-time-entrants-west-mercia-national',
    );
    expect(
      blockAnchor('BreakdownTable', { of: 'offences', breakdown: 'type', period: '2021-10/2022-09' }),
    ).toBe('table-offences-type-2021-10-2022-09');
    expect(blockAnchor('IndicatorTable', { of: 'remands', areas: 'a b c d e' })).toBe(
      'table-remands-a-b-and-3-more',
    );
    expect(blockAnchor('Survey', { of: 'viewpoint' })).toBe('table-survey-viewpoint');
    expect(blockAnchor('DeliveryPlan', { theme: 'Governance and Leadership' })).toBe(
      'delivery-plan-governance-and-leadership',
    );
  });

  it('does not change with its title, which is only words', () => {
    expect(blockAnchor('Chart', { of: 'remands', title: 'One' })).toBe(
      blockAnchor('Chart', { of: 'remands', title: 'Another' }),
    );
  });

  it('is given once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'a-2', 'b')), (anchors) => {
        const given = anchors.map(distinctAnchors());
        expect(new Set(given).size).toBe(given.length);
        for (const [index, anchor] of given.entries())
          expect(anchor.startsWith(anchors[index] ?? '-')).toBe(true);
      }),
    );
  });
});

describe('filterView', () => {
  const words = wordsOf('en');

  it('offers what there is a choice of, each option once', () => {
    const view = filterView('list', 9, [field('a', 'x', 'y', 'x'), field('b', 'x'), field('c')], words);
    expect(view?.fields.map(({ name, options }) => [name, options.map(({ value }) => value)])).toEqual([
      ['a', ['x', 'y']],
    ]);
  });

  it('offers nothing where the list is short or all alike', () => {
    expect(filterView('list', 8, [field('a', 'x', 'y')], words)).toBeNull();
    expect(filterView('list', 9, [field('a', 'x', 'x')], words)).toBeNull();
  });
});

const PLAN = modelOf({
  delivery: `
owners: { hos: Head of service, tm: Team manager, nobody: Nobody }
inspections:
  - { id: i, inspectorate: HMI Probation, year: 2022, recommendations: [{ number: 1, to: All }, { number: 2.1, to: All }, { number: 3, to: All }] }
themes:
  - theme: People
    priorities:
      - priority: Staff
        answers: [2.1]
        actions:
          - { ref: 1.1, do: One, owner: [hos, tm], due: [2024-03, Each quarter], status: completed }
          - { ref: 1.2, do: Two, owner: tm, due: 2023-12, answers: [1] }
      - priority: Staff
        actions:
          - { ref: 1.3, do: Three, status: in-progress }
  - theme: Practice
    priorities:
      - priority: Audit
        actions:
${Array.from({ length: 6 }, (_, index) => `          - { ref: 2.${String(index)}, do: More, owner: hos, due: 2024-03 }`).join('\n')}
`,
});

describe('deliveryView', () => {
  const view = deliveryView(PLAN, plain);
  const actions = view.themes.flatMap(({ priorities }) => priorities.flatMap((one) => one.actions));

  it('names themes and priorities by what they are called, and actions by their references', () => {
    expect(view.themes.map(({ anchor }) => anchor)).toEqual(['theme-people', 'theme-practice']);
    expect(view.themes.flatMap(({ priorities }) => priorities.map(({ anchor }) => anchor))).toEqual([
      'priority-staff',
      'priority-staff-2',
      'priority-audit',
    ]);
    expect(actions.slice(0, 3).map(({ anchor }) => anchor)).toEqual([
      'action-1-1',
      'action-1-2',
      'action-1-3',
    ]);
  });

  it('offers owners, dates, statuses and recommendations that some action has', () => {
    expect(
      Object.fromEntries(
        (view.filter?.fields ?? []).map(({ by, options }) => [by, options.map(({ text }) => text)]),
      ),
    ).toEqual({
      theme: ['People', 'Practice'],
      owner: ['Head of service', 'Team manager'],
      due: ['December 2023', 'March 2024', 'Each quarter'],
      status: ['In progress', 'Completed'],
      recommendation: ['Recommendation 1', 'Recommendation 2.1'],
    });
  });

  it('gives each action the values that it is found by, with those of its priority', () => {
    const known = new Map(
      (view.filter?.fields ?? []).map(({ by, options }) => [by, options.map((one) => one.value)]),
    );
    expect(actions[0]?.by).toEqual({ owner: 'hos tm', due: '2024-03 each-quarter', recommendation: '2-1' });
    expect(actions[1]?.by).toEqual({ owner: 'tm', due: '2023-12', recommendation: '2-1 1' });
    for (const { by } of actions)
      for (const [name, values] of Object.entries(by))
        for (const value of values.split(' ').filter(Boolean)) expect(known.get(name)).toContain(value);
  });

  it('says owner and date in one line, and that a dash stands where others have them', () => {
    expect(actions.slice(0, 3).map(({ inShort }) => inShort)).toEqual([
      'Head of service and Team manager · March 2024; Each quarter',
      'Team manager · December 2023',
      '',
    ]);
    expect(view.hasDash).toBe(true);
    expect(deliveryView(PLAN, plain, 'Practice').hasDash).toBe(false);
  });

  it('puts statuses in the order of their list', () => {
    expect(actions.slice(0, 3).map(({ statusSort }) => statusSort)).toEqual([2, undefined, 1]);
  });
});

describe('progressView', () => {
  const model = modelOf({
    progress: `
plan: 2022/23
actions:
${Array.from({ length: 9 }, (_, index) => `  - { theme: ${index < 4 ? 'People' : 'Practice'}, action: "Train all staff in the new way, again", status: ${index < 2 ? 'completed' : 'deferred'} }`).join('\n')}
  - { ref: 7a, action: With a reference, status: completed }
`,
  });

  it('names an action by its reference, or else by its first words', () => {
    const anchors = progressView(model, plain).lines.map(({ anchor }) => anchor);
    expect(anchors.slice(0, 2)).toEqual([
      'progress-train-all-staff-in-the-new',
      'progress-train-all-staff-in-the-new-2',
    ]);
    expect(anchors.at(-1)).toBe('progress-7a');
  });

  it('uses names of its own in the address, so that a delivery plan may stand beside it', () => {
    expect(progressView(model, plain).filter?.fields.map(({ name }) => name)).toEqual([
      'progress-theme',
      'progress-status',
    ]);
  });
});
