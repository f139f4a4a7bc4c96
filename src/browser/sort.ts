// Rows of a table in the order of a column: heads become buttons.

/** Fewer rows are not worth the buttons. */
const ENOUGH = 3;

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** What a cell is put in order by; nothing where it is empty, which comes last either way. */
function keyOf(row: HTMLTableRowElement, column: number): string | undefined {
  const cell = row.cells[column];
  const text = cell?.dataset['value'] ?? cell?.textContent.trim() ?? '';
  return text === '' || text === '–' ? undefined : text;
}

function compare(a: string | undefined, b: string | undefined, sign: 1 | -1): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * collator.compare(a, b);
}

function sort(body: HTMLTableSectionElement, heads: readonly HTMLTableCellElement[], column: number): void {
  const head = heads[column];
  const sign = head?.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
  const rows = [...body.rows].map((row) => ({ row, key: keyOf(row, column) }));
  body.append(...rows.sort((a, b) => compare(a.key, b.key, sign)).map(({ row }) => row));
  for (const one of heads) one.removeAttribute('aria-sort');
  head?.setAttribute('aria-sort', sign === 1 ? 'ascending' : 'descending');
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sort]')) {
  const [body] = table.tBodies;
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (body === undefined || body.rows.length < ENOUGH) continue;
  for (const [column, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.textContent = head.textContent.trim();
    button.addEventListener('click', () => {
      sort(body, heads, column);
    });
    head.replaceChildren(button);
  }
}
