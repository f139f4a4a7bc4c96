import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedSite } from '../sites/build-site.ts';
import { AXE_NAME, axeFindings, TAGS } from './axe.ts';
import { clippedText, overlappingText, tooWide } from './layout-faults.ts';
import { MODES, NARROW, setMode } from './modes.ts';
import { recordRun } from './record.ts';
import { addressesOf, KEY_PAGES, openFolds, tourOf, watching } from './tour.ts';

const site = sharedSite();
const addresses = addressesOf(site);
const tour = tourOf(() => site);

/** What a look at a page in one mode found, one line each. */
interface Finding {
  readonly mode: string;
  readonly line: string;
}

describe('every page, in every mode, folds open', () => {
  const watched = watching();
  let findings: readonly Finding[] = [];

  // One visit to each page for all modes: to load a page is dearer than to show it in another way.
  beforeAll(async () => {
    const found = await tour.visit(
      addresses,
      {},
      async (page, address) => {
        await openFolds(page);
        const lines: Finding[] = [];
        for (const mode of MODES) {
          await setMode(page, mode);
          for (const line of await axeFindings(page, mode.rules))
            lines.push({ mode: mode.name, line: `${address}: ${line}` });
          for (const fault of mode.faults)
            for (const line of await fault(page))
              lines.push({ mode: mode.name, line: `${address}: ${line}` });
        }
        return lines;
      },
      watched.watch,
    );
    findings = found.flat();
    recordRun({
      site,
      browser: `Chromium ${tour.browser().version()}`,
      tool: AXE_NAME,
      tags: TAGS,
      modes: MODES.map(({ name, rules }) => ({
        name,
        rules,
        faults: findings.filter(({ mode }) => mode === name).length,
      })),
      pages: addresses,
    });
  }, 900_000);

  it.each(MODES)('has no fault of accessibility or layout: $name', ({ name }) => {
    expect(addresses.length).toBeGreaterThan(150);
    expect(findings.filter(({ mode }) => mode === name).map(({ line }) => line)).toEqual([]);
  });

  it('loads without an error and asks nothing of any other site', () => {
    expect(watched.trouble).toEqual([]);
    expect([...watched.origins]).toEqual([tour.origin()]);
  });
});

describe('a key page', () => {
  // On all pages a mode tries the rules that it can alter; here it tries them all.
  it.each(MODES.slice(1))(
    'has nothing that axe finds with all its rules: $name',
    { timeout: 180_000 },
    async (mode) => {
      const found = await tour.visit(KEY_PAGES, {}, async (page, address) => {
        await setMode(page, mode);
        await openFolds(page);
        return (await axeFindings(page)).map((line) => `${address}: ${line}`);
      });
      expect(found.flat()).toEqual([]);
    },
  );
});

/** Puts something wrong into the first page and tells what a look finds then. */
async function foundIn(markup: string, look: (page: Page) => Promise<string[]>): Promise<string> {
  const [found = []] = await tour.visit(['/'], { viewport: NARROW }, async (page) => {
    await page.evaluate((html) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
    }, markup);
    return look(page);
  });
  return found.join('\n');
}

describe('a look at a page finds what is wrong:', () => {
  it.each([
    ['color-contrast', '<p style="color: #999; background: #fff">Too pale to read</p>'],
    ['image-alt', '<img src="/favicon.svg">'],
    [
      'target-size',
      '<p><button style="padding: 0; border: 0; width: 9px; height: 9px" aria-label="One"></button><button style="padding: 0; border: 0; width: 9px; height: 9px" aria-label="Two"></button></p>',
    ],
    ['empty-heading', '<h2></h2>'],
  ])('%s', async (rule, markup) => {
    expect(await foundIn(markup, (page) => axeFindings(page))).toMatch(new RegExp(`^${rule}: `, 'm'));
  });

  it('what sticks out', async () => {
    expect(await foundIn('<hr class="wide" style="width: 400px">', tooWide)).toMatch(
      /^\d+ pixels wide on a screen of 320, by hr\.wide$/,
    );
  });

  it('text that is cut off, in the page and in a picture', async () => {
    expect(
      await foundIn(
        '<p style="height: 1em; overflow: hidden">One line<br>another line</p><svg viewBox="0 0 50 20"><text x="45" y="15">Shropshire</text></svg>',
        clippedText,
      ),
    ).toMatch(/^cut off: p\. "One lineanother line"\nbeyond its picture: text\. "Shropshire"$/);
  });

  it('text over text', async () => {
    expect(
      await foundIn('<p>Lower words</p><p style="margin-block: -2.5em 3em">Upper words</p>', overlappingText),
    ).toContain('painted over each other: "Lower words" and "Upper words"');
  });
});
