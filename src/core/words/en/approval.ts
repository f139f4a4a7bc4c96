import type { Decision } from '../../schema/decisions.ts';
import { numbers } from './numbers.ts';

/** Who decided what on a plan. */
export const approval = {
  title: 'How this plan was approved',
  pageTitle: (plan: string): string => `How it was approved – ${plan}`,
  description: (plan: string): string =>
    `Which bodies decided what on the ${plan}, what they asked for, and how to check that it is the plan they decided on.`,
  decisions: 'Decisions',
  waiting: (areas: readonly string[]): string =>
    `Still to decide: the ${areas.length === 1 ? 'council' : 'councils'} of ${numbers.list(areas)}.`,
  none: 'No decision on this plan is recorded.',
  stage: 'Stage',
  kinds: {
    board: 'Management board',
    submission: 'Submission to the Youth Justice Board',
    scrutiny: 'Scrutiny',
    cabinet: 'Cabinet',
    council: 'Full council',
    publication: 'Publication',
  } satisfies Record<Decision['kind'], string>,
  decision: (body: string, date: string): string => `${body}, ${date}`,
  minute: 'Minute',
  seal: 'Seal',
  earlier: 'This was about an earlier version of the plan.',
  conditions: 'What was asked for',
  conditionsAbout: 'What a body asked for when it agreed, and what has become of it.',
  columns: {
    ref: 'No.',
    what: 'What is to be done',
    askedBy: 'Asked for by',
    owner: 'Owner',
    due: 'Due',
    status: 'Status',
    update: 'What has happened',
  },
  noStatus: 'Open',
  check: 'Is this the plan that was decided on?',
  checkAbout:
    'A seal is a number that is worked out from every word and figure of the plan. If one of them changes, the number changes. The seal of this plan is:',
  checkHow: 'Anybody can work it out again from plan.json, without asking us:',
  /** An example has no seal: nobody decided on it. */
  example:
    'This page tells the decisions on the plan that this example was built from. Nobody has decided on the example itself, so it has no seal.',
  link: 'How this plan was approved',
};
