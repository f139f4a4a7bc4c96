import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sharedSite } from '../sites/build-site.ts';
import { pageAt, pagesIn, textOf } from '../sites/page.ts';
import { openedSite } from './opened-site.ts';

describe.each(['/', '/plans/'])('areas of a site under %s', (base) => {
  const { open, origin, trouble } = openedSite(base);

  const said = async (page: Page, pattern: RegExp): Promise<string> => {
    await page.waitForFunction(
      (source) => new RegExp(source).test(document.getElementById('compare-status')?.textContent ?? ''),
      pattern.source,
    );
    return page.locator('#compare-status').innerText();
  };
  const rowsOf = (page: Page, indicator: string): Promise<string[]> =>
    page
      .locator(`section[aria-labelledby="${indicator}"] .compared-table`)
      .first()
      .locator('tbody tr')
      .allInnerTexts()
      .then((rows) => rows.map((row) => row.replaceAll(/\s+/g, ' ').trim()));

  it('are chosen with the keyboard, compared, and kept in the address', async () => {
    await open('/areas/compare/', async (page) => {
      const first = page.getByLabel('First area');
      await first.waitFor({ state: 'visible' });
      await first.focus();
      await page.keyboard.type('Shrop');
      await said(page, /^Choose two areas or more\.$/);
      await page.keyboard.press('Tab');
      await page.keyboard.type('Hereford');
      expect(await said(page, /side by side\.$/)).toMatch(/^Shropshire and Herefordshire: \d+ figures/);
      expect(new URL(page.url()).search).toBe('?areas=shropshire,herefordshire');
      expect(await rowsOf(page, 'first-time-entrants')).toEqual([
        'Shropshire [c]',
        'Herefordshire 155',
        'West Mercia 93',
        'National 146',
        'Statistical family 137',
      ]);
      await page.goBack();
      await said(page, /^Choose two areas or more\.$/);
      expect(await page.locator('.compared').count()).toBe(0);
    });
  });

  it('are those of the address, and say what the page of their service says', async () => {
    const areas = 'herefordshire,shropshire,telford-and-wrekin,worcestershire';
    const told = await open(`/areas/compare/?areas=${areas}`, async (page) => {
      await said(page, /side by side\.$/);
      return page.locator('#compare-result').evaluate((result) => result.textContent.replaceAll(/\s+/g, ''));
    });
    const written = pageAt(pagesIn(sharedSite(base)), '/areas/compare/west-mercia/').root;
    const parts = written
      .querySelectorAll('section.compared table, section.compared li')
      .map((one) => textOf(one).replaceAll(/\s+/g, ''));
    expect(parts.length).toBeGreaterThan(50);
    for (const part of parts) expect(told.includes(part), part).toBe(true);
  });

  it('never stand side by side where definitions or periods differ', async () => {
    await open('/areas/compare/?areas=herefordshire,derbyshire', async (page) => {
      expect(await said(page, /./)).toBe(
        'Herefordshire and Derbyshire have no figures of the same definition and period.',
      );
      expect(await page.locator('.compared').count()).toBe(0);
      expect(await page.locator('section[aria-labelledby="unlike"] dt').count()).toBeGreaterThan(2);
    });
  });

  it('lead to pages that are there, from what was compared', async () => {
    const hrefs = await open('/areas/compare/?areas=shropshire,worcestershire', async (page) => {
      await said(page, /side by side\.$/);
      return page
        .locator('#compare-result a')
        .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
    });
    expect(hrefs.length).toBeGreaterThan(10);
    for (const href of new Set(hrefs)) {
      expect(href.startsWith(base)).toBe(true);
      expect((await fetch(`${origin()}${href}`)).status, href).toBe(200);
    }
  });

  it('are readable without JavaScript: each service with its areas side by side', async () => {
    await open(
      '/areas/compare/',
      async (page) => {
        expect(await page.locator('#compare-form').isVisible()).toBe(false);
        await page.getByRole('link', { name: 'West Mercia', exact: true }).click();
        await page.getByRole('heading', { name: 'First time entrants', exact: true }).waitFor();
        expect(await rowsOf(page, 'first-time-entrants')).toContain('Herefordshire 155');
      },
      { javaScriptEnabled: false },
    );
  });

  it('are found by name while a reader types, which is announced', async () => {
    await open('/areas/', async (page) => {
      const input = page.getByLabel('Type a part of the name of an area or service');
      const visible = (): Promise<string[]> => page.locator('.area-letter li:visible a').allInnerTexts();
      const all = await visible();
      await input.fill('telf');
      expect(await visible()).toEqual(['Telford and Wrekin']);
      expect(await page.locator('area-picker [role="status"]').innerText()).toBe('1 area');
      expect(await page.locator('.area-letter:visible').count()).toBe(1);
      await input.fill('west mercia');
      expect(await visible()).toEqual([
        'Herefordshire',
        'Shropshire',
        'Telford and Wrekin',
        'West Mercia',
        'Worcestershire',
      ]);
      await input.fill('atlantis');
      expect(await visible()).toEqual([]);
      expect(await page.locator('area-picker [role="status"]').innerText()).toMatch(/^No area is called so/);
      await input.fill('');
      expect(await visible()).toEqual(all);
    });
  });

  it('take the name from the address, and are all listed without JavaScript', async () => {
    await open('/areas/?name=Rut', async (page) => {
      expect(await page.locator('.area-letter li:visible a').allInnerTexts()).toEqual([
        'Leicestershire and Rutland',
        'Rutland',
      ]);
    });
    await open(
      '/areas/?name=Rut',
      async (page) => {
        expect(await page.locator('.area-letter li:visible').count()).toBeGreaterThan(6);
        expect(await page.getByRole('searchbox').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });

  it('wrote nothing to the console', () => {
    expect(trouble).toEqual([]);
  });
});
