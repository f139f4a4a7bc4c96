import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The tool and its version. */
export const AXE_NAME = `axe-core ${(require('axe-core/package.json') as { version: string }).version}`;

/** The rules of WCAG 2.2 at levels A and AA, and what axe holds to be good practice. */
export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Which rules are tried: all, or those named. */
export type Rules = 'all' | readonly string[];

/** What axe has against a page as it is shown now, one line an element. */
export async function axeFindings(page: Page, rules: Rules = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const runOnly = rules === 'all' ? TAGS : { type: 'rule', values: rules };
  return page.evaluate(async (only) => {
    interface Axe {
      run: (
        where: Document,
        options: object,
      ) => Promise<{
        violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
      }>;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, {
      runOnly: only,
      resultTypes: ['violations'],
      elementRef: false,
      preload: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) =>
          `${id}: ${String(target)}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
      ),
    );
  }, runOnly);
}
