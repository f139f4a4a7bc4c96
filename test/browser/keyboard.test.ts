import { describe, expect, it } from 'vitest';
import { sharedSite } from '../sites/build-site.ts';
import { tabFaults } from './keyboard.ts';
import { MODES, NARROW, setMode } from './modes.ts';
import { addressesOf, KEY_PAGES, openFolds, tourOf } from './tour.ts';

const site = sharedSite();
const tour = tourOf(() => site);

/** Few enough stops to be gone through in every mode, and every kind of thing that takes the focus. */
const PATHS = [
  '/',
  '/search/',
  '/areas/shropshire/',
  '/west-mercia/2023-24/',
  '/west-mercia/2023-24/performance/',
  '/west-mercia/2023-24/service-development-plan/',
];

describe('a reader with a keyboard', () => {
  it(
    'comes to the content with the first link of every page, and sees that link',
    { timeout: 240_000 },
    async () => {
      const addresses = addressesOf(site);
      const found = await tour.visit(addresses, {}, async (page, address) => {
        await page.keyboard.press('Tab');
        const first = await page.evaluate(() => {
          const at = document.activeElement;
          const { outlineStyle = '', outlineWidth = '' } = at ? getComputedStyle(at) : {};
          const box = at?.getBoundingClientRect();
          return {
            href: at?.getAttribute('href') ?? '',
            seen: box !== undefined && box.width > 10 && box.height > 10 && box.top >= 0 && box.left >= 0,
            marked: outlineStyle !== 'none' && outlineWidth !== '0px',
          };
        });
        await page.keyboard.press('Enter');
        const arrived = await page.evaluate(
          () => document.activeElement?.id === 'main' || location.hash === '#main',
        );
        return { address, ...first, arrived };
      });
      expect(found).toEqual(
        addresses.map((address) => ({ address, href: '#main', seen: true, marked: true, arrived: true })),
      );
    },
  );

  it.each(MODES)(
    'reaches everything in the order of the text, and always sees where they are: $name',
    { timeout: 180_000 },
    async (mode) => {
      const found = await tour.visit(PATHS, {}, async (page, address) => {
        await setMode(page, mode);
        return (await tabFaults(page)).map((fault) => `${address}: ${fault}`);
      });
      expect(found.flat()).toEqual([]);
    },
  );

  it(
    'sees where they are on the way back too, with nothing that sticks to the screen above it',
    { timeout: 180_000 },
    async () => {
      for (const viewport of [NARROW, { width: 1280, height: 600 }]) {
        const found = await tour.visit(PATHS, { viewport }, async (page, address) => {
          await openFolds(page);
          return (await tabFaults(page, 'Shift+Tab')).map((fault) => `${address}: ${fault}`);
        });
        expect(found.flat()).toEqual([]);
      }
    },
  );

  it('opens and closes what is folded', async () => {
    const [states] = await tour.visit(['/west-mercia/2023-24/performance/'], {}, async (page) => {
      const fold = page.locator('.chart-figure details:visible').first();
      await fold.locator('summary').focus();
      const isOpen = (): Promise<boolean> => fold.evaluate((one) => (one as HTMLDetailsElement).open);
      const before = await isOpen();
      await page.keyboard.press('Enter');
      const after = await isOpen();
      await page.keyboard.press('Space');
      return [before, after, await isOpen()];
    });
    expect(states).toEqual([false, true, false]);
  });

  it('goes from page to page by links of the plan, and hears on which they are', async () => {
    const [found] = await tour.visit(['/west-mercia/2023-24/performance/'], {}, async (page) => {
      const here = page.locator('nav a[aria-current="page"]:visible');
      const current = await here.first().getAttribute('href');
      await page.locator('nav a[href$="/west-mercia/2023-24/priorities/"]:visible').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/priorities\/$/);
      return { current, next: await here.first().getAttribute('href') };
    });
    expect(found).toEqual({
      current: '/west-mercia/2023-24/performance/',
      next: '/west-mercia/2023-24/priorities/',
    });
  });

  it('can reach every region that scrolls sideways on a phone', async () => {
    const found = await tour.visit(KEY_PAGES, { viewport: NARROW }, async (page, address) => {
      await openFolds(page);
      return page.evaluate((at) => {
        const scrolls = [...document.querySelectorAll('main *')].filter(
          (element) =>
            element.scrollWidth > element.clientWidth + 1 &&
            /auto|scroll/.test(getComputedStyle(element).overflowX),
        );
        return scrolls
          .filter((element) => (element as HTMLElement).tabIndex !== 0)
          .map((element) => `${at}: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
      }, address);
    });
    expect(found.flat()).toEqual([]);
  });
});

describe('a way through a page with the Tab key finds what is wrong:', () => {
  it.each([
    [
      'no mark',
      '<p><a class="x" href="/" style="outline: none">One</a></p>',
      /a\.x "One" is not marked as focused/,
    ],
    [
      'a mark that is hard to see',
      '<p style="background: #fff"><a class="x" href="/" style="outline: 3px solid #ddd">One</a></p>',
      /a\.x "One" is marked with .* a contrast of 1\.\d\d only/,
    ],
    [
      'something above it',
      '<p><a class="x" href="/">One</a></p><div style="position: fixed; inset: 0; background: #fff"></div>',
      /a\.x "One" is out of sight or behind something/,
    ],
    [
      'another order',
      '<p><a href="/" tabindex="3">One</a><button>Two</button></p>',
      /the order is another than that of the text/,
    ],
  ])('%s', async (_, markup, fault) => {
    const [found = []] = await tour.visit(['/about/'], {}, async (page) => {
      await page.evaluate((html) => {
        document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
      }, markup);
      return tabFaults(page);
    });
    expect(found.join('\n')).toMatch(fault);
  });
});
