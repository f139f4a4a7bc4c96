import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessPeriod } from '../../../src/core/schema/period-guess.ts';
import {
  PERIOD_COLUMNS,
  financialYears,
  monthsBefore,
  parsePeriod,
  periodDays,
  type PeriodKind,
} from '../../../src/core/schema/period.ts';

describe('parsePeriod', () => {
  it.each<[PeriodKind, string | number, string, string]>([
    ['year-ending', '2022-09', '2021-10', '2022-09'],
    ['year-ending', '2022-12', '2022-01', '2022-12'],
    ['calendar-year', 2022, '2022-01', '2022-12'],
    ['financial-year', '2022-23', '2022-04', '2023-03'],
    ['financial-year', '1999-00', '1999-04', '2000-03'],
    ['cohort', '2021-03', '2020-04', '2021-03'],
    ['quarter-cohort', '2017-06', '2017-04', '2017-06'],
    ['quarter-cohort', '2018-01', '2017-11', '2018-01'],
    ['interval', '2022-07/2022-09', '2022-07', '2022-09'],
  ])('reads %s %s as %s to %s', (kind, typed, start, end) => {
    expect(parsePeriod(kind, typed)).toMatchObject({ kind, start, end, key: String(typed) });
  });

  it.each<[PeriodKind, string | number]>([
    ['year-ending', '2022'],
    ['year-ending', '2022-13'],
    ['year-ending', '2022-9'],
    ['calendar-year', '22'],
    ['calendar-year', '2022-09'],
    ['financial-year', '2022-24'],
    ['financial-year', '2022/23'],
    ['interval', '2022-09/2022-07'],
    ['interval', '2022-07'],
    ['interval', '2022-07/2022-08/2022-09'],
  ])('does not read %s %s', (kind, typed) => {
    expect(parsePeriod(kind, typed)).toBeUndefined();
  });
});

describe('financialYears', () => {
  it('reads one year or several, also over the turn of a century', () => {
    expect([financialYears('2023-24'), financialYears('2016-19'), financialYears('1999-01')]).toEqual([
      [2023, 2024],
      [2016, 2019],
      [1999, 2001],
    ]);
  });

  it('does not read a plan that ends before it begins', () => {
    expect(financialYears('2023-22')).toBeUndefined();
    expect(financialYears('2023-23')).toBeUndefined();
  });
});

describe('periodDays', () => {
  it('gives the first and the last day, with a leap day where there is one', () => {
    const days = (end: string): unknown => periodDays({ kind: 'interval', start: end, end, key: end });
    expect(days('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect(days('2023-02')).toEqual({ first: '2023-02-01', last: '2023-02-28' });
    expect(days('2000-02')).toEqual({ first: '2000-02-01', last: '2000-02-29' });
    expect(days('2022-12')).toEqual({ first: '2022-12-01', last: '2022-12-31' });
  });
});

describe('monthsBefore', () => {
  it('goes back and forth again for any month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 2999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 200 }),
        (year, month, months) => {
          const typed = `${String(year)}-${String(month).padStart(2, '0')}`;
          expect(monthsBefore(monthsBefore(typed, months), -months)).toBe(typed);
        },
      ),
    );
  });
});

describe('guessPeriod', () => {
  it.each<[PeriodKind, string, string | undefined]>([
    ['year-ending', 'Sept 2022', '2022-09'],
    ['year-ending', 'September 2022', '2022-09'],
    ['year-ending', '9/2022', '2022-09'],
    ['year-ending', '2022-9', '2022-09'],
    ['financial-year', '2022/23', '2022-23'],
    ['financial-year', '2022/2023', '2022-23'],
    ['year-ending', 'Sommer 2022', undefined],
    ['calendar-year', '2022-23', undefined],
  ])('takes %s "%s" for %s', (kind, typed, meant) => {
    expect(guessPeriod(kind, typed)).toBe(meant);
  });

  it('never proposes what would not be read', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(PERIOD_COLUMNS)), fc.string(), (kind, typed) => {
        const guess = guessPeriod(kind, typed);
        expect(guess === undefined || parsePeriod(kind, guess) !== undefined).toBe(true);
      }),
    );
  });
});
