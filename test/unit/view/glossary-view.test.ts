import { describe, expect, it } from 'vitest';
import { glossaryView, type TermView } from '../../../src/core/view/glossary-view.ts';
import { loadSite } from '../../../src/site.ts';
import { PROJECT } from '../../sites/build-site.ts';

const { library, abbreviations, editions } = loadSite(PROJECT);
const view = glossaryView(library, abbreviations, editions);
const terms = view.letters.flatMap((letter) => letter.terms);

const termOf = (id: string): TermView => {
  const found = terms.find((term) => term.id === id);
  if (!found) throw new Error(`no term ${id}`);
  return found;
};
const hrefsOf = (id: string): string[] =>
  termOf(id).plans.flatMap(({ sections }) => sections.map(({ href }) => href));

describe('the glossary', () => {
  it('has every term once, in the order of the alphabet, under its first letter', () => {
    expect(terms.map(({ id }) => id).sort()).toEqual(Object.keys(library.terms).sort());
    const names = terms.map(({ name }) => name.toLowerCase());
    expect(names).toEqual(names.toSorted());
    for (const { letter, terms: under } of view.letters)
      expect(under.every(({ name }) => name.startsWith(letter))).toBe(true);
  });

  it('has every abbreviation, with each of its meanings', () => {
    expect(view.abbreviations.filter(({ short }) => short === 'FTE').map(({ id }) => id)).toEqual([
      'first-time-entrant',
      'full-time-equivalent',
    ]);
  });

  it('leads to sections that are there, each once', () => {
    const there = new Set(editions.flatMap(({ sections }) => sections.map(({ href }) => href)));
    for (const { id } of terms) {
      const hrefs = hrefsOf(id);
      expect(hrefs.filter((href) => !there.has(href))).toEqual([]);
      expect(new Set(hrefs).size, id).toBe(hrefs.length);
    }
  });

  it('finds a use in the words, a marked use, and a use in the records that a component shows', () => {
    // "deep dives" in the words of a section.
    expect(hrefsOf('deep-dive').length).toBeGreaterThan(0);
    for (const { sections, model } of editions)
      for (const { narrative, href } of sections) {
        for (const [, id = ''] of narrative.body.matchAll(/<Term of="([^"]+)"/g))
          expect(hrefsOf(id)).toContain(href);
        if (
          narrative.body.includes('<DeliveryPlan') &&
          /out-of-court disposal/i.test(JSON.stringify(model.edition.delivery?.value))
        )
          expect(hrefsOf('out-of-court-disposal')).toContain(href);
      }
  });

  it('puts the latest plan of a service first, and long lists on a page of their own', () => {
    const titles = termOf('diversion').plans.map(({ title }) => title);
    const own = titles.filter((title) => title.startsWith('West Mercia'));
    expect(own.length).toBeGreaterThan(1);
    expect(own).toEqual(own.toSorted().reverse());
    expect(termOf('diversion')).toMatchObject({ usesHref: '/glossary/diversion/' });
    expect(termOf('gravity-score')).toMatchObject({ usesHref: '', uses: 'Used in 1 section of 1 plan' });
  });

  it('lists the first section of each plan where there are very many, and counts the rest', () => {
    const many = Array.from({ length: 12 }, () => editions).flat();
    const [first] = glossaryView(library, abbreviations, many)
      .letters.flatMap((letter) => letter.terms)
      .filter(({ id }) => id === 'diversion');
    expect(first?.plans.every(({ sections }) => sections.length === 1)).toBe(true);
    const listed = first?.plans.reduce((count, { more }) => count + 1 + more, 0);
    expect(first?.uses).toContain(`${String(listed)} sections`);
  });

  it('says so where no plan uses a term', () => {
    const alone = glossaryView({ ...library, terms: { zeal: { long: 'zeal' } } }, abbreviations, []);
    expect(alone.letters).toEqual([
      {
        letter: 'Z',
        terms: [{ id: 'zeal', name: 'Zeal', short: '', explanation: '', uses: '', plans: [], usesHref: '' }],
      },
    ]);
  });
});
