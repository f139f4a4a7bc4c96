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
  carriedAbout: 'What a plan says became of the actions before it, and which of its own carry them on.',
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
  carriedOn: (count: number, from: string, into: string): string =>
    `${numbers.counted(count, { one: '1 action', other: `${String(count)} actions` })} of ${from} ${count === 1 ? 'is' : 'are'} carried on in ${into}`,
  /** An action of another plan. */
  actionOf: (plan: string, ref: string, action: string): string => `${plan}, action ${ref}: ${action}`,
};
