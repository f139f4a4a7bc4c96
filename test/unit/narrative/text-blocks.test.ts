import { describe, expect, it } from 'vitest';
import type { SectionPart } from '../../../src/narrative/render.ts';
import { textBlocks } from '../../../src/narrative/text-blocks.ts';

const html = (text: string): SectionPart => ({ kind: 'html', html: text });
const chart = { kind: 'block', block: { kind: 'risks' } } as unknown as SectionPart;

describe('a text cut into its chapters', () => {
  it('has each heading with all that stands below it', () => {
    expect(
      textBlocks([
        html('<p>One</p><h2 id="a">A</h2><a class="anchor" href="#a"></a><p>Two</p><h2 id="b">B</h2>'),
        chart,
        html('<p>Three</p>'),
      ]),
    ).toEqual([
      { heading: '', parts: [html('<p>One</p>')] },
      { heading: '<h2 id="a">A</h2>', parts: [html('<p>Two</p>')] },
      { heading: '<h2 id="b">B</h2>', parts: [chart, html('<p>Three</p>')] },
    ]);
  });

  it('is one chapter without a heading, and none without a text', () => {
    expect(textBlocks([html('<p>One</p>')])).toEqual([{ heading: '', parts: [html('<p>One</p>')] }]);
    expect(textBlocks([])).toEqual([]);
  });
});
