import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../src/core/check/sentences/numbers.ts';

const bare = (text: string): string[] =>
  numbersIn(text).flatMap(({ kind, isSmallWord, start, end }) =>
    kind === 'number' && !isSmallWord ? [text.slice(start, end)] : [],
  );

describe('numbers that are no figures', () => {
  it.each([
    ['years', 'In 2016/17, 2016-17 and 2019 to 2021 it was so, as in the 1990s.'],
    ['dates', 'On 1 April 2016, between 1 January and 31 March, 23rd May 2019 and April 2020.'],
    ['dates in figures', 'By 2024-06-03, and on 12/05/2024.'],
    ['quarters', 'In quarter 3 and Q4 of 25/26.'],
    [
      'durations',
      'In the last 12 months, over three years, a 6-month order, within 10 working days and 18 to 24 months.',
    ],
    ['times', 'At 10:30 am, by 5pm, 24/7 and for 24 hours.'],
    ['sections', 'Under section 39 of the Crime and Disorder Act 1998, section 36(6) and Schedule 2.'],
    [
      'actions',
      'See actions 1.2, 1.3 and 2.4, recommendation 5, annex 3 and inspection actions, such as 3.1.',
    ],
    [
      'ages',
      'Children aged 10 to 17, those under 18, 15-year-olds, aged 12 or under, 16 or 17 years old, and 18s.',
    ],
    ['ages in words', 'Children aged ten to seventeen, or aged twelve and over.'],
    ['ages after turning', 'After turning 18 a young adult leaves; before 18 they stay.'],
    ['bases', 'For every 100,000 children, per 1,000 and per 10,000 of the population.'],
    ['names', 'KPI 4, Key Stage 4, year 11, Tier 2, COVID-19, AssetPlus2, Outcome 22, MP3 and P2.'],
    ['phone numbers', 'Call 01743 123456 or 020 7946 0018.'],
    ['ordinals', 'The 21st century, the 3rd time and the fifteenth visit.'],
    ['ratios', 'Work is one-to-one, 1:1 or by 70:20:10.'],
    ['intervals', 'With a 95% confidence interval.'],
    ['lists', '1. The first thing'],
    ['totals', 'The shares add up to 100%, or come to a little more than 100%.'],
    ['small words', 'There are three areas and ten partners.'],
  ])('%s', (_, text) => {
    expect(bare(text)).toEqual([]);
  });
});

describe('numbers that are figures', () => {
  it.each([
    ['There were 93 children.', ['93']],
    ['It was 37%, 4 percentage points more.', ['37%', '4 percentage points']],
    ['It costs £1,234.50 or £2.5 million.', ['£1,234.50', '£2.5 million']],
    ['It was 93 per 100,000.', ['93 per 100,000']],
    ['Children have 25 hours a week of school.', ['25']],
    [
      'Forty-five children and a hundred parents came, and twelve went.',
      ['Forty-five', 'a hundred', 'twelve'],
    ],
    ['Over 20 children, under 30 cases.', ['20', '30']],
    ['We spoke to 1998 children.', ['1998']],
    ['We saw 0 cases and 100% of victims.', ['0', '100%']],
    ['It was 0.28, after 1,352.', ['0.28', '1,352']],
    ['There were (5) and 73-76% of them.', ['5', '73', '76%']],
    ['In year 11 there were 12 of 85 in 2019.', ['12', '85']],
  ])('%s', (text, numbers) => {
    expect(bare(text)).toEqual(numbers);
  });

  it('any count of children is one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (count) => {
        const written = count.toLocaleString('en-GB');
        expect(bare(`The service worked with ${written} children in 2019/20.`)).toEqual([written]);
      }),
    );
  });

  it('spans never overlap, and stand in order, in any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 ,.%£/:()a-u\n-]{0,60}$/), (text) => {
        let at = 0;
        for (const { start, end } of numbersIn(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
      }),
    );
  });
});
