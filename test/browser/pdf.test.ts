import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT, sharedSite, sharedSiteWithKit, temporaryFolder } from '../sites/build-site.ts';
import { linesOf, pageAt, pagesIn, textOf } from '../sites/page.ts';
import { serve, type Served } from '../sites/serve.ts';
import { startBrowser } from './browser.ts';
import { elementsOf, readPdf, type PdfStructure } from './pdf-structure.ts';

const PLAN = 'west-mercia/2023-24';
const site = sharedSite();
const folder = temporaryFolder();

/** Runs the command as an author would. */
function pdf(...words: string[]): { status: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/pdf.ts', ...words], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  return { status, printed: `${stdout}${stderr}` };
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** Without any blanks: a line of a page may end anywhere. */
const bare = (text: string): string => text.replaceAll(/\s+/g, '');

describe('the PDF of a plan', () => {
  let made: PdfStructure;
  const page = pageAt(pagesIn(site), `/${PLAN}/print/`);
  const headings = (page.root.querySelector('main') ?? page.root)
    .querySelectorAll('*')
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .map((heading) => ({ depth: Number(heading.tagName.slice(1)), title: textOf(heading) }));

  beforeAll(async () => {
    const file = join(folder, 'deep/plan.pdf');
    const { status, printed } = pdf(PLAN, '--built', site, '--out', file, '--site', 'https://plans.example');
    expect(status, printed).toBe(0);
    expect(printed).toMatch(/Printing west-mercia\/2023-24 …\n.* Wrote .*plan\.pdf \(\d+\.\d MB\)\.\n$/);
    made = await readPdf(file);
  });

  it('is tagged, says its language, and shows its title', () => {
    expect(made).toMatchObject({
      tagged: true,
      language: 'en-GB',
      showsTitle: true,
      title: 'Youth Justice Plan 2023/24 – West Mercia Youth Justice Service (whole plan)',
    });
  });

  it('has an outline of all headings at their depths', () => {
    expect(headings.length).toBeGreaterThan(80);
    expect(made.outline.map(({ depth, title }) => ({ depth, title: bare(title) }))).toEqual(
      headings.map(({ depth, title }) => ({ depth, title: bare(title) })),
    );
  });

  it('leads from the outline to the page on which the heading stands', () => {
    const lost = made.outline.filter(
      ({ title, page: number }) => !bare(made.text[number - 1] ?? '').includes(bare(title)),
    );
    expect(lost).toEqual([]);
  });

  it('has every heading tagged with its level', () => {
    const tagged = elementsOf(made.elements, /^H[1-6]$/).map(({ role, text }) => `${role} ${bare(text)}`);
    expect(tagged).toEqual(headings.map(({ depth, title }) => `H${String(depth)} ${bare(title)}`));
  });

  it('has every table tagged, with rows, and heads that say what they head', () => {
    const tables = elementsOf(made.elements, /^Table$/);
    expect(tables.length).toBeGreaterThanOrEqual(page.root.querySelectorAll('main table').length);
    const heads = elementsOf(tables, /^TH$/);
    expect(heads.length).toBeGreaterThan(300);
    expect(heads.filter(({ scope }) => scope === '').map(({ text }) => text)).toEqual([]);
    expect(elementsOf(tables, /^TD$/).length).toBeGreaterThan(500);
  });

  it('has every chart tagged as a figure with its description', () => {
    const figures = elementsOf(made.elements, /^Figure$/).filter(({ alt }) => alt !== '');
    expect(figures.length).toBeGreaterThanOrEqual(page.root.querySelectorAll('main svg.chart').length);
  });

  it('numbers every page but the first, and names the plan on it', () => {
    expect(made.pages).toBeGreaterThan(30);
    for (const [index, text] of made.text.entries()) {
      const number = `${String(index + 1)} / ${String(made.pages)}`;
      if (index === 0) expect(text).not.toContain(number);
      else expect(plain(text), number).toContain(number);
    }
  });

  it('has the right page number behind each line of the contents', () => {
    const contents = made.links.filter(({ from }) => from === 2);
    expect(contents.length).toBeGreaterThan(50);
    // A link that is broken into two lines is two areas of the page.
    const places = new Map(contents.map(({ place, to }) => [place, to]));
    const printed = [...(made.text[1] ?? '').matchAll(/(?:^| )(\d+)$/gm)].map(([, number]) => Number(number));
    expect(printed).toEqual([...places.values()]);
  });

  it('leaves no heading or caption at the foot of a page, apart from what it heads', () => {
    const captions = page.root.querySelectorAll('main caption').map(textOf);
    // A line of the list of priorities may say the same as a caption, and may well be the last of its page.
    const listed = new Set(page.root.querySelectorAll('.priority-list li').map((item) => bare(textOf(item))));
    const all = new Set([...headings.map(({ title }) => title), ...captions].map(bare));
    const over = new Set([...all].filter((title) => !listed.has(title)));
    expect(over.size).toBeGreaterThan(all.size * 0.8);
    expect(made.lowest.filter((line) => line === '')).toEqual([]);
    expect(made.lowest.filter((line) => over.has(bare(line)))).toEqual([]);
  });

  it('leads nowhere but into itself and to the address of the site', () => {
    const out = made.links.filter(({ to }) => to === undefined).map(({ url }) => new URL(url).origin);
    expect([...new Set(out)]).toEqual(['https://plans.example']);
  });

  it('holds every line of the page', () => {
    const all = bare(made.text.join(''));
    // What stands side by side may be painted in another order.
    const isPainted = (line: string): boolean =>
      all.includes(bare(line)) ||
      made.text.some((painted) => line.split(' ').every((word) => painted.includes(word)));
    const main = page.root.querySelector('main') ?? page.root;
    const onScreenOnly = ['.for-screen', '.download', '.data-footnote-backref'].flatMap((what) =>
      main.querySelectorAll(what).flatMap(linesOf),
    );
    const lines = linesOf(main).flatMap((line) => line.split(/ ?\| /));
    expect(lines.length).toBeGreaterThan(1000);
    const lost = lines.filter(
      (line) => !isPainted(line) && !onScreenOnly.some((hidden) => line.includes(hidden)),
    );
    expect(lost).toEqual([]);
  });
});

describe('the command for a PDF', () => {
  it('makes text of what leads out of the plan where the site has no address yet', async () => {
    const file = join(folder, 'plain.pdf');
    expect(pdf('leicestershire/2016-19', '--built', site, '--out', file).status).toBe(0);
    const { links } = await readPdf(file);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(({ to }) => to === undefined)).toEqual([]);
  });

  it.each([
    ['west-mercia', 2, '"west-mercia" is not a plan: write <service>/<edition>.\n'],
    ['west-mercia/2023-42', 1, 'Did you mean west-mercia/2023-24?\nThere are: derbyshire/2019-20, '],
  ])('says what is wrong with %s', (plan, code, message) => {
    const file = join(folder, 'none.pdf');
    for (const words of [[], ['--built', site]]) {
      const { status, printed } = pdf(plan, '--out', file, ...words);
      expect({ status, says: printed.includes(message) }, printed).toEqual({ status: code, says: true });
    }
    expect(existsSync(file)).toBe(false);
  });

  it('says so where the browser is none, or is not there', () => {
    const browser = join(folder, 'no-browser');
    const printWith = (CHROMIUM: string): { status: number | null; stderr: string } =>
      spawnSync(
        process.execPath,
        ['src/cli/pdf.ts', PLAN, '--built', site, '--out', join(folder, 'none.pdf')],
        { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, CHROMIUM } },
      );
    expect(printWith(browser)).toMatchObject({
      status: 1,
      stderr: `The environment variable CHROMIUM names ${browser}, which is not there.\n`,
    });
    writeFileSync(browser, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const { status, stderr } = printWith(browser);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The PDF could not be made with .*no-browser: .+\n$/);
    expect(existsSync(join(folder, 'none.pdf'))).toBe(false);
  });
});

