import { describe, expect, it } from 'vitest';
import { Abbreviations } from '../../../src/core/edition/abbreviations.ts';
import { richText } from '../../../src/narrative/rich-text.ts';
import { TermText } from '../../../src/narrative/term-text.ts';
import { LIBRARY } from '../west-mercia-model.ts';

const page = (): TermText => new TermText(LIBRARY, new Abbreviations(LIBRARY));
const YJB = '<abbr title="Youth Justice Board">YJB</abbr>';

describe('TermText', () => {
  it('writes an abbreviation in full where the page first uses it, and marks it later', () => {
    const terms = page();
    expect(terms.html('The YJB pays.')).toBe(`The Youth Justice Board (${YJB}) pays.`);
    expect(terms.html('The YJB asks.')).toBe(`The ${YJB} asks.`);
  });

  it('begins anew on another page', () => {
    page().html('YJB');
    expect(page().html('YJB')).toBe(`Youth Justice Board (${YJB})`);
  });

  it('does not write in full what the author has just written in full', () => {
    const terms = page();
    expect(terms.html('The Youth Justice Board (YJB) pays.')).toBe(`The Youth Justice Board (${YJB}) pays.`);
    expect(terms.html('YJB')).toBe(YJB);
  });

  it('marks and does not expand in a heading, which does not count as first use', () => {
    const terms = page();
    expect(terms.html('The YJB', false)).toBe(`The ${YJB}`);
    expect(terms.html('The YJB')).toContain('Youth Justice Board (');
  });

  it('writes the plural of both', () => {
    expect(page().html('three EHCPs')).toBe(
      'three education, health and care plans (<abbr title="education, health and care plans">EHCPs</abbr>)',
    );
  });

  it('leaves an abbreviation with two meanings as it is, since the check refuses it in narrative', () => {
    expect(page().html('2.5 FTE')).toBe('2.5 FTE');
  });

  it('writes the meaning that a text names', () => {
    expect(page().term('full-time-equivalent')).toBe(
      'full-time equivalent (<abbr title="full-time equivalent">FTE</abbr>)',
    );
    expect(page().term('county-lines')).toBe('county lines');
  });

  it('escapes everything else', () => {
    expect(page().html('<b>YJB & "x"</b>')).toBe(
      `&lt;b&gt;Youth Justice Board (${YJB}) &amp; &quot;x&quot;&lt;/b&gt;`,
    );
  });
});

describe('richText', () => {
  it('reads inline Markdown and marks abbreviations in it', () => {
    const rich = richText(page());
    expect(rich('*Every* child, see [the YJB](https://example.org/)')).toBe(
      `<em>Every</em> child, see <a href="https://example.org/">the Youth Justice Board (${YJB})</a>`,
    );
  });

  it('writes HTML in a text of the data as text', () => {
    expect(richText(page())('a <script>alert(1)</script> b')).not.toContain('<script');
  });

  it('writes no address that could run code', () => {
    expect(
      richText(page())('[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](data:text/html,x)'),
    ).not.toMatch(/javascript|data:/i);
  });
});
