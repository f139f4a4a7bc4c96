import { describe, expect, it } from 'vitest';
import { chartSizes } from '../../../src/charts/chart-size.ts';
import { drawChart } from '../../../src/charts/draw-chart.ts';
import { chartAreas, chartView } from '../../../src/core/view/chart-view.ts';
import { areaView } from '../../../src/core/view/area-view.ts';
import { indicatorView } from '../../../src/core/view/indicator-view.ts';
import { progressView } from '../../../src/core/view/progress-view.ts';
import { areaCategoryTable, categoryTable } from '../../../src/core/view/category-table.ts';
import { indicatorTable } from '../../../src/core/view/indicator-table.ts';
import { wordsOf } from '../../../src/core/words/words.ts';
import { LIBRARY, modelOf } from '../west-mercia-model.ts';

const model = modelOf();
const MIXED = modelOf({
  performance: `
- { indicator: joint-decision-cases, calendar-years: [2021, 2022], by: [all], values: {} }
- { indicator: joint-decision-cases, calendar-years: [2021, 2022], values: { west-mercia: [250, 279], shropshire: [20, 30] } }
- { indicator: joint-decision-cases, years-ending: [2021-09, 2022-09], values: { west-mercia: [300, 321], national: [9000, 8000] } }
- { indicator: joint-decision-cases, calendar-years: [2022], by: [diverted, ethnic-minority], values: { west-mercia: [190, 18], shropshire: [12, 3] } }
- { indicator: joint-decision-cases, years-ending: [2022-09], by: [cautioned], values: { west-mercia: [100] } }`.replace(
    /- [^\n]*values: \{\} \}\n/,
    '',
  ),
});

describe('indicatorTable', () => {
  it('has a row an area, in the order of plans, and a column a period', () => {
    const table = indicatorTable(model, 't', 'first-time-entrants');
    expect(table.rows.map(({ head }) => head)).toEqual([
      'West Mercia',
      'National',
      'Statistical family',
      'Herefordshire',
      'Shropshire',
      'Telford and Wrekin',
      'Worcestershire',
    ]);
    expect([table.corner, ...table.columns]).toEqual(['Year ending', 'Sep 2020', 'Sep 2021', 'Sep 2022']);
    expect(table.rows[0]?.cells.map(({ text }) => text)).toEqual(['128', '98', '93']);
  });

  it('marks a revised figure, and says under the table what it was before', () => {
    const revised = modelOf({
      performance:
        '{ indicator: first-time-entrants, years-ending: [2021-09, 2022-09], values: { west-mercia: [{ value: 98.5, flag: r, was: 1101 }, { value: 93, flag: r, was: 1101, note: Late. }] } }',
    });
    const table = indicatorTable(revised, 't', 'first-time-entrants');
    expect(table.rows[0]?.cells).toEqual([
      { text: '98.5 [r]', notes: [1] },
      { text: '93 [r]', notes: [1, 2] },
    ]);
    expect(table.notes).toEqual(['Revised; 1,101 before.', 'Late.']);
    expect(table.markers).toEqual([{ marker: 'r', meaning: 'revised' }]);
  });

  it('prints a marker in brackets, says what it means, and lists it once', () => {
    const table = indicatorTable(model, 't', 'first-time-entrants', { areas: ['shropshire'] });
    expect(table.rows[0]?.cells.at(-1)).toMatchObject({
      text: '[c]',
      meaning: expect.stringContaining('confidential') as string,
    });
    expect(table.markers.map(({ marker }) => marker)).toEqual(['c']);
  });

  it('never mixes kinds of period: it shows those of its first area', () => {
    expect(indicatorTable(MIXED, 't', 'joint-decision-cases').columns).toEqual(['2021', '2022']);
    const national = indicatorTable(MIXED, 't', 'joint-decision-cases', { areas: ['national'] });
    expect([national.corner, ...national.columns]).toEqual(['Year ending', 'Sep 2021', 'Sep 2022']);
    expect(
      indicatorTable(MIXED, 't', 'joint-decision-cases', {
        areas: ['west-mercia', 'national'],
      }).rows[1]?.cells.map(({ text }) => text),
    ).toEqual(['[x]', '[x]']);
  });
});

