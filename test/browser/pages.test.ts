import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn, sharedSite } from '../sites/build-site.ts';
import { addressOf } from '../sites/page.ts';
import { serve, type Served } from '../sites/serve.ts';
import { inParallel, startBrowser } from './browser.ts';

const site = sharedSite();
const addresses = filesIn(site)
  .filter((file) => file.endsWith('.html'))
  .map(addressOf);

/** Pages that between them hold every component: what is costly is tried on these only. */
const EDITION = '/west-mercia/2023-24/';
const KEY_PAGES = [
  '/',
  '/areas/shropshire/',
  '/indicators/first-time-entrants/',
  '/rules/',
  '/glossary/',
  '/search/',
  EDITION,
  ...[
    'introduction',
    'performance',
    'priorities',
    'service-development-plan',
    'progress',
    'voice-of-the-child',
    'staffing-structure',
    'budget-costs-and-contributions',
    'sign-off',
    'areas/shropshire',
    'figures',
    'completeness',
  ].map((section) => `${EDITION}${section}/`),
];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const WIDE = { width: 1280, height: 900 };

/** Pages that are looked at at the same time. */
const LANES = 3;

let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serve(site);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Opens every address in turn, a few at a time, and collects what a look at each finds. */
async function visit<R>(
  which: readonly string[],
  options: BrowserContextOptions,
  look: (page: Page, address: string) => Promise<R>,
  watch: (context: BrowserContext) => void = () => undefined,
): Promise<R[]> {
  const context = await browser.newContext(options);
  watch(context);
  const pages = await Promise.all(Array.from({ length: LANES }, () => context.newPage()));
  const found = await inParallel(which, LANES, async (address, lane) => {
    const page = pages[lane];
    if (!page) throw new Error(`no page in lane ${String(lane)}`);
    await page.goto(`${served.origin}${address}`, { waitUntil: 'load' });
    return look(page, address);
  });
  await context.close();
  return found;
}

