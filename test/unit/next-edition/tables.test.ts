import { describe, expect, it } from 'vitest';
import { nextTable, type RawTable } from '../../../src/next-edition/tables.ts';
import { withYears } from '../../../src/next-edition/years.ts';

const STEP = { from: '2024-25', years: 1, source: { title: 'The plan' } };
const next = (table: RawTable, step = STEP): RawTable => nextTable(table, step)?.table ?? {};

describe('a table for the next edition', () => {
  it('has the next period behind the others, and in front where the latest stands first', () => {
    const rising = next({ 'calendar-years': [2022, 2023], values: { here: [1, 2] } });
    expect(rising).toMatchObject({
      'calendar-years': [2022, 2023, 2024],
      values: { here: [1, 2, 'x'] },
      awaiting: [2024],
    });
    const falling = next({ 'calendar-years': [2023, 2022], values: { here: [2, 1] } });
    expect(falling).toMatchObject({ 'calendar-years': [2024, 2023, 2022], values: { here: ['x', 2, 1] } });
  });

  it.each([
    ['years-ending', ['2022-09', '2023-09'], ['2024-09']],
    ['cohorts-ending', ['2021-03'], ['2022-03']],
    ['quarter-cohorts-ending', ['2023-06', '2023-09'], ['2023-12', '2024-03', '2024-06', '2024-09']],
    ['financial-years', ['2022-23', '2023-24'], ['2024-25']],
    ['periods', ['2023-07/2023-09'], ['2024-07/2024-09']],
  ])('knows the next period of %s', (key, periods, added) => {
    expect(next({ [key]: periods, values: { here: periods.map(() => 1) } })['awaiting']).toEqual(added);
  });

  it('has a column for each year that lies between', () => {
    const table = { 'calendar-years': [2022, 2023], values: { here: [1, 2] } };
    expect(next(table, { ...STEP, years: 3 })['awaiting']).toEqual([2024, 2025, 2026]);
  });

  it('leaves behind what stands before the latest break of any row', () => {
    const made = nextTable(
      {
        'calendar-years': [2021, 2022, 2023],
        values: { here: [1, { value: 2, flag: 'b' }, 3], there: [4, 5, 6] },
      },
      STEP,
    );
    expect(made?.table).toMatchObject({
      'calendar-years': [2022, 2023, 2024],
      values: { here: [2, 3, 'x'], there: [5, 6, 'x'] },
    });
    expect(made?.comment).toContain('before the break');
  });

  it('begins anew where its columns are categories of one period', () => {
    const table = {
      'calendar-years': [2023],
      by: ['girls', 'boys'],
      values: { here: [1, 2] },
      note: 'Printed so.',
    };
    expect(next(table)).toEqual({
      source: { title: 'The plan' },
      'calendar-years': [2024],
      by: ['girls', 'boys'],
      values: { here: ['x', 'x'] },
      awaiting: ['girls', 'boys'],
    });
  });

  it('keeps its own source, and tells the old target without setting it again', () => {
    const made = nextTable(
      {
        source: { title: 'Release' },
        'calendar-years': [2023],
        target: { kind: 'at-most', value: 3, text: 'at most 3' },
        values: { here: [1] },
      },
      STEP,
    );
    expect(made?.table).not.toHaveProperty('target');
    expect(made?.table['source']).toEqual({ title: 'Release' });
    expect(made?.comment).toBe('The target in 2024-25 was: at most 3. Set a new one, or none.');
  });
});

describe('the title of the next edition', () => {
  it.each([
    ['Youth Justice Plan 2024/25', 'Youth Justice Plan 2025/26'],
    ['Plan 2024-2025', 'Plan 2025-2026'],
    ['Budget, 2024 to 2025', 'Budget, 2025 to 2026'],
    ['Progress since 2023/24', 'Progress since 2023/24'],
  ])('%s becomes %s', (old, expected) => {
    expect(withYears(old, '2024-25', '2025-26')).toBe(expected);
  });
});
