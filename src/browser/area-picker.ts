// Narrows a list of areas to those whose name, or whose service's name, holds what the reader types. Without this script
// the whole list is there, under its letters.

/** Words as they are compared: without case, accents and signs, "&" as "and". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

class AreaPicker extends HTMLElement {
  connectedCallback(): void {
    const frame = this.querySelector<HTMLElement>('.area-filter');
    const input = frame?.querySelector('input');
    const status = frame?.querySelector('[role="status"]');
    if (!frame || !input || !status) return;
    const items = [...this.querySelectorAll<HTMLLIElement>('.area-letter li')].map((item) => ({
      item,
      words: plain(item.textContent),
    }));
    const letters = [...this.querySelectorAll<HTMLElement>('.area-letter')];
    frame.hidden = false;

    const narrow = (): void => {
      const wanted = plain(input.value);
      let shown = 0;
      for (const { item, words } of items) {
        item.hidden = !` ${words}`.includes(` ${wanted}`);
        if (!item.hidden) shown += 1;
      }
      for (const letter of letters) letter.hidden = letter.querySelector('li:not([hidden])') === null;
      status.textContent = wanted === '' ? '' : countWords(shown);
    };
    input.addEventListener('input', narrow);
    // The first page of the site hands a name over; a browser that comes back to this page fills the field in again.
    input.value ||= new URLSearchParams(location.search).get('name') ?? '';
    narrow();
  }
}

function countWords(shown: number): string {
  if (shown === 0) return 'No area is called so. Try a shorter part of the name.';
  return shown === 1 ? '1 area' : `${String(shown)} areas`;
}

customElements.define('area-picker', AreaPicker);
