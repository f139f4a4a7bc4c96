import AreaProfile from '../../src/components/area-profile/area-profile.astro';
import AreaFinder from '../../src/components/area-finder/area-finder.astro';
import AreaPicker from '../../src/components/area-picker/area-picker.astro';
import Block from '../../src/components/block/block.astro';
import BoardSummary from '../../src/components/board-summary/board-summary.astro';
import BoardTable from '../../src/components/board-table/board-table.astro';
import Breadcrumbs from '../../src/components/breadcrumbs/breadcrumbs.astro';
import ChartFigure from '../../src/components/chart-figure/chart-figure.astro';
import Claims from '../../src/components/claims/claims.astro';
import FigureTable from '../../src/components/figure-table/figure-table.astro';
import DraftingNotes from '../../src/components/drafting-notes/drafting-notes.astro';
import EditionPager from '../../src/components/edition-pager/edition-pager.astro';
import FactTable from '../../src/components/fact-table/fact-table.astro';
import FiguresInShort from '../../src/components/figures-in-short/figures-in-short.astro';
import FundingTables from '../../src/components/funding-tables/funding-tables.astro';
import ComparisonBars from '../../src/components/comparison-bars/comparison-bars.astro';
import HeadlineCard from '../../src/components/headline-card/headline-card.astro';
import HistoryTable from '../../src/components/history-table/history-table.astro';
import OutcomeList from '../../src/components/outcome-list/outcome-list.astro';
import OwnerKey from '../../src/components/owner-key/owner-key.astro';
import PlanNotice from '../../src/components/plan-notice/plan-notice.astro';
import ProgressList from '../../src/components/progress-list/progress-list.astro';
import PriorityList from '../../src/components/priority-list/priority-list.astro';
import QuoteList from '../../src/components/quote-list/quote-list.astro';
import RemovedPlaces from '../../src/components/removed-places/removed-places.astro';
import ReportingCycle from '../../src/components/reporting-cycle/reporting-cycle.astro';
import RiskList from '../../src/components/risk-list/risk-list.astro';
import ScorecardTable from '../../src/components/scorecard-table/scorecard-table.astro';
import SideBySide from '../../src/components/side-by-side/side-by-side.astro';
import SideNav from '../../src/components/side-nav/side-nav.astro';
import SignatoryTable from '../../src/components/signatory-table/signatory-table.astro';
import SurveyTable from '../../src/components/survey-table/survey-table.astro';
import type { AreaEntry } from '../../src/core/view/area-list.ts';
import type { ComparedIndicator } from '../../src/core/view/side-by-side.ts';
import type { RisksView } from '../../src/core/view/risk-view.ts';
import type { ScorecardView } from '../../src/core/view/scorecard-view.ts';
import { CHARTS } from './chart-examples.ts';
import { area, blockOf, blocks, headline, history, withheld } from './examples.ts';
import type { render } from './render.ts';

/** A name as long as any may be. */
export const LONG =
  'Children from groups which are over-represented, with an education, health and care plan and a speech, language or communication need '
    .repeat(3)
    .trim();

const risk: RisksView['risks'][number] = {
  anchor: 'risk-1',
  ref: '1',
  html: 'Vacancies',
  measure: 'Cases without a worker',
  owner: 'Head of service',
  score: '12 (impact 3, likelihood 4)',
  residual: '6 (impact 3, likelihood 2)',
  causesHtml: ['Slow vetting'],
  consequencesHtml: ['Delay'],
  controlsHtml: ['Acting up'],
  mitigationHtml: ['Recruit'],
  actions: [{ ref: '8.1', anchor: 'action-8-1' }],
};
const risks: RisksView = {
  noteHtml: '',
  scale: 'A score is impact times likelihood; the higher score is the worst.',
  risks: [risk],
  download: '/example/data/risks.csv',
};
const bareRisk = {
  ...risk,
  measure: '',
  owner: '',
  score: '',
  residual: '',
  causesHtml: [],
  consequencesHtml: [],
  controlsHtml: [],
  actions: [],
};

const scorecard: ScorecardView = {
  caption: 'Performance at a glance',
  noteHtml: '',
  rows: [
    {
      indicator: 'first-time-entrants',
      name: 'First time entrants',
      unit: 'per 100,000 children',
      latest: '93',
      period: 'Sep 2022',
      annualTrend: { computed: 'decreased', stated: 'increased' },
      threeYearTrend: { computed: '', stated: 'decreased' },
      comparisons: [{ beside: 'Beside the national figure', value: '146', computed: 'below', stated: '' }],
      rank: '12 of 154',
      quartile: 'upper',
      noteHtml: 'A <em>note</em>',
    },
  ],
};

