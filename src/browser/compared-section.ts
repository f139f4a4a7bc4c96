import type {
  ComparedFigures,
  ComparedIndicator,
  ComparedRow,
  CompareWords,
  UnlikeFigures,
} from '../core/view/side-by-side.ts';

type Inner = Node | string;

/** Makes an element with attributes and what stands in it. */
function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...inner: readonly Inner[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inner);
  return made;
}

/** Writes comparisons in the markup of the component `side-by-side`. */
export class ComparedSections {
  readonly #root: string;
  readonly #words: CompareWords;

  /** `root` is the folder under which the site is published. */
  constructor(root: string, words: CompareWords) {
    this.#root = root.replace(/\/$/, '');
    this.#words = words;
  }

  /** All that is compared of one indicator. */
  section(view: ComparedIndicator): HTMLElement {
    const others = view.others.map((one) =>
      element(
        'details',
        {},
        element('summary', {}, this.#words.also(one.caption, one.definition)),
        ...this.#table(one),
      ),
    );
    return element(
      'section',
      { class: 'compared', 'aria-labelledby': view.indicator },
      element('h2', { id: view.indicator }, this.#link(`/indicators/${view.indicator}/`, view.name)),
      ...this.#table(view.latest),
      ...others,
    );
  }

  /** Figures that are not put side by side, each with what it is; nothing where there are none. */
  unlike(unlike: readonly UnlikeFigures[]): HTMLElement[] {
    if (unlike.length === 0) return [];
    const lines = unlike.map((one) =>
      element(
        'div',
        {},
        element('dt', {}, this.#link(`/indicators/${one.indicator}/`, one.name)),
        ...one.kinds.map(({ areas, what }) => element('dd', {}, `${areas}: ${what}`)),
      ),
    );
    return [
      element(
        'section',
        { 'aria-labelledby': 'unlike' },
        element('h2', { id: 'unlike' }, this.#words.unlikeTitle),
        element('p', {}, this.#words.unlikeWhy),
        element('dl', { class: 'notes' }, ...lines),
      ),
    ];
  }

  #link(href: string, text: string): Inner {
    return href === '' ? text : element('a', { href: `${this.#root}${href}` }, text);
  }

  #table(view: ComparedFigures): HTMLElement[] {
    const words = this.#words;
    const head = (text: string, isNumber: boolean): HTMLElement =>
      element('th', { scope: 'col', ...(isNumber ? { class: 'number' } : {}) }, text);
    const table = element(
      'table',
      {},
      element(
        'caption',
        { id: view.id },
        `${view.caption} `,
        element('span', { class: 'unit' }, view.definition),
      ),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          head(words.area, false),
          head(words.value, true),
          ...(view.hasIntervals ? [head(words.interval, true)] : []),
          ...(view.plan === null ? [head(words.plan, false)] : []),
        ),
      ),
      element('tbody', {}, ...view.rows.map((row) => this.#row(row, view))),
    );
    return [
      element(
        'div',
        { class: 'compared-table' },
        element(
          'div',
          { class: 'table-scroll', role: 'group', 'aria-labelledby': view.id, tabindex: '0' },
          table,
        ),
        ...view.markers.map(({ marker, meaning }) =>
          element('p', { class: 'small' }, `[${marker}] ${meaning}`),
        ),
        element('ul', {}, ...view.sentences.map((sentence) => element('li', {}, sentence))),
        ...(view.plan === null
          ? []
          : [
              element(
                'p',
                { class: 'small' },
                `${words.from} `,
                this.#link(view.plan.href, view.plan.name),
                `: ${view.plan.source}.`,
              ),
            ]),
      ),
    ];
  }

  #row(row: ComparedRow, { hasIntervals, plan }: ComparedFigures): HTMLElement {
    const value =
      row.meaning === ''
        ? element('span', { class: 'figure' }, row.text)
        : element('abbr', { title: row.meaning }, row.text);
    return element(
      'tr',
      row.isReference ? { class: 'reference' } : {},
      element('th', { scope: 'row' }, this.#link(row.href, row.name)),
      element('td', { class: 'number' }, value),
      ...(hasIntervals ? [element('td', { class: 'number' }, row.interval === '' ? '–' : row.interval)] : []),
      ...(plan === null ? [element('td', {}, this.#link(row.planHref, row.plan))] : []),
    );
  }
}
