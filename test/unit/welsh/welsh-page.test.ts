import { describe, expect, it } from 'vitest';
import { welshPage } from '../../../src/welsh/welsh-page.ts';

const ENGLISH = ['Salaries', 'Ask "every" child & parent', 'First time entrants', 'All'];

const page = (html: string, base = ''): string =>
  welshPage(html, {
    base,
    translated: new Set(['/x/', '/x/2024-25/', '/x/2024-25/summary/']),
    english: new Set(ENGLISH),
  });

describe('links of a Welsh page', () => {
  it.each([
    ['<a href="/x/2024-25/">', '<a href="/cy/x/2024-25/">'],
    ['<a href="/x/2024-25/summary/#action-1">', '<a href="/cy/x/2024-25/summary/#action-1">'],
    ['<form action="/x/" method="get">', '<form action="/cy/x/" method="get">'],
    ['<a href="/about/">', '<a href="/about/" hreflang="en">'],
    [
      '<a class="download" href="/x/2024-25/data/a.csv">',
      '<a class="download" href="/x/2024-25/data/a.csv" hreflang="en">',
    ],
    ['<form action="/search/">', '<form action="/search/">'],
    ['<a href="#main">', '<a href="#main">'],
    ['<a href="https://example.org/x/">', '<a href="https://example.org/x/">'],
    ['<a href="/x/" lang="en-GB" hreflang="en-GB">', '<a href="/x/" lang="en-GB" hreflang="en-GB">'],
    ['<link rel="canonical" href="/x/">', '<link rel="canonical" href="/x/">'],
  ])('%s becomes %s', (before, after) => {
    expect(page(before)).toBe(after);
  });

  it('stay in the folder under which the site is published', () => {
    expect(page('<a href="/plans/x/">x</a><a href="/plans/about/">', '/plans')).toBe(
      '<a href="/plans/cy/x/">x</a><a href="/plans/about/" hreflang="en">',
    );
  });
});

describe('English on a Welsh page', () => {
  it.each([
    ['a whole element', '<th scope="row">Salaries</th>', '<th scope="row" lang="en">Salaries</th>'],
    ['a whole element that has blanks', '<td> Salaries </td>', '<td lang="en"> Salaries </td>'],
    [
      'text behind another element',
      '<p><b>x</b> Salaries</p>',
      '<p><b>x</b> <span lang="en">Salaries</span></p>',
    ],
    [
      'a part of a sentence',
      '<p>Siart: First time entrants, 2024</p>',
      '<p>Siart: <span lang="en">First time entrants</span>, 2024</p>',
    ],
    [
      'a text with signs that are written as entities',
      '<p>Ask &quot;every&quot; child &amp; parent</p>',
      '<p lang="en">Ask &quot;every&quot; child &amp; parent</p>',
    ],
    [
      'the same inside of others',
      '<p>1: Ask &quot;every&quot; child &amp; parent.</p>',
      '<p>1: <span lang="en">Ask &quot;every&quot; child &amp; parent</span>.</p>',
    ],
    ['an option', '<option value="1">Salaries</option>', '<option value="1" lang="en">Salaries</option>'],
  ])('is marked as such: %s', (_, before, after) => {
    expect(page(before)).toBe(after);
  });

  it.each([
    ['what is said to be English already', '<div lang="en"><p>Salaries</p></div>'],
    ['a part of a title, in which no element may stand', '<title>First time entrants – x</title>'],
    ['data for machines', '<script type="application/ld+json">Salaries</script>'],
    ['a short word that may be Welsh', '<p>Ni All hyn fod</p>'],
    ['a part of a word', '<p>First time entrantsx</p>'],
  ])('is not marked: %s', (_, html) => {
    expect(page(html)).toBe(html);
  });

  it('is told again inside of Welsh that stands in English', () => {
    expect(page('<div lang="en">Salaries<div lang="cy"><b>Salaries</b></div></div>')).toBe(
      '<div lang="en">Salaries<div lang="cy"><b lang="en">Salaries</b></div></div>',
    );
  });
});