const pickable: readonly AreaEntry[] = [
  {
    id: 'shropshire',
    name: 'Shropshire',
    href: '/areas/shropshire/',
    services: [{ id: 'west-mercia', name: 'West Mercia' }],
    isWhole: false,
  },
  {
    id: 'west-mercia',
    name: 'West Mercia',
    href: '/areas/west-mercia/',
    services: [{ id: 'west-mercia', name: 'West Mercia' }],
    isWhole: true,
  },
];

const compared: ComparedIndicator = {
  indicator: 'first-time-entrants',
  name: 'First time entrants',
  others: [],
  latest: {
    id: 'first-time-entrants--standard--year-ending',
    indicator: 'first-time-entrants',
    name: 'First time entrants',
    caption: 'Per 100,000 children, year ending September 2022',
    definition: 'First caution or conviction',
    definitionText: 'As published',
    plan: { name: 'West Mercia 2023/24', href: '/west-mercia/2023-24/', source: 'Youth Justice Plan' },
    rows: [
      {
        id: 'shropshire',
        name: 'Shropshire',
        href: '/areas/shropshire/',
        isReference: false,
        text: '[c]',
        meaning: 'confidential',
        interval: '',
        plan: 'West Mercia 2023/24',
        planHref: '/west-mercia/2023-24/',
        source: 'Youth Justice Plan',
      },
      {
        id: 'national',
        name: 'National',
        href: '',
        isReference: true,
        text: '146',
        meaning: '',
        interval: '140 to 150',
        plan: 'West Mercia 2023/24',
        planHref: '/west-mercia/2023-24/',
        source: 'Youth Justice Plan',
      },
    ],
    sentences: ['A sentence'],
    hasIntervals: true,
    markers: [{ marker: '[c]', meaning: 'confidential' }],
  },
};

