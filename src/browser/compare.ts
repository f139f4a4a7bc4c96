import type { AreaFigures } from '../core/view/area-figures.ts';
import type { AreaEntry } from '../core/view/area-list.ts';
import { sideBySide } from '../core/view/side-by-side.ts';
import { compare as words } from '../core/words/en/compare.ts';
import { ComparedSections } from './compared-section.ts';

// The page that compares areas: readers choose two to four, the address keeps which, and the same core that writes the
// pages of services puts them side by side.

function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`no ${id} on the page`);
  return found;
}

const form = byId('compare-form', HTMLFormElement);
const status = byId('compare-status', HTMLParagraphElement);
const result = byId('compare-result', HTMLDivElement);
const choices = [...form.querySelectorAll('select')];
const sections = new ComparedSections(form.dataset['root'] ?? '/', words);

const loaded = new Map<string, Promise<AreaFigures>>();
let latest = 0;

async function loadJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  return (await answer.json()) as T;
}

function figuresOf(area: string): Promise<AreaFigures> {
  const known = loaded.get(area);
  if (known) return known;
  const figures = loadJson<AreaFigures>(`${form.dataset['figures'] ?? ''}${encodeURIComponent(area)}.json`);
  loaded.set(area, figures);
  // What could not be loaded may be tried again.
  figures.catch(() => loaded.delete(area));
  return figures;
}

/** The areas that are chosen, each once. */
const chosen = (): string[] => [
  ...new Set(choices.map(({ value }) => value).filter((value) => value !== '')),
];

/** Puts every area into every choice, under the services that they belong to. */
function fillChoices(areas: readonly AreaEntry[]): void {
  const services = new Map<string, AreaEntry[]>();
  for (const area of areas)
    for (const { name } of area.services) services.set(name, [...(services.get(name) ?? []), area]);
  const sorted = [...services].sort(([one], [other]) => one.localeCompare(other, 'en-GB'));
  for (const choice of choices)
    for (const [service, of] of sorted) {
      const group = document.createElement('optgroup');
      group.label = service;
      group.append(
        ...of.map(
          ({ id, name, isWhole }) =>
            new Option(isWhole && of.length > 1 ? `${name}, whole service` : name, id),
        ),
      );
      choice.append(group);
    }
}

/** What the address asks for, as far as there are such areas. */
function readAddress(): void {
  const wanted = (new URLSearchParams(location.search).get('areas') ?? '').split(',');
  const known = wanted.filter((area) =>
    [...(choices[0]?.options ?? [])].some(({ value }) => value === area && area !== ''),
  );
  for (const [index, choice] of choices.entries()) choice.value = known[index] ?? '';
}

function writeAddress(): void {
  const areas = chosen();
  const address = areas.length === 0 ? location.pathname : `${location.pathname}?areas=${areas.join(',')}`;
  history.pushState(null, '', address);
}

async function show(): Promise<void> {
  latest += 1;
  const run = latest;
  const areas = chosen();
  if (areas.length < 2) {
    result.replaceChildren();
    status.textContent = areas.length === 1 ? words.chooseTwo : '';
    return;
  }
  try {
    const figures = await Promise.all(areas.map(figuresOf));
    const others = [...new Set(figures.flatMap(({ comparators }) => comparators))];
    const references = await Promise.all(others.filter((area) => !areas.includes(area)).map(figuresOf));
    if (run !== latest) return;
    const view = sideBySide(figures, references, words);
    result.replaceChildren(
      ...view.indicators.map((one) => sections.section(one)),
      ...sections.unlike(view.unlike),
    );
    const names = figures.map(({ name }) => name);
    status.textContent =
      view.indicators.length === 0 ? words.foundNone(names) : words.found(names, view.indicators.length);
  } catch {
    if (run !== latest) return;
    result.replaceChildren();
    status.textContent = words.failed;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void show();
});
form.addEventListener('change', () => {
  writeAddress();
  void show();
});
globalThis.addEventListener('popstate', () => {
  readAddress();
  void show();
});

try {
  fillChoices(await loadJson<AreaEntry[]>(form.dataset['areas'] ?? ''));
  form.hidden = false;
  readAddress();
  await show();
} catch {
  status.textContent = words.failed;
}
