import { type Font, openSync } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontWidths } from '../../../src/charts/font-widths.ts';
import { arialWidths } from './arial-widths.ts';

const FILES = 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/';
const WEIGHTS = { normal: 400, bold: 700 } as const;

/** What fontkit has of a variable font beside what its types tell. It cannot yet vary a font that is compressed as WOFF2. */
interface Varying extends Font {
  variationCoords: number[];
  readonly HVAR: unknown;
  readonly _variationProcessor: { getAdvanceAdjustment: (glyph: number, table: unknown) => number };
}

/** Widths of the site's own font at a weight, in thousandths of an em; null for a character that it lacks. */
function siteWidths(weight: number): (character: string) => number | null {
  const fonts = ['latin', 'latin-ext'].map((part) => {
    const open = (): Varying =>
      openSync(`${FILES}atkinson-hyperlegible-next-${part}-wght-normal.woff2`) as Varying;
    const [plain, varied] = [open(), open()];
    varied.variationCoords = [weight];
    return { plain, varied };
  });
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    const font = fonts.find(({ plain }) => plain.hasGlyphForCodePoint(code));
    if (!font) return null;
    const { plain, varied } = font;
    const { id, advanceWidth } = plain.glyphForCodePoint(code);
    const varies = varied._variationProcessor.getAdvanceAdjustment(id, varied.HVAR);
    return Math.round(((advanceWidth + varies) * 1000) / plain.unitsPerEm);
  };
}

describe.each(['normal', 'bold'] as const)('the table of %s widths', (weight) => {
  const site = siteWidths(WEIGHTS[weight]);

  it("has for each character the wider of the site's own font and Arial, which stands in for it", () => {
    const expected = [...arialWidths[weight]].map(([character, width]): [string, number] => [
      character,
      Math.max(width, site(character) ?? 0),
    ]);
    expect(Object.fromEntries(fontWidths[weight])).toEqual(Object.fromEntries(expected));
  });

  it('reads the font itself: letters that the browser measures so', () => {
    const measured = { normal: [648, 856, 845, 684], bold: [659, 886, 882, 740] }[weight];
    expect(['0', 'W', 'm', 'ŵ'].map(site)).toEqual(measured);
  });
});
