import type { HtmlElement } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { sharedSite } from './build-site.ts';
import { attribute, pagesIn, textOf } from './page.ts';

const pages = pagesIn(sharedSite());
const tables = pages.flatMap(({ address, root }) =>
  root.querySelectorAll('table').map((table) => ({ address, root, table })),
);
const isForPrint = (address: string): boolean => address.endsWith('/print/');

/** The cells of a row. */
const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.childElements.filter(({ tagName }) => tagName === 'th' || tagName === 'td');

describe('every table of every page', () => {
  it('says what it shows in a caption', () => {
    expect(tables.length).toBeGreaterThan(200);
    for (const { address, table } of tables) {
      const caption = table.querySelector('caption');
      expect(caption ? textOf(caption) : '', `${address}#${table.id ?? ''}`).not.toBe('');
    }
  });

  it('has heads of columns and of rows that say which they are', () => {
    for (const { address, table } of tables) {
      const heads = table.querySelectorAll('th').map((head) => attribute(head, 'scope') ?? 'none');
      const where = `${address}#${table.id ?? ''}`;
      expect(heads, where).toContain('col');
      expect(heads, where).toContain('row');
      expect(heads, where).not.toContain('none');
    }
  });

  it('has an address, and a link to it where it is not for print', () => {
    for (const { address, root, table } of tables) {
      expect(table.id ?? '', address).not.toBe('');
      if (isForPrint(address)) continue;
      const links = root.querySelectorAll('a').filter((link) => attribute(link, 'href') === `#${table.id ?? ''}`);
      expect(links.length, `${address}#${table.id ?? ''}`).toBeGreaterThan(0);
    }
  });

  it('explains underneath each marker that stands in it', () => {
    let found = 0;
    for (const { address, root, table } of tables) {
      const markers = new Set(
        table
          .querySelectorAll('td')
          .flatMap((cell) => [...textOf(cell).matchAll(/\[(c|x|z|low|b|e|p|r|u)\]/g)].map(([marker]) => marker)),
      );
      const keys = root.querySelectorAll('.markers li').map(textOf);
      for (const marker of markers) {
        found += 1;
        expect(keys.some((key) => key.startsWith(`${marker} `)), `${marker} in ${address}#${table.id ?? ''}`).toBe(true);
      }
    }
    expect(found).toBeGreaterThan(20);
  });

  it('has a cell under each head, so that no row is shorter than another', () => {
    const span = (cell: HtmlElement, name: string): number => Number(attribute(cell, name) ?? '1');
    for (const { address, table } of tables) {
      const rows = table.querySelectorAll('tr').map(cellsOf);
      const hasRowspan = rows.flat().some((cell) => span(cell, 'rowspan') > 1);
      const widths = rows.map((row) => row.reduce((sum, cell) => sum + span(cell, 'colspan'), 0));
      // Under a head that goes down two rows, the second row of heads is shorter by one.
      const expected = Math.max(...widths);
      for (const [index, width] of widths.entries())
        expect(hasRowspan && index === 1 ? width + 1 : width, `row ${String(index + 1)} of ${address}#${table.id ?? ''}`).toBe(expected);
    }
  });
});
