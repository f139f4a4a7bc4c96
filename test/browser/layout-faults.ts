import type { Page } from 'playwright-core';

/** What makes the page itself wider than the screen; what scrolls in a frame of its own may be wider. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrollsItself = (element: Element): boolean => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
      return false;
    };
    const beyond = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !scrollsItself(element),
    );
    return [
      `${String(scrollWidth)} pixels wide on a screen of ${String(clientWidth)}, by ${beyond
        .slice(0, 3)
        .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
        .join(', ')}`,
    ];
  });
}

/** Text that its own box, or the picture it stands in, cuts off. On paper frames do not scroll, and cut off too. */
export function clippedText(
  page: Page,
  { frames = 'scroll' }: { readonly frames?: 'scroll' | 'do not scroll' } = {},
): Promise<string[]> {
  return page.evaluate(
    (cutting) => {
      const found: string[] = [];
      const name = (element: Element): string =>
        `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}"`;
      for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
        if (element.closest('svg') !== null || element.innerText.trim() === '') continue;
        const { overflowX, overflowY, display } = getComputedStyle(element);
        // What is there for screen readers alone is a pixel wide on purpose.
        if (display === 'inline' || element.clientWidth <= 1 || element.clientHeight <= 1) continue;
        const cutsOff = (overflow: string): boolean => cutting.includes(overflow);
        if (
          (cutsOff(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (cutsOff(overflowY) && element.scrollHeight > element.clientHeight + 1)
        )
          found.push(`cut off: ${name(element)}`);
      }
      for (const text of document.querySelectorAll('svg text')) {
        const picture = text.closest('svg')?.getBoundingClientRect();
        const box = text.getBoundingClientRect();
        if (!picture || picture.width === 0 || box.width === 0) continue;
        if (
          box.left < picture.left - 1 ||
          box.right > picture.right + 1 ||
          box.top < picture.top - 1 ||
          box.bottom > picture.bottom + 1
        )
          found.push(`beyond its picture: ${name(text)}`);
      }
      return found;
    },
    frames === 'scroll' ? ['hidden', 'clip'] : ['hidden', 'clip', 'auto', 'scroll'],
  );
}

/** Texts of which one is painted over the other. Texts of a chart are left to the tests of charts. */
export function overlappingText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Line {
      readonly node: Node;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const frames = new Map<Element, DOMRect | null>();
    /** The part of the page in which an element can be seen: that of the frame around it that scrolls, if any. */
    const frameOf = (element: Element | null): DOMRect | null => {
      if (element === null || element === document.body) return null;
      const known = frames.get(element);
      if (known !== undefined) return known;
      const { clipPath, overflowX } = getComputedStyle(element);
      // What is there for screen readers alone is clipped away.
      if (clipPath === 'inset(50%)') return new DOMRect();
      const frame =
        overflowX === 'visible' ? frameOf(element.parentElement) : element.getBoundingClientRect();
      frames.set(element, frame);
      return frame;
    };
    // A head that sticks to the top of the screen is meant to lie over what is scrolled below it.
    scrollTo(0, 0);
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || node.textContent?.trim() === '' || parent.closest('svg, noscript') !== null) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const frame = frameOf(parent);
      if (frame !== null && (frame.width <= 1 || frame.height <= 1)) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        // Boxes of lines are higher than the letters in them: a quarter off each side leaves what letters fill.
        const off = box.height / 4;
        const line = {
          node,
          left: Math.max(box.left + 1, frame?.left ?? -Infinity),
          right: Math.min(box.right - 1, frame?.right ?? Infinity),
          top: Math.max(box.top + off, frame?.top ?? -Infinity),
          bottom: Math.min(box.bottom - off, frame?.bottom ?? Infinity),
        };
        if (line.right > line.left && line.bottom > line.top) lines.push(line);
      }
    }
    lines.sort((one, other) => one.top - other.top);
    const found = new Set<string>();
    const words = ({ textContent }: Node): string => (textContent ?? '').trim().slice(0, 30);
    for (const [index, one] of lines.entries())
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (!other || other.top >= one.bottom) break;
        if (other.left < one.right && one.left < other.right && other.node !== one.node)
          found.add(`painted over each other: "${words(one.node)}" and "${words(other.node)}"`);
      }
    return [...found];
  });
}
