import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../src/core/view/format.ts';
import { hastHtml, type HastNode } from '../../../src/narrative/hast-html.ts';

const html = (...nodes: HastNode[]): string => hastHtml(nodes, { text: escapeHtml });
const element = (
  tagName: string,
  properties: Record<string, unknown> = {},
  ...children: HastNode[]
): HastNode => ({ type: 'element', tagName, properties, children });
const text = (value: string): HastNode => ({ type: 'text', value });

describe('hastHtml', () => {
  it('writes elements, attributes and text', () => {
    expect(
      html(element('p', { className: ['a', 'b'], id: 'x' }, text('one'), element('br'), text('two'))),
    ).toBe('<p class="a b" id="x">one<br>two</p>');
  });

  it('writes names of ARIA and data attributes with hyphens, and true as a bare name', () => {
    expect(
      html(
        element('input', {
          ariaLabel: 'x',
          dataFootnoteRef: true,
          disabled: true,
          hidden: false,
          title: null,
        }),
      ),
    ).toBe('<input aria-label="x" data-footnote-ref disabled>');
  });

  it('escapes text and the values of attributes, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const written = html(element('a', { title: value }, text(value)));
        expect(written).toBe(`<a title="${escapeHtml(value)}">${escapeHtml(value)}</a>`);
      }),
    );
  });

  it('writes raw HTML as text', () => {
    expect(html({ type: 'raw', value: '<script>alert(1)</script>' })).toBe(
      '&lt;script&gt;alert(1)&lt;/script&gt;',
    );
  });

  it.each([
    'javascript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
  ])('leaves the address %j out', (href) => {
    expect(html(element('a', { href }, text('x')))).toBe('<a>x</a>');
  });

  it.each([
    'https://example.org/?a=1',
    'http://example.org',
    '#place',
    'mailto:yjs@example.org',
    '/west-mercia/',
  ])('keeps the address %j', (href) => {
    expect(html(element('a', { href }, text('x')))).toBe(`<a href="${escapeHtml(href)}">x</a>`);
  });

  it('leaves components out where nothing writes them', () => {
    expect(html({ type: 'mdxJsxTextElement', name: 'Figure', children: [text('x')] })).toBe('');
  });

  it('says of text whether it stands in a heading', () => {
    const seen: [string, boolean][] = [];
    const tree = [
      element('h2', {}, element('em', {}, text('in'))),
      element('p', {}, text('out')),
      element('th', {}, text('head')),
    ];
    hastHtml(tree, { text: (value, inHeading) => (seen.push([value, inHeading]), value) });
    expect(seen).toEqual([
      ['in', true],
      ['out', false],
      ['head', true],
    ]);
  });
});
