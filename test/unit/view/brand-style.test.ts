import { describe, expect, it } from 'vitest';
import { brandStyle } from '../../../src/core/view/brand-style.ts';

describe('the stylesheet of a service', () => {
  it('gives the ink on white and on paper, another on the dark screen, and leaves a reader’s own colours alone', () => {
    expect(brandStyle('#1d5c3a')).toMatchInlineSnapshot(`
      "@layer tokens,brand,base,layout,components,print;@layer brand{@media (forced-colors:none){:root{--chart-1:#1d5c3a}@media screen{:root{--cover:#1d5c3a}}@media screen and (prefers-color-scheme:dark){:root{--chart-1:#75b38d}:root{--cover:#0e5130}}}}
      "
    `);
  });

  it('lets a series whose colour is too near the ink take the usual ink', () => {
    expect(brandStyle('#7a1f52')).toContain('--chart-1:#7a1f52;--chart-3:#12436d');
  });
});
