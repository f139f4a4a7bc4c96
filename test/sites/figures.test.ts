import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedSite } from './build-site.ts';
import { parseCsv } from './csv.ts';
import { attribute, pageAt, pagesIn, tablesIn, textOf, type Table } from './page.ts';
import * as source from './printed.ts';
import type { Printed } from './printed.ts';

const EDITION = '/west-mercia/2023-24/';
const site = sharedSite();
const pages = pagesIn(site);
const measurements = rowsOf('measurements');

/** What the site calls the areas that the source names otherwise. */
const AREAS: Readonly<Record<string, string>> = {
  'Statistical Family': 'Statistical family',
  Telford: 'Telford and Wrekin',
};
const MONTHS: Readonly<Record<string, string>> = { Mar: '03', Sep: '09' };

type Row = Readonly<Record<string, string>>;

function rowsOf(name: string): readonly Row[] {
  return parseCsv(readFileSync(join(site, EDITION, 'data', `${name}.csv`), 'utf8')).rows;
}

/** A printed period as a page heads its column, and as a download has its days. */
function period(printed: string): { readonly column: string; readonly days: readonly [string, string] } {
  const [month, short] = printed.split('-');
  if (month === undefined || short === undefined)
    return { column: printed, days: [`${printed}-01-01`, `${printed}-12-31`] };
  const number = MONTHS[month] ?? '';
  const year = 2000 + Number(short);
  const first = String(Number(number) + 1).padStart(2, '0');
  return {
    column: `${month} ${String(year)}`,
    days: [`${String(year - 1)}-${first}-01`, `${String(year)}-${number}-${number === '09' ? '30' : '31'}`],
  };
}

/** A printed cell as the site must show it: the source's ">10" is a value that was withheld. */
const onPage = (cell: string): string => (cell === '>10' ? '[c]' : cell.replace('%', ''));

/** Tables of counts leave a cell blank where there is nothing to count. */
const blankAs0 = (cell: string): string => (cell === '' ? '0' : cell);

interface National {
  readonly id: string;
  readonly printed: Printed;
  readonly page: string;
}

const NATIONAL: readonly National[] = [
  { id: 'first-time-entrants', printed: source.FIRST_TIME_ENTRANTS, page: 'performance/' },
  { id: 'custodial-sentences', printed: source.CUSTODIAL_SENTENCES, page: 'performance/' },
  { id: 'reoffences-per-reoffender', printed: source.REOFFENCES_PER_REOFFENDER, page: 'performance/' },
  { id: 'reoffending-proportion', printed: source.PROPORTION_REOFFENDING, page: 'performance/' },
  { id: 'full-time-education', printed: source.FULL_TIME_EDUCATION, page: 'priorities/' },
];

/** The caption of an indicator's table, taken from its own page. */
function captionOf(id: string, printed: Printed): string {
  const caption =
    tablesIn(pageAt(pages, `/indicators/${id}/`).root).findLast(hasPeriodsOf(printed))?.caption ?? '';
  if (caption === '') throw new Error(`no caption on the page of ${id}`);
  return caption;
}

/** Tables of the same indicator in other plans cover other periods. */
const hasPeriodsOf =
  (printed: Printed) =>
  (table: Table): boolean =>
    table.columns.slice(1).join() === printed.columns.map((one) => period(one).column).join();

/** Compares a table of the site cell for cell with the printed one; it may show fewer areas. */
function expectAsPrinted(table: Table, printed: Printed): void {
  expect(table.columns.slice(1)).toEqual(printed.columns.map((one) => period(one).column));
  const rows = Object.fromEntries(
    Object.entries(printed.rows).map(([area, cells]) => [AREAS[area] ?? area, cells.map(onPage)]),
  );
  for (const { head, cells } of table.rows) expect(cells, `${table.caption}: ${head}`).toEqual(rows[head]);
}

