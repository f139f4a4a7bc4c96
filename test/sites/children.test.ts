import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingAgeOf } from '../../src/narrative/reading-age.ts';
import { loadSite } from '../../src/site.ts';
import { PROJECT, sharedSite } from './build-site.ts';
import { attribute, pageAt, pagesIn } from './page.ts';

const folder = sharedSite();
const pages = pagesIn(folder);
const plans = loadSite(PROJECT).editions.map(({ href, sections, children }) => ({ href, sections, children }));

describe.each(plans)('what $href means for children', ({ href, sections, children }) => {
  const address = `${href}for-children/`;
  const { root: page } = pageAt(pages, address);

  it('has a page with a title, chapters, and figures as large as they will go', () => {
    expect(children?.href).toBe(address);
    expect(page.querySelectorAll('h1').map(({ textContent }) => textContent)).toEqual([children?.title]);
    expect(page.querySelectorAll('main h2').length).toBeGreaterThanOrEqual(4);
    const large = page.querySelectorAll('main p.large').map(({ textContent }) => textContent.trim());
    expect(large.length).toBeGreaterThanOrEqual(2);
    for (const figure of large) expect(figure).toMatch(/^[\d,.]+%?$/);
  });

  it('says of itself which plan it belongs to, how far that has come, and when it was last altered', () => {
    const notice = page.querySelector('.plan-notice')?.textContent ?? '';
    expect(notice).toMatch(/(?:approved|Published plan)/);
    expect(notice).toMatch(/Last updated \d+ \w+ \d{4}/);
    expect(notice).toContain('Worked example.');
  });

  it('can be read by a child of nine, as it stands on the page', () => {
    const paragraphs = page.querySelectorAll('.text-block p, .text-block li');
    const sentences = paragraphs.flatMap(({ textContent }) =>
      textContent.split(/(?<=[.!?])\s+/).filter((sentence) => /[a-z]/.test(sentence)),
    );
    expect(sentences.length).toBeGreaterThan(15);
    expect(readingAgeOf(sentences)).toBeLessThanOrEqual(9);
  });

  it('is linked from the plan, from each of its sections, and from the page for printing, which holds it', () => {
    for (const from of [href, ...sections.map((section) => section.href)]) {
      const links = pageAt(pages, from).root.querySelectorAll(`main a[href="${address}"]`);
      expect(links.length, from).toBeGreaterThan(0);
    }
    const { root: print } = pageAt(pages, `${href}print/`);
    expect(print.querySelectorAll('nav a[href="#for-children"]')).toHaveLength(1);
    const inPrint = print.querySelectorAll('.for-children p.large').map(({ textContent }) => textContent.trim());
    expect(inPrint).toEqual(page.querySelectorAll('main p.large').map(({ textContent }) => textContent.trim()));
  });

  it('is in the plain list, in plan.json and in the linked data', () => {
    expect(readFileSync(join(folder, 'llms.txt'), 'utf8')).toContain(`](${address})`);
    const plan = JSON.parse(readFileSync(join(folder, href, 'plan.json'), 'utf8')) as {
      for_children: { title: string; mdx: string };
    };
    expect(plan.for_children).toEqual({ title: children?.title, mdx: children?.narrative.body });
    expect(pageAt(pages, href).html).toContain(`"url":"${address}","audience"`);
  });

  it('leads back to the whole plan', () => {
    expect(page.querySelectorAll('main a').map((link) => attribute(link, 'href'))).toContain(href);
  });
});

describe('the search', () => {
  it('knows pages for children by their kind', () => {
    const { groups } = JSON.parse(readFileSync(join(folder, 'pagefind/groups.json'), 'utf8')) as {
      groups: string[];
    };
    expect(groups).toContain('kind=children');
  });
});
