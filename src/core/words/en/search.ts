/** The search. These texts are loaded by readers' browsers too, so they stand alone. */
export const search = {
  title: 'Search',
  description: 'Search all plans: sections, actions, areas, indicators and words.',
  needsScript:
    'The search needs JavaScript, which is off in your browser. Everything on this site can be reached without it from the lists below.',
  form: 'All plans',
  label: 'Words to look for',
  button: 'Search',
  service: 'Service',
  allServices: 'All services',
  plan: 'Plan',
  allPlans: 'All plans',
  kind: 'Kind',
  allKinds: 'Everything',
  more: 'Show more results',
  browse: 'Find it without searching',
  areas: 'Areas',
  aboutAreas: ': a profile of each local authority area',
  indicators: 'Indicators',
  aboutIndicators: ': what each figure measures, and all its values',
  glossary: 'Glossary',
  aboutGlossary: ': words and abbreviations, and where they are used',
  sections: 'Sections of the plans',
  firstPage: 'First page of the plan',
  /** What a result is. */
  kinds: {
    section: 'Section of a plan',
    children: 'For children',
    action: 'Action',
    area: 'Area',
    indicator: 'Indicator',
    word: 'Glossary',
    plan: 'Plan in short',
    site: 'About the site',
  },
  action: (ref: string): string => `Action ${ref}`,
  failed: 'The search could not be loaded. Try again, or use the lists below.',
  /** What was found for words; `within` names what the search was narrowed to, and is empty where it was not. */
  none: (words: string, within: string): string =>
    `No results for “${words}”${within === '' ? '' : ` in ${within}`}. Try fewer or other words${within === '' ? '' : ', or all services and plans'}.`,
  found: (count: number, words: string, within: string): string =>
    `${String(count)} ${count === 1 ? 'result' : 'results'} for “${words}”${within === '' ? '' : ` in ${within}`}.`,
};
