import { numbers } from './numbers.ts';

/** A service: its plans over time. */
export const service = {
  description: (service: string): string => `Youth justice plans of ${service}.`,
  covers: (areas: readonly string[]): string => `Covers ${numbers.list(areas)}.`,
  host: (host: string): string => ` Hosted by the ${host}.`,
  onePlan: 'The plan',
  latest: 'The latest plan',
  earlier: 'Earlier plans',
  onlyPlan: 'It is the only plan of this service on this site so far.',
  carried: 'Actions carried from plan to plan',
  carriedAbout:
    'Each action with what the next plan says became of it, and the action that carries it on. Where only a reference stands, the action is worded as before.',
  areas: 'Areas',
  compareAreas: 'Compare these areas side by side',
  noActions: 'It has no delivery plan of single actions.',
  promised: (actions: number, priorities: number): string =>
    `It promised ${numbers.counted(actions, { one: '1 action', other: `${String(actions)} actions` })} under ${numbers.counted(priorities, { one: '1 priority', other: `${String(priorities)} priorities` })}.`,
  reportedBy: (plan: string, tally: string): string => `The plan of ${plan} reports on it: ${tally}.`,
  notReported: 'No later plan on this site reports on it.',
  reports: (plan: string, tally: string): string => `On the plan of ${plan} it reports: ${tally}.`,
  /** How many actions have each status. */
  tally: (rows: readonly { readonly count: string; readonly status: string }[]): string =>
    numbers.list(rows.map(({ count, status }) => `${count} ${status.toLowerCase()}`)),
  /** Actions of earlier plans, followed to the plan that says the last of them. */
  followed: (count: number, into: string): string =>
    `${numbers.counted(count, { one: '1 action', other: `${String(count)} actions` })} of earlier plans, followed to ${into}`,
};
