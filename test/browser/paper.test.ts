import { describe, expect, it } from 'vitest';
import { sharedSite } from '../sites/build-site.ts';
import { clippedText, overlappingText, tooWide } from './layout-faults.ts';
import { addressesOf, KEY_PAGES, openFolds, tourOf } from './tour.ts';

const site = sharedSite();
const tour = tourOf(() => site);

/** An A4 sheet without its margins of 18 mm, in CSS pixels. */
const SHEET = { width: 657, height: 980 };

describe('a printed page', () => {
  it(
    'is cut off nowhere, whichever page it is: what scrolls on a screen fits the sheet',
    { timeout: 300_000 },
    async () => {
      const found = await tour.visit(addressesOf(site), { viewport: SHEET }, async (page, address) => {
        await openFolds(page);
        await page.emulateMedia({ media: 'print' });
        const faults = [
          ...(await tooWide(page)),
          ...(await clippedText(page, { frames: 'do not scroll' })),
          ...(await overlappingText(page)),
        ];
        return faults.map((fault) => `${address}: ${fault}`);
      });
      expect(found.flat()).toEqual([]);
    },
  );

  it('shows its main text and leaves the ways to other pages out', { timeout: 180_000 }, async () => {
    const found = await tour.visit(KEY_PAGES, {}, async (page, address) => {
      const heading = await page.locator('h1').innerText();
      await page.emulateMedia({ media: 'print' });
      return page.evaluate(
        ({ at, title }) => {
          const isShown = (element: Element): boolean =>
            element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
          const shown = [...document.querySelectorAll('nav, .skip-link, .download, .pager')]
            .filter(isShown)
            .map(
              (element) =>
                `${at}: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} is printed`,
            );
          const text = document.querySelector('main')?.innerText ?? '';
          return [
            ...shown,
            ...(text.toLowerCase().includes(title.toLowerCase()) && text.length > 80
              ? []
              : [`${at}: its main text is not printed`]),
          ];
        },
        { at: address, title: heading },
      );
    });
    expect(found.flat()).toEqual([]);
  });

  it('shows the table of each chart, which a reader on paper cannot open', async () => {
    const [hidden] = await tour.visit(['/west-mercia/2023-24/performance/'], {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      return page.evaluate(() =>
        [...document.querySelectorAll('.chart-figure table')]
          .filter((table) => table.getClientRects().length === 0 || table.getBoundingClientRect().height < 10)
          .map(({ id }) => id),
      );
    });
    expect(hidden).toEqual([]);
  });

  it('would be told where a wide table is cut off', async () => {
    const [found = []] = await tour.visit(['/about/'], { viewport: SHEET }, async (page) => {
      await page.evaluate(() => {
        document
          .querySelector('main')
          ?.insertAdjacentHTML(
            'beforeend',
            '<div class="x" style="overflow: auto"><div style="width: 900px">Wide</div></div>',
          );
      });
      await page.emulateMedia({ media: 'print' });
      return clippedText(page, { frames: 'do not scroll' });
    });
    expect(found).toEqual(['cut off: div.x "Wide"']);
  });
});
