import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSite } from '../../src/site.ts';
import { PROJECT, sharedSite } from '../sites/build-site.ts';
import { attribute, pageAt, pagesIn, textOf } from '../sites/page.ts';
import { serve, type Served } from '../sites/serve.ts';
import { startBrowser } from './browser.ts';

const { editions } = loadSite(PROJECT);
const withPlan = editions.filter(({ model }) => model.edition.delivery !== null);
const pages = pagesIn(sharedSite());

describe('the plan on one page', () => {
  it('is there for each plan with actions, and only for those', () => {
    expect(withPlan.length).toBeGreaterThan(3);
    expect(editions.length).toBeGreaterThan(withPlan.length);
    const addresses = pages.map(({ address }) => address).filter((one) => one.endsWith('/on-a-page/'));
    expect(addresses).toEqual(withPlan.map(({ href }) => `${href}on-a-page/`).sort());
    for (const { href } of editions) {
      const led = pageAt(pages, href).html.includes(`href="${href}on-a-page/"`);
      expect(led, href).toBe(addresses.includes(`${href}on-a-page/`));
    }
  });

  it('holds each theme, priority and action once, in order, and leads to the action in full', () => {
    for (const { href, model, render } of withPlan) {
      const { root } = pageAt(pages, `${href}on-a-page/`);
      const { themes } = model.edition.delivery?.value ?? { themes: [] };
      const priorities = themes.flatMap((theme) => theme.priorities);
      const actions = priorities.flatMap((priority) => priority.actions);
      expect(root.querySelectorAll('.page-theme > h2').map(textOf)).toEqual(
        themes.map(({ theme }) => `Theme ${theme}`),
      );
      expect(root.querySelectorAll('.page-priority > h3').map(textOf)).toEqual(
        priorities.map(({ priority }) => priority),
      );
      const links = root.querySelectorAll('.page-priority li > a');
      expect(links.map(textOf)).toEqual(actions.map(({ ref }) => ref));
      const plan = pageAt(pages, render.deliveryHref).html;
      for (const link of links) {
        const [page, anchor = ''] = attribute(link, 'href')?.split('#') ?? [];
        expect(page).toBe(render.deliveryHref);
        expect(plan).toContain(`id="${anchor}"`);
      }
    }
  });
});

describe('printed', () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    served = await serve(sharedSite());
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  const sheets = async (page: Page, address: string): Promise<string[]> => {
    await page.goto(`${served.origin}${address}`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, count = '0'] = /\/Type \/Pages\s*\/Count (\d+)/.exec(pdf) ?? [];
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, width, height]) => `${Number(width).toFixed(0)}×${Number(height).toFixed(0)}`,
    );
    return Array.from({ length: Number(count) }, () => [...new Set(boxes)].join(' '));
  };

  it('it takes one or two sheets of A4, landscape, and no other page turns with it', async () => {
    const page = await browser.newPage();
    for (const { href } of withPlan) {
      const sizes = await sheets(page, `${href}on-a-page/`);
      expect(sizes.length, href).toBeGreaterThan(0);
      expect(sizes.length, href).toBeLessThan(3);
      expect(new Set(sizes), href).toEqual(new Set(['842×595']));
    }
    expect(new Set(await sheets(page, withPlan[0]?.render.deliveryHref ?? ''))).toEqual(new Set(['595×842']));
  });
});
