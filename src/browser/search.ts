import { loadGroups, loadPagefind, type Found, type FoundPage, type Pagefind } from './pagefind.ts';
import { search as cy } from '../core/words/cy/search.ts';
import { search as en } from '../core/words/en/search.ts';
import { resultItem } from './search-result.ts';

// The search page: looks for what the form says, shows and announces the results, and keeps the words in the address.

const said = document.documentElement.lang === 'cy' ? cy : en;

const STEP = 10;
const PAUSE_MS = 250;
const FILTERS = ['service', 'plan', 'kind'] as const;

function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`no ${id} on the page`);
  return found;
}

const form = byId('search-form', HTMLFormElement);
const status = byId('search-status', HTMLParagraphElement);
const list = byId('search-results', HTMLOListElement);
const more = byId('search-more', HTMLButtonElement);
const words = byId('search-words', HTMLInputElement);

let pagefind: Promise<Pagefind> | undefined;
let groups: ReturnType<typeof loadGroups> | undefined;
let found: readonly Found[] = [];
let latest = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const index = form.dataset['index'] ?? '/pagefind/';

function load(): Promise<Pagefind> {
  pagefind ??= loadPagefind(index);
  return pagefind;
}

/** The results that are in all groups which the form names. */
async function narrowed(
  results: readonly Found[],
  filters: Readonly<Record<string, string>>,
): Promise<readonly Found[]> {
  const wanted = Object.entries(filters).map(([name, value]) => `${name}=${value}`);
  if (wanted.length === 0) return results;
  groups ??= loadGroups(index);
  const isIn = await groups;
  return results.filter((one) => isIn(one, wanted));
}

/** What the form asks for, without what is left open. */
function asked(): Record<string, string> {
  const entries = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  );
  return Object.fromEntries(entries);
}

/** Adds pages to the list. Gives the first of them. */
function append(pages: readonly FoundPage[]): HTMLLIElement | undefined {
  const items = pages.map(resultItem);
  list.append(...items);
  list.hidden = list.childElementCount === 0;
  more.hidden = list.childElementCount >= found.length;
  return items[0];
}

function pagesOf(results: readonly Found[]): Promise<FoundPage[]> {
  return Promise.all(results.map((one) => one.data()));
}

async function look(): Promise<void> {
  clearTimeout(timer);
  const search = ++latest;
  const { q = '', ...filters } = asked();
  const query = new URLSearchParams(q === '' ? filters : { q, ...filters }).toString();
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  if (q === '') {
    clear('');
    return;
  }
  try {
    const { results } = await (await load()).search(q);
    const wanted = await narrowed(results, filters);
    const first = await pagesOf(wanted.slice(0, STEP));
    if (search !== latest) return;
    clear(summary(wanted.length, q));
    found = wanted;
    append(first);
  } catch {
    pagefind = groups = undefined;
    if (search !== latest) return;
    clear(said.failed);
  }
}

/** Shows the next results after those that are there, and puts the reader at the first of them. */
async function showMore(): Promise<void> {
  const search = latest;
  const start = list.childElementCount;
  const pages = await pagesOf(found.slice(start, start + STEP));
  // A further press or another search may have come before.
  if (search !== latest || list.childElementCount !== start) return;
  append(pages)?.querySelector('a')?.focus();
}

function clear(says: string): void {
  found = [];
  list.replaceChildren();
  list.hidden = true;
  more.hidden = true;
  status.textContent = says;
}

/** "12 results for “remand” in West Mercia, Action." */
function summary(count: number, q: string): string {
  const chosen = FILTERS.flatMap((name) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLSelectElement && field.value !== ''
      ? (field.selectedOptions[0]?.textContent ?? [])
      : [];
  }).join(', ');
  return count === 0 ? said.none(q, chosen) : said.found(count, q, chosen);
}

/** Fills the form from the address, so that a search can be kept and sent. */
function fromAddress(): void {
  const query = new URLSearchParams(location.search);
  words.value = query.get('q') ?? '';
  for (const name of FILTERS) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = query.get(name) ?? '';
    // A value that is not in the list leaves a list without any.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void look();
});
form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => void look(), PAUSE_MS);
});
words.addEventListener(
  'focus',
  () => {
    // Loaded early, so that the first results come quickly. If that fails, the search says so when it is asked.
    load().catch(() => (pagefind = undefined));
  },
  { once: true },
);
more.addEventListener('click', () => void showMore());

fromAddress();
if (words.value !== '') void look();
