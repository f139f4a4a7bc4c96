import { describe, expect, it } from 'vitest';
import { Abbreviations } from '../../../src/core/edition/abbreviations.ts';
import type { NarrativeFile } from '../../../src/core/edition/edition.ts';
import { frontMatter } from '../../../src/core/schema/plan.ts';
import { renderNarrative, type SectionPart } from '../../../src/narrative/render.ts';
import { LIBRARY, modelOf, sourceOf } from '../west-mercia-model.ts';

const model = modelOf();
const context = {
  model,
  abbreviations: new Abbreviations(LIBRARY),
  sections: new Map([
    ['priorities', { href: '/west-mercia/2023-24/priorities/', title: 'What we will do & why' }],
  ]),
  deliveryHref: '/west-mercia/2023-24/priorities/',
};
const file = (body: string): NarrativeFile => ({
  file: '10-x.mdx',
  slug: 'x',
  front: sourceOf('section: performance', frontMatter),
  body,
  lineOffset: 3,
});
const render = (body: string): SectionPart[] => renderNarrative(file(body), context);
const html = (body: string): string =>
  render(body)
    .map((part) => (part.kind === 'html' ? part.html : `[${part.block.kind}]`))
    .join('')
    .trim();

describe('renderNarrative', () => {
  it('writes a figure with its value and what it is of for machines', () => {
    expect(html('The rate was <Figure of="first-time-entrants" />.')).toBe(
      '<p>The rate was <data class="figure" value="93" data-figure="first-time-entrants standard west-mercia year-ending 2022-09">93 per 100,000 children</data>.</p>',
    );
  });

  it('writes no machine value where there is no figure', () => {
    expect(html('It was <Figure of="first-time-entrants" area="shropshire" />.')).toBe(
      '<p>It was a figure withheld as confidential.</p>',
    );
  });

  it('prints of a claim only its words, with what stands inside them', () => {
    expect(
      html(
        'It <Claim of="first-time-entrants" says="down">*fell* in <Area of="shropshire" /></Claim> again.',
      ),
    ).toBe(
      '<p>It <em>fell</em> in <a href="/west-mercia/2023-24/areas/shropshire/">Shropshire</a> again.</p>',
    );
  });

  it('leads from a claim that is kept to what the figures give', () => {
    expect(html('It <Claim of="first-time-entrants" says="up" accepted="Printed so.">rose</Claim>.')).toBe(
      '<p>It rose<a class="claim-mark" href="/west-mercia/2023-24/figures/#printed-differently" aria-label="What the figures give">*</a>.</p>',
    );
  });

  it('shows a figure that stands alone on its line large, and words in its place not', () => {
    expect(html('<Figure of="first-time-entrants" show="number" />')).toMatch(
      /^<p class="large"><data .*>93<\/data><\/p>$/,
    );
    expect(html('<Figure of="first-time-entrants" area="shropshire" />')).toBe(
      '<p>a figure withheld as confidential</p>',
    );
    expect(html('<Period of="first-time-entrants" />')).toBe('<p>the year ending September 2022</p>');
  });

  it('leaves blocks to their components, in order, between runs of text', () => {
    expect(html('One.\n\n<Risks />\n\n<Contributions />\n\nTwo.').replaceAll(/\s+/g, '')).toBe(
      '<p>One.</p>[risks][money]<p>Two.</p>',
    );
  });

  it('gives blocks ids of what they show, wherever they stand', () => {
    const idsOf = (...blocks: string[]): string[] =>
      render(blocks.join('\n\n')).map((part) =>
        part.kind === 'block' && part.block.kind === 'table' ? part.block.view.id : '',
      );
    const [rate, sentences] = [
      '<IndicatorTable of="first-time-entrants" />',
      '<IndicatorTable of="custodial-sentences" areas="west-mercia national" />',
    ];
    expect(idsOf(rate, sentences)).toEqual([
      'table-first-time-entrants',
      'table-custodial-sentences-west-mercia-national',
    ]);
    expect(idsOf('## First', sentences, '<IndicatorTable of="reoffending-proportion" />', rate)).toEqual([
      '',
      'table-custodial-sentences-west-mercia-national',
      'table-reoffending-proportion',
      'table-first-time-entrants',
    ]);
    expect(idsOf(rate, rate)).toEqual(['table-first-time-entrants', 'table-first-time-entrants-2']);
  });

  it('links sections and areas by their own titles', () => {
    expect(
      html('See <Section of="priorities" />, <Area of="shropshire" /> and <Area of="national" />.'),
    ).toBe(
      '<p>See <a href="/west-mercia/2023-24/priorities/">What we will do &amp; why</a>, <a href="/west-mercia/2023-24/areas/shropshire/">Shropshire</a> and National.</p>',
    );
  });

  it('writes a stated number with a sign that leads to its source, each source once', () => {
    const stated = html(
      'It was <Stated source="The board&#39;s &quot;report&quot;">38</Stated>, then <Stated source="A plan">39</Stated> and <Stated source="A plan">40</Stated>.',
    );
    expect(stated).toContain(
      'It was <span class="stated">38<sup><a id="stated-a" class="stated-mark" href="#stated-source-a" aria-label="Source a">a</a></sup></span>, then ' +
        '<span class="stated">39<sup><a id="stated-b" class="stated-mark" href="#stated-source-b" aria-label="Source b">b</a></sup></span> and ' +
        '<span class="stated">40<sup><a class="stated-mark" href="#stated-source-b" aria-label="Source b">b</a></sup></span>.',
    );
    expect(stated).toContain('<li id="stated-source-a"><strong>a</strong> The board\'s &quot;report&quot; ');
    expect(stated.match(/<li id="stated-source-/g)).toHaveLength(2);
    expect(html('Nothing here.')).toBe('<p>Nothing here.</p>');
  });

  it('writes a note with its title', () => {
    expect(html('<Note title="Small <numbers>">\n\nTake *care*.\n\n</Note>')).toMatch(
      /<div class="note"><p class="note-title">Small &lt;numbers&gt;<\/p>\s*<p>Take <em>care<\/em>\.<\/p>\s*<\/div>/,
    );
  });

  it('gives headings anchors, numbered where two are alike', () => {
    expect(html("## Children's voice\n\n## Children's voice").replaceAll('\n', '')).toBe(
      '<h2 id="childrens-voice">Children\'s voice</h2><a class="anchor" href="#childrens-voice" aria-label="Link to this section: Children\'s voice"></a>' +
        '<h2 id="childrens-voice-2">Children\'s voice</h2><a class="anchor" href="#childrens-voice-2" aria-label="Link to this section: Children\'s voice"></a>',
    );
  });

  it('frames tables so that they scroll, with a caption, heads of columns and rows, and numbers to the right', () => {
    const table = html('| Area | Rate |\n|---|--:|\n| Shropshire | 72 |');
    expect(table).toContain(
      '<div class="table-scroll" role="group" aria-labelledby="table-x-caption" tabindex="0"><table id="table-x"><caption id="table-x-caption" class="visually-hidden">x</caption>',
    );
    expect(table).toContain('href="#table-x" aria-label="Link to this table: x"');
    expect(table).toContain('<th scope="row">Shropshire</th>');
    expect(table).toContain('<th scope="col">Area</th>');
    expect(table).toContain('<th scope="col" class="number">Rate</th>');
    expect(table).toContain('<td class="number">72</td>');
    expect(table).not.toContain('style=');
  });

  it('writes footnotes that lead there and back', () => {
    const notes = html('A claim.[^1]\n\n[^1]: Its source.');
    const there = /<a [^>]*href="#([^"]+)"[^>]*>/.exec(notes)?.[1] ?? 'none';
    expect(notes).toContain(`id="${there}"`);
    const back = [...notes.matchAll(/href="#([^"]+)"/g)]
      .map(([, id]) => id ?? '')
      .filter((id) => id !== there);
    expect(back.length).toBeGreaterThan(0);
    for (const id of back) expect(notes).toContain(`id="${id}"`);
    expect(notes).toContain('Its source.');
  });

  it('expands abbreviations at their first use in the text, and not in headings', () => {
    const text = html('## The YJB\n\nThe YJB pays; the YJB asks.');
    expect(text).toContain('<h2 id="the-yjb">The <abbr title="Youth Justice Board">YJB</abbr></h2>');
    expect(text).toContain(
      'The Youth Justice Board (<abbr title="Youth Justice Board">YJB</abbr>) pays; the <abbr title="Youth Justice Board">YJB</abbr> asks.',
    );
  });

  it('runs no code of the author: what is in braces, imports or event attributes never becomes part of the page', () => {
    const marked = globalThis as { ran?: boolean };
    const text = html(
      'import x from "node:fs"\n\nA {globalThis.ran = true} b.\n\n<Note onclick="x()" title={globalThis.ran = true}>\n\nx\n\n</Note>',
    );
    expect(marked.ran).toBeUndefined();
    expect(text).not.toMatch(/globalThis|import|onclick/);
  });

  it('throws, rather than publishes, a component that refers to nothing', () => {
    expect(() => render('<Figure of="nothing" />')).toThrow('was not checked');
    expect(() => render('<Unheard />')).toThrow('was not checked');
  });

  it('is the same each time for the same text', () => {
    const body = '## A\n\n<Chart of="first-time-entrants" />\n\nThe YJB.[^1]\n\n[^1]: x';
    expect(JSON.stringify(render(body))).toBe(JSON.stringify(render(body)));
  });
});
