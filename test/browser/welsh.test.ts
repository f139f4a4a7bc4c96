import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, contentCopy, filesIn, projectCopy, temporaryFolder } from '../sites/build-site.ts';
import { addressOf } from '../sites/page.ts';
import { axeFindings } from './axe.ts';
import { tourOf } from './tour.ts';

const site = build({
  project: projectCopy(),
  root: contentCopy(join(import.meta.dirname, '../sites/welsh')),
  out: join(temporaryFolder(), 'site'),
});
const welsh = filesIn(site)
  .filter((file) => file.startsWith('cy/') && file.endsWith('.html'))
  .map(addressOf);

const tour = tourOf(() => site, { withHeaders: true });

describe('pages in Welsh', () => {
  it.each(['light', 'dark'] as const)(
    'have nothing that axe finds fault with, in %s colours',
    async (colorScheme) => {
      expect(welsh.length).toBeGreaterThan(10);
      const page = await tour.browser().newPage({ colorScheme });
      const found: string[] = [];
      for (const address of welsh) {
        await page.goto(`${tour.origin()}${address}`);
        found.push(...(await axeFindings(page)).map((one) => `${address}: ${one}`));
      }
      await page.close();
      expect(found).toEqual([]);
    },
  );

  it('fit a screen of 320 pixels', async () => {
    const page = await tour.browser().newPage({ viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    for (const address of welsh) {
      await page.goto(`${tour.origin()}${address}`);
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(address);
    }
    await page.close();
    expect(wide).toEqual([]);
  });

  it('are found by the Welsh search, which speaks Welsh and finds no English page', async () => {
    const page = await tour.browser().newPage();
    await page.goto(`${tour.origin()}/cy/search/?q=${encodeURIComponent('gweithredu')}`);
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent !== '');
    expect(await page.textContent('#search-status')).toMatch(/^Canlyniadau ar gyfer “gweithredu”: [1-9]/);
    const links = await page.$$eval('#search-results a', (all) =>
      all.map((one) => one.getAttribute('href') ?? ''),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !new URL(href, tour.origin()).pathname.startsWith('/cy/'))).toEqual([]);
    await page.close();
  });
});
