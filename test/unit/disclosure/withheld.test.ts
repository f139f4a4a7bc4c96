import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../src/core/schema/disclosure.ts';
import { inventedLibrary, inventedModels } from './invented.ts';

/** What is withheld of one edition: area, period and category of each figure. */
function withheld(performance: string, settings: Partial<Disclosure> = {}): string[] {
  return inventedModels({ '2023-24': performance }, inventedLibrary(settings)).flatMap(({ edition }) =>
    edition.measurements
      .filter(({ marker }) => marker === 'c')
      .map(({ area, period, category }) => [area, period.key, category ?? 'all'].join(' ')),
  );
}

const orders = (rows: string): string => `
- indicator: orders
  calendar-years: [2022]
  by: [all, light, middle, heavy]
  values:
${rows}`;

describe('what is withheld', () => {
  it('is nothing where nothing is small, and the edition stays the one that was read', () => {
    const [model] = inventedModels({ '2023-24': orders('    north: [40, 20, 12, 8]') }, inventedLibrary());
    expect(model?.edition).toBe(model?.unprotected.edition);
    expect(model?.figures).toBe(model?.unprotected.figures);
  });

  it('is none and all of a small group, and not of a larger one', () => {
    expect(withheld(orders('    north: [7, 7, 0, 0]'))).toEqual([
      'north 2022 light',
      'north 2022 middle',
      'north 2022 heavy',
    ]);
    expect(withheld(orders('    north: [30, 30, 0, 0]'))).toEqual([]);
  });

  it('follows the threshold', () => {
    expect(withheld(orders('    north: [40, 20, 12, 8]'), { threshold: 10 })).toEqual([
      'north 2022 middle',
      'north 2022 heavy',
    ]);
  });

  it('is a total where its parts alone would not do', () => {
    expect(
      withheld(`
- indicator: orders
  calendar-years: [2022]
  values: { north: 2, south: 1, east: 1, shire: 4 }
`),
    ).toEqual(['north 2022 all', 'south 2022 all', 'east 2022 all', 'shire 2022 all']);
  });

  it('is no headline where another figure will do', () => {
    expect(
      withheld(`
- indicator: people
  calendar-years: [2022]
  values: { north: 27000, south: 30000, east: 20000, shire: 77000 }
- indicator: custody
  calendar-years: [2022]
  values:
    north: { value: 0.07, numerator: 2 }
    south: { value: 0.7, numerator: 21 }
    east: { value: 1.5, numerator: 30 }
    shire: { value: 0.69, numerator: 53 }
`),
    ).toEqual(['north 2022 all', 'south 2022 all']);
  });

  it('is a longer period, where shorter ones would make it tell', () => {
    const quarters = `
- indicator: orders
  periods: [2022-01/2022-03, 2022-04/2022-06, 2022-07/2022-09, 2022-10/2022-12]
  values: { north: [3, 20, 30, 40] }
`;
    expect(withheld(quarters)).toEqual(['north 2022-01/2022-03 all']);
    const year = '- indicator: orders\n  calendar-years: [2022]\n  values: { north: 93 }\n';
    expect(withheld(quarters + year)).toEqual(['north 2022-01/2022-03 all', 'north 2022-04/2022-06 all']);
  });

  it('is a part, where an indicator that is the sum of two would make the other tell', () => {
    const one = (indicator: string, value: number): string =>
      `- indicator: ${indicator}\n  calendar-years: [2022]\n  values: { north: ${String(value)} }\n`;
    expect(withheld(one('fines', 3) + one('orders', 20))).toEqual(['north 2022 all']);
    expect(withheld(one('fines', 3) + one('orders', 20) + one('outcomes', 23))).toHaveLength(2);
  });

  it('is what an author withheld, with what would give it away', () => {
    expect(withheld(orders('    north: [40, 20, 12, c]'))).toEqual(['north 2022 middle', 'north 2022 heavy']);
  });

  it('is nothing that is said to be public already', () => {
    const table = orders('    north: [40, 20, 17, 3]');
    expect(withheld(table)).toHaveLength(2);
    expect(
      withheld(
        table.replace('  values:', '  already-published: { reason: A reason, source: A source }\n  values:'),
      ),
    ).toEqual([]);
    expect(
      withheld(
        table.replace(
          '17, 3]',
          '17, { value: 3, already-published: { reason: A reason, source: A source } }]',
        ),
      ),
    ).toEqual([]);
  });

  it('leaves nothing of a figure: no note, no table as it was typed', () => {
    const [model] = inventedModels(
      { '2023-24': orders('    north: [40, 20, 17, { value: 3, percent: 8, note: There were three. }]') },
      inventedLibrary(),
    );
    const text = JSON.stringify(model?.edition.measurements);
    expect(text).not.toContain('There were three');
    expect(model?.edition.measurements.at(-1)).toMatchObject({
      published: null,
      marker: 'c',
      printedPercent: null,
      note: null,
      origin: { cell: { marker: 'c' } },
    });
  });

  it('is a figure whose value before a revision was small, and what would give that away', () => {
    const revised = orders(
      '    north: [{ value: 41, flag: r, was: 40 }, 20, 17, { value: 8, flag: r, was: 3 }]',
    );
    expect(withheld(orders('    north: [41, 20, 13, 8]'))).toEqual([]);
    const names = withheld(revised);
    expect(names).toContain('north 2022 heavy');
    expect(names.length).toBeGreaterThan(1);
    const [model] = inventedModels({ '2023-24': revised }, inventedLibrary());
    expect(model?.edition.measurements.filter(({ marker }) => marker === 'c').map(({ was }) => was)).toEqual(
      names.map(() => null),
    );
    expect(JSON.stringify(model?.edition.tables)).not.toContain('"was":3');
  });

  it('is rounded instead where the site says so, and rates of small counts are withheld all the same', () => {
    const library = inventedLibrary({ 'round-to': 5 });
    const models = inventedModels(
      {
        '2023-24': `${orders('    north: [43, 21, 19, 3]')}
- indicator: people
  calendar-years: [2022]
  values: { north: 27000 }
- indicator: custody
  calendar-years: [2022]
  values: { north: { value: 0.07, numerator: 2 } }
`,
      },
      library,
    );
    expect(models[0]?.edition.measurements.map(({ published, marker }) => published ?? marker)).toEqual([
      45,
      20,
      20,
      5,
      27000,
      'c',
    ]);
    expect(models[0]?.edition.tables[0]?.table.note).toBe('Counts are rounded to the nearest 5.');
  });
});
