import { describe, expect, it } from 'vitest';
import { barsView } from '../../../src/core/view/bars-view.ts';
import { homeView } from '../../../src/core/view/home-view.ts';
import { modelOf } from '../west-mercia-model.ts';

const model = modelOf();

describe('the first page of the site', () => {
  it('names each service once, with its latest plan', () => {
    const later = { ...model, edition: { ...model.edition, id: '2026-27' } };
    const { services } = homeView([model, later]);
    expect(services).toHaveLength(1);
    expect(services[0]).toMatchObject({ id: 'west-mercia', earlier: 1 });
    expect(services[0]?.plan.href).toBe('/west-mercia/2026-27/');
  });

  it('shows a figure of each plan where services are few, and neither figure nor summary where they are many', () => {
    const many = Array.from({ length: 13 }, (_, index) => ({
      ...model,
      edition: { ...model.edition, service: `service-${String(index)}` },
    }));
    expect(homeView(many.slice(0, 12)).services.every(({ plan }) => plan.summary !== '')).toBe(true);
    expect(homeView(many).services.every(({ plan, headline }) => plan.summary === '' && !headline)).toBe(
      true,
    );
  });

  it('tells what changed last first, and no more than five', () => {
    const editions = ['2020-01-01', '2024-05-06', '2022-03-01', '2021-01-01', '2019-01-01', '2018-01-01'].map(
      (updated, index) => ({
        ...model,
        edition: {
          ...model.edition,
          id: `20${String(10 + index)}-${String(11 + index)}`,
          plan: { ...model.edition.plan, value: { ...model.edition.plan.value, updated, updates: [] } },
        },
      }),
    );
    expect(homeView(editions).changes.map(({ date }) => date)).toEqual([
      '6 May 2024',
      '1 March 2022',
      '1 January 2021',
      '1 January 2020',
      '1 January 2019',
    ]);
  });
});

describe('a figure beside its comparators', () => {
  it('is as long as it is of the longest', () => {
    expect(barsView(model, 'first-time-entrants')).toEqual([
      { name: 'West Mercia', value: '93', length: 63.7, isOwn: true },
      { name: 'National', value: '146', length: 100, isOwn: false },
      { name: 'Statistical family', value: '137', length: 93.8, isOwn: false },
    ]);
  });

  it('is not drawn where there is nothing to hold it against', () => {
    expect(barsView(model, 'youth-population')).toEqual([]);
    expect(barsView(model, 'no-such-indicator')).toEqual([]);
  });
});
