import type { Words } from '../words.ts';

/** A plan’s version for children. Needs review by a native reader. */
export const children: Words['children'] = {
  title: 'Beth mae hyn yn ei olygu i chi',
  forChildren: 'I blant',
  about: 'I blant: y cynllun mewn geiriau byr.',
  description: (plan, service) => `I blant: beth mae ${plan} ${service} yn ei olygu i chi, mewn geiriau byr.`,
  wholePlan: 'Darllen y cynllun cyfan',
};
