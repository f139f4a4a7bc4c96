import type { Page } from 'playwright-core';

/** Roles that are of no use without a name: a reader hears "link" and no more. */
const NAMED = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'heading',
  'image',
  'link',
  'listbox',
  'navigation',
  'radio',
  'region',
  'searchbox',
  'table',
  'textbox',
]);

/** Landmarks of which a page may have several of a kind: each needs a name of its own. */
const LANDMARKS = new Set(['navigation', 'region', 'form', 'search', 'complementary']);

/** What the accessibility tree of a page lacks, and how much of it there is. */
export interface Names {
  readonly faults: string[];
  readonly tables: number;
  /** Pictures with a description. */
  readonly charts: number;
}

/** Reads the accessibility tree of an open page as the browser gives it to a screen reader. */
export async function nameFaults(page: Page): Promise<Names> {
  const shown = await page.evaluate(
    () => [...document.querySelectorAll('svg.chart')].filter((chart) => chart.checkVisibility()).length,
  );
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const faults: string[] = [];
  const landmarks = new Set<string>();
  let tables = 0;
  let charts = 0;
  const word = (value: { value?: unknown } | undefined): string =>
    typeof value?.value === 'string' ? value.value.trim() : '';
  for (const node of nodes) {
    if (node.ignored) continue;
    const role = word(node.role);
    const name = word(node.name);
    if (role === 'LayoutTable') faults.push(`a table is taken for a means of layout: "${name}"`);
    if (NAMED.has(role) && name === '') faults.push(`a ${role} has no name`);
    if (LANDMARKS.has(role) && name !== '') {
      if (landmarks.has(`${role} ${name}`)) faults.push(`two landmarks (${role}) are called "${name}"`);
      landmarks.add(`${role} ${name}`);
    }
    if (role === 'table') tables += 1;
    if (role !== 'image') continue;
    const description = word(node.description);
    if (description !== '' && description !== name) charts += 1;
    else if (shown > 0) faults.push(`the picture "${name}" has no description`);
  }
  if (charts !== shown) faults.push(`${String(shown)} charts are shown, ${String(charts)} are described`);
  return { faults, tables, charts };
}

/** Cells of a page's tables with something in them and no head for their row or their column. */
export function tableFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const plain = (element: Element | null): string =>
      (element?.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 40);
    for (const table of document.querySelectorAll('table')) {
      if (!table.checkVisibility()) continue;
      const named = `"${plain(table.caption)}"`;
      const columns = new Map<number, boolean>();
      /** Columns that a cell of a row above reaches down into, and for how many rows more. */
      const taken = new Map<number, number>();
      for (const row of table.rows) {
        let column = 0;
        const cells: { cell: HTMLTableCellElement; at: number }[] = [];
        for (const cell of row.cells) {
          while ((taken.get(column) ?? 0) > 0) column += 1;
          cells.push({ cell, at: column });
          column += cell.colSpan;
        }
        for (const [at, rows] of taken) taken.set(at, rows - 1);
        for (const { cell, at } of cells)
          for (let index = at; index < at + cell.colSpan; index += 1) taken.set(index, cell.rowSpan - 1);
        const hasHead = cells.some(({ cell }) => cell.tagName === 'TH' && cell.scope.startsWith('row'));
        for (const { cell, at } of cells) {
          if (cell.tagName === 'TH') {
            if (cell.scope === '')
              faults.push(`${named}: the head "${plain(cell)}" does not say what it heads`);
            if (cell.scope.startsWith('col'))
              for (let index = at; index < at + cell.colSpan; index += 1) columns.set(index, true);
            continue;
          }
          if (plain(cell) === '') continue;
          if (!hasHead) faults.push(`${named}: the cell "${plain(cell)}" has no head for its row`);
          if (columns.get(at) !== true)
            faults.push(`${named}: the cell "${plain(cell)}" has no head for its column`);
        }
      }
    }
    return faults;
  });
}
