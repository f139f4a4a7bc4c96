/** What stands at addresses that are gone. */
export const removed = {
  title: 'This page was removed',
  description: 'What stood at this address, why and when it was removed, and where to look now.',
  /** `plan` is its title; empty where the whole plan is gone. */
  stoodHere: (plan: string): string =>
    plan === '' ? 'A page of a plan that was approved stood here.' : `A page of ${plan} stood here.`,
  address: 'Address',
  when: 'Removed',
  why: 'Why',
  instead: 'Where to look now',
  plan: 'The plan as it is now',
  kept: 'The addresses of an approved plan are kept. Where something is removed, its address says so.',
  fromThisPage: 'Removed from this page',
  onDate: (date: string): string => `Removed on ${date}.`,
};
