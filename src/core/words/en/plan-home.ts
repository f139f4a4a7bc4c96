/** The first page of a plan: the ways into it. */
export const planHome = {
  onAPage: 'Every theme, priority and action in short.',
  print: 'The whole plan, for printing',
  aboutPrint: 'All sections and figures on one page.',
};
