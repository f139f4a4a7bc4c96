import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedSite } from '../sites/build-site.ts';
import { serve, type Served } from '../sites/serve.ts';
import { startBrowser } from './browser.ts';

const PERFORMANCE = '/west-mercia/2023-24/performance/';
const ENTRANTS = 0;
const PANELS = 1;

let browser: Browser;
let served: Served;
const trouble: string[] = [];

beforeAll(async () => {
  served = await serve(sharedSite(), { withHeaders: true });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Opens a page as hosts send it, with what the browser refuses and complains of taken down. */
async function onPage<R>(
  address: string,
  look: (page: Page) => Promise<R>,
  options: BrowserContextOptions = {},
): Promise<R> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`refused ${effectiveDirective}: ${blockedURI}`);
    });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(String(error)));
  await page.goto(`${served.origin}${address}`, { waitUntil: 'load' });
  const result = await look(page);
  await context.close();
  return result;
}

const figureAt = (page: Page, index: number): Locator => page.locator('.chart-figure').nth(index);
const said = (figure: Locator): Promise<string> => figure.locator('.explore-value').innerText();

/** Opens a chart with the keyboard alone. */
async function open(figure: Locator): Promise<void> {
  await figure.locator('.explore-open').focus();
  await figure.page().keyboard.press('Enter');
  await figure.locator('.explore canvas').waitFor();
}

