import { describe, expect, it } from 'vitest';
import { toldAt } from '../../../src/core/view/told-at.ts';
import { renderNarrative } from '../../../src/narrative/render.ts';
import { loadSite } from '../../../src/site.ts';
import { PROJECT } from '../../sites/build-site.ts';

const section = (href: string, body: string, ...anchors: string[]) => ({
  href,
  narrative: { body },
  headings: anchors.map((anchor) => ({ anchor })),
});

describe('where an indicator is told', () => {
  it('is the heading above its chart, also where a sentence comes first', () => {
    expect(
      toldAt(
        [
          section('/a/', 'It fell to <Figure of="custody" />.'),
          section(
            '/b/',
            '## Entry\n\ntext\n\n### Custody\n\n<Chart of="custody" areas="x y" />',
            'entry',
            'custody',
          ),
        ],
        'custody',
      ),
    ).toBe('/b/#custody');
  });

  it('is the chart itself where no heading stands above it, or one that stands there twice', () => {
    expect(toldAt([section('/a/', '<Chart of="custody" />')], 'custody')).toBe('/a/#chart-custody');
    expect(
      toldAt(
        [section('/a/', '## One\n\n## One\n\n<IndicatorTable of="custody" />', 'one', 'one')],
        'custody',
      ),
    ).toBe('/a/#table-custody');
  });

  it('takes no other indicator for it', () => {
    expect(toldAt([section('/a/', '<Chart of="custody-share" by="of" />')], 'custody')).toBe(
      '/indicators/custody/',
    );
  });

  it('is there on the page, for every key figure of the real plans', () => {
    const { editions } = loadSite(PROJECT);
    const told = editions.flatMap((edition) =>
      edition.model.edition.plan.value.headline.map((id) => ({
        edition,
        href: toldAt(edition.sections, id),
      })),
    );
    expect(told.filter(({ href }) => href.includes('#')).length).toBeGreaterThan(told.length / 2);
    for (const { edition, href } of told) {
      const [page, anchor] = href.split('#');
      const at = edition.sections.find((one) => one.href === page);
      if (anchor === undefined || at === undefined) continue;
      const html = renderNarrative(at.narrative, edition.render)
        .map((part) => (part.kind === 'html' ? part.html : JSON.stringify(part.block)))
        .join('');
      expect(html, href).toMatch(new RegExp(`id="${anchor}"|"id":"${anchor}"`));
    }
  });
});
