import { describe, expect, it } from 'vitest';
import { sharedSite } from '../sites/build-site.ts';
import { pagesIn } from '../sites/page.ts';
import { weighPage, type PageWeight } from './budget.ts';
import { KEY_PAGES, tourOf } from './tour.ts';

const site = sharedSite();
const tour = tourOf(() => site);
const KB = 1000;

/** Pages that hold a whole plan, for paper, or every rule of the check: they are as long as what they list. */
const LISTS_OF_ALL = /\/print\/$|^\/rules\/$/;

/** Pages on which a reader works with a list, and the scripts that help them: what they may weigh before one acts. */
const WORK_PAGES: readonly (readonly [RegExp, number])[] = [
  [/^\/search\/$/, 6 * KB],
  // Areas side by side: what writes the page for a service writes it here for any areas.
  [/^\/areas\/compare\/$/, 6 * KB],
];
/** All other pages. */
const SCRIPT_LIMIT = 2 * KB;
/** Sections with charts: nothing before a reader acts. */
const SECTION_SCRIPT_LIMIT = 0;

/** A page with two charts has 20 KB; each further one is a drawing for wide screens, one for phones, and a table. */
const htmlLimit = ({ charts }: PageWeight): number => 20 * KB + Math.max(0, charts - 2) * 3 * KB;

const pages = pagesIn(site);
const weights = pages.map((page) => weighPage(site, page));
const sections = weights.filter(
  ({ address, charts }) =>
    charts > 0 && /^\/[\w-]+\/\d{4}-\d\d\/[\w-]+\/$/.test(address) && !LISTS_OF_ALL.test(address),
);
const over = (
  which: readonly PageWeight[],
  size: (one: PageWeight) => number,
  limit: (one: PageWeight) => number,
): string[] =>
  which.filter((one) => size(one) > limit(one)).map((one) => `${one.address}: ${String(size(one))} bytes`);

describe('the first view of a page, compressed with gzip', () => {
  it('has at most 20 KB of HTML with up to two charts, and 3 KB more for each further one', () => {
    expect(sections.filter(({ charts }) => charts >= 2).length).toBeGreaterThan(2);
    const which = weights.filter(({ address }) => !LISTS_OF_ALL.test(address));
    expect(over(which, ({ html }) => html.gzip, htmlLimit)).toEqual([]);
  });

  it('has at most 12 KB of style sheets', () => {
    expect(weights.every(({ css }) => css.gzip > KB)).toBe(true);
    // A whole plan on one page has the style sheets of all its parts.
    const which = weights.filter(({ address }) => !LISTS_OF_ALL.test(address));
    const limit = (): number => 12 * KB;
    expect(over(which, ({ css }) => css.gzip, limit)).toEqual([]);
  });

  it('has no script at all where a section shows charts, and next to none elsewhere', () => {
    expect(
      over(
        sections,
        ({ script }) => script.gzip,
        () => SECTION_SCRIPT_LIMIT,
      ),
    ).toEqual([]);
    const limitOf = (address: string): number =>
      WORK_PAGES.find(([which]) => which.test(address))?.[1] ?? SCRIPT_LIMIT;
    for (const one of weights)
      expect(one.script.gzip, `scripts of ${one.address}`).toBeLessThanOrEqual(limitOf(one.address));
  });

  it('is smaller with Brotli', () => {
    const total = (how: 'gzip' | 'brotli'): number =>
      weights.reduce((sum, { html, css }) => sum + html[how] + css[how], 0);
    expect(total('brotli')).toBeLessThan(total('gzip'));
  });
});

/** What the browser says of an open page: how far its parts were moved, and which scripts it asked for. */
interface Seen {
  readonly shift: number;
  readonly scripts: readonly string[];
}

/** Opens pages whose font comes late, waits until nothing more happens, and tells what happened by itself. */
async function seenOn(which: readonly string[], width: number, markup = ''): Promise<Seen[]> {
  const scripts = new Map<string, string[]>();
  return tour.visit(
    which,
    { viewport: { width, height: 800 } },
    async (page, address) => {
      await page.evaluate(async (html) => {
        await document.fonts.ready;
        if (html !== '') document.querySelector('main')?.insertAdjacentHTML('afterbegin', html);
        await new Promise((resolve) => setTimeout(resolve, 400));
      }, markup);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            const observer = new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            });
            observer.observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
              resolve(sum);
            }, 50);
          }),
      );
      return { shift, scripts: scripts.get(address) ?? [] };
    },
    (context) => {
      void context.route(/\.woff2$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        await route.continue();
      });
      context.on('request', (request) => {
        if (request.resourceType() !== 'script') return;
        const address = new URL(request.frame().url()).pathname;
        scripts.set(address, [...(scripts.get(address) ?? []), request.url()]);
      });
    },
  );
}

describe('a page that comes in piece by piece', () => {
  it.each([360, 1280])(
    'moves nothing that is there already, when its font comes late: %d px',
    { timeout: 180_000 },
    async (width) => {
      const seen = await seenOn(KEY_PAGES, width);
      const moved = seen.flatMap(({ shift }, index) =>
        shift === 0 ? [] : [`${KEY_PAGES[index] ?? ''}: ${shift.toFixed(4)}`],
      );
      expect(moved).toEqual([]);
    },
  );

  it('asks for no script of itself where a section shows charts', { timeout: 180_000 }, async () => {
    const which = sections.map(({ address }) => address);
    const seen = await seenOn(which, 1280);
    expect(seen.flatMap(({ scripts }) => scripts)).toEqual([]);
  });

  it('would be found out, if it moved something or asked for a script', async () => {
    const [moved] = await seenOn(['/about/'], 1280, '<p style="height: 200px">Late</p>');
    expect(moved?.shift).toBeGreaterThan(0.05);
    const [search] = await seenOn(['/search/'], 1280);
    expect(search?.scripts.length).toBeGreaterThan(0);
  });
});
