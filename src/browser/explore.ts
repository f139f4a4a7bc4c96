import type { ExploreData } from '../charts/explore-data.ts';
import { isInRows } from '../charts/row-layout.ts';
import type { ChartSeries } from '../core/view/chart-spec.ts';
import { NamedColours } from './explore-canvas.ts';
import { Drawing } from './explore-drawing.ts';
import { isStep, pointWords, startOf, stepFrom, type At } from './explore-points.ts';
import { ShownSeries } from './explore-series.ts';

/**
 * Fills this page with a chart to explore: every point can be reached by keys or pointer and is told below the chart and
 * to screen readers; series are switched on and off. Escape closes the popover of the figure that the page stands in, and
 * the browser then gives the focus back to the button that opened it.
 */
export function explore({ spec: whole, words }: ExploreData, figure: HTMLElement): void {
  const shown = new ShownSeries(whole);
  let spec = shown.spec();
  let at = startOf(spec);

  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const help = element('p', 'explore-help', words.help);
  help.id = 'help';
  const plot = element('div', 'explore-plot');
  plot.tabIndex = 0;
  plot.setAttribute('role', 'application');
  plot.setAttribute('aria-label', `${words.chart}: ${whole.title}. ${whole.unit}`);
  plot.setAttribute('aria-describedby', help.id);
  plot.append(canvas);
  const value = element('p', 'explore-value');
  value.setAttribute('role', 'status');
  const switches = switchesFor(whole.series, shown, words.series, () => {
    const before = spec.series[at.series]?.id;
    spec = shown.spec();
    const stays = spec.series.findIndex(({ id }) => id === before);
    at = stays < 0 ? startOf(spec) : { ...at, series: stays };
    redraw();
  });
  const root = element('main', 'explore-page');
  root.append(
    element('h1', 'chart-title', whole.title),
    ...(whole.series.length > 1 ? [switches] : []),
    plot,
    value,
    help,
  );
  document.body.replaceChildren(root);
  document.title = `${words.open}: ${whole.title}`;

  const colours = new NamedColours(root);
  const drawing = new Drawing(canvas, colours);
  const redraw = (): void => {
    drawing.draw(spec, at);
    value.textContent = pointWords(spec, at, words);
  };
  const moveTo = (next: At): void => {
    if (next.series === at.series && next.label === at.label) return;
    at = next;
    drawing.moveTo(at);
    value.textContent = pointWords(spec, at, words);
  };

  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', () => {
      colours.forget();
      redraw();
    });
  let width = plot.clientWidth;
  new ResizeObserver(() => {
    if (plot.clientWidth === width) return;
    width = plot.clientWidth;
    redraw();
  }).observe(plot);
  plot.addEventListener('keydown', (event) => {
    if (!isStep(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    moveTo(stepFrom(spec, at, event.key));
  });
  for (const type of ['pointermove', 'pointerdown'] as const)
    canvas.addEventListener(type, ({ offsetX, offsetY }) => {
      moveTo(drawing.nearest(offsetX, offsetY) ?? at);
    });

  const popover = figure.querySelector<HTMLElement>('.explore');
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') popover?.hidePopover();
  });
  popover?.addEventListener('toggle', () => {
    if (popover.matches(':popover-open')) plot.focus();
  });
  redraw();
  // Rows are as tall as they need to be: what holds them takes their height.
  if (popover && isInRows(whole))
    popover.style.blockSize = `min(${String(root.scrollHeight)}px + 3rem, 100vb - 1rem)`;
  plot.focus();
}

/** A real checkbox for each series; what could not be told from the others cannot be switched on beside them. */
function switchesFor(
  series: readonly ChartSeries[],
  shown: ShownSeries,
  legend: string,
  changed: () => void,
): HTMLFieldSetElement {
  const fieldset = element('fieldset', 'explore-series');
  fieldset.append(element('legend', '', legend));
  const boxes = series.map((one) => {
    const box = element('input');
    box.type = 'checkbox';
    const label = element('label');
    label.append(box, ` ${one.name}`);
    fieldset.append(label);
    box.addEventListener('change', () => {
      shown.switch(one, box.checked);
      update();
      changed();
    });
    return { one, box };
  });
  const update = (): void => {
    for (const { one, box } of boxes) {
      box.checked = shown.isOn(one);
      box.disabled = !box.checked && !shown.hasRoom(one);
    }
  };
  update();
  return fieldset;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
