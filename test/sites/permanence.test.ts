import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressesOf } from '../../src/edition-addresses.ts';
import { loadSite } from '../../src/site.ts';
import { welshOf } from '../../src/welsh/welsh-site.ts';
import { axeFindings } from '../browser/axe.ts';
import { startBrowser } from '../browser/browser.ts';
import { MODES, setMode } from '../browser/modes.ts';
import {
  build,
  bytesIn,
  contentCopy,
  filesIn,
  PROJECT,
  projectCopy,
  runBuild,
  sharedSite,
  temporaryFolder,
} from './build-site.ts';
import { HTML_RULES } from './html-rules.ts';
import { linesOf, pageAt, pagesIn, type Page } from './page.ts';
import { serve, type Served } from './serve.ts';

const PLAN = 'sir-enghraifft/2024-25';
const HERE = `/${PLAN}/`;
const RECORDED = `data/plans/${PLAN}/addresses.txt`;

/** So long a build may take on a busy machine, in milliseconds. */
const BUILDING = 300_000;

const project = projectCopy();
const root = contentCopy(join(import.meta.dirname, 'welsh'));
const out = join(temporaryFolder(), 'site');

/** Records the addresses of the plan as the command does. */
function record(): string {
  const command = [join(PROJECT, 'src/cli/addresses.ts'), PLAN, '--root', root];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const recorded = (): string[] =>
  readFileSync(join(root, RECORDED), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('/'));

function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(root, file), 'utf8');
  const after = before.replace(from, to);
  expect(after, file).not.toBe(before);
  writeFileSync(join(root, file), after);
}

/** What is there of an edition: pages, files, and the places that pages offer a link to; and all ids on its pages. */
function builtOf(site: string, pages: readonly Page[], href: string): { offered: string[]; ids: Set<string> } {
  const isOwn = (address: string): boolean => address.startsWith(href) || address.startsWith(`/cy${href}`);
  const own = pages.filter(({ address }) => isOwn(address));
  const files = filesIn(site)
    .map((file) => `/${file}`)
    .filter((file) => isOwn(file) && !file.endsWith('.html') && !file.endsWith('/share.png'));
  const on = (pattern: RegExp): string[] =>
    own.flatMap(({ address, html }) => [...html.matchAll(pattern)].map(([, id = '']) => `${address}#${id}`));
  return {
    offered: [
      ...files,
      ...own.map(({ address }) => address),
      ...on(/<a class="(?:anchor|table-link)" href="#([^"]+)"/g),
    ],
    ids: new Set([...files, ...own.map(({ address }) => address), ...on(/ id="([^"]+)"/g)]),
  };
}

describe('the addresses of a plan', () => {
  it('are known without a build: they are the pages, downloads and offered places that a build writes', () => {
    const site = sharedSite();
    const pages = pagesIn(site);
    const { editions } = loadSite(PROJECT);
    expect(editions.length).toBeGreaterThan(4);
    for (const edition of editions) {
      const { offered, ids } = builtOf(site, pages, edition.href);
      const known = addressesOf(edition, welshOf(edition));
      expect(known.filter((address) => !ids.has(address))).toEqual([]);
      expect(offered.filter((address) => !known.includes(address))).toEqual([]);
      expect(known.length).toBeGreaterThan(70);
    }
  }, BUILDING);
});

describe('an approved plan', () => {
  beforeAll(() => {
    record();
    build({ project, root, out });
  });

  it('has all its addresses recorded, in both languages', () => {
    const { offered, ids } = builtOf(out, pagesIn(out), HERE);
    expect(offered.filter((address) => !recorded().includes(address))).toEqual([]);
    expect(recorded().filter((address) => !ids.has(address))).toEqual([]);
    expect(recorded()).toEqual([...recorded()].sort());
    expect(recorded()).toEqual(
      expect.arrayContaining([
        `${HERE}delivery/#action-a1`,
        `${HERE}data/risks.csv`,
        `/cy${HERE}performance/`,
        `/cy${HERE}delivery/#argymhellion`,
      ]),
    );
  });

  it('has nothing new to record where nothing is new', () => {
    const before = bytesIn(root);
    expect(record()).toContain('Nothing is new');
    expect(bytesIn(root)).toEqual(before);
  });

  it('names its addresses in the list that the build leaves for publishing', () => {
    const { addresses } = JSON.parse(readFileSync(join(out, 'build.json'), 'utf8')) as { addresses: string[] };
    expect(addresses).toEqual(recorded());
  });

  it('is not built where the program itself lost an address, which only a build shows', () => {
    const other = projectCopy();
    const page = join(other, 'src/pages/[service]/[edition]/figures.astro');
    const text = readFileSync(page, 'utf8');
    writeFileSync(page, text.replace('<h2 id="printed-differently">', '<h2 id="printed-otherwise">'));
    const before = bytesIn(out);
    const { status, printed } = runBuild({ project: other, root, out });
    expect(status).toBe(1);
    const line = recorded().indexOf(`${HERE}figures/#printed-differently`) + 3;
    expect(printed).toContain(`${RECORDED}:${String(line)}:1  error  address-vanished`);
    expect(printed).toContain('the last build is untouched');
    expect(bytesIn(out)).toEqual(before);
  }, BUILDING);
});

