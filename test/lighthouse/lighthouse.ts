import { createServer, type AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { build, projectCopy, temporaryFolder } from '../sites/build-site.ts';
import { serve } from '../sites/serve.ts';
import { startBrowser } from '../browser/browser.ts';

// Runs Lighthouse over key pages as a reader with a phone would load them, prints what it gives, and fails below the aims.
// It takes minutes and measures the computer too, so it is no part of `npm test`.

const PAGES = {
  'first page': '/',
  'section with charts': '/west-mercia/2023-24/performance/',
  'delivery plan': '/west-mercia/2023-24/service-development-plan/',
  'area profile': '/west-mercia/2023-24/areas/shropshire/',
  area: '/areas/shropshire/',
  indicator: '/indicators/first-time-entrants/',
} as const;

/** What Lighthouse must give at least, of 100. */
const AIMS = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 99 } as const;
type Category = keyof typeof AIMS;
const CATEGORIES = Object.keys(AIMS) as Category[];

/** What Lighthouse makes of one page. */
interface Marks {
  readonly marks: Readonly<Record<Category, number>>;
  /** What it holds against the page, one line an audit. */
  readonly faults: readonly string[];
  /** First and largest contentful paint in seconds, as if on a slow phone; how far things moved. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly shift: number;
  readonly kilobytes: number;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** How often a page is loaded: the run in the middle by performance counts. */
const RUNS = 3;

async function middleOf(url: string, port: number): Promise<Marks> {
  const runs: Marks[] = [];
  while (runs.length < RUNS) runs.push(await marksOf(url, port));
  runs.sort((one, other) => one.marks.performance - other.marks.performance);
  const middle = runs[(RUNS - 1) / 2];
  if (!middle) throw new Error('an even number of runs has no middle');
  return middle;
}

async function marksOf(url: string, port: number): Promise<Marks> {
  const run = await lighthouse(url, { port, onlyCategories: CATEGORIES, logLevel: 'error' });
  if (!run) throw new Error(`Lighthouse gave nothing for ${url}`);
  const { categories, audits, runtimeError } = run.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const value = (audit: string): number => audits[audit]?.numericValue ?? NaN;
  const marks = Object.fromEntries(
    CATEGORIES.map((category) => [category, Math.round((categories[category]?.score ?? 0) * 100)]),
  ) as Record<Category, number>;
  const faults = CATEGORIES.filter((category) => marks[category] < AIMS[category]).flatMap((category) =>
    (categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${category}: ${audits[id]?.title ?? id} ${audits[id]?.displayValue ?? ''}`.trim()),
  );
  return {
    marks,
    faults,
    firstPaint: value('first-contentful-paint') / 1000,
    largestPaint: value('largest-contentful-paint') / 1000,
    shift: value('cumulative-layout-shift'),
    kilobytes: value('total-byte-weight') / 1000,
  };
}

const port = await freePort();
const site = `${temporaryFolder()}/site`;
print('Building the site …');
// Addresses are as if published; the pages are looked at on this computer.
build({ project: projectCopy(), out: site, words: ['--site', 'https://plans.example'] });
const served = await serve(site, { withHeaders: true, compressed: true });
const browser = await startBrowser([`--remote-debugging-port=${String(port)}`]);
let belowAim = 0;
try {
  print(
    '\n| page | accessibility | best practices | SEO | performance | first paint | largest paint | shift | loaded |',
  );
  print('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const [name, address] of Object.entries(PAGES)) {
    const { marks, faults, firstPaint, largestPaint, shift, kilobytes } = await middleOf(
      `${served.origin}${address}`,
      port,
    );
    print(
      `| ${name} | ${CATEGORIES.map((category) => String(marks[category])).join(' | ')} | ${firstPaint.toFixed(1)} s | ${largestPaint.toFixed(1)} s | ${shift.toFixed(3)} | ${kilobytes.toFixed(0)} KB |`,
    );
    for (const fault of faults) print(`  ${address} ${fault}`);
    if (CATEGORIES.some((category) => marks[category] < AIMS[category])) belowAim += 1;
  }
} finally {
  await browser.close();
  await served.close();
}
print(belowAim === 0 ? '\nAll pages reach the aims.' : `\n${String(belowAim)} pages are below the aims.`);
process.exitCode = belowAim === 0 ? 0 : 1;
