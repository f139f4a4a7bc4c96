import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import AreaProfile from '../../src/components/area-profile/area-profile.astro';
import Block from '../../src/components/block/block.astro';
import BoardSummary from '../../src/components/board-summary/board-summary.astro';
import BoardTable from '../../src/components/board-table/board-table.astro';
import Breadcrumbs from '../../src/components/breadcrumbs/breadcrumbs.astro';
import ChartFigure from '../../src/components/chart-figure/chart-figure.astro';
import Claims from '../../src/components/claims/claims.astro';
import DeliveryPlan from '../../src/components/delivery-plan/delivery-plan.astro';
import FigureTable from '../../src/components/figure-table/figure-table.astro';
import FiguresInShort from '../../src/components/figures-in-short/figures-in-short.astro';
import FundingTables from '../../src/components/funding-tables/funding-tables.astro';
import HeadlineCard from '../../src/components/headline-card/headline-card.astro';
import OutcomeList from '../../src/components/outcome-list/outcome-list.astro';
import OwnerKey from '../../src/components/owner-key/owner-key.astro';
import PlanNotice from '../../src/components/plan-notice/plan-notice.astro';
import PriorityList from '../../src/components/priority-list/priority-list.astro';
import QuoteList from '../../src/components/quote-list/quote-list.astro';
import ReportingCycle from '../../src/components/reporting-cycle/reporting-cycle.astro';
import RiskList from '../../src/components/risk-list/risk-list.astro';
import ScorecardTable from '../../src/components/scorecard-table/scorecard-table.astro';
import SideNav from '../../src/components/side-nav/side-nav.astro';
import SignatoryTable from '../../src/components/signatory-table/signatory-table.astro';
import SurveyTable from '../../src/components/survey-table/survey-table.astro';
import type { RisksView } from '../../src/core/view/risk-view.ts';
import type { ScorecardView } from '../../src/core/view/scorecard-view.ts';
import { PROJECT } from '../sites/build-site.ts';
import { attribute, tablesIn, textOf } from '../sites/page.ts';
import { area, blockOf, blocks, headline, HOSTILE, hostile, textsOf, withheld } from './examples.ts';
import { expectValid, render, renderTree, textNodes } from './render.ts';

const LONG =
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
      comparisons: [{ area: 'national', value: '146', computed: 'below', stated: '' }],
      rank: '12 of 154',
      quartile: 'upper',
      noteHtml: 'A <em>note</em>',
    },
  ],
};

