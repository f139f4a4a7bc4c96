import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openedSite } from './opened-site.ts';

const PAGE = '/west-mercia/2023-24/service-development-plan/';
const FIGURES = '/west-mercia/2023-24/performance/';

const { open, origin } = openedSite();

/** Comes to a link as readers do, and waits until what copies it is there. */
async function comeTo(page: Page, name: string, how: 'hover' | 'focus'): Promise<Locator> {
  const link = page.getByRole('link', { name, exact: true });
  await link[how]();
  await page.locator('.copied').waitFor({ state: 'attached' });
  return link;
}

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const MAY_COPY: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

describe('a link to a place on the page', () => {
  it('leads there, copies the address and says so', async () => {
    await open(
      `${PAGE}?recommendation=3`,
      async (page) => {
        const link = await comeTo(page, 'Link to action 3.1', 'hover');
        const says = page.locator('.copied');
        expect(await says.getAttribute('role')).toBe('status');
        expect(await says.innerText()).toBe('');
        await link.click();
        expect(new URL(page.url()).hash).toBe('#action-3-1');
        await page.waitForFunction(() => document.querySelector('.copied')?.textContent === 'Link copied');
        // The link is to the action, not to what the list was narrowed down to.
        expect(await copied(page)).toBe(`${origin()}${PAGE}#action-3-1`);
        await page.waitForFunction(() => document.querySelector('.copied')?.textContent === '');
      },
      MAY_COPY,
    );
  });

  it('is reached and pressed with the keyboard', async () => {
    await open(
      PAGE,
      async (page) => {
        const link = await comeTo(page, 'Link to this section: Inspection', 'focus');
        const { outlineStyle } = await link.evaluate((element) => ({
          outlineStyle: getComputedStyle(element).outlineStyle,
        }));
        expect(outlineStyle).not.toBe('none');
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.querySelector('.copied')?.textContent === 'Link copied');
        expect(await copied(page)).toBe(`${origin()}${PAGE}#inspection`);
      },
      MAY_COPY,
    );
  });

  it('says where the address is when it may not be copied', async () => {
    await open(FIGURES, async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
      });
      const link = page.locator('.table-link:visible').first();
      await link.hover();
      await page.locator('.copied').waitFor({ state: 'attached' });
      await link.click();
      await page.waitForFunction(
        () => document.querySelector('.copied')?.textContent === 'The link is in the address bar',
      );
      expect(new URL(page.url()).hash).toMatch(/^#table-/);
    });
  });

  it('works without JavaScript, and is large enough to hit', async () => {
    await open(
      PAGE,
      async (page) => {
        const link = page.getByRole('link', { name: 'Link to this section: Development plan' });
        const box = await link.boundingBox();
        expect(box?.width).toBeGreaterThanOrEqual(24);
        expect(box?.height).toBeGreaterThanOrEqual(24);
        await link.click();
        expect(await page.locator('h2:target').innerText()).toBe('Development plan');
      },
      { javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
    );
  });

  it('stands beside its heading, on a wide screen and on a phone, and leaves its name alone', async () => {
    for (const width of [1280, 360])
      await open(
        PAGE,
        async (page) => {
          const headings = await page.locator('article h2').allInnerTexts();
          expect(headings.length).toBeGreaterThan(3);
          for (const name of headings) {
            const heading = page.getByRole('heading', { name, exact: true, level: 2 });
            const link = page.getByRole('link', { name: `Link to this section: ${name}`, exact: true });
            const [of, at] = [await heading.boundingBox(), await link.boundingBox()];
            if (!of || !at) throw new Error(`no ${name}`);
            const middle = at.y + at.height / 2;
            expect(middle, name).toBeGreaterThan(of.y);
            expect(middle, name).toBeLessThan(of.y + of.height);
            expect(at.x, name).toBeGreaterThanOrEqual(0);
            expect(at.x, name).toBeLessThan(of.x);
          }
        },
        { viewport: { width, height: 800 } },
      );
  });

  it('costs a page nothing before a reader comes to one, and copies nothing by itself', async () => {
    await open(
      FIGURES,
      async (page) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        await page.goto(`${origin()}${FIGURES}#use-of-custody`, { waitUntil: 'networkidle' });
        expect(asked.filter((one) => one.endsWith('.js') || one.includes('copy-link'))).toEqual([]);
        await page.evaluate(() => navigator.clipboard.writeText('what was there'));
        await comeTo(page, 'Link to this section: Use of custody', 'focus');
        expect(await copied(page)).toBe('what was there');
      },
      MAY_COPY,
    );
  });

  it('is not printed', async () => {
    await open(PAGE, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.anchor:visible, .table-link:visible, .filter select:visible').count()).toBe(
        0,
      );
    });
  });
});

describe('addresses of places', () => {
  it('are given to every table of a section, and each is led to', async () => {
    for (const address of [PAGE, FIGURES, '/west-mercia/2026-27/governance-structure/'])
      await open(address, async (page) => {
        const lost = await page.evaluate(() =>
          [...document.querySelectorAll('article table')]
            .filter(({ id }) => id === '' || !document.querySelector(`a[href="#${id}"]`))
            .map(({ id, textContent }) => id || textContent.slice(0, 40)),
        );
        expect(lost).toEqual([]);
        const nowhere = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLAnchorElement>('.anchor, .table-link')]
            .map(({ hash }) => hash.slice(1))
            .filter((id) => !document.getElementById(id)),
        );
        expect(nowhere).toEqual([]);
      });
  });

  it('of actions come from their references', async () => {
    await open(PAGE, async (page) => {
      const rows = await page
        .locator('tr[id^="action-"]')
        .evaluateAll((all) => all.map((row) => [row.id, row.querySelector('th')?.textContent.trim() ?? '']));
      expect(rows).toHaveLength(29);
      for (const [id, ref = ''] of rows) expect(id).toBe(`action-${ref.replaceAll('.', '-')}`);
    });
  });

  it('name what a table shows', async () => {
    await open('/derbyshire/2019-20/performance/', async (page) => {
      const ids = await page.locator('article table').evaluateAll((all) => all.map(({ id }) => id));
      expect(ids).toContain('table-first-time-entrants-derbyshire-nottinghamshire-and-11-more');
      for (const id of ids) expect(id).not.toMatch(/-table-\d+$/);
    });
  });
});
