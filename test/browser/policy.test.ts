import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { filesIn, sharedSite } from '../sites/build-site.ts';
import { addressOf } from '../sites/page.ts';
import { inParallel } from './browser.ts';
import { tourOf } from './tour.ts';

const site = sharedSite();
const addresses = filesIn(site)
  .filter((file) => file.endsWith('.html'))
  .map(addressOf);
const LANES = 3;

const tour = tourOf(() => site, { withHeaders: true });

/** Opens pages as a host with these headers serves them, and collects what the browser refuses. */
async function refusals(which: readonly string[], look?: (page: Page) => Promise<void>): Promise<string[]> {
  const context = await tour.browser().newContext();
  await context.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { refused: seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      seen.push(`${effectiveDirective}: ${blockedURI} ${sample}`),
    );
  });
  const pages = await Promise.all(Array.from({ length: LANES }, () => context.newPage()));
  const found = await inParallel(which, LANES, async (address, lane) => {
    const page = pages[lane];
    if (!page) throw new Error(`no page in lane ${String(lane)}`);
    const answer = await page.goto(`${tour.origin()}${address}`, { waitUntil: 'load' });
    expect(answer?.headers()['content-security-policy'], address).toContain("default-src 'none'");
    await look?.(page);
    const seen = await page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
    return seen.map((one) => `${address}: ${one}`);
  });
  await context.close();
  return found.flat();
}

describe('the content policy that the site gives to its host', () => {
  it(
    'holds on every page: the browser refuses nothing, and styles are there',
    { timeout: 180_000 },
    async () => {
      expect(addresses.length).toBeGreaterThan(60);
      const unstyled: string[] = [];
      const refused = await refusals(addresses, async (page) => {
        const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
        if (!family.includes('arial')) unstyled.push(page.url());
      });
      expect(refused).toEqual([]);
      expect(unstyled).toEqual([]);
    },
  );

  it('refuses what stands inside of a page, so that the test above can fail', async () => {
    const [found = ''] = await refusals(['/'], async (page) => {
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'globalThis.ran = true';
        document.body.append(script);
      });
      expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    });
    expect(found).toMatch(/^\/: script-src-elem: inline/);
  });
});

describe('the feed', () => {
  it('is well-formed, and each of its entries leads to a page', async () => {
    const page = await tour.browser().newPage();
    await page.goto(`${tour.origin()}/about/`);
    const hrefs = await page.evaluate(async () => {
      const text = await (await fetch('/feed.xml')).text();
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      if (feed.querySelector('parsererror')) throw new Error(feed.documentElement.textContent);
      return [...feed.querySelectorAll('entry > link')].map((link) => link.getAttribute('href') ?? '');
    });
    await page.close();
    expect(hrefs.length).toBeGreaterThan(4);
    expect(hrefs.filter((href) => !addresses.includes(href))).toEqual([]);
  });
});
