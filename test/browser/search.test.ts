import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openedSite } from './opened-site.ts';

describe.each(['/', '/plans/'])('the search of a site under %s', (base) => {
  const { open, origin, trouble } = openedSite(base);
  const search = <R>(
    query: string,
    look: (page: Page) => Promise<R>,
    options?: BrowserContextOptions,
  ): Promise<R> => open(`/search/${query}`, look, options);

  const status = async (page: Page, says: RegExp): Promise<string> => {
    await page.waitForFunction(
      (pattern) => new RegExp(pattern).test(document.getElementById('search-status')?.textContent ?? ''),
      says.source,
    );
    return page.locator('#search-status').innerText();
  };
  const results = (page: Page): Promise<{ title: string; href: string; about: string }[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('#search-results > li')].map((item) => ({
        title: item.querySelector('h2')?.textContent ?? '',
        href: item.querySelector('a')?.getAttribute('href') ?? '',
        about: item.querySelector('.small')?.textContent ?? '',
      })),
    );

  it('finds with the keyboard alone, announces how many, and leads to pages that are there', async () => {
    await search('', async (page) => {
      await page.locator('label[for="search-words"]').click();
      await page.keyboard.type('resettlement');
      await page.keyboard.press('Enter');
      const said = await status(page, /^\d+ results for “resettlement”\.$/);
      expect(await page.locator('#search-status').getAttribute('role')).toBe('status');
      const found = await results(page);
      expect(found.length).toBe(Math.min(10, Number(said.split(' ')[0])));
      for (const { href } of found) {
        expect(href.startsWith(base)).toBe(true);
        const answer = await page.request.get(new URL(href, origin()).href);
        expect(answer.status(), href).toBe(200);
      }
      expect(page.url()).toContain('?q=resettlement');
    });
  });

  it('finds sections, actions, areas, indicators and words, and can be narrowed to each', async () => {
    const asked = {
      section: ['resettlement', /\/[\w-]+\/[\w-]+\/[\w-]+\/$/, 'Section of a plan'],
      action: ['resettlement', /#action-/, 'Action'],
      area: ['shropshire', /\/areas\//, 'Area'],
      indicator: ['remand', /\/indicators\//, 'Indicator'],
      word: ['remand', /\/glossary\/#/, 'Glossary'],
    } as const;
    for (const [kind, [words, address, name]] of Object.entries(asked)) {
      const found = await search(`?q=${words}&kind=${kind}`, async (page) => {
        await status(page, /^\d+ results? for/);
        expect(await page.locator('#search-kind').inputValue()).toBe(kind);
        return results(page);
      });
      expect(found.length, kind).toBeGreaterThan(0);
      for (const { href, about } of found) {
        expect(href).toMatch(address);
        expect(about.split(' · ')[0]).toBe(name);
      }
    }
  });

  it('is narrowed to a service and a plan, keeps that in the address, and takes it up again', async () => {
    const address = await search('?q=children', async (page) => {
      const all = Number((await status(page, /^\d+ results/)).split(' ')[0]);
      await page.locator('#search-service').selectOption({ label: 'Leicestershire' });
      const fewer = await status(page, /in Leicestershire\.$/);
      expect(Number(fewer.split(' ')[0])).toBeLessThan(all);
      await page.locator('#search-plan').selectOption({ label: 'Leicestershire 2016 to 2019' });
      await status(page, /in Leicestershire, Leicestershire 2016 to 2019\.$/);
      for (const { href } of await results(page)) expect(href).toContain('/leicestershire/2016-19/');
      return new URL(page.url()).search;
    });
    await search(address, async (page) => {
      await status(page, /in Leicestershire, Leicestershire 2016 to 2019\.$/);
      expect(await page.locator('#search-words').inputValue()).toBe('children');
    });
  });

  it('shows more when asked, and puts the reader at the first of them', async () => {
    await search('?q=children', async (page) => {
      await status(page, /^\d+ results/);
      expect(await results(page)).toHaveLength(10);
      await page.locator('#search-more').focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('#search-results > li').length === 20);
      const at = await page.evaluate(() =>
        [...document.querySelectorAll('#search-results > li')].findIndex((item) =>
          item.contains(document.activeElement),
        ),
      );
      expect(at).toBe(10);
    });
  });

  it('says so where nothing is found, and puts nothing that was typed into the page as markup', async () => {
    const words = '<img src=x onerror=alert(1)>zzyzx';
    await search(`?q=${encodeURIComponent(words)}`, async (page) => {
      expect(await status(page, /^No results for/)).toContain(`“${words}”`);
      expect(await page.locator('main img').count()).toBe(0);
    });
  });

  it('tells without JavaScript what to do, and leads to everything', async () => {
    await search(
      '',
      async (page) => {
        const main = page.locator('main');
        expect(await main.innerText()).toContain('The search needs JavaScript');
        expect(await page.locator('#search-form').isVisible()).toBe(false);
        const hrefs = await main
          .locator('a')
          .evaluateAll((links) => links.map((one) => one.getAttribute('href')));
        for (const part of ['areas/', 'indicators/', 'glossary/', 'west-mercia/2023-24/performance/'])
          expect(hrefs).toContain(`${base}${part}`);
      },
      { javaScriptEnabled: false },
    );
  });

  it('did all that without an error, and within the policy of the headers', () => {
    expect(trouble).toEqual([]);
  });
});