describe('the first page of a plan on paper', () => {
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

  it.each([
    'derbyshire/2019-20',
    'leicestershire/2016-19',
    'west-mercia/2017-18',
    'west-mercia/2023-24',
    'west-mercia/2026-27',
  ])('is one sheet of A4 with state, figures and priorities: %s', async (plan) => {
    const page = await browser.newPage();
    await page.goto(`${served.origin}/${plan}/`);
    const file = join(folder, `${plan.replace('/', '-')}.pdf`);
    await page.pdf({ path: file, preferCSSPageSize: true });
    const shown = await page.locator('.tag').first().innerText();
    const headline = await page.locator('.headline-card h3').allInnerTexts();
    await page.emulateMedia({ media: 'print' });
    const priorities = await page.locator('.priority-list li').allInnerTexts();
    await page.close();
    const { pages, text } = await readPdf(file);
    expect(pages).toBe(1);
    const wanted = [shown, ...headline, ...priorities, 'Priorities'];
    expect(wanted.length).toBeGreaterThan(4);
    expect(wanted.filter((words) => !bare(text[0] ?? '').includes(bare(words)))).toEqual([]);
  });
});

describe('a table that is longer than a sheet', () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    served = await serve(sharedSiteWithKit());
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  /** Sheets that show rows of the example of 200 rows, each with how often it shows the heads of its columns. */
  async function sheetsOfLongTable(style: string): Promise<{ rows: number; heads: number }[]> {
    const page = await browser.newPage();
    await page.goto(`${served.origin}/kit/figure-table/`);
    await page.addStyleTag({ content: style });
    const file = join(folder, 'long-table.pdf');
    await page.pdf({ path: file, preferCSSPageSize: true });
    await page.close();
    const { text } = await readPdf(file);
    return text
      .map((sheet) => ({
        rows: bare(sheet).match(/Area\d+/g)?.length ?? 0,
        heads: bare(sheet).match(/Sep2021Sep2022/g)?.length ?? 0,
      }))
      .filter(({ rows }) => rows > 0);
  }

  it('repeats its heads on every sheet, and tears no row', async () => {
    const sheets = await sheetsOfLongTable('/* as it is */');
    expect(sheets.length).toBeGreaterThan(3);
    expect(sheets.filter(({ heads }) => heads === 0)).toEqual([]);
    expect(sheets.reduce((sum, { rows }) => sum + rows, 0)).toBe(200);
  });

  it('would be found out without them', async () => {
    const sheets = await sheetsOfLongTable('thead { display: table-row-group !important }');
    expect(sheets.filter(({ heads }) => heads === 0).length).toBeGreaterThan(1);
  });
});