describe.each(NATIONAL)('the printed table of $id', ({ id, printed, page }) => {
  const caption = captionOf(id, printed);
  const areas = Object.keys(printed.rows).map((area) => AREAS[area] ?? area);

  it('stands cell for cell on the page of its section and on its own page', () => {
    for (const address of [`${EDITION}${page}`, `/indicators/${id}/`]) {
      const tables = tablesIn(pageAt(pages, address).root)
        .filter((table) => table.caption === caption)
        .filter(hasPeriodsOf(printed));
      for (const table of tables) expectAsPrinted(table, printed);
      expect(
        tables
          .filter(({ rows }) => rows.length === areas.length)
          .map(({ rows }) => rows.map(({ head }) => head)),
        `tables of all areas on ${address}`,
      ).toContainEqual(areas);
    }
  });

  it('is the same wherever else a table shows a part of it', () => {
    const tables = pages.flatMap(({ root }) => tablesIn(root)).filter((table) => table.caption === caption);
    const same = tables.filter(hasPeriodsOf(printed));
    expect(same.length).toBeGreaterThan(1);
    for (const table of same) expectAsPrinted(table, printed);
  });

  it('is in measurements.csv with the printed decimals, its days and nothing beside', () => {
    const rows = measurements.filter(({ indicator, breakdown }) => indicator === id && breakdown === '');
    const expected = Object.entries(printed.rows).flatMap(([area, cells]) =>
      cells.map((cell, index) => {
        const [period_start, period_end] = period(printed.columns[index] ?? '').days;
        const value = cell === '>10' ? '' : cell.replace('%', '');
        return {
          area_name: AREAS[area] ?? area,
          period_start,
          period_end,
          value,
          status: cell === '>10' ? 'c' : '',
        };
      }),
    );
    const found = rows.map(({ area_name, period_start, period_end, value, status }) => ({
      area_name,
      period_start,
      period_end,
      value,
      status,
    }));
    expect(sorted(found)).toEqual(sorted(expected));
  });
});

function sorted<T>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe('a rate that the source gives with its count', () => {
  it('carries the count as its numerator', () => {
    const { columns, rows } = source.NUMBER_OF_CUSTODIAL_SENTENCES;
    for (const [area, cells] of Object.entries(rows)) {
      for (const [index, count] of cells.entries()) {
        const row = measurements.find(
          (one) =>
            one['indicator'] === 'custodial-sentences' &&
            one['area_name'] === area &&
            one['period_end'] === `${columns[index] ?? ''}-12-31`,
        );
        expect(row?.['numerator'], `${area} ${columns[index] ?? ''}`).toBe(count);
      }
    }
  });

  it('carries the base as its denominator where the source gives it: 241 of 321 children in full-time education', () => {
    const row = measurements.find(
      ({ indicator, area }) => indicator === 'full-time-education' && area === 'west-mercia',
    );
    expect(row).toMatchObject({ value: '75', unit: '%', numerator: '241', denominator: '321' });
  });
});

describe('a cell that the source withholds', () => {
  const addresses = [
    `${EDITION}performance/`,
    `${EDITION}areas/shropshire/`,
    '/indicators/first-time-entrants/',
  ];
  const withheld = pages.map(({ root, address }) => ({
    root,
    address,
    cells: root.querySelectorAll('abbr').filter(({ textContent }) => textContent.trim() === '[c]'),
  }));

  it('is [c] with its meaning on every page that shows it', () => {
    const shown = withheld.filter(({ cells }) => cells.length > 0);
    expect(shown.map(({ address }) => address)).toEqual(expect.arrayContaining(addresses));
    for (const { cells, address } of shown)
      for (const cell of cells) expect(attribute(cell, 'title'), address).toMatch(/^confidential/);
  });

  it.each(addresses)('is told as it was printed in a note on %s', (address) => {
    expect(textOf(pageAt(pages, address).root)).toContain('Printed as ">10"');
  });
});

