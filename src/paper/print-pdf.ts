import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { pageNumbers } from './page-numbers.ts';

/** Where a site without an address of its own is shown to the browser. The name leads nowhere, by RFC 6761. */
const NOWHERE = 'http://plan.invalid';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What a PDF is made from. */
export interface PrintOrder {
  /** The program file of Chromium or Chrome. */
  readonly browser: string;
  /** The folder of a built site. */
  readonly built: string;
  /** The path under which it was built to be published: "/" or "/plans/". */
  readonly base: string;
  /** The page that is printed, below that path: "/west-mercia/2023-24/print/". */
  readonly page: string;
  /** Where the site is published: "https://plans.example.gov.uk". Links out of the plan lead there; without it they are text. */
  readonly address: string | undefined;
}

/**
 * A tagged PDF of a page of a built site, with outline, language, title and numbered pages. Nothing is asked of the
 * network: whatever the page needs is read from the site's folder. Throws where the browser does not start, or where
 * the page is not there or misses a file.
 */
export async function printPdf(order: PrintOrder): Promise<Buffer> {
  const browser = await chromium.launch({
    executablePath: order.browser,
    args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const origin = new URL(order.address ?? NOWHERE).origin;
    const missing = await readFromFolder(page, order);
    await page.goto(`${origin}${order.base.replace(/\/$/, '')}${order.page}`, { waitUntil: 'load' });
    if (missing.length > 0) throw new Error(`the built site does not hold ${missing.join(', ')}`);
    await page.emulateMedia({ media: 'print', colorScheme: 'light', forcedColors: 'none' });
    if (order.address === undefined) await makeText(page, NOWHERE);
    await page.addStyleTag({ content: footer(await page.locator('h1').innerText()) });
    const print = (): Promise<Buffer> =>
      page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
    await numberContents(page, await print());
    return await print();
  } finally {
    await browser.close();
  }
}

/** Answers every request from the built folder, and collects what is asked for and not there. */
async function readFromFolder(page: Page, { built, base }: PrintOrder): Promise<string[]> {
  const missing: string[] = [];
  await page.route('**/*', async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    const below = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
    const file = join(built, below, path.endsWith('/') ? 'index.html' : '');
    try {
      const body = readFileSync(file);
      await route.fulfill({ body, contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
    } catch {
      missing.push(path);
      await route.abort();
    }
  });
  return missing;
}

/** Makes text of all links that lead out of the page to a site that has no address yet. */
function makeText(page: Page, origin: string): Promise<void> {
  return page.evaluate((nowhere) => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
      if (link.origin === nowhere && link.getAttribute('href')?.startsWith('#') !== true)
        link.removeAttribute('href');
  }, origin);
}

/**
 * Writes the page numbers of a first printing into the table of contents, which has room for them: Chromium cannot
 * refer to a page number by itself (no `target-counter()` up to version 156).
 */
async function numberContents(page: Page, pdf: Buffer): Promise<void> {
  const links = page.locator('.whole-contents a[href^="#"]');
  const anchors = await links.evaluateAll((found) =>
    found.map((link) => (link.getAttribute('href') ?? '').slice(1)),
  );
  const numbers = Object.fromEntries(await pageNumbers(pdf, anchors));
  await links.evaluateAll((found, known) => {
    for (const link of found) {
      const number = known[(link.getAttribute('href') ?? '').slice(1)];
      if (number !== undefined) link.setAttribute('data-page', String(number));
    }
  }, numbers);
}

/** The plan's name at the foot of each page but the first, across from the page number. */
function footer(title: string): string {
  const text = JSON.stringify(title.replaceAll(/\s+/g, ' '));
  return `@page { @bottom-left { content: ${text}; font: 8.5pt arial, helvetica, sans-serif; } } @page :first { @bottom-left { content: none; } }`;
}
