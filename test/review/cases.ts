import type { Edit } from './lay.ts';

const DATA = 'data/plans/exampleshire/2024-25';
const TEXT = 'content/plans/exampleshire/2024-25';
const DELIVERY = `${DATA}/delivery-plan.yaml`;
const FTE = `${DATA}/performance/first-time-entrants.yaml`;
const OUTCOMES = `${DATA}/performance/outcomes.yaml`;
const MONEY = `${DATA}/resources.yaml`;
const INTRODUCTION = `${TEXT}/10-introduction.mdx`;
const PERFORMANCE = `${TEXT}/20-performance.mdx`;
const edit = (file: string, from: string | RegExp, to: string): Edit => ({ in: file, from, to });

/** An edit of the site, by the name of its golden text. */
export interface Case {
  readonly edits: readonly Edit[];
  /** Edits that the version before has already. */
  readonly before?: readonly Edit[];
}

const DECISION = `- body: Management board
  kind: board
  date: 2024-06-20
  role: Chair of the board
  decided: Approved the plan.
`;

// prettier-ignore
export const CASES: Readonly<Record<string, Case>> = {
  'figure': { edits: [edit(FTE, '[104, 95]', '[104, 97]')] },
  'figure-marker': { edits: [edit(FTE, '[154, 146]', '[154, x]')] },
  'figure-note': { edits: [edit(FTE, '[154, 146]', '[154, { value: 146, note: Provisional in the source }]')] },
  'figure-count-behind': { edits: [edit(FTE, 'numerator: 18', 'numerator: 19')] },
  'figure-withheld-changed': { edits: [edit(OUTCOMES, '[3, 15]', '[4, 15]')] },
  'figure-withheld-now': { edits: [edit(OUTCOMES, '[26, 25]', '[c, 25]')] },
  'figures-of-a-new-period': { edits: [edit(FTE, '[2022-09, 2023-09]', '[2022-09, 2023-09, 2024-03]'), edit(FTE, '[104, 95]', '[104, 95, 91]'), edit(FTE, '[154, 146]', '[154, 146, 140]'), edit(FTE, 'denominator: 20000 }]', 'denominator: 20000 }, 88]'), edit(FTE, '[92, c]', '[92, c, c]')] },
  'table-added': { edits: [{ write: `${DATA}/performance/population.yaml`, text: 'indicator: youth-population\ncalendar-years: [2023]\nvalues:\n  exampleshire: 20000\n  northam: 12000\n  southam: 8000\n' }] },
  'table-source': { edits: [edit(FTE, 'indicator: first-time-entrants', 'indicator: first-time-entrants\ntitle: First time entrants for every 100,000 children')] },
  'sentence': { edits: [edit(INTRODUCTION, 'Most of them come to us once.', 'Two thirds of them come to us only once.')] },
  'sentence-added': { edits: [edit(INTRODUCTION, '- We write', '- We visit each school.\n- We write')] },
  'paragraph-moved': { edits: [edit(INTRODUCTION, 'We listen to children first. We tell them what happens next.\n\n', ''), edit(INTRODUCTION, /$/, '\nWe listen to children first. We tell them what happens next.\n')] },
  'heading-renamed': { edits: [edit(INTRODUCTION, '## How we work', '## How we work with children')] },
  'bound-figure-in-changed-sentence': { edits: [edit(PERFORMANCE, 'The rate was', 'In the last year the rate was')] },
  'figure-bound-to-another-area': { edits: [edit(PERFORMANCE, '<Figure of="first-time-entrants" />', '<Figure of="first-time-entrants" area="northam" />')] },
  'claim-behind-same-words': { edits: [edit(PERFORMANCE, ' area="northam" says="down">', ' area="northam" from="2022-09" says="down">')] },
  'section-added': { edits: [{ write: `${TEXT}/40-extras.mdx`, text: '---\nsection: extras\nsummary: What else we do.\n---\n\nWe hold an open day.\n\n## Who comes\n\nEverybody may come.\n' }] },
  'section-removed': { edits: [{ remove: `${TEXT}/10-introduction.mdx` }, { remove: `${TEXT}/cy/10-introduction.mdx` }] },
  'section-renamed': { edits: [{ rename: INTRODUCTION, to: `${TEXT}/15-introduction.mdx` }, { remove: `${TEXT}/cy/10-introduction.mdx` }, edit(`${TEXT}/15-introduction.mdx`, 'section: introduction', 'section: introduction\ntitle: Who we are')] },
  'chart-attribute': { edits: [edit(PERFORMANCE, 'areas="exampleshire northam national"', 'areas="exampleshire national"')] },
  'action-added': { edits: [edit(DELIVERY, '      - priority: Safer after court', '          - ref: 1.3\n            do: Train every volunteer\n            due: 2025-02\n      - priority: Safer after court')] },
  'action-dropped': { edits: [edit(DELIVERY, /          - ref: 1\.2\n[^]*?not-started\n/, '')] },
  'action-re-owned': { edits: [edit(DELIVERY, 'do: Ask every school what it needs\n            owner: team-manager', 'do: Ask every school what it needs\n            owner: head-of-service')] },
  'action-re-dated': { edits: [edit(DELIVERY, 'due: 2024-12', 'due: 2025-06')] },
  'action-status': { edits: [edit(DELIVERY, 'status: in-progress', 'status: completed\n            update: Every child was offered help.')] },
  'action-moved': { edits: [edit(DELIVERY, /          - ref: 1\.2\n[^]*?not-started\n/, ''), edit(DELIVERY, /$/, '          - ref: 1.2\n            do: Ask every school what it needs\n            owner: team-manager\n            due: 2024-12\n            status: not-started\n')] },
  'priority-renamed': { edits: [edit(DELIVERY, 'priority: Safer after court', 'priority: Support after court')] },
  'recommendation-answered': { edits: [edit(DELIVERY, 'do: Ask every school what it needs', 'do: Ask every school what it needs\n            answers: [1]')] },
  'earlier-action': { edits: [edit(`${DATA}/progress.yaml`, 'status: completed', 'status: deferred')] },
  'budget-line': { edits: [edit(MONEY, 'amount: 5000', 'amount: 6500')] },
  'contribution': { edits: [edit(MONEY, 'staffing: 30000', 'staffing: 32500.5')] },
  'risk-score': { edits: [edit(`${DATA}/risks.yaml`, 'likelihood: 2', 'likelihood: 4')] },
  'staff': { edits: [edit(`${DATA}/workforce.yaml`, 'women: [0, 6], total: [5, 6]', 'women: [0, 7], total: [5, 7]'), edit(`${DATA}/workforce.yaml`, 'women: [1, 8], total: [6, 9]', 'women: [1, 9], total: [6, 10]')] },
  'survey': { edits: [edit(`${DATA}/voice.yaml`, 'count: 30', 'count: 32')] },
  'survey-withheld': { edits: [edit(`${DATA}/voice.yaml`, 'count: 30', 'count: 38')] },
  'governance': { edits: [edit(`${DATA}/governance.yaml`, 'role: Superintendent }', 'role: Chief superintendent }\n  - { agency: Health, role: Director of nursing }')] },
  'decision': { edits: [{ write: `${DATA}/decisions.yaml`, text: `${DECISION}  conditions:\n    - { ref: C1, do: Name an owner for every action, due: 2024-09 }\n  accepted: { decision-unsealed: Decided before seals were kept. }\n` }] },
  'waiver': { edits: [edit(`${DATA}/plan.yaml`, 'The evaluation follows in autumn.', 'The evaluation follows next year.')] },
  'comparators-and-headline': { edits: [edit(`${DATA}/plan.yaml`, 'comparators: [national]', 'comparators: []'), edit(`${DATA}/plan.yaml`, 'headline: [first-time-entrants]', 'headline: [first-time-entrants, outcomes]')] },
  'claim-turns-false': { edits: [edit(FTE, '[104, 95]', '[104, 150]')] },
  'problem-introduced': { edits: [edit(DELIVERY, 'due: 2024-12', 'dew: 2024-12')] },
  'problem-solved': { before: [edit(MONEY, '- { agency: Police, staffing: 40000,', '- { agency: Police, total: 60000, staffing: 40000,')], edits: [edit(MONEY, 'total: 60000', 'total: 50000')] },
  'problem-kept': { before: [edit(MONEY, '- { agency: Police, staffing: 40000,', '- { agency: Police, total: 60000, staffing: 40000,')], edits: [edit(MONEY, 'total: 60000', 'accepted: { sum-disagrees: The source prints £60000 and its parts make £50000. }, total: 60000')] },
  'welsh-text': { edits: [edit(`${TEXT}/cy/10-introduction.mdx`, 'Rydym yn gweithio gyda phlant', 'Rydym yn gweithio gyda phob plentyn')] },
  'area-added': { edits: [edit('data/areas.yaml', /$/, 'westham: { name: Westham, code: E06000103, kind: unitary }\n'), edit('data/services.yaml', 'areas: [northam, southam]', 'areas: [northam, southam, westham]'), edit(`${DATA}/plan.yaml`, 'areas: [northam, southam]', 'areas: [northam, southam, westham]')] },
  'definition-changed': { edits: [edit('data/indicators.yaml', 'Children cautioned or convicted for the first time.', 'Children cautioned or convicted for the first time in England and Wales.')] },
  'term-changed': { edits: [edit('data/terms.yaml', 'long: Youth Justice Board', 'long: Youth Justice Board for England and Wales')] },
  'layout-and-comments': { edits: [edit(OUTCOMES, '# Counts of outcomes; small ones', '# Outcomes; small ones'), edit(INTRODUCTION, '- We meet', '* We meet')] },
  'file-that-cannot-be-read': { edits: [edit(`${DATA}/risks.yaml`, 'risks:', 'risks: [')] },
  'plan-that-cannot-be-read': { edits: [edit(`${DATA}/plan.yaml`, 'title: Youth', 'titel: Youth')] },
  'amendment-and-its-records': { edits: [{ write: `${DATA}/amendments.yaml`, text: `- date: 2024-09-02\n  kind: correction\n  what: The rate of Northam is put right.\n  why: A slip of the keyboard.\n  agreed: Management board\n  from: sha256:${'0'.repeat(64)}\n  seal: sha256:${'1'.repeat(64)}\n` }, { write: `${DATA}/addresses.txt`, text: '/exampleshire/2024-25/\n' }] },
  'reference-that-cannot-be-read': { edits: [edit('data/areas.yaml', 'northam: { name: Northam,', 'northam: { nmae: Northam,')] },
  'new-edition': { edits: [{ write: 'data/plans/exampleshire/2025-26/plan.yaml', text: 'title: Youth Justice Plan 2025/26\nperiod: 2025-26\nstructure: small\nareas: [northam, southam]\nheadline: [first-time-entrants]\nsummary: What the service will do in 2025/26.\nupdated: 2025-06-03\nsource: { title: Invented data }\n' }, { write: 'data/plans/exampleshire/2025-26/performance/first-time-entrants.yaml', text: 'indicator: first-time-entrants\nyears-ending: [2024-09]\nvalues: { exampleshire: 80, northam: 85, southam: 75 }\n' }, { write: 'content/plans/exampleshire/2025-26/10-introduction.mdx', text: '---\nsection: introduction\n---\n\nA new year.\n' }] },
};
