/** The page about the figures of a plan, and the page about what the guidance asks for. */
export const figures = {
  title: 'About the figures',
  pageTitle: (plan: string): string => `About the figures – ${plan}`,
  description: (plan: string): string =>
    `What to know about the figures of ${plan}: sources, notes and what the source prints wrongly.`,
  sources: 'Where they come from',
  released: (date: string): string => `released ${date}`,
  asPrinted:
    'Published values stand as they were printed. Rates, percentages and changes that the plan does not print are computed from the published counts.',
  see: 'See',
  howComputed: 'how figures are computed',
  claims: 'What the source says about its figures',
  differently: 'Printed differently from what the figures give',
  nothing: 'Nothing in this plan contradicts itself as far as it was checked.',
  /** Behind the place: what is printed, and what the figures give. */
  printed: (found: string, expected: string): string =>
    `: printed as ${found}; the figures give ${expected}.`,
  more: 'The reasons, the notes to the figures and what the source claims about them are told on the page',
  notes: 'Notes',
  leftOut: 'Headings left out',
  back: 'Back to the plan',
  guidance: {
    title: 'What the guidance asks for',
    link: 'What the guidance asks for, and where it is answered',
    pageTitle: (plan: string): string => `What the guidance asks for – ${plan}`,
    description: (plan: string): string =>
      `Which heading of the guidance is answered where in ${plan}, and which is left out and why.`,
    table: 'Headings of the guidance and where they are answered',
    heading: 'Heading',
    where: 'Where it is answered',
    /** How many required headings are answered, and how many are left out with a reason. */
    sentence: (required: string, answered: string, waived: string): string =>
      `Of ${required} required headings, this plan answers ${answered}${waived === '' ? '' : ` and leaves out ${waived} with a reason`}.`,
    headingsOf: (guidance: string): string => `The headings are those of: ${guidance}.`,
    evidence: (evidence: string): string => `How this list was made: ${evidence}`,
    inside: (title: string): string => `In: ${title}`,
    waived: (because: string): string => `Left out: ${because}`,
    notAnswered: 'Not answered',
    notRequired: 'Not in this plan; the guidance does not require it',
  },
};
