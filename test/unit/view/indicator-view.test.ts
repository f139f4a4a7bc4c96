import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { indicatorView } from '../../../src/core/view/indicator-view.ts';
import { loadSite } from '../../../src/site.ts';
import { makeArchive, writeArchive } from '../../bench/archive.ts';

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

describe('the page of an indicator', () => {
  it('shows charts and tables of every edition where there are few', () => {
    const view = indicatorView(library, models.slice(0, 6), 'first-time-entrants');
    expect(view.latest).toBeNull();
    expect(view.editions).toHaveLength(6);
    expect(view.editions[0]?.blocks.map(({ kind }) => kind)).toEqual(['chart', 'table']);
  });

  it('shows the latest figure of each service and area where there are many', () => {
    const view = indicatorView(library, models, 'first-time-entrants');
    expect(view.editions).toEqual([]);
    expect(view.latest?.services).toHaveLength(7);
    for (const [index, service] of (view.latest?.services ?? []).entries()) {
      const model = models[index];
      expect(service.rows).toHaveLength(1 + (model?.edition.plan.value.areas.length ?? 0));
      expect(service.rows.map(({ whole }) => whole)).toEqual(service.rows.map((_, row) => row === 0));
      expect(service.rows.every(({ period }) => period === 'year ending September 2022')).toBe(true);
      const latest = model?.figures.find({
        indicator: 'first-time-entrants',
        area: model.edition.plan.value.areas[0] ?? '',
      });
      expect(service.rows[1]?.value).toBe(String(latest?.value));
    }
  });

  it('names the definition where an indicator has several', () => {
    expect(
      indicatorView(library, models, 'reoffending-proportion').latest?.services[0]?.rows[0]?.period,
    ).toMatch(/\(Cohort of twelve months\)$/);
  });
});