describe('chartView', () => {
  it('never mixes kinds of period, in its drawing, its sentence or its table', () => {
    const { spec, sentence, table } = chartView(MIXED, 'c', 'joint-decision-cases', {
      areas: ['west-mercia', 'shropshire'],
    });
    expect(spec.labels).toEqual(['2021', '2022']);
    expect(spec.series.map(({ values }) => values)).toEqual([
      [250, 279],
      [20, 30],
    ]);
    expect(sentence).toMatch(/^West Mercia rose from 250 in 2021 to 279 in 2022\b/);
    expect(table.columns).toEqual(['2021', '2022']);
  });

  it('breaks the line where there is no figure, and says why', () => {
    const { spec, sentence } = chartView(model, 'c', 'first-time-entrants', { areas: ['shropshire'] });
    expect(spec.series[0]?.values).toEqual([82, 72, null]);
    expect(sentence).toContain('withheld as confidential');
  });

  it('chooses no more areas than can be drawn, and the page of an area neither', () => {
    const many = modelOf({
      plan: `
title: P
period: 2023-24
structure: small
areas: [herefordshire]
comparators: [national, statistical-family, west-midlands, east-midlands]
headline: [first-time-entrants]
summary: S
updated: 2023-06-21
source: { title: S }`,
      performance:
        '- { indicator: first-time-entrants, years-ending: [2022-09], values: { west-mercia: 93, herefordshire: 155, national: 146, statistical-family: 137, west-midlands: 140, east-midlands: 141 } }',
    });
    expect(chartAreas(many, 'first-time-entrants', null)).toEqual([
      'west-mercia',
      'national',
      'statistical-family',
      'west-midlands',
      'herefordshire',
    ]);
    const [indicator] = areaView(many, 'herefordshire').indicators;
    if (!indicator) throw new Error('no indicator');
    expect(drawChart(indicator.chart.spec, chartSizes.wide)).toContain('<svg');
  });
});

describe('a table of categories', () => {
  it('shows counts and shares of one breakdown, for one period', () => {
    const table = categoryTable(model, 't', 'joint-decision-cases', { breakdown: 'outcome' });
    expect(table.rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)])).toEqual([
      ['Diverted', '190', '68%'],
      ['Cautioned', '89', '32%'],
      ['All', '279', '100%'],
    ]);
    expect(table.caption).toBe('Cases before the panels by outcome, West Mercia, 2022');
  });

  it('shows another period where it is named, in its own kind', () => {
    const table = categoryTable(model, 't', 'joint-decision-cases', {
      breakdown: 'outcome',
      period: '2022-09',
    });
    expect(table.rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)])).toEqual([
      ['Diverted', '215', '67%'],
      ['All', '321', '100%'],
    ]);
    expect(table.caption).toContain('year ending September 2022');
  });

  it('by area honours the breakdown asked for', () => {
    const columns = (breakdown?: string): readonly string[] =>
      areaCategoryTable(MIXED, 't', 'joint-decision-cases', { breakdown }).columns;
    expect(columns('group')).toEqual(['All', 'Ethnic minority']);
    expect(columns('outcome')).toEqual(['All', 'Diverted']);
    expect(columns()).toEqual(['All', 'Diverted', 'Ethnic minority']);
  });

  it('by area shows one period only, and no row or column that has figures of other periods alone', () => {
    const table = areaCategoryTable(MIXED, 't', 'joint-decision-cases', { breakdown: 'outcome' });
    expect(table.caption).toBe('Cases before the panels, 2022');
    expect(table.rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)])).toEqual([
      ['Shropshire', '30', '12'],
      ['West Mercia', '279', '190'],
    ]);
  });
});

describe('the page of an indicator', () => {
  it('shows each kind of period apart', () => {
    const { editions } = indicatorView(LIBRARY, [MIXED], 'joint-decision-cases', wordsOf('en'));
    const tables = (editions[0]?.blocks ?? []).flatMap((block) =>
      block.kind === 'table' ? [block.view] : [],
    );
    expect(tables.map(({ columns }) => columns)).toEqual([
      ['2021', '2022'],
      ['Sep 2021', 'Sep 2022'],
      ['All', 'Diverted', 'Ethnic minority'],
    ]);
    const ids = (editions[0]?.blocks ?? []).flatMap((block) =>
      block.kind === 'chart' || block.kind === 'table'
        ? [block.view].map((view) => ('spec' in view ? view.spec.id : view.id))
        : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('progressView', () => {
  it('shows its note with the whole, and not again with each status', () => {
    const rich = (text: string): string => text;
    expect(progressView(model, rich).noteHtml).toBe('Judged from its words.');
    expect(progressView(model, rich, 'completed').noteHtml).toBe('');
    expect(progressView(model, rich, 'completed').lines).toHaveLength(1);
  });
});
