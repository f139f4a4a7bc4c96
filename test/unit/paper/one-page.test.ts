import { describe, expect, it } from 'vitest';
import { asPart, partAnchor, withinPage, withLinkNumbers } from '../../../src/paper/one-page.ts';

describe('a page as a part of a longer one', () => {
  it('has its ids, and all that names them, begin with the name of the part', () => {
    expect(
      asPart(
        '<p id="a">One <a href="#a">two</a></p><div aria-labelledby="a b"></div><svg><path clip-path="url(#c)" id="c"/></svg>',
        'context',
        2,
      ),
    ).toBe(
      '<p id="context--a">One <a href="#context--a">two</a></p><div aria-labelledby="context--a context--b"></div><svg><path clip-path="url(#context--c)" id="context--c"/></svg>',
    );
  });

  it('leaves text alone that looks like an attribute, and attributes whose value looks like a tag', () => {
    const html = '<p title="a > b"> id="x" href="#y" url(#z) &lt;h2 id="q"&gt;</p>';
    expect(asPart(html, 'context', 2)).toBe(html);
  });

  it('has its headings below that of the part, never below the sixth level', () => {
    expect(asPart('<h2>A</h2><h5>B</h5><header>C</header><hr>', 'context', 2)).toBe(
      '<h3>A</h3><h6>B</h6><header>C</header><hr>',
    );
    expect(asPart('<h2 class="x">A</h2>', 'areas--south', 3)).toBe('<h4 class="x">A</h4>');
  });

  it('shows what a reader would have to open, without its handle', () => {
    expect(asPart('<details open><summary>Show <b>it</b></summary><p>It</p></details>', 'context', 2)).toBe(
      '<div><p>It</p></div>',
    );
  });

  it('has the drawing of a chart for paper and not that for phones', () => {
    expect(
      asPart(
        '<svg class="chart chart-wide"><g></g></svg><svg class="chart chart-compact"><g></g></svg>',
        'a',
        2,
      ),
    ).toBe('<svg class="chart chart-wide"><g></g></svg>');
  });

  it('has no sections with names, which would each be a landmark', () => {
    expect(asPart('<section class="theme" aria-labelledby="t"><h2 id="t">T</h2></section>', 'a', 2)).toBe(
      '<section class="theme"><h3 id="a--t">T</h3></section>',
    );
  });
});

describe('a page of parts', () => {
  const parts = new Map([
    ['/plan/context/', 'context'],
    ['/plan/areas/south/', 'areas--south'],
  ]);

  it('leads to a part where the text of the other page stands', () => {
    expect(withinPage('<h2 id="context">C</h2><a class="x" href="/plan/context/">context</a>', parts)).toBe(
      '<h2 id="context">C</h2><a class="x" href="#context">context</a>',
    );
  });

  it('leads to a place in a part, and out of the page where the place is not on it', () => {
    expect(
      withinPage(
        '<tr id="context--action-1"></tr><a href="/plan/context/#action-1">1</a><a href="/plan/context/#main">2</a>',
        parts,
      ),
    ).toBe(
      '<tr id="context--action-1"></tr><a href="#context--action-1">1</a><a href="/plan/context/#main">2</a>',
    );
  });

  it('leaves links to other pages as they are', () => {
    const html = '<a href="/indicators/x/">x</a><a href="https://example.org/plan/context/">y</a>';
    expect(withinPage(html, parts)).toBe(html);
  });

  it('tells places of parts apart from parts: no slug has two hyphens in a row', () => {
    expect(partAnchor('a-b', 'c')).not.toBe(partAnchor('a', 'b-c'));
  });

  it('numbers the addresses of other sites, one number an address', () => {
    const one = '<a href="https://example.org/">one</a>';
    const two = '<a class="x" href="https://example.com/?a=1&amp;b=2">two</a>';
    expect(withLinkNumbers(`${one} ${two} ${one} <a href="/here/">here</a>`)).toEqual({
      html: `${one}<sup class="link-number">[1]</sup> ${two}<sup class="link-number">[2]</sup> ${one}<sup class="link-number">[1]</sup> <a href="/here/">here</a>`,
      addresses: ['https://example.org/', 'https://example.com/?a=1&amp;b=2'],
    });
  });
});
