import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { filesIn } from '../sites/build-site.ts';
import { addressOf } from '../sites/page.ts';
import { serve, type Served, type ServeOptions } from '../sites/serve.ts';
import { inParallel, startBrowser } from './browser.ts';
import { WIDE } from './modes.ts';

/** Pages that are looked at at the same time. */
const LANES = 3;

const EDITION = '/west-mercia/2023-24/';
/** Pages that between them hold every component: what is costly is tried on these only. */
export const KEY_PAGES: readonly string[] = [
  '/',
  '/areas/shropshire/',
  '/indicators/first-time-entrants/',
  '/rules/',
  '/glossary/',
  '/search/',
  '/west-mercia/',
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

/** The addresses of all pages of a built site. */
export function addressesOf(site: string): string[] {
  return filesIn(site)
    .filter((file) => file.endsWith('.html'))
    .map(addressOf);
}

/** A look at pages of a site that is served on this computer. */
export interface Tour {
  readonly origin: () => string;
  readonly browser: () => Browser;
  /** Opens every address in turn, a few at a time, and gives what a look at each finds, in their order. */
  readonly visit: <R>(
    which: readonly string[],
    options: BrowserContextOptions,
    look: (page: Page, address: string) => Promise<R>,
    watch?: (context: BrowserContext) => void,
  ) => Promise<R[]>;
}

/** Serves a site and starts a browser before the tests of a file, and ends both after them. */
export function tourOf(site: () => string, options: ServeOptions = {}): Tour {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    served = await serve(site(), options);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return {
    origin: () => served.origin,
    browser: () => browser,
    visit: async (which, contextOptions, look, watch) => {
      const context = await browser.newContext({ viewport: WIDE, ...contextOptions });
      watch?.(context);
      const pages = await Promise.all(Array.from({ length: LANES }, () => context.newPage()));
      const found = await inParallel(which, LANES, async (address, lane) => {
        const page = pages[lane];
        if (!page) throw new Error(`no page in lane ${String(lane)}`);
        await page.goto(`${served.origin}${address}`, { waitUntil: 'load' });
        return look(page, address);
      });
      await context.close();
      return found;
    },
  };
}

/** Opens all folds of a page, so that what is in them is looked at too. */
export function openFolds(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** What went wrong while pages were open, and whom they asked for files. */
export interface Watched {
  readonly trouble: string[];
  readonly origins: Set<string>;
  readonly watch: (context: BrowserContext) => void;
}

/** Collects errors, warnings, refused answers and the origins of all requests of a browser's pages. */
export function watching(): Watched {
  const trouble: string[] = [];
  const origins = new Set<string>();
  return {
    trouble,
    origins,
    watch: (context) => {
      context.on('request', (request) => origins.add(new URL(request.url()).origin));
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          trouble.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
      });
      context.on('weberror', (error) => trouble.push(String(error.error())));
      context.on('response', (response) => {
        if (response.status() >= 400) trouble.push(`${String(response.status())} ${response.url()}`);
      });
    },
  };
}