describe('the printed table of restorative outcomes', () => {
  const kinds = ['', 'letter-of-apology', 'direct-reparation', 'indirect-reparation', 'face-to-face-meeting'];

  it('stands on the page of priorities, a blank cell as 0', () => {
    const tables = tablesIn(pageAt(pages, `${EDITION}priorities/`).root);
    const outcomes = tables.find(({ caption }) => caption.startsWith('Restorative outcomes'));
    const contacted = tables.find(({ caption }) => caption.startsWith('Victims contacted'));
    const rows = Object.entries(source.RESTORATIVE_OUTCOMES.rows).map(
      ([area, cells]) => [AREAS[area] ?? area, cells] as const,
    );
    expect(outcomes?.rows).toEqual(
      rows.map(([head, cells]) => ({
        head,
        cells: cells.slice(1).map((cell) => blankAs0(cell)),
      })),
    );
    expect(sorted(contacted?.rows ?? [])).toEqual(
      sorted(rows.map(([head, cells]) => ({ head, cells: cells.slice(0, 1) }))),
    );
  });

  it('is in measurements.csv by area and type, for July to September 2022', () => {
    const cells = (indicator: string): Row[] =>
      measurements
        .filter(
          (row) => row['indicator'] === indicator && row['unit'] !== '%' && row['breakdown'] !== 'took-part',
        )
        .map(({ area_name = '', breakdown = '', value = '', period_start = '', period_end = '' }) => ({
          area_name,
          breakdown,
          value,
          period_start,
          period_end,
        }));
    const days = { period_start: '2022-07-01', period_end: '2022-09-30' };
    const rows = Object.entries(source.RESTORATIVE_OUTCOMES.rows).map(
      ([area, cells]) => [AREAS[area] ?? area, cells] as const,
    );
    expect(sorted(cells('restorative-outcomes'))).toEqual(
      sorted(
        rows.flatMap(([area_name, [, ...values]]) =>
          kinds.map((breakdown, index) => ({
            area_name,
            breakdown,
            value: blankAs0(values[index] ?? ''),
            ...days,
          })),
        ),
      ),
    );
    expect(sorted(cells('victims-contacted'))).toEqual(
      sorted(rows.map(([area_name, [value = '']]) => ({ area_name, breakdown: '', value, ...days }))),
    );
  });
});

describe('the printed tables of staff', () => {
  const page = tablesIn(pageAt(pages, `${EDITION}staffing-structure/`).root);
  const rows = rowsOf('staffing');

  it('stand on the page by ethnic group, sex and post, a blank cell as 0', () => {
    const people = page.find(({ caption }) => caption.startsWith('Staff and volunteers'));
    expect(people?.rows).toEqual(
      Object.entries(source.STAFF.rows).map(([head, cells]) => ({
        head,
        cells: cells.map((cell) => blankAs0(cell)),
      })),
    );
    const disability = page.find(({ caption }) => caption.startsWith('Staff by known disability'));
    expect(disability?.rows.map(({ cells }) => cells)).toEqual(Object.values(source.DISABILITY.rows));
  });

  it('are in staffing.csv in the same order, men before women, without totals', () => {
    const groups = Object.entries(source.STAFF.rows).filter(([group]) => group !== 'Total');
    const people = rows.filter(({ gender }) => gender !== '');
    expect(people.map(({ group, gender, count }) => [group, gender, count])).toEqual(
      groups.flatMap(([group, cells]) =>
        cells.slice(0, -2).map((cell, index) => [group, index % 2 === 0 ? 'male' : 'female', blankAs0(cell)]),
      ),
    );
    const [disabled = []] = Object.values(source.DISABILITY.rows);
    expect(rows.filter(({ gender }) => gender === '').map(({ count }) => count)).toEqual(
      disabled.slice(0, -1),
    );
  });

  it('give each post its own column and its own rows', () => {
    const posts = new Set(rows.filter(({ gender }) => gender !== '').map(({ post }) => post));
    expect([...posts]).toEqual([
      'Strategic managers',
      'Operational managers',
      'Practitioners',
      'Administrative staff',
      'Sessional staff',
      'Students',
      'Referral order panel volunteers',
      'Other volunteers',
    ]);
  });
});

describe('the printed table of contributions', () => {
  const printed = Object.values(source.CONTRIBUTIONS.rows);

  it('stands on the page in pounds, a blank cell as a dash, in the printed order', () => {
    const table = tablesIn(pageAt(pages, `${EDITION}budget-costs-and-contributions/`).root).find(
      ({ caption }) => caption.startsWith('Contributions'),
    );
    // The last column of the page, each agency's share, is the site's own.
    expect(table?.rows.map(({ cells }) => cells.slice(0, -1))).toEqual(
      printed.map((cells) => cells.map((cell) => (cell === '' ? '–' : `£${cell}`))),
    );
  });

  it('is in contributions.csv in pounds without commas, blank where it is blank', () => {
    expect(
      rowsOf('contributions').map(({ staffing, in_kind, other_delegated, total }) => [
        staffing,
        in_kind,
        other_delegated,
        total,
      ]),
    ).toEqual(printed.map((cells) => cells.map((cell) => cell.replaceAll(',', ''))));
  });
});

