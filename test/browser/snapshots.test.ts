import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { filesIn, sharedSiteWithKit } from '../sites/build-site.ts';
import { inParallel } from './browser.ts';
import {
  compareSnapshot,
  difference,
  isUpdating,
  paletteFile,
  SNAPSHOTS,
  withFewColours,
} from './snapshot.ts';
import { tourOf } from './tour.ts';

const tour = tourOf(sharedSiteWithKit);

/** Pages whose looks are kept, each a kind of its own. */
const PAGES = {
  home: '/',
  service: '/west-mercia/',
  plan: '/west-mercia/2023-24/',
  section: '/west-mercia/2023-24/performance/',
  'delivery-plan': '/west-mercia/2023-24/service-development-plan/',
  money: '/west-mercia/2023-24/budget-costs-and-contributions/',
  voice: '/west-mercia/2023-24/voice-of-the-child/',
  'area-in-plan': '/west-mercia/2023-24/areas/shropshire/',
  area: '/areas/shropshire/',
  areas: '/areas/',
  indicator: '/indicators/first-time-entrants/',
  search: '/search/',
  tables: '/kit/figure-table/',
  charts: '/kit/block-chart/',
} as const;

/** Widths in CSS pixels, and how much of a page is looked at. */
const SCREENS = { 360: 1600, 768: 1400, 1280: 1400 } as const;

const IN_DARK = ['home', 'plan', 'section', 'delivery-plan', 'area', 'charts'] as const;

/** A picture to be taken: "section-360" or "section-1280-dark". */
interface Shot {
  readonly name: string;
  readonly address: string;
  readonly width: keyof typeof SCREENS;
  readonly colorScheme: 'light' | 'dark';
}

const WIDTHS = [360, 768, 1280] as const;
const shots: readonly Shot[] = [
  ...Object.entries(PAGES).flatMap(([page, address]) =>
    WIDTHS.map((width): Shot => ({ name: `${page}-${String(width)}`, address, width, colorScheme: 'light' })),
  ),
  ...IN_DARK.flatMap((page) =>
    ([360, 1280] as const).map((width): Shot => ({
      name: `${page}-${String(width)}-dark`,
      address: PAGES[page],
      width,
      colorScheme: 'dark',
    })),
  ),
];

/** Has pages wait for their typeface: else the first on a busy machine is drawn without it, and stays so. */
async function waitForTypeface(context: BrowserContext): Promise<void> {
  await context.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const sheet = await response.text();
    await route.fulfill({
      response,
      body: sheet.replaceAll(/font-display:\s*optional/g, 'font-display:block'),
    });
  });
}

/** Takes a picture of the top of a page at half size. */
async function take(
  { address, width, colorScheme }: Omit<Shot, 'name'>,
  alter: (page: Page) => Promise<unknown> = () => Promise.resolve(),
  prepare: (context: BrowserContext) => Promise<unknown> = () => Promise.resolve(),
): Promise<Buffer> {
  const context = await tour.browser().newContext({
    viewport: { width, height: SCREENS[width] },
    deviceScaleFactor: 0.5,
    colorScheme,
    reducedMotion: 'reduce',
  });
  await waitForTypeface(context);
  await prepare(context);
  const page = await context.newPage();
  await page.goto(`${tour.origin()}${address}`, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await alter(page);
  const picture = await page.screenshot({ animations: 'disabled' });
  await context.close();
  return picture;
}

describe('the look of a page', () => {
  it('is that of its picture, at three widths, in light and dark', { timeout: 180_000 }, async () => {
    const updating = isUpdating(process.env);
    const faults = await inParallel(shots, 3, async (shot) => {
      const fault = compareSnapshot(shot.name, await take(shot), updating);
      return fault === '' ? [] : [`${shot.name}: ${fault}`];
    });
    expect(faults.flat()).toEqual([]);
  });

  it('has a picture for each page that is looked at, and no other', () => {
    expect(filesIn(SNAPSHOTS)).toEqual(shots.map(({ name }) => `${name}.png`).sort());
  });
});

describe('the comparison of pictures', () => {
  const shot = { address: PAGES.section, width: 1280, colorScheme: 'light' } as const;
  const share = async (alter: (page: Page) => Promise<unknown>): Promise<number> => {
    const [one, other] = [await take(shot), await take(shot, alter)].map((taken) =>
      withFewColours(PNG.sync.read(taken)),
    );
    return one && other ? difference(one, other).share : 0;
  };

  it('lets pass what is drawn the same', async () => {
    expect(await share(() => Promise.resolve())).toBe(0);
  });

  it('lets pass a page whose typeface comes late', async () => {
    const late = (context: BrowserContext): Promise<unknown> =>
      context.route('**/*.woff2', async (route) => {
        await pause(1500);
        await route.continue();
      });
    const [early, tardy] = [await take(shot), await take(shot, undefined, late)];
    expect(tardy.equals(early)).toBe(true);
  });

  it.each([
    ['moved down by four pixels', 'main { position: relative; top: 4px }'],
    ['moved aside by four pixels', 'main { position: relative; left: 4px }'],
    ['larger by a fiftieth', 'html { font-size: 102% }'],
    ['without its style sheets', '* { all: revert !important }'],
  ])('finds text that is %s', async (_, content) => {
    expect(await share((page) => page.addStyleTag({ content }))).toBeGreaterThan(0.03);
  });

  it('keeps a picture as it is, in fewer bytes', () => {
    const picture = new PNG({ width: 40, height: 30 });
    for (const index of picture.data.keys()) picture.data[index] = (index * 7) % 256;
    const few = withFewColours(picture);
    const file = paletteFile(few);
    expect(PNG.sync.read(file).data.equals(few.data)).toBe(true);
    expect(file.length).toBeLessThan(PNG.sync.write(few).length);
  });

  it('is never made anew on a machine that checks', () => {
    expect(isUpdating({})).toBe(false);
    expect(isUpdating({ UPDATE_SNAPSHOTS: '1', CI: 'false' })).toBe(true);
    expect(() => isUpdating({ UPDATE_SNAPSHOTS: '1', CI: 'true' })).toThrow('refused where CI is set');
  });
});
