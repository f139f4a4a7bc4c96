/** A plan's version for children. */
export const children = {
  /** Its title, where the plan gives it none. */
  title: 'What this means for you',
  /** Above the title, with the service behind it. */
  forChildren: 'For children',
  /** Beside the link to it. */
  about: 'For children: the plan in short words.',
  /** What it is, for lists and search engines. */
  description: (plan: string, service: string): string =>
    `For children: what the ${plan} of ${service} means for you, in short words.`,
  /** At its end: leads to the plan. */
  wholePlan: 'Read the whole plan',
};
