import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import Breadcrumbs from '../../src/components/breadcrumbs/breadcrumbs.astro';
import ChartFigure from '../../src/components/chart-figure/chart-figure.astro';
import DeliveryPlan from '../../src/components/delivery-plan/delivery-plan.astro';
import FigureTable from '../../src/components/figure-table/figure-table.astro';
import FundingTables from '../../src/components/funding-tables/funding-tables.astro';
import QuoteList from '../../src/components/quote-list/quote-list.astro';
import { PROJECT } from '../sites/build-site.ts';
import { attribute, tablesIn, textOf } from '../sites/page.ts';
import { EXAMPLES, LONG } from './component-examples.ts';
import { blockOf, blocks, HOSTILE, hostile, textsOf, withheld } from './examples.ts';
import { expectValid, render, renderTree, textNodes } from './render.ts';

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
      'area-finder',
      'area-picker',
      'area-profile',
      'block',
      'board-summary',
      'breadcrumbs',
      'claims',
      'comparison-bars',
      'drafting-notes',
      'edition-pager',
      'fact-table',
      'figures-in-short',
      'funding-tables',
      'headline-card',
      'history-table',
      'outcome-list',
      'owner-key',
      'plan-notice',
      'priority-list',
      'quote-list',
      'removed-places',
      'reporting-cycle',
      'scorecard-table',
      'side-by-side',
      'side-nav',
      'signatory-table',
    ];
    // Parts of others, and the frame and body of pages: test/sites holds every page to the same rules.
    const within = [
      'action-links',
      'action-row',
      'amendment-list',
      'amendment-notes',
      'anchor-link',
      'became-links',
      'changed-words',
      'copy-frame',
      'download-link',
      'filter-form',
      'glossary-term',
      'linked-data',
      'marker-key',
      'measure-list',
      'page-frame',
      'plan-on-a-page',
      'plan-part',
      'record-table',
      'rule-entry',
      'scroll-table',
      'section-body',
      'series-archive',
      'share-tags',
      'sort-script',
      'table-link',
      'text-blocks',
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