/** What axe has against the page as it is shown now, one line an element. */
async function axeFindings(page: Page, address: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(
    async ({ tags, at }) => {
      interface Axe {
        run: (
          where: Document,
          options: object,
        ) => Promise<{
          violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
        }>;
      }
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run(document, {
        runOnly: tags,
        resultTypes: ['violations'],
        elementRef: false,
        preload: false,
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary = '' }) =>
            `${at}: ${id}: ${String(target)}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
        ),
      );
    },
    { tags: TAGS, at: address },
  );
}

const openFolds = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

/** What makes the page itself wider than a narrow screen; a table may scroll in its own frame. */
function tooWide(page: Page, address: string): Promise<string[]> {
  return page.evaluate((at) => {
    const { scrollWidth } = document.scrollingElement ?? document.documentElement;
    if (scrollWidth <= 320) return [];
    const beyond = [...document.querySelectorAll('body *')].filter(
      (element) => element.closest('.table-scroll') === null && element.getBoundingClientRect().right > 320.5,
    );
    return [
      `${at}: ${String(scrollWidth)} pixels wide, by ${beyond
        .slice(0, 3)
        .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
        .join(', ')}`,
    ];
  }, address);
}

const visibleText = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' ').trim());

/** What one visit to every page found: its text, what axe says, and what sticks out on a narrow screen. */
interface Survey {
  readonly address: string;
  readonly text: string;
  readonly axe: readonly string[];
  readonly tooWide: readonly string[];
}

describe('every page', () => {
  const trouble: string[] = [];
  const requested = new Set<string>();
  let survey: readonly Survey[] = [];

  beforeAll(async () => {
    const watch = (context: BrowserContext): void => {
      context.on('request', (request) => requested.add(new URL(request.url()).origin));
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          trouble.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
      });
      context.on('weberror', (error) => trouble.push(String(error.error())));
      context.on('response', (response) => {
        if (response.status() >= 400) trouble.push(`${String(response.status())} ${response.url()}`);
      });
    };
    survey = await visit(
      addresses,
      {},
      async (page, address) => {
        await page.setViewportSize(WIDE);
        const text = await visibleText(page);
        await openFolds(page);
        const axe = await axeFindings(page, address);
        await page.setViewportSize({ width: 320, height: 640 });
        return { address, text, axe, tooWide: await tooWide(page, address) };
      },
      watch,
    );
  });

  it('loads without an error and asks nothing of any other site', () => {
    expect(survey.length).toBeGreaterThan(60);
    expect(trouble).toEqual([]);
    expect([...requested]).toEqual([served.origin]);
  });

  it('has nothing that axe finds against WCAG 2.2 AA, folds open', () => {
    expect(survey.flatMap(({ axe }) => axe)).toEqual([]);
  });

  it('fits into 320 pixels without scrolling sideways, folds open', () => {
    expect(survey.flatMap((one) => one.tooWide)).toEqual([]);
  });

  it('says the same without JavaScript', { timeout: 180_000 }, async () => {
    const without = await visit(addresses, { viewport: WIDE, javaScriptEnabled: false }, async (page) =>
      (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ').trim(),
    );
    for (const [index, { address, text }] of survey.entries()) {
      expect(without[index]?.length, address).toBeGreaterThan(100);
      // The search alone needs JavaScript; search.test.ts tries what it says without.
      if (address === '/search/') continue;
      expect(without[index], address).toBe(text);
    }
  });
});

describe.each([
  ['in dark colours', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
  ['on a phone', { viewport: { width: 360, height: 740 } }],
] as const)('a page %s', (_, options) => {
  it('has nothing that axe finds against WCAG 2.2 AA', async () => {
    const found = await visit(KEY_PAGES, { viewport: WIDE, ...options }, async (page, address) => {
      await openFolds(page);
      return axeFindings(page, address);
    });
    expect(found.flat()).toEqual([]);
  });
});

describe('a check', () => {
  it('finds what is wrong where something is wrong', async () => {
    const [found] = await visit(['/'], {}, async (page, address) => {
      await page.evaluate(() => {
        document.body.insertAdjacentHTML(
          'beforeend',
          '<p style="color: #999; background: #fff">Too pale to read</p><img src="/favicon.svg">',
        );
      });
      return axeFindings(page, address);
    });
    expect(found?.map((line) => line.split(': ')[1])).toEqual(
      expect.arrayContaining(['color-contrast', 'image-alt']),
    );
  });

  it('finds what sticks out where something sticks out', async () => {
    const [found] = await visit(['/'], { viewport: { width: 320, height: 640 } }, async (page, address) => {
      await page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<hr class="wide" style="width: 400px">');
      });
      return tooWide(page, address);
    });
    expect(found?.join()).toMatch(/^\/: \d+ pixels wide, by hr\.wide$/);
  });
});

describe('a printed page', () => {
  it('shows its main text and leaves the ways to other pages out', async () => {
    const found = await visit(KEY_PAGES, {}, async (page, address) => {
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
    const [hidden] = await visit([`${EDITION}performance/`], {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      return page.evaluate(() =>
        [...document.querySelectorAll('.chart-figure table')]
          .filter((table) => table.getClientRects().length === 0 || table.getBoundingClientRect().height < 10)
          .map(({ id }) => id),
      );
    });
    expect(hidden).toEqual([]);
  });
});

describe('a reader with a keyboard', () => {
  it('comes to the content with the first link and can see where they are', async () => {
    const found = await visit(KEY_PAGES, { viewport: WIDE }, async (page, address) => {
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
      KEY_PAGES.map((address) => ({ address, href: '#main', seen: true, marked: true, arrived: true })),
    );
  });

  it('can reach every region that scrolls sideways on a phone', async () => {
    const found = await visit(KEY_PAGES, { viewport: { width: 320, height: 640 } }, async (page, address) => {
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
