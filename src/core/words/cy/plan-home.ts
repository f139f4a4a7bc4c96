import type { Words } from '../words.ts';

/** The first page of a plan. Needs review by a native reader. */
export const planHome: Words['planHome'] = {
  onAPage: 'Pob thema, blaenoriaeth a cham gweithredu yn fyr.',
  print: 'Y cynllun cyfan, i’w argraffu',
  aboutPrint: 'Pob adran a ffigur ar un dudalen.',
};