/** The colours of a canvas, as "r,g,b", that are more than stray pixels. */
function coloursOf(figure: Locator): Promise<string[]> {
  return figure.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const plain = document.createElement('canvas');
    plain.width = canvas.width;
    plain.height = canvas.height;
    const context = plain.getContext('2d');
    context?.drawImage(canvas, 0, 0);
    const { data } = context?.getImageData(0, 0, plain.width, plain.height) ?? { data: [] };
    const counts = new Map<string, number>();
    for (let index = 0; index < data.length; index += 4) {
      if (data[index + 3] !== 255) continue;
      const colour = `${String(data[index])},${String(data[index + 1])},${String(data[index + 2])}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count > 200).map(([colour]) => colour);
  });
}

describe('exploring a chart', () => {
  it('fetches Chart.js when a reader asks for it and not before', async () => {
    await onPage(PERFORMANCE, async (page) => {
      const fetched = (): Promise<number> =>
        page.evaluate(
          () =>
            performance.getEntriesByType('resource').filter(({ name }) => /explore\.[^/]*\.js$/.test(name))
              .length,
        );
      expect(await fetched()).toBe(0);
      await open(figureAt(page, ENTRANTS));
      expect(await fetched()).toBe(1);
    });
  });

  it('has no button without JavaScript, and the chart and its table are there', async () => {
    await onPage(
      PERFORMANCE,
      async (page) => {
        expect(await page.locator('.explore-open').count()).toBe(0);
        expect(await page.locator('.chart-figure svg.chart-wide').first().isVisible()).toBe(true);
        expect(await page.locator('.chart-figure table').count()).toBeGreaterThan(4);
      },
      { javaScriptEnabled: false },
    );
  });

  it('moves nothing on the page when the buttons come', async () => {
    const heightOf = (page: Page): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollHeight);
    const charts = (page: Page): Promise<number[]> =>
      page.locator('.chart-figure').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    for (const width of [360, 1280]) {
      const viewport = { width, height: 900 };
      const still = await onPage(PERFORMANCE, charts, { viewport, javaScriptEnabled: false });
      const scripted = await onPage(PERFORMANCE, charts, { viewport });
      expect(scripted).toEqual(still);
      expect(await onPage(PERFORMANCE, heightOf, { viewport })).toBeGreaterThan(2000);
    }
  });

  it('leads to every point by keys, says each in a polite live region, and gives the focus back', async () => {
    await onPage(PERFORMANCE, async (page) => {
      const figure = figureAt(page, ENTRANTS);
      await open(figure);
      expect(await figure.locator('.chart-frame').isVisible()).toBe(false);
      const plot = figure.getByRole('application');
      expect(await plot.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await plot.getAttribute('aria-label')).toMatch(/First time entrants.*per 100,000 children/);
      expect(await figure.getByRole('status').count()).toBe(1);
      expect(await said(figure)).toBe('West Mercia, Sep 2022: 93');

      const cells = await figure
        .locator('tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())),
        );
      const told: string[][] = [];
      for (const [index] of cells.entries()) {
        if (index > 0) await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Home');
        const row: string[] = [];
        for (let at = 0; at < (cells[0]?.length ?? 0); at += 1) {
          if (at > 0) await page.keyboard.press('ArrowRight');
          row.push((await said(figure)).split(': ').at(-1) ?? '');
        }
        told.push(row);
      }
      expect(told).toEqual(cells);
      const last = await said(figure);
      for (const key of ['ArrowRight', 'ArrowDown', 'End']) await page.keyboard.press(key);
      expect(await said(figure)).toBe(last);

      await page.keyboard.press('Escape');
      expect(await figure.locator('.explore').count()).toBe(0);
      expect(await figure.locator('.chart-frame').isVisible()).toBe(true);
      expect(await figure.locator('.explore-open').evaluate((one) => one === document.activeElement)).toBe(
        true,
      );
    });
  });

  it('says why a figure is missing', async () => {
    await onPage(PERFORMANCE, async (page) => {
      const figure = figureAt(page, PANELS);
      await open(figure);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      expect(await said(figure)).toBe('Shropshire, Sep 2022: no figure (confidential)');
    });
  });

  it('switches series off and on by checkboxes, and stays with what is left', async () => {
    await onPage(PERFORMANCE, async (page) => {
      const figure = figureAt(page, ENTRANTS);
      await open(figure);
      const box = figure.getByRole('checkbox', { name: 'West Mercia' });
      const before = await coloursOf(figure);
      await page.keyboard.press('Shift+Tab');
      for (let at = 0; at < 3 && !(await box.evaluate((one) => one === document.activeElement)); at += 1)
        await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Space');
      expect(await box.isChecked()).toBe(false);
      expect(await said(figure)).toBe('National, Sep 2022: 146');
      expect((await coloursOf(figure)).length).toBeLessThan(before.length);
      for (const name of ['National', 'Statistical family'])
        await figure.getByRole('checkbox', { name }).uncheck();
      expect(await said(figure)).toBe('Nothing is shown: choose at least one line.');
      await box.check();
      expect(await said(figure)).toMatch(/^West Mercia/);
    });
  });

  it('shows the value of the point nearest to the pointer', async () => {
    await onPage(PERFORMANCE, async (page) => {
      const figure = figureAt(page, ENTRANTS);
      await open(figure);
      await figure.locator('canvas').hover({ position: { x: 56, y: 100 } });
      expect(await said(figure)).toBe('West Mercia, Sep 2017: 408');
    });
  });

  it('is drawn in the colours of dark mode and of forced colours, and again when they change', async () => {
    await onPage(PERFORMANCE, async (page) => {
      const figure = figureAt(page, ENTRANTS);
      await open(figure);
      const colours: Record<string, string[]> = { light: await coloursOf(figure) };
      await page.emulateMedia({ colorScheme: 'dark' });
      colours['dark'] = await coloursOf(figure);
      await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
      colours['forced'] = await coloursOf(figure);
      const own = await figure.evaluate((one) => {
        const probe = document.createElement('span');
        probe.className = 'chart-series-1';
        one.append(probe);
        return (getComputedStyle(probe).color.match(/\d+/g) ?? []).join(',');
      });
      expect(colours['forced']).toContain(own);
      expect(colours['light']).not.toEqual(colours['dark']);
      expect(colours['dark']).not.toEqual(colours['forced']);
      expect(Object.values(colours).every((all) => all.length > 0)).toBe(true);
    });
  });

  it('prints the static chart, also while another is explored', async () => {
    await onPage(PERFORMANCE, async (page) => {
      const figure = figureAt(page, ENTRANTS);
      await open(figure);
      await page.emulateMedia({ media: 'print' });
      expect(await figure.locator('.explore').isVisible()).toBe(false);
      expect(await figure.locator('svg.chart-wide').isVisible()).toBe(true);
      expect(await figure.locator('.explore-open').isVisible()).toBe(false);
    });
  });

  it('opens charts of every kind in the plans at the width of a phone, without scrolling sideways', async () => {
    const phone = { viewport: { width: 360, height: 740 } };
    const kinds = new Set<string>();
    for (const address of [
      PERFORMANCE,
      '/west-mercia/2017-18/performance/',
      '/west-mercia/2017-18/resources/',
    ])
      await onPage(
        address,
        async (page) => {
          for (const figure of await page.locator('.chart-figure').all()) {
            const json = await figure.locator('script[type="application/json"]').textContent();
            kinds.add((JSON.parse(json ?? '{}') as { spec: { kind: string } }).spec.kind);
            await open(figure);
            await page.keyboard.press('End');
            expect(await said(figure)).toMatch(/: /);
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
            await page.keyboard.press('Escape');
          }
        },
        phone,
      );
    expect([...kinds].sort()).toEqual(['bar', 'intervals', 'line', 'small-multiples', 'stacked-bar']);
  });

  it('gave the browser nothing to refuse or complain of in all of this', () => {
    expect(trouble).toEqual([]);
  });
});
