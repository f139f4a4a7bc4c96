import type { BrowserContextOptions, Page } from 'playwright-core';
import { sharedSite } from '../sites/build-site.ts';
import { tourOf } from './tour.ts';

/** A site that is served, with the headers that hosts send, and a browser to look at it. */
export interface OpenedSite {
  /** The origin: "http://127.0.0.1:40123". */
  readonly origin: () => string;
  /** What pages wrote to the console, threw, or were refused by the policy of the headers. */
  readonly trouble: readonly string[];
  /** Opens a page by its address below the base, "/areas/", in a window of its own, and hands it over. */
  readonly open: <R>(
    address: string,
    look: (page: Page) => Promise<R>,
    options?: BrowserContextOptions,
  ) => Promise<R>;
}

/** Serves the site under a base, and opens it, for the tests of the file or the `describe` that calls this. */
export function openedSite(base = '/'): OpenedSite {
  const tour = tourOf(() => sharedSite(base), { withHeaders: true, base });
  const trouble: string[] = [];

  return {
    origin: tour.origin,
    trouble,
    open: async (address, look, options = {}) => {
      const context = await tour.browser().newContext({ viewport: { width: 1280, height: 900 }, ...options });
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
      await page.goto(`${tour.origin()}${base.slice(0, -1)}${address}`, { waitUntil: 'load' });
      const result = await look(page);
      await context.close();
      return result;
    },
  };
}