describe('the 29 printed actions', () => {
  const printed = source.ACTIONS.flatMap(({ theme, actions }) =>
    actions.map((inPriority) => ({ theme, inPriority })),
  ).flatMap(({ theme, inPriority }, priority) =>
    inPriority.map((words, index) => ({
      ref: `${String(priority + 1)}.${String(index + 1)}`,
      theme,
      recommendations: /\(([\d,]+)\)$/.exec(words)?.[1]?.split(',') ?? [],
    })),
  );

  it('are 29', () => {
    expect(printed).toHaveLength(29);
  });

  it('are in actions.csv under their themes with the recommendations that the source gives them', () => {
    expect(
      rowsOf('actions').map(({ ref, theme, recommendations = '' }) => ({
        ref,
        theme,
        recommendations: recommendations.split(' ').filter((one) => one !== ''),
      })),
    ).toEqual(printed);
  });

  it('stand in the delivery plan with the same recommendations', () => {
    const { root } = pageAt(pages, `${EDITION}service-development-plan/`);
    const shown = tablesIn(root)
      .filter(({ columns }) => columns[0] === 'Ref')
      .flatMap(({ columns, rows }) =>
        rows.map(({ head, cells }) => ({
          ref: head,
          recommendations: (cells[columns.indexOf('Recommendations') - 1] ?? '').match(/\d+/g) ?? [],
        })),
      );
    expect(shown).toEqual(
      printed.map(({ ref, recommendations }) => ({ ref, recommendations: [...recommendations] })),
    );
  });

  it('are named beside each recommendation that they answer', () => {
    const { root } = pageAt(pages, `${EDITION}service-development-plan/`);
    const shown = root.querySelectorAll('li').flatMap((item) => {
      const number = /^recommendation-(\d+)$/.exec(attribute(item, 'id') ?? '')?.[1];
      if (number === undefined) return [];
      return [
        [
          number,
          item
            .querySelectorAll('.refs a')
            .map((link) => /#action-([\d-]+)$/.exec(attribute(link, 'href') ?? '')?.[1]?.replace('-', '.')),
        ],
      ];
    });
    const expected = Array.from({ length: 9 }, (_, index) => String(index + 1)).map((number) => [
      number,
      printed.filter(({ recommendations }) => recommendations.includes(number)).map(({ ref }) => ref),
    ]);
    expect(shown).toEqual(expected);
  });
});

describe('a figure in a sentence', () => {
  const marked = pages.flatMap(({ root, address }) =>
    root.querySelectorAll('data').map((data) => ({
      address,
      figure: attribute(data, 'data-figure') ?? '',
      value: attribute(data, 'value') ?? '',
      words: data.textContent,
    })),
  );

  it('has one value under its name wherever it stands in a plan', () => {
    const plan = (address: string): string => address.split('/').slice(1, 3).join(' ');
    const values = Map.groupBy(marked, ({ figure, address }) => `${plan(address)}: ${figure}`);
    const several = [...values]
      .filter(([, uses]) => new Set(uses.map(({ value }) => value)).size > 1)
      .map(
        ([figure, uses]) =>
          `${figure}: ${uses.map(({ value, address }) => `${value} on ${address}`).join(', ')}`,
      );
    expect(marked.length).toBeGreaterThan(50);
    expect(several).toEqual([]);
  });

  it('begins with its own value as printed, or rounds it', () => {
    for (const { figure, value, words, address } of marked) {
      const shown = /[\d,]+(?:\.\d+)?/.exec(words)?.[0] ?? '';
      const decimals = shown.split('.')[1]?.length ?? 0;
      expect(Number(shown.replaceAll(',', '')), `${figure} on ${address}: "${words}"`).toBe(
        Number(Number(value).toFixed(decimals)),
      );
    }
  });

  it('has a value that measurements.csv gives for its indicator, definition and area', () => {
    const own = marked.filter(({ address }) => address.startsWith(EDITION));
    expect(own.length).toBeGreaterThan(50);
    for (const { figure, value, address } of own) {
      const [indicator, definition, area] = figure.split(' ');
      const given = measurements
        .filter(
          (row) =>
            row['indicator'] === indicator && row['definition'] === definition && row['area'] === area,
        )
        .flatMap((row) => [row['value'], row['numerator'], row['denominator']]);
      expect(
        given.filter((one) => one !== undefined && one !== '').map(Number),
        `${figure} on ${address}`,
      ).toContain(Number(value));
    }
  });
});
