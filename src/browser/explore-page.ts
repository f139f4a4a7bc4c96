import type { ExploreData } from '../charts/explore-data.ts';

// The page on which a chart is explored stands inside the page with the chart, in a frame that is loaded when a reader
// asks for it: so the page with the chart needs no script at all. It takes the chart's data and styles from there.

/** The figure that this page explores; nothing where somebody opened the page by itself. */
const figure = window.frameElement?.closest<HTMLElement>('.chart-figure');
const json = figure?.querySelector('script[type="application/json"]')?.textContent;

if (figure && json) {
  const data = JSON.parse(json) as ExploreData;
  const outside = figure.ownerDocument;
  document.documentElement.lang = outside.documentElement.lang;
  const styled = [...outside.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(takeStyle);
  Promise.all([import('./explore.ts'), ...styled])
    .then(([{ explore }]) => {
      explore(data, figure);
    })
    .catch(() => {
      document.body.textContent = data.words.failed;
    })
    .finally(() => window.frameElement?.classList.add('is-ready'));
}

/** Loads a stylesheet of the page outside here too, so that a partnership's ink is the same. */
function takeStyle({ href }: HTMLLinkElement): Promise<unknown> {
  if (document.querySelector(`link[href="${new URL(href).pathname}"]`)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
  return new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
  });
}
