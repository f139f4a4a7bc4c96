import { inkOf, USUAL_INK } from '../compute/ink.ts';

/**
 * The stylesheet that gives the pages of a service their ink: on white, on the dark ground and on paper. A reader's own
 * colours stay as they are. Its layer is named again, so that it may be loaded before or after the others.
 */
export function brandStyle(ink: string): string {
  const { light, dark, darkCover, likeSeries } = inkOf(ink);
  const usual = inkOf(USUAL_INK);
  const given = (own: string, instead: string): string =>
    `:root{--chart-1:${own}${likeSeries.map((series) => `;--chart-${String(series)}:${instead}`).join('')}}`;
  return [
    '@layer tokens,brand,base,layout,components,print;',
    '@layer brand{@media (forced-colors:none){',
    given(light, usual.light),
    // Paper keeps its own cover: a ground of ink is not printed.
    `@media screen{:root{--cover:${light}}}`,
    `@media screen and (prefers-color-scheme:dark){${given(dark, usual.dark)}:root{--cover:${darkCover}}}`,
    '}}\n',
  ].join('');
}
