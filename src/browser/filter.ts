// Narrows a list of records down by what a form says, and keeps that in the address of the page.

/** Parts of a list that are left out when none of their records is shown. */
const PARTS = '.priority, .theme';

/** The fields that a template holds, put where the template stands. */
function formOf(template: HTMLTemplateElement): HTMLElement | null {
  template.after(template.content.cloneNode(true));
  return template.parentElement?.querySelector<HTMLElement>('.filter') ?? null;
}

/** Whether a record, or a part of the list that it stands in, has a value. */
function has(row: Element, by: string, value: string): boolean {
  return (
    row.closest(`[data-${by}]`)?.getAttribute(`data-${by}`)?.split(' ').includes(value) === true ||
    value === ''
  );
}

function start(form: HTMLElement): void {
  const list = document.getElementById(form.dataset['list'] ?? '');
  const status = form.querySelector<HTMLElement>('[role=status]');
  const reset = form.querySelector('button');
  if (!list || !status || !reset) return;
  const fields = [...form.querySelectorAll('select')];
  const rows = [...list.querySelectorAll<HTMLElement>('tbody tr')];
  const parts = [...list.querySelectorAll<HTMLElement>(PARTS)];

  const show = (): void => {
    for (const row of rows)
      row.hidden = fields.some(({ dataset, value }) => !has(row, dataset['by'] ?? '', value));
    for (const part of parts) part.hidden = !part.querySelector('tbody tr:not([hidden])');
    const shown = rows.filter(({ hidden }) => !hidden).length;
    const chosen = fields.flatMap((field) =>
      field.value === '' ? [] : (field.selectedOptions[0]?.text ?? []),
    );
    const words = (status.dataset['shown'] ?? '')
      .replace('{shown}', String(shown))
      .replace('{all}', String(rows.length));
    status.textContent = [words, ...chosen].join(' · ');
    if (shown === 0) status.textContent += `. ${status.dataset['nothing'] ?? ''}`;
    reset.hidden = chosen.length === 0;
    list.toggleAttribute('data-narrowed', chosen.length > 0);
  };

  const clear = (): void => {
    for (const field of fields) field.value = '';
    show();
  };

  /** Puts what is chosen into the address: as a step back where a reader chose it. */
  const keep = (hash: string): void => {
    const query = new URLSearchParams(location.search);
    for (const { name, value } of fields) {
      if (value === '') query.delete(name);
      else query.set(name, value);
    }
    const search = query.size === 0 ? '' : `?${query.toString()}`;
    history.pushState(null, '', `${location.pathname}${search}${hash}`);
  };

  const fromAddress = (): void => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = query.get(field.name) ?? '';
      // A value that is not in the list leaves a list without any.
      if (field.selectedIndex < 0) field.value = '';
    }
    show();
    showTarget();
  };

  /** An address that leads to a record leads there even if the list was narrowed down to others. */
  const showTarget = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !list.contains(target) || !target.closest('[hidden]')) return;
    clear();
    keep(location.hash);
    target.scrollIntoView();
  };

  form.addEventListener('change', () => {
    show();
    keep('');
  });
  reset.addEventListener('click', () => {
    clear();
    keep('');
    fields[0]?.focus();
  });
  addEventListener('popstate', fromAddress);
  addEventListener('hashchange', showTarget);
  fromAddress();
}

for (const template of document.querySelectorAll<HTMLTemplateElement>('template.filter-template')) {
  const form = formOf(template);
  if (form) start(form);
}
