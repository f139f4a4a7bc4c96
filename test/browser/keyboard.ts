import type { Page } from 'playwright-core';

/** A place at which the Tab key stops. */
interface Stop {
  /** Which of the page's elements it is, in the order of the text. */
  readonly index: number;
  readonly name: string;
  readonly faults: readonly string[];
}

/** What is focused now, and what is wrong with the sight of it; undefined where nothing of the page is. */
function focused(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement || at instanceof SVGElement) || at === document.body) return undefined;
    const name = `${at.tagName.toLowerCase()}.${at.getAttribute('class') ?? ''} "${at.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 30)}"`;
    const faults: string[] = [];

    const channels = (colour: string): number[] => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      if (!canvas) return [0, 0, 0, 0];
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element: Element | null): string => {
      for (let one = element; one; one = one.parentElement) {
        // A ground as wide as the window is painted with an image of one colour for a border.
        const { backgroundColor, borderImageSource } = getComputedStyle(one);
        const painted = /(?:rgb|color)[^,(]*\([^)]*\)/.exec(borderImageSource)?.[0] ?? backgroundColor;
        if ((channels(painted)[3] ?? 0) === 255) return painted;
      }
      return 'Canvas';
    };

    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(at);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) faults.push('is not marked as focused');
    else {
      const ground = behind(parseFloat(outlineOffset) < 0 ? at : at.parentElement);
      const [light = 0, dark = 0] = [luminance(outlineColor), luminance(ground)].sort((a, b) => b - a);
      const contrast = (light + 0.05) / (dark + 0.05);
      if (contrast < 3)
        faults.push(`is marked with ${outlineColor} on ${ground}, a contrast of ${contrast.toFixed(2)} only`);
    }

    // A link may be broken into lines: one of them in sight, with nothing over its middle, will do.
    const boxes = [...at.getClientRects()];
    const inSight = boxes.some((box) => {
      const left = Math.max(box.left, 0);
      const right = Math.min(box.right, innerWidth);
      const top = Math.max(box.top, 0);
      const bottom = Math.min(box.bottom, innerHeight);
      if (right - left < 1 || bottom - top < 1) return false;
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return over !== null && (at.contains(over) || over.contains(at));
    });
    if (!inSight) faults.push('is out of sight or behind something');
    return { index: [...document.querySelectorAll('*')].indexOf(at), name, faults };
  });
}

/** Everything on a page that the Tab key must come to, in the order of the text. */
function tabbable(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    return all.flatMap((element, index) => {
      const { tabIndex } = element as HTMLElement;
      const isTabbable =
        tabIndex >= 0 &&
        element.matches('a[href], button, input, select, textarea, summary, iframe, [tabindex]') &&
        !element.matches(':disabled, [type="hidden"]') &&
        element.closest('[inert]') === null &&
        element.checkVisibility({ visibilityProperty: true });
      return isTabbable ? [index] : [];
    });
  });
}

/** Goes through an open page with the Tab key from one end to the other, and tells what is wrong on the way. */
export async function tabFaults(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
  // A page that glides to what is focused would be looked at on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const wanted = await tabbable(page);
  const faults: string[] = [];
  const reached: number[] = [];
  if (key === 'Shift+Tab')
    // From the end: the last element takes the focus, and the way goes back from there.
    await page.evaluate(
      (index) => {
        (document.querySelectorAll('*')[index] as HTMLElement | undefined)?.focus();
      },
      wanted.at(-1) ?? 0,
    );
  for (let presses = 0; presses <= wanted.length + 5; presses += 1) {
    if (presses > 0 || key === 'Tab') await page.keyboard.press(key);
    const stop = await focused(page);
    if (!stop || reached.includes(stop.index)) break;
    reached.push(stop.index);
    faults.push(...stop.faults.map((fault) => `${stop.name} ${fault}`));
  }
  const order = key === 'Tab' ? wanted : wanted.toReversed();
  const missed = order.filter((index) => !reached.includes(index));
  if (missed.length > 0) faults.push(`${String(missed.length)} of ${String(order.length)} are never reached`);
  // Frames that scroll may take the focus of themselves, besides what is wanted.
  else if (reached.filter((index) => order.includes(index)).some((index, place) => index !== order[place]))
    faults.push('the order is another than that of the text');
  return faults;
}
