import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sharedSite } from '../sites/build-site.ts';
import { addressesOf, tourOf } from './tour.ts';

const site = sharedSite();
const addresses = addressesOf(site);
const tour = tourOf(() => site);

/** Controls that do nothing unless a script makes them: links and folds work by themselves. */
const CONTROLS = 'button, input, select, textarea, [role="button"], [role="switch"], [contenteditable]';

/**
 * What a page says, line by line, apart from buttons and what is marked with `data-script`: those are there for scripts,
 * and may hold controls and what these announce, and nothing else that a reader must know.
 */
const lines = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // The head of a column that can be sorted by is a button, and a head all the same.
    for (const head of document.querySelectorAll('th button')) head.replaceWith(...head.childNodes);
    for (const one of document.querySelectorAll('[data-script], button')) one.remove();
    return document.body.innerText
      .split('\n')
      .map((line) => line.replaceAll(/\s+/g, ' ').trim())
      .filter((line) => line !== '');
  });

describe('without JavaScript', () => {
  it(
    'every page says what it says with it, and has no control that does nothing',
    { timeout: 300_000 },
    async () => {
      const withScripts = await tour.visit(addresses, {}, lines);
      const without = await tour.visit(addresses, { javaScriptEnabled: false }, async (page, address) => ({
        address,
        lines: await lines(page),
        idle: await page.locator(CONTROLS).locator('visible=true').count(),
      }));
      for (const [index, { address, lines: said, idle }] of without.entries()) {
        expect(idle, `controls of ${address}`).toBe(0);
        expect(said.join('').length, address).toBeGreaterThan(100);
        // The search alone needs JavaScript; search.test.ts tries what it says without.
        if (address !== '/search/') expect(said, address).toEqual(withScripts[index]);
      }
    },
  );
});
