import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedSite } from '../sites/build-site.ts';
import { NARROW } from './modes.ts';
import { nameFaults, tableFaults } from './names.ts';
import { addressesOf, KEY_PAGES, openFolds, tourOf } from './tour.ts';

const site = sharedSite();
const addresses = addressesOf(site);
const tour = tourOf(() => site);

describe('what a screen reader is told', () => {
  let names: readonly string[] = [];
  let tables: readonly string[] = [];
  let counted = { charts: 0, tables: 0 };

  beforeAll(async () => {
    const found = await tour.visit(addresses, {}, async (page, address) => {
      await openFolds(page);
      const one = await nameFaults(page);
      const inTables = await tableFaults(page);
      return {
        charts: one.charts,
        tables: one.tables,
        names: one.faults.map((line) => `${address}: ${line}`),
        inTables: inTables.map((line) => `${address}: ${line}`),
      };
    });
    names = found.flatMap((one) => one.names);
    tables = found.flatMap(({ inTables }) => inTables);
    counted = found.reduce(
      (sum, one) => ({ charts: sum.charts + one.charts, tables: sum.tables + one.tables }),
      counted,
    );
  }, 300_000);

  it('has a name for every link, control, heading, landmark, picture and table, and a description for every chart', () => {
    expect(names).toEqual([]);
    expect(counted.charts).toBeGreaterThan(60);
    expect(counted.tables).toBeGreaterThan(200);
  });

  it('has a head for the row and the column of every cell with something in it', () => {
    expect(tables).toEqual([]);
  });

  it('is the same of tables on a phone, whatever they look like there', { timeout: 180_000 }, async () => {
    const found = await tour.visit(KEY_PAGES, {}, async (page, address) => {
      await openFolds(page);
      const wide = await nameFaults(page);
      await page.setViewportSize(NARROW);
      const narrow = await nameFaults(page);
      return {
        address,
        tables: [wide.tables, narrow.tables],
        charts: [wide.charts, narrow.charts],
        faults: narrow.faults,
      };
    });
    for (const { address, tables: counts, charts, faults } of found) {
      expect(faults, address).toEqual([]);
      expect(counts[1], `tables of ${address}`).toBe(counts[0]);
      expect(charts[1], `charts of ${address}`).toBe(charts[0]);
    }
  });
});

describe('a look at names finds what is wrong:', () => {
  const foundIn = async (markup: string, look: (page: Page) => Promise<string[]>): Promise<string[]> => {
    const [found = []] = await tour.visit(['/about/'], {}, async (page) => {
      await page.evaluate((html) => {
        document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
      }, markup);
      return look(page);
    });
    return found;
  };

  it.each([
    ['a link without words', '<a href="/"></a>', ['a link has no name']],
    ['a button without words', '<button><svg aria-hidden="true"></svg></button>', ['a button has no name']],
    ['a nameless table', '<table><tr><th>A</th></tr><tr><td>1</td></tr></table>', ['a table has no name']],
    [
      'a chart that is not described',
      '<svg class="chart" role="img" aria-label="First time entrants" width="9" height="9"></svg>',
      ['the picture "First time entrants" has no description', '1 charts are shown, 0 are described'],
    ],
  ])('%s', async (_, markup, faults) => {
    expect(await foundIn(markup, async (page) => (await nameFaults(page)).faults)).toEqual(faults);
  });

  it('a cell without heads', async () => {
    expect(
      await foundIn(
        '<table><caption>T</caption><tr><th scope="col">A</th><th scope="col">B</th></tr><tr><th scope="row">a</th><td>1</td></tr><tr><td>2</td><td>3</td></tr><tr><th scope="row">c</th><td>4</td><td>5</td></tr></table>',
        tableFaults,
      ),
    ).toEqual([
      '"T": the cell "2" has no head for its row',
      '"T": the cell "3" has no head for its row',
      '"T": the cell "5" has no head for its column',
    ]);
  });
});
