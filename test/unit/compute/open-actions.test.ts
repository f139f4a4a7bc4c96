import { describe, expect, it } from 'vitest';
import { openActions, type OpenAction } from '../../../src/core/compute/open-actions.ts';
import { editionOf } from '../west-mercia-model.ts';

const delivery = (...actions: string[]): string => `
owners: { head: Head of Service }
themes: [{ theme: One, priorities: [{ priority: First, actions: [${actions.join(', ')}] }] }]
`;

/** What is open of one action on a day of 2023/24; undefined where it is finished. */
function open(action: string, on: string): OpenAction | undefined {
  const edition = editionOf({ delivery: delivery(`{ ref: 1, do: Review, ${action} }`), decisions: null });
  return openActions(edition, [], on).open[0];
}

describe('an action', () => {
  it('is overdue when its month has passed, and not on the last day of it', () => {
    expect(open('due: 2023-12', '2023-12-31')?.isOverdue).toBe(false);
    expect(open('due: 2023-12', '2024-01-01')?.isOverdue).toBe(true);
    expect(open('due: December 2023', '2024-01-01')?.isOverdue).toBe(true);
  });

  it('is overdue the day after the day it was due', () => {
    expect(open('due: 2023-12-15', '2023-12-15')?.isOverdue).toBe(false);
    expect(open('due: 2023-12-15', '2023-12-16')).toMatchObject({ lastDay: '2023-12-15', isOverdue: true });
  });

  it('is held to the end of a quarter of the financial year, of a leap February, and to the last of several dates', () => {
    expect(open('due: "Quarter 3, 2023/24"', '2024-01-01')?.lastDay).toBe('2023-12-31');
    expect(open('due: 2024-02', '2024-01-01')?.lastDay).toBe('2024-02-29');
    expect(open('due: [2023-09, January 2024, every quarter]', '2023-10-01')).toMatchObject({
      lastDay: '2024-01-31',
      isOverdue: false,
      unread: ['every quarter'],
    });
  });

  it('is never overdue in words that name no date: they are told as they are', () => {
    expect(open('due: Ongoing', '2031-01-01')).toMatchObject({
      lastDay: null,
      unread: ['Ongoing'],
      isOverdue: false,
    });
  });

  it.each(['completed', 'not-completed', 'carried-forward', 'withdrawn'])('is finished when %s', (status) => {
    expect(open(`due: 2023-04, status: ${status}`, '2024-03-01')).toBeUndefined();
  });

  it.each(['not-started', 'in-progress', 'deferred'])('is not finished when %s', (status) => {
    expect(open(`due: 2023-04, status: ${status}`, '2024-03-01')?.isOverdue).toBe(true);
  });

  it('is silent without status and update, more than a quarter of a year after the plan began', () => {
    expect(open('due: 2024-03', '2023-07-01')?.isSilent).toBe(false);
    expect(open('due: 2024-03', '2023-07-02')?.isSilent).toBe(true);
    expect(open('status: not-started', '2024-01-01')?.isSilent).toBe(false);
    expect(open('update: Begun', '2024-01-01')?.isSilent).toBe(false);
  });

  it('has its owners in the words of the plan', () => {
    expect(open('owner: head', '2023-05-01')?.owners).toEqual(['Head of Service']);
  });
});

describe('what an edition has open', () => {
  const edition = editionOf({
    delivery: delivery('{ ref: 1, do: One, due: 2023-06 }', '{ ref: 2, do: Two }'),
    decisions: `
- { body: Board, kind: board, date: 2023-06-21, role: Chair, decided: Agreed, conditions: [
    "Say more about money", { ref: C2, do: Add a target, owner: Analyst, due: 2023-09-30, status: completed } ] }`,
  });

  it('counts conditions of decisions like actions, those in words alone too', () => {
    const { open, total } = openActions(edition, [], '2023-10-01');
    expect(total).toBe(4);
    expect(open.map(({ text, conditionOf, isSilent }) => [text, conditionOf, isSilent])).toEqual([
      ['One', null, true],
      ['Two', null, true],
      ['Say more about money', 'Board', true],
    ]);
  });

  it('hears a condition as silent only a quarter of a year after the decision', () => {
    const condition = openActions(edition, [], '2023-09-21').open.at(-1);
    expect(condition).toMatchObject({ conditionOf: 'Board', isSilent: false });
  });

  it('takes what the next edition says became of an action', () => {
    const next = {
      ...editionOf({
        progress: `
plan: 2023/24
actions:
  - { ref: 1, action: One, status: completed }
  - { ref: 2, action: Two, status: in-progress, update: Half of it }`,
      }),
      id: '2024-25',
    };
    expect(openActions(edition, [next], '2024-03-01').open[0]).toMatchObject({
      ref: '2',
      status: 'in-progress',
      update: 'Half of it',
      isSilent: false,
    });
    // The report of another year says nothing of this one.
    expect(openActions(edition, [{ ...next, id: '2025-26' }], '2024-03-01').open[0]?.ref).toBe('1');
  });

  it('says for which days the plan is, and whether nothing changed for a quarter of a year', () => {
    expect(openActions(edition, [], '2023-05-01')).toMatchObject({ first: '2023-04-01', last: '2024-03-31' });
    const { updated } = edition.plan.value;
    expect(openActions(edition, [], updated).isStale).toBe(false);
    expect(openActions(edition, [], '2099-01-01').isStale).toBe(true);
  });
});