/** Components by what they are called, each with a view that fills all of its parts and one that fills as few as may be. */
const EXAMPLES: readonly (readonly [
  name: string,
  component: Parameters<typeof render>[0],
  props: Record<string, unknown>,
])[] = [
  ['an area profile', AreaProfile, { view: area }],
  [
    'an area profile without introduction, indicators and facts',
    AreaProfile,
    { view: { ...area, introduction: '', officialName: '', code: '', indicators: [], facts: [] } },
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
          head: `Area ${String(index)}`,
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
    'the notice of a draft',
    PlanNotice,
    {
      view: {
        title: 'Plan 2026/27',
        state: { approved: false, tag: 'Draft', sentence: 'This plan is a draft.' },
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
        state: { approved: true, tag: 'Approved by the board', sentence: 'The board approved it.' },
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

describe('a component', () => {
  it.each(EXAMPLES)('writes valid markup for %s', async (_, component, props) => {
    await expectValid(await render(component, props));
  });

  it.each(EXAMPLES)('writes text that looks like markup as text, for %s', async (_, component, props) => {
    const html = await render(component, hostile(props));
    expect(html.includes('<b>&"')).toBe(false);
    expect(html.includes('&amp;lt;')).toBe(false);
    await expectValid(html);
    const before = textNodes(await render(component, props));
    const after = textNodes(html);
    for (const text of textsOf(props)) if (before.has(text)) expect(after).toContain(`${text} ${HOSTILE}`);
  });

  it('is shown by an example here if it can stand alone', () => {
    const folders = readdirSync(join(PROJECT, 'src/components'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const kinds = new Set<string>(blocks.map(({ kind }) => kind));
    const byBlocks = {
      'area-links': 'area-links',
      'board-table': 'board',
      'chart-figure': 'chart',
      'delivery-plan': 'delivery',
      'figure-table': 'table',
      'money-table': 'money',
      'progress-list': 'progress',
      'recommendation-list': 'recommendations',
      'risk-list': 'risks',
      'sign-off': 'sign-off',
      'staffing-table': 'staffing',
      'survey-table': 'survey',
      'you-said': 'you-said',
    };
    for (const [folder, kind] of Object.entries(byBlocks))
      expect(kinds.has(kind), `${folder} by a block of the real plan`).toBe(true);
    const alone = [
      'area-profile',
      'block',
      'board-summary',
      'breadcrumbs',
      'claims',
      'figures-in-short',
      'funding-tables',
      'headline-card',
      'outcome-list',
      'owner-key',
      'plan-notice',
      'priority-list',
      'quote-list',
      'reporting-cycle',
      'scorecard-table',
      'side-nav',
      'signatory-table',
    ];
    // Parts of others, and the frame and body of pages: test/sites holds every page to the same rules.
    const within = [
      'action-links',
      'action-row',
      'anchor-link',
      'copy-script',
      'download-link',
      'filter-form',
      'glossary-term',
      'linked-data',
      'marker-key',
      'measure-list',
      'page-frame',
      'plan-part',
      'record-table',
      'rule-entry',
      'scroll-table',
      'section-body',
      'series-archive',
      'sort-script',
      'whole-plan',
    ];
    expect(folders.toSorted()).toEqual([...Object.keys(byBlocks), ...alone, ...within].sort());
  });
});

describe('a table of figures', () => {
  it('says what a withheld cell stands for, and points to its note', async () => {
    const root = await renderTree(FigureTable, { view: withheld });
    const abbr = root.querySelector('td abbr');
    expect(abbr?.textContent).toBe('[c]');
    expect(abbr?.getAttributeValue('title')).toBe('confidential');
    expect(textOf(root)).toContain('[note 1]');
    expect(root.querySelectorAll('ol li').map(textOf)).toEqual(['Printed as ">10".']);
    expect(textOf(root)).toContain('[c] confidential');
  });

  it('gives every cell a head for its row and its column', async () => {
    const root = await renderTree(FigureTable, { view: withheld });
    expect(root.querySelectorAll('thead th').map((head) => attribute(head, 'scope'))).toEqual([
      'col',
      'col',
      'col',
    ]);
    expect(root.querySelectorAll('tbody th').map((head) => attribute(head, 'scope'))).toEqual(['row']);
    expect(tablesIn(root)).toEqual([
      {
        caption: 'First time entrants per 100,000 children',
        columns: withheld.columns.toSpliced(0, 0, 'Year ending'),
        rows: [{ head: 'Shropshire', cells: ['72', '[c]'] }],
      },
    ]);
  });

  it('shows 200 rows as 200 rows', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => ({
      head: `Area ${String(index)}`,
      strong: false,
      cells: [
        { text: String(index), notes: [] },
        { text: '1', notes: [] },
      ],
    }));
    const [table] = tablesIn(await renderTree(FigureTable, { view: { ...withheld, rows } }));
    expect(table?.rows.map(({ head, cells }) => [head, cells[0]])).toEqual(
      rows.map(({ head }, index) => [head, String(index)]),
    );
  });
});

describe('a chart', () => {
  it('is followed by the table of the values that it draws', async () => {
    const { view } = blockOf('chart');
    const root = await renderTree(ChartFigure, { view });
    const [table] = tablesIn(root);
    expect(table?.columns.slice(1)).toEqual(view.spec.labels);
    for (const { name, values } of view.spec.series) {
      const row = table?.rows.find(({ head }) => head === name);
      expect(
        row?.cells.map((cell) => (cell.startsWith('[') ? null : Number(cell.replaceAll(/[,%]/g, '')))),
      ).toEqual(values);
    }
  });

  it('has a name and a description in its picture', async () => {
    const { view } = blockOf('chart');
    const root = await renderTree(ChartFigure, { view });
    for (const svg of root.querySelectorAll('svg')) {
      expect(attribute(svg, 'role')).toBe('img');
      const named = (attribute(svg, 'aria-labelledby') ?? attribute(svg, 'aria-label') ?? '').trim();
      expect(named).not.toBe('');
    }
  });
});

describe('a delivery plan', () => {
  const { view } = blockOf('delivery');

  it('leaves out the columns that no action fills', async () => {
    const none = { owner: false, due: false, status: false, answers: false, carried: false };
    const root = await renderTree(DeliveryPlan, { view: { ...view, has: none } });
    for (const { columns } of tablesIn(root)) expect(columns).toEqual(['Ref', 'Action']);
  });

  it('shows all columns and every status where actions have them', async () => {
    const all = { owner: true, due: true, status: true, answers: true, carried: true };
    const action = {
      ...view.themes[0]?.priorities[0]?.actions[0],
      status: 'in-progress',
      statusWords: 'In progress',
      owner: 'Head of service',
      due: 'March 2024',
      updateHtml: 'Begun.',
    };
    const html = await render(DeliveryPlan, {
      view: {
        ...view,
        has: all,
        themes: [
          {
            ...view.themes[0],
            priorities: [
              {
                priority: 'One',
                anchor: 'priority-one',
                answersWords: '',
                measuresHtml: [],
                actions: [action],
              },
            ],
          },
        ],
      },
    });
    await expectValid(html);
    for (const text of ['In progress', 'Head of service', 'March 2024', 'Begun.'])
      expect(html).toContain(text);
  });

  it('shows 200 actions, each with its own anchor', async () => {
    const [first] = view.themes[0]?.priorities[0]?.actions ?? [];
    const actions = Array.from({ length: 200 }, (_, index) => ({
      ...first,
      ref: `1.${String(index)}`,
      anchor: `action-1-${String(index)}`,
    }));
    const html = await render(DeliveryPlan, {
      view: {
        ...view,
        themes: [
          {
            theme: LONG,
            anchor: 'theme-long',
            slug: 'long',
            measuresHtml: [],
            priorities: [
              { priority: LONG, anchor: 'priority-long', answersWords: '', measuresHtml: [], actions },
            ],
          },
        ],
      },
    });
    await expectValid(html);
    expect(html.match(/id="action-1-/g)).toHaveLength(200);
  });
});

describe('what has nothing to show', () => {
  it.each([
    ['breadcrumbs', Breadcrumbs, { trail: [] }],
    ['quotes', QuoteList, { quotes: [] }],
    ['funding', FundingTables, { view: { tables: [], total: null } }],
  ] as const)('leaves no empty frame: %s', async (_, component, props) => {
    expect((await render(component, props)).trim()).toBe('');
  });
});