describe('an approved plan of which a section was renamed and an action given another number, beside a plan that was taken away', () => {
  let pages: Page[];
  let served: Served;
  let browser: Browser;
  let approved: string[];
  const OLD = `data/plans/sir-enghraifft/2020-21`;

  beforeAll(() => {
    approved = recorded();
    for (const folder of ['', 'cy/'])
      renameSync(
        join(root, `content/plans/${PLAN}/${folder}04-resources.mdx`),
        join(root, `content/plans/${PLAN}/${folder}04-money.mdx`),
      );
    change(`data/plans/${PLAN}/delivery-plan.yaml`, /\bA1\b/g, 'A9');
    change(`data/plans/${PLAN}/risks.yaml`, /\bA1\b/g, 'A9');
    // A whole plan that was taken away: nothing is left of it but its addresses.
    mkdirSync(join(root, OLD), { recursive: true });
    writeFileSync(
      join(root, OLD, 'addresses.txt'),
      ['', 'summary/', 'summary/#foreword', 'data/actions.csv', 'plan.json']
        .map((address) => `/sir-enghraifft/2020-21/${address}\n`)
        .join(''),
    );
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  it('is refused, with the place of each address and what to write', () => {
    const before = bytesIn(out);
    const { status, printed } = runBuild({ project, root, out });
    expect(status).toBe(1);
    const places = [...printed.matchAll(/^(\S+):(\d+):1 {2}error {2}address-vanished$/gm)].map(
      ([, file = '', line = '']) => [file, Number(line)],
    );
    const at = (address: string): number => approved.indexOf(address) + 3;
    expect(places).toEqual([
      [join(OLD, 'addresses.txt'), 1],
      [RECORDED, at(`${HERE}delivery/#action-a1`)],
      [RECORDED, at(`${HERE}resources/`)],
    ]);
    // The Welsh pages are told with the English ones.
    expect(approved).toContain(`/cy${HERE}delivery/#action-a1`);
    expect(printed).toContain(`{ address: "${HERE}resources/", because: …, date: …, instead: "${HERE}money/" }`);
    expect(printed).toContain('{ address: "/sir-enghraifft/2020-21/", below: true, because: …, date: … }');
    expect(printed).toContain('Nothing was published; the last build is untouched.');
    expect(bytesIn(out)).toEqual(before);
  });

  it('is built once data/removed.yaml says why', async () => {
    writeFileSync(
      join(root, 'data/removed.yaml'),
      `- address: ${HERE}resources/
  because: The section was given the name that the guidance has for it
  date: 2024-09-02
  instead: ${HERE}money/
- address: ${HERE}delivery/#action-a1
  because: The board gave its actions new numbers.
  date: 2024-09-02
  instead: ${HERE}delivery/#action-a9
- address: /sir-enghraifft/2020-21/
  below: true
  because: The partnership that made this plan asked for it.
  date: 2024-10-01
`,
    );
    const { status, printed } = runBuild({ project, root, out, words: ['--site', 'https://plans.example'] });
    expect(printed).not.toContain('error');
    expect(status).toBe(0);
    pages = pagesIn(out);
    served = await serve(out);
    browser = await startBrowser();
  }, BUILDING);

  const mainOf = (address: string): string[] => {
    const main = pageAt(pages, address).root.querySelector('main');
    return main ? linesOf(main) : [];
  };

  it('says at the old address what stood there, why and when it was removed, and where to look now', () => {
    const text = mainOf(`${HERE}resources/`).join('\n');
    for (const words of [
      'This page was removed',
      'The section was given the name that the guidance has for it.',
      '2 September 2024',
      `${HERE}resources/`,
    ])
      expect(text).toContain(words);
    expect(pageAt(pages, `${HERE}resources/`).html).toContain(`<a href="${HERE}money/">`);
  });

  it('says so in Welsh at the Welsh address, with the reason marked as English and links into Welsh pages', () => {
    const { html } = pageAt(pages, `/cy${HERE}resources/`);
    expect(mainOf(`/cy${HERE}resources/`).join('\n')).toContain('Tynnwyd y dudalen hon');
    expect(html).toContain('<html lang="cy">');
    expect(html).toContain('<dd lang="en">The section was given the name');
    expect(html).toContain(`<a href="/cy${HERE}money/">`);
  });

  it('says so at every address of a plan that was taken away as a whole, and in its downloads', () => {
    expect(mainOf('/sir-enghraifft/2020-21/').join('\n')).toContain('The partnership that made this plan asked for it.');
    expect(mainOf('/sir-enghraifft/2020-21/summary/').join('\n')).toContain('1 October 2024');
    expect(readFileSync(join(out, 'sir-enghraifft/2020-21/data/actions.csv'), 'utf8')).toBe(
      'removed,date,because,instead\n/sir-enghraifft/2020-21/data/actions.csv,2024-10-01,The partnership that made this plan asked for it.,\n',
    );
    expect(JSON.parse(readFileSync(join(out, 'sir-enghraifft/2020-21/plan.json'), 'utf8'))).toMatchObject({
      removed: '/sir-enghraifft/2020-21/plan.json',
    });
  });

  it('tells of a place that is gone at the end of its page, where old links then lead', () => {
    const place = pageAt(pages, `${HERE}delivery/`).root.querySelector('#action-a1');
    expect(place?.textContent).toContain('The board gave its actions new numbers.');
    expect(pageAt(pages, `/cy${HERE}delivery/`).root.querySelector('#action-a1')).not.toBeNull();
    expect(pageAt(pages, `${HERE}money/`).html).not.toContain('removed-places');
  });

  it('has every address that was recorded', () => {
    const { ids } = builtOf(out, pages, HERE);
    const gone = approved.filter((address) => !ids.has(address));
    // Places on a page that is gone lead to what is told there.
    expect(gone.filter((address) => !address.includes('/resources/#'))).toEqual([]);
  });

  it('tells of removed pages nowhere else: no link leads to them, and no list, search or sitemap has them', () => {
    const tombstones = pages.filter(({ html }) => html.includes('<meta name="robots" content="noindex">'));
    const removed = tombstones.map(({ address }) => address).filter((one) => /resources|2020-21/.test(one));
    expect(removed.length).toBe(4);
    for (const { address, html } of pages)
      for (const one of removed) expect(html.includes(`href="${one}`), `${address} links to ${one}`).toBe(false);
    for (const file of ['sitemap.xml', 'feed.xml', 'llms.txt', 'pagefind/groups.json'])
      for (const one of removed) expect(readFileSync(join(out, file), 'utf8'), file).not.toContain(`${one}<`);
    expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).not.toMatch(/resources|2020-21/);
    expect(readFileSync(join(out, 'llms.txt'), 'utf8')).not.toMatch(/resources\/|2020-21/);
  });

  it('writes valid pages', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(HTML_RULES));
    for (const address of [`${HERE}resources/`, `/cy${HERE}resources/`, '/sir-enghraifft/2020-21/', `${HERE}delivery/`]) {
      const { results } = await validator.validateString(pageAt(pages, address).html, address);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => `${address}: ${message}`))).toEqual([]);
    }
  });

  it('writes pages that axe and the search for lost text find nothing in, however they are shown', async () => {
    const page = await browser.newPage();
    const found: string[] = [];
    for (const address of [`${HERE}resources/`, `/cy${HERE}resources/`, `${HERE}delivery/`]) {
      await page.goto(`${served.origin}${address}`);
      for (const mode of MODES) {
        await setMode(page, mode);
        const faults = [await axeFindings(page), ...(await Promise.all(mode.faults.map((look) => look(page))))];
        found.push(...faults.flat().map((fault) => `${address} ${mode.name}: ${fault}`));
      }
    }
    await page.close();
    expect(found).toEqual([]);
  });

  it('keeps what was recorded when it is approved again, and adds what is new', () => {
    record();
    expect(approved.filter((address) => !recorded().includes(address))).toEqual([]);
    expect(recorded()).toContain(`${HERE}money/`);
    rmSync(join(root, 'data/removed.yaml'));
    expect(runBuild({ project, root, out }).printed).toContain('address-vanished');
  });
});
