import { STATUSES, type Status } from '../../schema/delivery.ts';
import { counting } from '../counted.ts';

const counted = counting('en-GB');

/** Tables and lists of records: the delivery plan, progress, risks, recommendations, money, staff and surveys. */
export const records = {
  /** Links to a place on the page. `about` is the text of the heading or caption, or a number. */
  linkTo: {
    section: (about: string): string => `Link to this section: ${about}`,
    table: (about: string): string => `Link to this table: ${about}`,
    action: (about: string): string => `Link to action ${about}`,
    risk: (about: string): string => `Link to risk ${about}`,
    recommendation: (about: string): string => `Link to recommendation ${about}`,
    progress: (about: string): string => `Link to this action: ${about}`,
  },
  /** Begins as `linkTo.table` does. */
  tableLink: 'Link to this table',
  markers: 'Markers in the table',
  note: (number: string): string => `note ${number}`,
  source: 'Source',
  dash: 'A dash stands where the plan says nothing.',
  status: 'Status',
  statuses: STATUSES as Readonly<Record<Status, string>>,
  action: 'Action',
  ref: 'Ref',
  owner: 'Owner',
  due: 'Due',
  recommendations: 'Recommendations',
  carriedFrom: 'Carried from',
  carriedOn: 'Carried on in',
  /** An action of another plan: "2024/25 action 1.1". */
  actionOfPlan: (plan: string, ref: string): string => `${plan} action ${ref}`,
  /** Links to what a later plan says became of an action. */
  inPlan: (plan: string): string => `In the plan of ${plan}`,
  /** What a body asked for when it agreed; with its reference, where it has one. */
  condition: (ref: string): string => `condition ${ref}`.trim(),
  reason: 'Reason',
  none: 'none',
  isNew: 'new',
  theme: 'Theme',
  priority: 'Priority',
  /** How many actions stand under how many priorities, and how many answer an inspection. Numbers are written out. */
  planSentence: (actions: number, priorities: number, answering: string): string =>
    `${counted(actions, { one: `${String(actions)} action`, other: `${String(actions)} actions` })} under ${counted(priorities, { one: `${String(priorities)} priority`, other: `${String(priorities)} priorities` })}${answering === '' ? '' : `; ${answering} of them answer a recommendation of an inspection`}.`,
  answersRecommendations: (numbers: string): string => `Answers recommendations ${numbers}`,
  measures: 'How success will be seen',
  themeMeasures: 'How success of this theme will be seen',
  tally: 'How many actions have each status',
  progressCaption: (plan: string): string => `Progress on the plan of ${plan}`,
  rating: 'Overall rating',
  to: (whom: string): string => `To ${whom}`,
  recommendationsTo: (whom: string): string => `Recommendations to ${whom}`,
  unanswered: 'No action of the delivery plan names it.',
  numberOnly: 'The source gives its number only.',
  answeredBy: 'Answered by',
  actionLink: (ref: string): string => `action ${ref}`,
  claims: {
    caption: 'Statements of the source beside its figures',
    says: 'The source says',
    figures: 'Its figures give',
    outcome: 'Borne out?',
  },
  risks: {
    list: 'Risks',
    scale: (combine: 'product' | 'sum', worst: string): string =>
      `A score is impact ${combine === 'sum' ? 'plus' : 'times'} likelihood; the ${worst} score is the worst.`,
    parts: (impact: string, likelihood: string): string => `impact ${impact}, likelihood ${likelihood}`,
    measure: 'Outcome measure',
    score: 'Score',
    residual: 'after what is done about it',
    causes: 'What may bring it about',
    consequences: 'What would follow',
    controls: 'What is in place',
    mitigation: 'What is done about it',
    furtherMitigation: 'What more is done',
    bearsOn: 'Bears on',
  },
  money: {
    agency: 'Agency',
    category: 'Category',
    amount: 'Amount',
    total: 'Total',
    share: 'Share of all',
    staffing: 'Staffing costs of seconded staff',
    inKind: 'Payments in kind',
    otherDelegated: 'Other delegated funds',
    dash: 'A dash stands where the source gives no amount.',
    rounded: 'Shares are rounded and may not add up to 100%.',
  },
  staff: {
    ethnicity: 'Ethnicity',
    group: 'Group',
    men: 'Men',
    women: 'Women',
    total: 'Total',
    people: 'Number of people',
    posts: 'Full-time equivalent posts',
    withheld: 'confidential: withheld so that nobody can be recognised',
  },
  survey: {
    question: 'Question',
    count: 'Number',
    base: 'Out of',
    share: 'Share',
  },
  board: {
    caption: 'Members of the board by agency and role',
    role: 'Role',
    signatories: 'Agencies that sign the plan',
    chair: (chair: string): string => `Chair: ${chair}.`,
    meets: (when: string): string => `The board meets ${when}.`,
  },
  /** What a file for download holds. */
  files: {
    actions: 'all actions',
    progress: 'progress on every action',
    risks: 'the risks',
    amounts: 'these amounts',
    figures: 'these figures',
    staffing: 'the staffing tables',
    survey: 'the survey',
    board: 'the membership',
  },
  /** Narrowing a list down. `{shown}` and `{all}` are put in by the page. */
  filter: {
    actions: 'Narrow the actions down',
    any: 'All',
    recommendation: 'Recommendation',
    numbered: (number: string): string => `Recommendation ${number}`,
    shown: '{shown} of {all} actions',
    nothing: 'No action fits all of these. Choose fewer of them, or show all actions.',
    reset: 'Show all actions',
  },
  copyLink: {
    title: 'Links to a place on a page',
    about:
      'A # in the margin leads to the heading, the action or the table beside it. Pressed, it is copied too, to be sent or kept.',
    permanent:
      'Such an address stays as it is: that of an action comes from its number, that of a table from what it shows.',
    without: 'Without JavaScript the link leads to the place, and its address stands in the address bar.',
  },
  onAPage: {
    title: 'The plan on one page',
    link: 'The plan on one page: every theme, priority and action in short',
    about: (plan: string): string => `Every theme, priority and action of ${plan} in short, on one page.`,
    whole: 'The whole delivery plan',
    print: 'Prints on A4, landscape.',
  },
};
