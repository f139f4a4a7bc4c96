import type { Page } from 'playwright-core';
import type { Rules } from './axe.ts';
import { clippedText, overlappingText, tooWide } from './layout-faults.ts';

/** The screen on which pages are looked at where nothing else is said. */
export const WIDE = { width: 1280, height: 900 };
/** The narrowest screen that pages must fit (WCAG 1.4.10). */
export const NARROW = { width: 320, height: 640 };

/** A way in which a reader may see a page. */
export interface Mode {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'active' | 'none';
  /** The size of text that a reader set in the browser, against the usual 16 pixels. */
  readonly textPercent: 100 | 200;
  /** The rules of axe that are tried on every page: all, or those whose outcome this mode can alter. */
  readonly rules: Rules;
  /** What else is looked for. */
  readonly faults: readonly ((page: Page) => Promise<string[]>)[];
}

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
// Colours do not depend on room: key pages are tried with all rules in every mode all the same.
const SPACE_RULES = ['target-size', 'scrollable-region-focusable'];

const LAYOUT = [tooWide, (page: Page) => clippedText(page), overlappingText];

const usual = { viewport: WIDE, colorScheme: 'light', forcedColors: 'none', textPercent: 100 } as const;

/** The modes in which every page is looked at. The first is the one for which everything is tried. */
export const MODES: readonly Mode[] = [
  { ...usual, name: 'light', rules: 'all', faults: LAYOUT },
  { ...usual, name: 'dark', colorScheme: 'dark', rules: COLOUR_RULES, faults: [] },
  { ...usual, name: 'forced colours', forcedColors: 'active', rules: COLOUR_RULES, faults: [] },
  {
    ...usual,
    name: '320 px',
    viewport: NARROW,
    rules: SPACE_RULES,
    faults: LAYOUT,
  },
  {
    ...usual,
    name: 'text at 200%',
    textPercent: 200,
    rules: SPACE_RULES,
    faults: LAYOUT,
  },
];

/** Shows an open page as a reader in this mode sees it. */
export async function setMode(page: Page, mode: Mode): Promise<void> {
  await page.emulateMedia({ colorScheme: mode.colorScheme, forcedColors: mode.forcedColors });
  await page.setViewportSize(mode.viewport);
  const cdp = await page.context().newCDPSession(page);
  const standard = (16 * mode.textPercent) / 100;
  await cdp.send('Page.setFontSizes', { fontSizes: { standard, fixed: (standard * 13) / 16 } });
  await cdp.detach();
}
