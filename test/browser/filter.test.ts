import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openedSite } from './opened-site.ts';

const PLAN = '/west-mercia/2017-18/delivery-plan/';
const ANSWERING = '/west-mercia/2023-24/service-development-plan/';
const PROGRESS = '/west-mercia/2026-27/progress-in-full/';

const { open, trouble } = openedSite();

const status = (page: Page): Promise<string> => page.locator('.filter [role=status]').innerText();
const field = (page: Page, label: string) => page.getByRole('search').getByLabel(label, { exact: true });

/** The texts of the column with this head, of the rows that are shown. */
const column = (page: Page, label: string): Promise<string[]> =>
  page
    .locator(`tbody tr:visible [data-label="${label}"]`)
    .evaluateAll((cells) => cells.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim()));

const refs = (page: Page): Promise<string[]> => column(page, 'Ref');

describe('the delivery plan', () => {
  it('is whole without JavaScript, and has no controls that would do nothing', async () => {
    await open(
      PLAN,
      async (page) => {
        expect(await refs(page)).toHaveLength(40);
        expect(await page.locator('main select:visible, main button:visible').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });

  it('is narrowed down to an owner, counts what is shown, and leaves out priorities without any', async () => {
    await open(PLAN, async (page) => {
      const before = await column(page, 'Owner');
      const wanted = before.filter((owner) => owner.includes('Team Manager (Telford and Wrekin)')).length;
      expect(wanted).toBeGreaterThan(2);
      expect(await status(page)).toBe('40 of 40 actions');
      await field(page, 'Owner').selectOption({ label: 'Team Manager (Telford and Wrekin)' });
      expect(await status(page)).toBe(`${String(wanted)} of 40 actions · Team Manager (Telford and Wrekin)`);
      const after = await column(page, 'Owner');
      expect(after).toHaveLength(wanted);
      for (const owner of after) expect(owner).toContain('Team Manager (Telford and Wrekin)');
      const empty = page
        .locator('.priority:visible')
        .filter({ hasNot: page.locator('tbody tr:not([hidden])') });
      expect(await empty.count()).toBe(0);
      expect(await page.locator('.priority:visible').count()).toBeLessThan(7);
    });
  });

  it('keeps that in the address: it can be sent, and the way back leads to the whole', async () => {
    const address = await open(PLAN, async (page) => {
      await field(page, 'Owner').selectOption({ label: 'Head of Service' });
      const some = await refs(page);
      expect(some.length).toBeLessThan(40);
      await page.reload();
      expect(await refs(page)).toEqual(some);
      expect(await field(page, 'Owner').locator('option:checked').innerText()).toBe('Head of Service');
      const { search } = new URL(page.url());
      await page.goBack();
      expect(await refs(page)).toHaveLength(40);
      expect(await field(page, 'Owner').inputValue()).toBe('');
      await page.goForward();
      expect(await refs(page)).toEqual(some);
      return search;
    });
    expect(address).toBe('?owner=hos');
    await open(`${PLAN}${address}`, async (page) => {
      expect(await status(page)).toMatch(/^\d+ of 40 actions · Head of Service$/);
    });
  });

  it('takes several fields together, says so where nothing fits, and shows all again', async () => {
    await open(`${PLAN}?owner=hos`, async (page) => {
      await field(page, 'Due').selectOption({ label: 'By the end of quarter 2, 2017/18' });
      for (const due of await column(page, 'Due')) expect(due).toBe('By the end of quarter 2, 2017/18');
      for (const owner of await column(page, 'Owner')) expect(owner).toContain('Head of Service');
      expect((await refs(page)).length).toBeGreaterThan(0);
    });
    await open(`${PLAN}?owner=chmb&due=by-the-end-of-quarter-4-2017-18`, async (page) => {
      expect(await refs(page)).toEqual([]);
      expect(await status(page)).toMatch(/^0 of 40 actions .*No action fits all of these\./);
      const all = page.getByRole('button', { name: 'Show all actions' });
      await all.focus();
      await page.keyboard.press('Enter');
      expect(await refs(page)).toHaveLength(40);
      expect(await all.isVisible()).toBe(false);
      expect(new URL(page.url()).search).toBe('');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    });
  });

  it('is narrowed down by theme and by recommendation, of an action or of its priority as a whole', async () => {
    await open(`${ANSWERING}?recommendation=3`, async (page) => {
      const answers = await column(page, 'Recommendations');
      expect(answers.length).toBeGreaterThan(1);
      for (const numbers of answers) expect(numbers.split(', ')).toContain('3');
      await field(page, 'Theme').selectOption({ label: 'Practice' });
      expect(await page.locator('section.theme:visible h3').allInnerTexts()).toEqual([
        expect.stringContaining('Practice'),
      ]);
    });
    await open('/west-mercia/2026-27/development-plan/?recommendation=4-2', async (page) => {
      const [priority] = await page.locator('.priority:visible caption').allInnerTexts();
      expect(priority).toContain('Answers recommendations 3.1, 4.2');
    });
  });

  it('shows an action that an address leads to, whatever the list was narrowed down to', async () => {
    await open(`${PLAN}?owner=hos#action-1-1`, async (page) => {
      expect(await page.locator('#action-1-1').isVisible()).toBe(true);
      expect(await refs(page)).toHaveLength(40);
      expect(new URL(page.url()).search).toBe('');
    });
    await open(`${ANSWERING}?recommendation=8`, async (page) => {
      expect(await page.locator('#action-3-3').isVisible()).toBe(false);
      await page.locator('#recommendation-1').getByRole('link', { name: 'action 3.3' }).click();
      await page.waitForFunction(() => document.querySelector('#action-3-3')?.getClientRects().length === 1);
      expect(await refs(page)).toHaveLength(29);
    });
  });

  it('takes no notice of a value that it does not know', async () => {
    await open(`${PLAN}?owner=nobody&due=`, async (page) => {
      expect(await status(page)).toBe('40 of 40 actions');
    });
  });

  it('has none of this where it is short', async () => {
    await open('/derbyshire/2019-20/services-to-victims/', async (page) => {
      expect(await page.locator('.progress-list tbody tr').count()).toBe(5);
      expect(await page.locator('.filter').count()).toBe(0);
    });
  });
});

describe('the report on the previous plan', () => {
  it('is narrowed down by status to as many actions as the numbers above it say', async () => {
    await open(PROGRESS, async (page) => {
      const tally = await page
        .locator('.tally li')
        .evaluateAll((items) =>
          items.map((item) => [
            item.querySelector('.status')?.textContent ?? '',
            item.querySelector('b')?.textContent ?? '',
          ]),
        );
      expect(tally.length).toBeGreaterThan(2);
      for (const [name = '', count = ''] of tally) {
        await field(page, 'Status').selectOption({ label: name });
        expect(await status(page)).toBe(`${count} of 43 actions · ${name}`);
        const shown = await column(page, 'Status');
        expect(shown).toEqual(Array.from({ length: Number(count) }, () => name));
      }
      expect(new URL(page.url()).searchParams.get('progress-status')).toBe('not-completed');
    });
  });
});

describe('a table of records', () => {
  const sorted = (page: Page): Promise<(string | null)[]> =>
    page.locator('th[aria-sort]').evaluateAll((heads) => heads.map((one) => one.getAttribute('aria-sort')));

  it('is put in the order of a column, with the keyboard, and the other way round', async () => {
    await open(PROGRESS, async (page) => {
      expect(await sorted(page)).toEqual([]);
      const head = page.getByRole('columnheader', { name: 'Status' }).getByRole('button');
      await head.focus();
      await page.keyboard.press('Enter');
      expect(await sorted(page)).toEqual(['ascending']);
      const up = await column(page, 'Status');
      expect([...new Set(up)]).toEqual(['Not started', 'In progress', 'Completed', 'Not completed']);
      await page.keyboard.press('Enter');
      expect(await sorted(page)).toEqual(['descending']);
      expect([...new Set(await column(page, 'Status'))]).toEqual([...new Set(up)].reverse());
    });
  });

  it('puts what has nothing in the column last either way', async () => {
    await open('/west-mercia/2023-24/progress/', async (page) => {
      const head = page.getByRole('columnheader', { name: 'Carried on in' }).getByRole('button');
      for (const first of ['action 2.1', 'action 10.2']) {
        await head.click();
        const shown = await column(page, 'Carried on in');
        expect(shown[0]).toBe(first);
        const none = shown.filter((one) => one === '–').length;
        expect(none).toBeGreaterThan(2);
        expect(shown.slice(-none).every((one) => one === '–')).toBe(true);
      }
    });
  });

  it('is a table to a screen reader on a phone too, where its rows are cards', async () => {
    await open(
      PLAN,
      async (page) => {
        const first = page.locator('#action-1-1');
        expect(await first.evaluate((row) => getComputedStyle(row).display)).toBe('block');
        const table = page.getByRole('table', { name: 'Reducing first time entrants' });
        expect(await table.getByRole('row').count()).toBe(6);
        expect(await table.getByRole('rowheader').allInnerTexts()).toHaveLength(5);
        expect(await first.getByRole('cell').count()).toBe(4);
        const session = await page.context().newCDPSession(page);
        const { nodes } = await session.send('Accessibility.getFullAXTree');
        const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
        const count = (role: string): number => roles.filter((one) => one === role).length;
        expect(count('table')).toBe(7);
        expect(count('rowheader')).toBe(40);
        expect(count('cell')).toBe(160);
        expect(count('columnheader')).toBe(35);
      },
      { viewport: { width: 360, height: 740 } },
    );
  });
});

describe('all of this', () => {
  it('went without an error, and within the policy of the headers', () => {
    expect(trouble).toEqual([]);
  });
});
