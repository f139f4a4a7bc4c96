import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { editionModel, ownArea, type EditionModel } from '../../../src/core/compute/model.ts';
import { indicatorHistory } from '../../../src/core/view/indicator-history.ts';
import { indicatorView } from '../../../src/core/view/indicator-view.ts';
import { loadSite } from '../../../src/site.ts';
import { wordsOf } from '../../../src/core/words/words.ts';
import { makeArchive, writeArchive } from '../../bench/archive.ts';
import { editionOf, LIBRARY } from '../west-mercia-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'plans-indicator-'));
writeArchive(
  folder,
  makeArchive({ services: 7, seed: 2, project: resolve(import.meta.dirname, '../../..') }),
);
const { library, editions } = loadSite(folder);
const models = editions.map(({ model }) => model);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const words = wordsOf('en');

describe('the page of an indicator', () => {
  it('shows every value of few editions, and the tables as each gives them', () => {
    const view = indicatorView(library, models.slice(0, 6), 'first-time-entrants', words);
    expect(view.latest).toBeNull();
    expect(view.editions).toHaveLength(6);
    expect(view.editions[0]?.blocks.map(({ kind }) => kind)).toEqual(['table']);
    expect(view.history).toHaveLength(1);
    const [table] = view.history;
    const areas = models.slice(0, 6).flatMap(({ edition }) => edition.plan.value.areas);
    expect(table?.rows.filter(({ href }) => href !== '')).toHaveLength(areas.length + 6);
    expect(table?.span).toMatch(/^Year ending Sep \d{4} to Sep 2022$/);
    // Services as a whole, of which a chart can tell four apart, and comparators.
    expect(table?.chart?.series.map(({ role }) => role)).toEqual([
      'area',
      'area',
      'area',
      'area',
      'comparator',
      'comparator',
    ]);
  });

  it('shows the latest figure of each service where there are many, with a way to its areas', () => {
    const view = indicatorView(library, models, 'first-time-entrants', words);
    expect(view.editions).toEqual([]);
    expect(view.history).toEqual([]);
    expect(view.latest?.services).toHaveLength(7);
    const byName = new Map(view.latest?.services.map((service) => [service.name, service]));
    for (const model of models) {
      const service = byName.get(library.services[model.edition.service]?.short ?? '');
      const figure = model.figures.find({ indicator: 'first-time-entrants', area: ownArea(model) });
      expect(service).toMatchObject({
        value: String(figure?.value),
        period: 'year ending September 2022',
        areasHref:
          model.edition.plan.value.areas.length > 1
            ? `/areas/compare/${model.edition.service}/#first-time-entrants`
            : '',
      });
    }
  });

  it('names the definition where an indicator has several', () => {
    expect(
      indicatorView(library, models, 'reoffending-proportion', words).latest?.services[0]?.period,
    ).toMatch(/\(Cohort of twelve months\)$/);
  });
});

describe('every value of an indicator', () => {
  const printed = (id: string, values: string): EditionModel => {
    const edition = editionOf({
      performance: `- { indicator: first-time-entrants, ${values} }`,
    });
    return editionModel({ ...edition, id }, LIBRARY);
  };
  const tables = indicatorHistory(
    LIBRARY,
    [
      printed('2017-18', 'years-ending: [2016-09, 2017-09], values: { shropshire: [303, 330] }'),
      printed(
        '2023-24',
        'years-ending: [2017-09, 2022-09], values: { shropshire: [334, c], national: [306, 146], kent: [1, 2] }'.replace(
          ', kent: [1, 2]',
          ', west-midlands: [1, 2]',
        ),
      ),
      printed('2024-25', 'years-ending: [2022-12], values: { shropshire: [60] }'),
    ],
    'first-time-entrants',
    words,
  );

  it('stands in a table for each month in which years end: they are never joined', () => {
    expect(tables.map(({ span }) => span)).toEqual([
      'Year ending Dec 2022',
      'Year ending Sep 2016 to Sep 2022',
    ]);
  });

  it('has the plan beside it, and what another plan prints', () => {
    const row = tables[1]?.rows.find(({ name }) => name === 'Shropshire');
    expect(row?.cells).toEqual([
      { text: '303', meaning: '', plan: '2017/18', before: '' },
      { text: '334', meaning: '', plan: '2023/24', before: '330 in 2017/18' },
      expect.objectContaining({ text: '[c]', plan: '2023/24' }),
    ]);
    expect(tables[1]?.sentence).toMatch(/For 1 of them two plans print different values\.$/);
  });

  it('leads to areas that have a page, and puts what no plan lists last', () => {
    expect(tables[1]?.rows.map(({ name, href, plan }) => [name, href, plan])).toEqual([
      ['Shropshire', '/areas/shropshire/', ''],
      ['National', '', '2023/24'],
      ['West Midlands', '', '2023/24'],
    ]);
  });

  it('draws no line over years that no plan gives', () => {
    expect(tables[1]?.chart?.labels).toEqual([
      'Sep 2016',
      'Sep 2017',
      '2018',
      '2019',
      '2020',
      '2021',
      'Sep 2022',
    ]);
    expect(tables[1]?.chart?.series[0]?.values).toEqual([303, 334, null, null, null, null, null]);
  });
});
