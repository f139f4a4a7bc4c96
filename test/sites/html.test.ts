import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { sharedSite } from './build-site.ts';
import { HTML_RULES } from './html-rules.ts';
import { attribute, pagesIn } from './page.ts';

const pages = pagesIn(sharedSite());
const validator = new HtmlValidate(new StaticConfigLoader(HTML_RULES));

describe('the markup of a page', () => {
  it.each(pages)('is valid HTML: $address', async ({ html, address }) => {
    const { results } = await validator.validateString(html, address);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
      ),
    ).toEqual([]);
  });

  it('is judged by rules that find a mistake', async () => {
    const { valid } = await validator.validateString(
      '<!doctype html><html lang="en"><head><title>Broken</title></head><body><p><div></div></p></body></html>',
    );
    expect(valid).toBe(false);
  });
});

describe('every page', () => {
  it('has one main heading, a title of its own and a description', () => {
    const titles = new Map<string, string>();
    for (const { root, address } of pages) {
      expect(root.querySelectorAll('h1'), address).toHaveLength(1);
      expect(
        root.querySelector('meta[name="description"]')?.getAttributeValue('content') ?? '',
        address,
      ).not.toBe('');
      const title = root.querySelector('title')?.textContent.trim() ?? '';
      expect(titles.get(title), `the title "${title}" of ${address}`).toBeUndefined();
      titles.set(title, address);
    }
  });

  it('goes down one heading level at a time', () => {
    for (const { root, address } of pages) {
      const levels = root
        .querySelectorAll('h1, h2, h3, h4, h5, h6')
        .map(({ tagName }) => Number(tagName.slice(1)));
      const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect(leaps, address).toEqual([]);
    }
  });

  it('has no script, style or handler inside of it, so that a strict content policy can hold', () => {
    for (const { root, address } of pages) {
      // Blocks of JSON are data and never run; a script is a module of the site's own, in a file.
      const inside = root
        .querySelectorAll('script, style')
        .filter(
          (element) =>
            !/^application\/(ld\+)?json$/.test(attribute(element, 'type') ?? '') &&
            !(
              element.tagName === 'script' &&
              attribute(element, 'type') === 'module' &&
              attribute(element, 'src')?.startsWith('/assets/') === true &&
              element.textContent.trim() === ''
            ),
        );
      expect(
        inside.map(({ tagName }) => tagName),
        address,
      ).toEqual([]);
      const handlers = root
        .querySelectorAll('*')
        .flatMap(({ attributes }) => attributes.map(({ key }) => key))
        .filter((key) => /^on/i.test(key));
      expect(handlers, address).toEqual([]);
      const styled = root.querySelectorAll('[style]');
      expect(
        styled.map(({ tagName }) => tagName),
        address,
      ).toEqual([]);
    }
  });
});
