import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openedSite } from './opened-site.ts';

const axeSource = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const PERFORMANCE = '/west-mercia/2023-24/performance/';
const ENTRANTS = 0;
const PANELS = 1;

const { open: onPage, trouble } = openedSite();

const figureAt = (page: Page, index: number): Locator => page.locator('.chart-figure').nth(index);
const said = (frame: FrameLocator): Promise<string> => frame.locator('.explore-value').innerText();
const isFocused = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => element === element.ownerDocument.activeElement);

/** Opens a chart with the keyboard alone, and hands over the page that explores it. */
async function open(figure: Locator): Promise<FrameLocator> {
  await figure.locator('.explore-open').focus();
  await figure.page().keyboard.press('Enter');
  const frame = figure.locator('iframe').contentFrame();
  await frame.locator('canvas').waitFor();
  await figure.locator('iframe.is-ready').waitFor();
  return frame;
}

/** The colours of a canvas, as "r,g,b", that are more than stray pixels. */
function coloursOf(frame: FrameLocator): Promise<string[]> {
  return frame.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
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
  it('asks for no script and no frame before a reader does', async () => {
    await onPage(PERFORMANCE, async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
      });
      await page.waitForTimeout(500);
      expect(requests.filter((path) => /\.js$|^\/explore/.test(path))).toEqual([]);
      expect(await page.locator('script[src*="explore"], link[href*="explore"]').count()).toBe(0);
      await open(figureAt(page, ENTRANTS));
      expect(requests.filter((path) => path === '/explore/')).toHaveLength(1);
      expect(requests.filter((path) => /\/explore\.[^/]+\.js$/.test(path))).toHaveLength(1);
    });
  });

  it('has no button without JavaScript, and the chart and its table are there', async () => {
    await onPage(
      PERFORMANCE,
      async (page) => {
        expect(await page.locator('.explore-open:visible').count()).toBe(0);
        expect(await page.locator('.chart-figure svg.chart-wide').first().isVisible()).toBe(true);
        expect(await page.locator('.chart-figure table').count()).toBeGreaterThan(4);
      },
      { javaScriptEnabled: false },
    );
  });

  it('is told of on its own page, for whoever comes there without a chart', async () => {
    await onPage('/explore/', async (page) => {
      expect(await page.locator('h1').innerText()).toBe('Exploring charts');
      expect(await page.locator('canvas').count()).toBe(0);
    });
  });

  it('leads to every point by keys, says each in a polite live region, and gives the focus back', async () => {
    await onPage(PERFORMANCE, async (page) => {
      const figure = figureAt(page, ENTRANTS);
      const frame = await open(figure);
      const plot = frame.getByRole('application');
      expect(await isFocused(plot)).toBe(true);
      expect(await plot.getAttribute('aria-label')).toMatch(/First time entrants.*per 100,000 children/);
      expect(await frame.getByRole('status').count()).toBe(1);
      expect(await said(frame)).toBe('West Mercia, Sep 2022: 93');

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
          row.push((await said(frame)).split(': ').at(-1) ?? '');
        }
        told.push(row);
      }
      expect(told.flat().length).toBeGreaterThan(12);
      expect(told).toEqual(cells);
      const last = await said(frame);
      for (const key of ['ArrowRight', 'ArrowDown', 'End']) await page.keyboard.press(key);
      expect(await said(frame)).toBe(last);

      await page.keyboard.press('Escape');
      expect(await figure.locator('.explore').isVisible()).toBe(false);
      expect(await isFocused(figure.locator('.explore-open'))).toBe(true);
    });
  });

  it('is closed by its button too, and opens again where the reader was', async () => {
    await onPage(PERFORMANCE, async (page) => {
      const figure = figureAt(page, ENTRANTS);
      const frame = await open(figure);
      await page.keyboard.press('Home');
      await figure.getByRole('button', { name: 'Close' }).click();
      expect(await figure.locator('.explore').isVisible()).toBe(false);
      expect(await isFocused(figure.locator('.explore-open'))).toBe(true);
      await open(figure);
      expect(await isFocused(frame.getByRole('application'))).toBe(true);
      expect(await said(frame)).toBe('West Mercia, Sep 2017: 408');
    });
  });

  it('says why a figure is missing', async () => {
    await onPage(PERFORMANCE, async (page) => {
      const frame = await open(figureAt(page, PANELS));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      expect(await said(frame)).toBe('Shropshire, Sep 2022: no figure (confidential)');
    });
  });

  it('switches series off and on by checkboxes, and stays with what is left', async () => {
    await onPage(PERFORMANCE, async (page) => {
      const frame = await open(figureAt(page, ENTRANTS));
      const box = frame.getByRole('checkbox', { name: 'West Mercia' });
      const before = await coloursOf(frame);
      for (let at = 0; at < 4 && !(await isFocused(box)); at += 1) await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Space');
      expect(await box.isChecked()).toBe(false);
      expect(await said(frame)).toBe('National, Sep 2022: 146');
      expect((await coloursOf(frame)).length).toBeLessThan(before.length);
      for (const name of ['National', 'Statistical family'])
        await frame.getByRole('checkbox', { name }).uncheck();
      expect(await said(frame)).toBe('Nothing is shown: choose at least one line.');
      await box.check();
      expect(await said(frame)).toMatch(/^West Mercia/);
    });
  });

  it('shows the value of the point nearest to the pointer', async () => {
    await onPage(PERFORMANCE, async (page) => {
      const frame = await open(figureAt(page, ENTRANTS));
      await frame.locator('canvas').hover({ position: { x: 60, y: 110 } });
      expect(await said(frame)).toBe('West Mercia, Sep 2017: 408');
    });
  });

  it('wears the ink of the partnership, in dark mode and forced colours those, and changes with them', async () => {
    await onPage(PERFORMANCE, async (page) => {
      const frame = await open(figureAt(page, ENTRANTS));
      const inkOf = (place: Page | FrameLocator): Promise<string> =>
        place.locator('body').evaluate((body) => {
          const probe = document.createElement('span');
          probe.className = 'chart-series-1';
          body.append(probe);
          const ink = (getComputedStyle(probe).color.match(/\d+/g) ?? []).slice(0, 3).join(',');
          probe.remove();
          return ink;
        });
      const inks: string[] = [];
      for (const media of [
        { colorScheme: 'light' },
        { colorScheme: 'dark' },
        { colorScheme: 'dark', forcedColors: 'active' },
      ] as const) {
        await page.emulateMedia(media);
        const ink = await inkOf(page);
        expect(await inkOf(frame)).toBe(ink);
        expect(await coloursOf(frame)).toContain(ink);
        inks.push(ink);
      }
      expect(new Set(inks).size).toBe(3);
    });
  });

  it('prints the static chart, also while it is explored', async () => {
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
    const pages = [PERFORMANCE, '/west-mercia/2017-18/performance/', '/west-mercia/2017-18/resources/'];
    for (const address of pages)
      await onPage(
        address,
        async (page) => {
          for (const figure of await page.locator('.chart-figure').all()) {
            const json = await figure.locator('script[type="application/json"]').textContent();
            kinds.add((JSON.parse(json ?? '{}') as { spec: { kind: string } }).spec.kind);
            const frame = await open(figure);
            await page.keyboard.press('End');
            expect(await said(frame)).toMatch(/: /);
            const overflow = await frame
              .locator('html')
              .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
            expect(overflow).toBe(0);
            await page.keyboard.press('Escape');
          }
        },
        phone,
      );
    expect([...kinds].sort()).toEqual(['bar', 'intervals', 'line', 'small-multiples', 'stacked-bar']);
  });

  it('has no fault that axe finds, around the frame and inside', async () => {
    await onPage(PERFORMANCE, async (page) => {
      await open(figureAt(page, PANELS));
      const inside = page.frames().find((one) => one.url().endsWith('/explore/'));
      for (const place of [page, inside]) {
        await place?.evaluate(axeSource);
        const faults = await place?.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: { run: (place: ParentNode) => Promise<{ violations: { id: string }[] }> };
          };
          return (await axe.run(document.querySelector('.explore:popover-open') ?? document)).violations.map(
            ({ id }) => id,
          );
        });
        expect(faults).toEqual([]);
      }
    });
  });

  it('gave the browser nothing to refuse or complain of in all of this', () => {
    expect(trouble).toEqual([]);
  });
});
