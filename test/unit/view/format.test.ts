import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod, type PeriodKind } from '../../../src/core/schema/period.ts';
import {
  escapeHtml,
  formatBare,
  formatDate,
  formatMoney,
  formatNumber,
  formatPercent,
  formatWithUnit,
  listWords,
  numberWords,
  periodKindWords,
  periodShort,
  periodWords,
  unitWords,
  yearRange,
} from '../../../src/core/view/format.ts';
import { wordsOf } from '../../../src/core/words/words.ts';

const en = wordsOf('en');

const period = (kind: PeriodKind, typed: string): NonNullable<ReturnType<typeof parsePeriod>> => {
  const found = parsePeriod(kind, typed);
  if (!found) throw new Error(typed);
  return found;
};

describe('formatNumber', () => {
  it.each<[number, number, string]>([
    [1_179_999, 0, '1,179,999'],
    [999, 0, '999'],
    [1000, 0, '1,000'],
    [0.08, 2, '0.08'],
    [26.7, 1, '26.7'],
    [30, 1, '30.0'],
    [1234.5, 2, '1,234.50'],
    [0.125, 2, '0.13'],
    [1.005, 2, '1.01'],
    [-5, 0, '−5'],
    [-0.001, 2, '0.00'],
    [0, 0, '0'],
  ])('writes %d with %d decimals as "%s"', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('can be read back as the rounded number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (units, decimals) => {
        const value = units / 10 ** decimals;
        expect(Number(formatNumber(value, decimals).replaceAll(',', '').replace('−', '-'))).toBeCloseTo(
          value,
          10,
        );
      }),
    );
  });
});

describe('formatPercent', () => {
  it('is whole above one per cent and never 0% for something', () => {
    expect([formatPercent(66.67), formatPercent(0.4), formatPercent(0), formatPercent(100)]).toEqual([
      '67%',
      '0.4%',
      '0%',
      '100%',
    ]);
  });
});

describe('formatMoney', () => {
  it('has pence only where there are any', () => {
    expect([formatMoney(3_370_472), formatMoney(12.5), formatMoney(0)]).toEqual([
      '£3,370,472',
      '£12.50',
      '£0',
    ]);
  });
});

describe('a value with its unit', () => {
  it('is written as a sentence needs it', () => {
    const rate = { kind: 'rate', per: 100_000, of: 'children' } as const;
    const percent = { kind: 'percent', of: 'the cohort' } as const;
    const count = { kind: 'count', of: 'outcomes', one: 'outcome' } as const;
    const ratio = { kind: 'ratio', of: 'reoffences per reoffender' } as const;
    expect(formatWithUnit(93, rate, 0, en)).toBe('93 per 100,000 children');
    expect(formatWithUnit(27.3, percent, 1, en)).toBe('27.3%');
    expect([formatWithUnit(1, count, 0, en), formatWithUnit(239, count, 0, en)]).toEqual([
      '1 outcome',
      '239 outcomes',
    ]);
    expect(formatWithUnit(4.05, ratio, 2, en)).toBe('4.05 reoffences per reoffender');
    expect(formatBare(27.3, percent, 1)).toBe('27.3%');
    expect([unitWords(rate, en), unitWords(percent, en), unitWords(count, en)]).toEqual([
      'per 100,000 children',
      '% of the cohort',
      'outcomes',
    ]);
  });
});

describe('a period', () => {
  it.each<[PeriodKind, string, string, string, string]>([
    ['year-ending', '2022-09', 'the year ending September 2022', 'Sep 2022', 'Year ending'],
    ['calendar-year', '2022', '2022', '2022', 'Calendar year'],
    ['financial-year', '2022-23', '2022/23', '2022/23', 'Financial year'],
    ['cohort', '2021-03', 'the April 2020 to March 2021 cohort', 'Mar 2021', 'Cohort of the year ending'],
    [
      'quarter-cohort',
      '2017-06',
      'the April to June 2017 cohort',
      'Jun 2017',
      'Cohort of the three months ending',
    ],
    ['interval', '2022-07/2022-09', 'July to September 2022', 'Jul to Sep 2022', 'Period'],
    ['interval', '2022-10/2023-03', 'October 2022 to March 2023', 'Oct 2022 to Mar 2023', 'Period'],
    ['interval', '2022-12/2022-12', 'December 2022', 'Dec 2022', 'Period'],
  ])('%s %s is "%s" in a sentence and "%s" in a column', (kind, typed, words, short, kindWords) => {
    const found = period(kind, typed);
    expect([periodWords(found, en), periodShort(found, en), periodKindWords(found, en)]).toEqual([
      words,
      short,
      kindWords,
    ]);
  });

  it('of a plan is written as the sector writes it', () => {
    expect([yearRange('2023-24', en), yearRange('2016-19', en), yearRange('1999-00', en)]).toEqual([
      '2023/24',
      '2016 to 2019',
      '1999/00',
    ]);
  });
});

describe('a date', () => {
  it('stays as exact as it is', () => {
    expect([formatDate('2023-06-21', en), formatDate('2023-06', en), formatDate('2023', en)]).toEqual([
      '21 June 2023',
      'June 2023',
      '2023',
    ]);
  });
});

describe('words', () => {
  it('join a list with "and"', () => {
    expect([
      listWords([], en),
      listWords(['a'], en),
      listWords(['a', 'b'], en),
      listWords(['a', 'b', 'c'], en),
    ]).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });

  it('stand for numbers up to ten', () => {
    expect([
      numberWords(0, en),
      numberWords(4, en),
      numberWords(10, en),
      numberWords(11, en),
      numberWords(1234, en),
    ]).toEqual(['none', 'four', 'ten', '11', '1,234']);
  });
});

describe('escapeHtml', () => {
  it('leaves nothing that a browser would take for markup', () => {
    expect(escapeHtml('<a href="x">T&C</a>')).toBe('&lt;a href=&quot;x&quot;&gt;T&amp;C&lt;/a&gt;');
    fc.assert(fc.property(fc.string(), (text) => !/[<>"]/.test(escapeHtml(text))));
  });
});
