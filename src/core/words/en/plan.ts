import { numbers } from './numbers.ts';

/** Pages of one plan. */
export const plan = {
  state: {
    published: 'Published plan',
    publishedSentence:
      'The published plan that this example was built from does not say when it was approved.',
    draft: 'Draft',
    draftSentence: 'This plan is a draft: no body has approved it yet.',
    /** In place of the date or body of a decision. */
    notYet: '(not yet decided)',
    submitted: 'Submitted',
    publishedNow: 'Published',
    referredBack: 'Draft, referred back',
    superseded: 'Superseded',
    supersededBy: (title: string): string => `Newer plan: ${title}`,
    approvedByCouncils: (agreed: number, of: number): string =>
      agreed === of
        ? `Approved by all ${String(of)} councils`
        : `Approved by ${String(agreed)} of ${String(of)} councils`,
    /** An example was never before a board: what was approved is the plan that it was built from. */
    approvedBy: (kind: 'board' | 'scrutiny' | 'cabinet' | 'council', isExample: boolean): string =>
      `${isExample ? 'Original approved' : 'Approved'} by the ${kind}`,
    /** What was decided, by whom and when. Texts end without a full stop. */
    decisions: (
      all: readonly { readonly body: string; readonly date: string; readonly decided: string }[],
    ): string =>
      `${all.map(({ body, date, decided }) => `${body}, ${date}: ${decided.charAt(0).toLowerCase()}${decided.slice(1)}`).join('; ')}.`,
  },
  about: 'About this plan',
  updated: (date: string): string => `Last updated ${date}`,
  update: (date: string, what: string): string => `Updated ${date}: ${what}`,
  workedExample: 'Worked example.',
  /** How many actions the delivery plan has: what stands behind the number. */
  actions: (priorities: number, answering: string): string =>
    `actions in the delivery plan. They stand under ${numbers.counted(priorities, { one: `${String(priorities)} priority`, other: `${String(priorities)} priorities` })}${answering === '' ? '' : `; ${answering} of them answer a recommendation of an inspection`}.`,
  /** Who gives the money: what stands behind the amount. */
  contributed: (agencies: string, year: string): string => `contributed by ${agencies} agencies in ${year}`,
  inFigures: 'The plan in figures',
  read: 'Read the plan',
  areaProfiles: 'Area profiles',
  areaProfile: 'Area profile',
  areas: 'Areas of this plan',
  areaTitle: (area: string, plan: string): string => `${area} – area profile – ${plan}`,
  areaDescription: (area: string): string =>
    `Youth justice figures for ${area}: first time entrants, custody, reoffending and more, beside the whole service and its comparators.`,
  priorities: 'Priorities',
  noPriorities: 'This plan has no delivery plan with priorities.',
  earlierAndLater: 'Earlier and later plan',
  earlier: 'Earlier plan',
  later: 'Later plan',
  sections: 'Sections of the plan',
  onThisPage: 'On this page',
  previousAndNext: 'Previous and next section',
  previous: 'Previous',
  next: 'Next',
  /** On the page of a text that is not there in the reader's language. */
  notTranslated: 'This text is there in English only.',
  /** On the page of a section of a draft that is still to be written. */
  drafting: {
    title: 'Notes for authors',
    unfinished: 'This section is still to be written.',
    about: 'Notes for authors, which only drafts show:',
    from: (source: string): string => `Where these notes are from: ${source}`,
  },
  downloads: {
    title: 'Figures to download',
    link: (of: string, kind: string): string => `Download ${of} (${kind})`,
    files: {
      'measurements.csv': 'all figures',
      'actions.csv': 'the delivery plan',
      'progress.csv': 'progress on the previous plan',
      'contributions.csv': 'contributions by agency',
      'budget.csv': 'the budget',
      'risks.csv': 'risks',
      'staffing.csv': 'staff',
      'surveys.csv': 'surveys',
      'board.csv': 'members of the board',
    } as Readonly<Record<string, string>>,
    wholePlan: 'the whole plan',
    forMachines: 'For machines:',
    columns: 'what each column holds',
    and: 'and',
    schema: 'the schema of the whole plan',
  },
  sourceOfFigures: (source: string): string => `Source of the figures: ${source}.`,
  source: (source: string): string => `Source: ${source}.`,
  print: {
    title: (plan: string, service: string): string => `${plan} – ${service} (whole plan)`,
    description: (plan: string): string => `The whole of ${plan} on one page, for printing.`,
    about: 'This page holds the whole plan, for printing.',
    pageByPage: 'The plan page by page',
    easier: 'is easier to read on a screen.',
    contents: 'Contents',
    addresses: 'Addresses of links',
  },
  signOff: { body: 'Body', date: 'Date', signedBy: 'Signed by', decided: 'Decided' },
  outcomes: { more: 'More', fewer: 'Fewer' },
  youSaid: { said: 'What children said', done: 'What was done' },
  claimMark: 'What the figures give',
  profileOf: (area: string): string => `Profile of ${area}`,
};
