import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHART_COLOURS,
  contrast,
  GROUND,
  inkOf,
  LEAST_CONTRAST,
  readableInk,
  USUAL_INK,
} from '../../../src/core/compute/ink.ts';

const styles = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../src/styles/${name}`, import.meta.url)), 'utf8');
const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the ink of a partnership', () => {
  it('is held against the grounds and colours that the styles have', () => {
    const [light = '', dark = ''] = styles('charts.css').split('prefers-color-scheme: dark');
    expect(light).toContain('--chart-ground: #fff;');
    expect(dark).toContain(`--chart-ground: ${GROUND.dark};`);
    for (const [index, colour] of [USUAL_INK, ...CHART_COLOURS].entries())
      expect(light).toContain(`--chart-${String(index + 1)}: ${colour};`);
    expect(styles('tokens.css')).toContain(`--cover: ${USUAL_INK};`);
  });

  it('is as WCAG works it out', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    // The grey that is known for passing at 4.54:1.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('can be read on the dark ground, and white on its dark cover, whatever colour it is', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const { light, dark, darkCover } = inkOf(colour);
        expect(light).toBe(colour);
        expect(contrast(dark, GROUND.dark)).toBeGreaterThanOrEqual(7);
        expect(contrast(darkCover, '#ffffff')).toBeGreaterThanOrEqual(9);
      }),
    );
  });

  it('is darkened no further than it must be to be read on white', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const readable = readableInk(colour);
        expect(contrast(readable, GROUND.light)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        if (contrast(colour, GROUND.light) >= LEAST_CONTRAST) expect(readable).toBe(colour);
        else expect(contrast(readable, GROUND.light)).toBeLessThan(LEAST_CONTRAST + 0.6);
      }),
    );
  });

  it('takes the place of a further colour that could be taken for it', () => {
    expect(inkOf('#7a1f52').likeSeries).toContain(3);
    expect(inkOf(USUAL_INK).likeSeries).toEqual([]);
  });
});