/** Components by what they are called, each with a view that fills all of its parts and one that fills as few as may be. */
export const EXAMPLES: readonly (readonly [
  name: string,
  component: Parameters<typeof render>[0],
  props: Record<string, unknown>,
])[] = [
  ['an area profile', AreaProfile, { view: area }],
  [
    'an area profile without introduction and figures',
    AreaProfile,
    {
      view: {
        ...area,
        introduction: '',
        names: [],
        notice: 'The plan gives no figures for it.',
        instead: { href: '/example/', text: 'Figures of the whole service' },
        indicators: [],
        facts: [],
        factCount: 0,
        factsFolded: false,
        source: '',
      },
    },
  ],
  ['areas by name', AreaPicker, { areas: pickable }],
  ['few areas to find', AreaFinder, { areas: pickable }],
  [
    'many areas to find',
    AreaFinder,
    { areas: Array.from({ length: 600 }, (_, index) => ({ ...pickable[0], id: `area-${String(index)}` })) },
  ],
  ['areas side by side', SideBySide, { view: compared }],
  [
    'areas side by side from several plans, without intervals and sentences',
    SideBySide,
    {
      view: {
        ...compared,
        latest: { ...compared.latest, plan: null, hasIntervals: false, markers: [], sentences: [] },
        others: [compared.latest].map((one) => ({ ...one, id: 'another' })),
      },
    },
  ],
  [
    'further figures',
    FactTable,
    {
      groups: [
        {
          indicator: 'one',
          name: 'Remands',
          facts: [{ name: '', value: '5', meaning: '', period: '2022', note: '' }],
        },
        {
          indicator: 'two',
          name: 'Children in care',
          facts: [
            { name: '', value: '[c]', meaning: 'confidential', period: '2022', note: 'A note' },
            { name: 'boys', value: '80%', meaning: '', period: '2022', note: '' },
          ],
        },
      ],
    },
  ],
  [
    'earlier and later plans',
    EditionPager,
    {
      earlier: { href: '/example/2016-19/', title: 'Plan 2016 to 2019' },
      later: { href: '/example/2020-21/', title: 'Plan 2020/21' },
    },
  ],
  ['every value of an indicator', HistoryTable, { view: history }],
  [
    'every value of an indicator without chart and markers',
    HistoryTable,
    { view: { ...history, chart: null, markers: [], plans: [] } },
  ],
  [
    'breadcrumbs',
    Breadcrumbs,
    {
      trail: [
        { text: 'Home', href: '/' },
        { text: 'West Mercia', href: '/west-mercia/' },
      ],
    },
  ],
  ['a chart with its table open', ChartFigure, { view: blockOf('chart').view, open: true }],
  ...CHARTS.map(([name, view]) => [name, ChartFigure, { view }] as const),
  ['a table with a withheld cell', FigureTable, { view: withheld }],
  ['a table whose caption is hidden', FigureTable, { view: withheld, hideCaption: true }],
  [
    'a table without unit, markers and notes',
    FigureTable,
    {
      view: {
        ...withheld,
        unit: '',
        markers: [],
        notes: [],
        rows: [
          {
            head: 'Shropshire',
            strong: false,
            cells: [
              { text: '72', notes: [] },
              { text: '82', notes: [] },
            ],
          },
        ],
      },
    },
  ],
  [
    'a table in groups of columns',
    FigureTable,
    {
      view: {
        ...withheld,
        groups: [
          { text: '', span: 1 },
          { text: 'Later', span: 1 },
        ],
      },
    },
  ],
  [
    'a table of 200 rows',
    FigureTable,
    {
      view: {
        ...withheld,
        rows: Array.from({ length: 200 }, (_, index) => ({
          ...withheld.rows[0],
          head: `Area ${String(index + 1)}`,
        })),
      },
    },
  ],
  [
    'a table with long names',
    FigureTable,
    {
      view: {
        ...withheld,
        caption: LONG,
        columns: [LONG, LONG],
        rows: [{ ...withheld.rows[0], head: LONG }],
      },
    },
  ],
  [
    'funding with a grand total',
    FundingTables,
    { view: { tables: [blockOf('money').view], total: { name: 'All funding', amount: '£10' } } },
  ],
  ['funding without tables and total', FundingTables, { view: { tables: [], total: null } }],
  [
    'bars beside a comparator with a long name',
    ComparisonBars,
    {
      bars: [
        { name: 'West Mercia', value: '93', length: 63.7, isOwn: true },
        { name: LONG, value: '146', length: 100, isOwn: false },
      ],
    },
  ],
  ['bars of nothing', ComparisonBars, { bars: [] }],
  ['a headline with its page', HeadlineCard, { view: headline, href: '/performance/' }],
  [
    'a headline without change, comparison and direction',
    HeadlineCard,
    {
      view: { ...headline, change: '', compares: [], rank: '', better: '', interval: '', direction: 'none' },
    },
  ],
  [
    'outcomes',
    OutcomeList,
    {
      groups: [
        { title: 'More', html: ['Children in <em>school</em>'] },
        { title: 'Fewer', html: ['Arrests', 'Remands'] },
      ],
    },
  ],
  [
    'claims of every outcome',
    Claims,
    {
      view: {
        sentence:
          '3 statements of the source about its figures: 1 borne out by the figures, 1 not contradicted by them, 1 not borne out.',
        lines: [
          {
            saysHtml: 'It <em>fell</em>.',
            section: 'Performance',
            outcome: 'borne-out',
            words: 'Borne out by the figures',
            data: '93, after 98',
            because: [],
          },
          {
            saysHtml: LONG,
            section: '',
            outcome: 'not-borne-out',
            words: 'Not borne out',
            data: '61 (57 + 4)',
            because: ['The source prints it so.', LONG],
          },
          {
            saysHtml: 'It did well.',
            section: '',
            outcome: 'consistent',
            words: 'Not contradicted',
            data: '',
            because: [],
          },
        ],
      },
    },
  ],
  ['owners', OwnerKey, { owners: [{ id: 'head', role: 'Head of service' }] }],
  [
    'notes for the authors of a section',
    DraftingNotes,
    {
      view: {
        groups: [
          { title: '', promptsHtml: ['What the plan is for.'] },
          {
            title: 'Foreword',
            promptsHtml: ['A word from the chair.', 'Which <code>&lt;Figure /&gt;</code>'],
          },
        ],
        from: 'An invented guidance',
      },
    },
  ],
  [
    'a report that gives reasons',
    ProgressList,
    {
      deliveryHref: '/actions/',
      view: {
        ...{ id: 'table-progress', caption: 'Progress on the plan of 2025/26', noteHtml: '', filter: null },
        tally: [{ status: 'withdrawn', words: 'Withdrawn', count: '1' }],
        lines: [
          {
            ...{ anchor: 'progress-a1', linkLabel: 'Link to this action: A1', about: 'People › Wellbeing' },
            ...{ by: { theme: 'people', priority: 'wellbeing' }, statusSort: 6, actionHtml: 'Ask everybody' },
            ...{ status: 'withdrawn', words: 'Withdrawn', updateHtml: '', becauseHtml: 'Nobody answered.' },
            origin: { text: '2025/26 action A1', href: '/before/#action-a1' },
            carriedTo: [],
          },
        ],
        download: '/data/progress.csv',
      },
    },
  ],
  [
    'the notice of a draft',
    PlanNotice,
    {
      view: {
        title: 'Plan 2026/27',
        state: {
          approved: false,
          tag: 'Draft',
          sentence: 'This plan is a draft.',
          href: '/approval/',
          superseded: null,
        },
        updated: '1 April 2026',
        workedExample: '',
        figuresHref: '/figures/',
      },
    },
  ],
  [
    'the notice of an approved example',
    PlanNotice,
    {
      view: {
        title: 'Plan 2026/27',
        state: {
          approved: true,
          tag: 'Approved by the board',
          sentence: 'The board approved it.',
          href: '/approval/',
          superseded: { tag: 'Superseded', text: 'Newer plan: Plan 2027/28', href: '/newer/' },
        },
        updated: '1 April 2026',
        workedExample: 'Built from a published plan.',
        figuresHref: '/figures/',
      },
    },
  ],
  ['priorities', PriorityList, { themes: [{ theme: 'People', priorities: ['Wellbeing', 'Morale'] }] }],
  [
    'a summary for a board',
    BoardSummary,
    { themes: [{ theme: 'People', priorities: ['Wellbeing', 'Morale'] }], source: 'Plan, Council' },
  ],
  ['a summary for a board without a delivery plan', BoardSummary, { themes: [], source: 'Plan, Council' }],
  [
    'the figures in short',
    FiguresInShort,
    {
      view: {
        sources: [{ title: 'Plan', publisher: 'Council', released: '1 April 2024' }],
        accepted: [{ where: 'Survey', expected: '98%', found: '97%', because: 'Printed so.' }],
        notes: [],
        waivers: [],
      },
      href: '/figures/',
    },
  ],
  [
    'the figures in short, where all agree',
    FiguresInShort,
    {
      view: {
        sources: [{ title: 'Plan', publisher: '', released: '' }],
        accepted: [],
        notes: [],
        waivers: [],
      },
      href: '/figures/',
    },
  ],
  ['quotes', QuoteList, { quotes: [{ from: 'A child', html: 'They <em>listened</em>.' }] }],
  [
    'places that are gone from a page',
    RemovedPlaces,
    {
      places: [
        {
          address: '/example/2024-25/actions/#action-1-1',
          anchor: 'action-1-1',
          date: '2 September 2024',
          isoDate: '2024-09-02',
          because: 'The board moved the action to another plan.',
          instead: { href: '/example/2024-25/', text: 'Plan 2024/25' },
        },
        {
          address: '/example/2024-25/actions/#custody',
          anchor: 'custody',
          date: '2 September 2024',
          isoDate: '2024-09-02',
          because: 'It said again what stands above.',
          instead: null,
        },
      ],
    },
  ],
  ['a reporting cycle', ReportingCycle, { lines: [{ when: 'April to June', html: 'Education' }] }],
  ['a risk with all its parts', RiskList, { view: risks, deliveryHref: '/actions/' }],
  [
    'a risk with what is done about it only',
    RiskList,
    { view: { ...risks, scale: '', risks: [bareRisk] }, deliveryHref: '' },
  ],
  ['a scorecard', ScorecardTable, { view: scorecard }],
  [
    'a side navigation',
    SideNav,
    {
      title: 'Sections',
      pages: [
        { text: 'Preface', href: '/preface/' },
        { text: 'Vision', href: '/vision/' },
      ],
      current: '/vision/',
    },
  ],
  ['signatories', SignatoryTable, { rows: [{ agency: 'Police', role: 'Chief constable' }] }],
  ['a board without chair and meetings', BoardTable, { ...blockOf('board'), chair: '', meets: '' }],
  [
    'a survey with what is not known',
    SurveyTable,
    {
      view: {
        ...blockOf('survey').view,
        noteHtml: '',
        rows: [
          {
            question: 'Felt heard',
            count: '[x]',
            base: '85',
            percent: '[x]',
            accepted: 'The source prints 98%.',
          },
        ],
      },
    },
  ],
  ...blocks.map(
    (block, index) =>
      [
        `block ${String(index + 1)} of the plan, ${block.kind}`,
        Block,
        { block, deliveryHref: '/actions/' },
      ] as const,
  ),
];
