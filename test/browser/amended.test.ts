import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AMENDED, amendedSite } from '../sites/amended.ts';
import { build, projectCopy, temporaryFolder } from '../sites/build-site.ts';
import { axeFindings } from './axe.ts';
import { tourOf } from './tour.ts';

const site = build({ project: projectCopy(), root: amendedSite(), out: join(temporaryFolder(), 'site') });
const addresses = [
  'amendments',
  'performance',
  'introduction',
  'on-a-page',
  'areas/gogledd-enghraifft',
  'print',
].flatMap((page) => [`/${AMENDED}/${page}/`, `/cy/${AMENDED}/${page}/`]);

const tour = tourOf(() => site, { withHeaders: true });

describe('pages of an amended plan', () => {
  it.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const)(
    'have nothing that axe finds fault with: %o',
    async (colours) => {
      const page = await tour.browser().newPage(colours);
      const found: string[] = [];
      for (const address of addresses) {
        await page.goto(`${tour.origin()}${address}`);
        found.push(...(await axeFindings(page)).map((one) => `${address}: ${one}`));
      }
      await page.close();
      expect(found).toEqual([]);
    },
  );

  it('fit a screen of 320 pixels, on which each change is a card', async () => {
    const page = await tour.browser().newPage({ viewport: { width: 320, height: 640 } });
    for (const address of addresses) {
      await page.goto(`${tour.origin()}${address}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(
        320,
      );
    }
    await page.goto(`${tour.origin()}/${AMENDED}/amendments/`);
    const widths = await page.$$eval('.amendment-changes td > div', (all) =>
      all.map((one) => one.getBoundingClientRect().width),
    );
    expect(Math.min(...widths)).toBeGreaterThan(20);
    const lines = await page.$$eval('.amendment-changes td > div', (all) =>
      all.filter((one) => one.textContent.trim() === '135').map((one) => one.getBoundingClientRect().height),
    );
    expect(Math.max(...lines)).toBeLessThan(40);
    await page.close();
  });
});
