import { describe, expect, it } from 'vitest';
import type { AreaFigures } from '../../../src/core/view/area-figures.ts';
import { areaFigures } from '../../../src/core/view/area-figures.ts';
import { sideBySide, type SideBySide } from '../../../src/core/view/side-by-side.ts';
import { compare as words } from '../../../src/core/words/en/compare.ts';
import { LIBRARY, modelOf } from '../west-mercia-model.ts';

const figuresOf = (area: string, performance?: string): AreaFigures =>
  areaFigures(LIBRARY, [modelOf(performance === undefined ? {} : { performance })], area, {
    href: `/areas/${area}/`,
    comparators: ['national'],
    words,
  });
const compared = (
  areas: readonly string[],
  references: readonly string[],
  performance?: string,
): SideBySide =>
  sideBySide(
    areas.map((area) => figuresOf(area, performance)),
    references.map((area) => figuresOf(area, performance)),
    words,
  );
const sentencesOf = (view: SideBySide, indicator: string): readonly string[] =>
  view.indicators.find((one) => one.indicator === indicator)?.latest.sentences ?? [];

describe('areas side by side', () => {
  const view = compared(['herefordshire', 'shropshire', 'worcestershire'], ['west-mercia', 'national']);
  const entrants = view.indicators.find(({ indicator }) => indicator === 'first-time-entrants')?.latest;

  it('stand in the order given, then what they are compared with', () => {
    expect(entrants?.rows.map(({ name, text, isReference }) => [name, text, isReference])).toEqual([
      ['Herefordshire', '155', false],
      ['Shropshire', '[c]', false],
      ['Worcestershire', '114', false],
      ['West Mercia', '93', true],
      ['National', '146', true],
    ]);
    expect(entrants?.markers).toEqual([
      { marker: 'c', meaning: 'confidential: withheld so that no child can be recognised' },
    ]);
  });

  it('say what is shown, whose it is, and which is highest', () => {
    expect(entrants?.caption).toBe('Per 100,000 children, year ending September 2022');
    expect(entrants?.plan).toEqual({
      name: 'West Mercia 2023/24',
      href: '/west-mercia/2023-24/',
      source: 'Youth Justice Plan 2023/24',
    });
    expect(entrants?.sentences).toEqual([
      'Highest: Herefordshire (155). Lowest: Worcestershire (114).',
      words.noCounts,
    ]);
  });

  it('share the latest period that two of them have, not the latest of one', () => {
    const later = `
- indicator: first-time-entrants
  years-ending: [2021-09, 2022-09]
  values: { herefordshire: [271, 155], shropshire: [72] }
`.replace('[72]', '[72, x]');
    const one = `
- { indicator: first-time-entrants, years-ending: [2021-09, 2022-09], values: { herefordshire: [271, 155] } }
- { indicator: first-time-entrants, years-ending: [2021-09], values: { shropshire: [72] } }
`;
    const period = (performance: string): string | undefined =>
      compared(['herefordshire', 'shropshire'], [], performance).indicators[0]?.latest.caption;
    expect(period(later)).toMatch(/2022$/);
    expect(period(one)).toMatch(/2021$/);
  });

  const COUNTED = `
- indicator: custodial-sentences
  calendar-years: [2022]
  already-published: { reason: Invented., source: A plan }
  values:
    herefordshire: { value: 4, numerator: 64, denominator: 16000 }
    shropshire: { value: 1, numerator: 20, denominator: 20000 }
    worcestershire: { value: 0.9, numerator: 45, denominator: 50000 }
    telford-and-wrekin: 2
    national: 1.1
`;

  it('tell a difference from chance where counts are published, and say where they are not', () => {
    const areas = ['herefordshire', 'shropshire', 'worcestershire', 'telford-and-wrekin'];
    const counted = compared(areas, ['national'], COUNTED);
    expect(sentencesOf(counted, 'custodial-sentences')).toEqual([
      'Highest: Herefordshire (4.00). Lowest: Worcestershire (0.90).',
      'Herefordshire is higher than Shropshire and Worcestershire by more than chance would make.',
      'The other differences between areas are no larger than chance alone could make.',
      'For Telford and Wrekin the count behind the figure is not published, so it cannot be said whether a difference is more than chance.',
      'Beside National (1.10): Herefordshire higher by more than chance; for Shropshire and Worcestershire chance alone could make the difference.',
    ]);
    expect(counted.indicators[0]?.latest.rows.map(({ interval }) => interval !== '')).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('say nothing from a count that does not bear the printed figure out', () => {
    const wrong = COUNTED.replace('value: 4, numerator: 64', 'value: 9, numerator: 64');
    const [first] = compared(['herefordshire', 'shropshire'], [], wrong).indicators;
    expect(first?.latest.rows[0]?.interval).toBe('');
    expect(first?.latest.sentences).toContain(words.noCounts);
  });

  it('take a whole as a reference when a part of it is chosen too', () => {
    const chosen = compared(['west-mercia', 'herefordshire', 'shropshire'], []);
    const rows = chosen.indicators.find(({ indicator }) => indicator === 'first-time-entrants')?.latest.rows;
    expect(rows?.map(({ name, isReference }) => [name, isReference])).toEqual([
      ['Herefordshire', false],
      ['Shropshire', false],
      ['West Mercia', true],
    ]);
  });

  it('never put figures of different definitions or periods beside each other, and say which they are', () => {
    const apart = `
- { indicator: reoffending-proportion, cohorts-ending: [2021-03], values: { herefordshire: [30.3] } }
- { indicator: reoffending-proportion, definition: three, quarter-cohorts-ending: [2021-03], values: { shropshire: [40] } }
- { indicator: first-time-entrants, years-ending: [2021-09], values: { herefordshire: [271] } }
- { indicator: first-time-entrants, years-ending: [2022-09], values: { shropshire: [72] } }
`;
    const found = compared(['herefordshire', 'shropshire'], ['national'], apart);
    expect(found.indicators).toEqual([]);
    expect(found.unlike).toEqual([
      {
        indicator: 'first-time-entrants',
        name: 'First time entrants',
        kinds: [
          { areas: 'Herefordshire', what: 'Standard, year ending September 2021' },
          { areas: 'Shropshire', what: 'Standard, year ending September 2022' },
        ],
      },
      {
        indicator: 'reoffending-proportion',
        name: 'Proportion reoffending',
        kinds: [
          { areas: 'Herefordshire', what: 'Twelve months, April 2020 to March 2021 cohort' },
          { areas: 'Shropshire', what: 'Three months, January to March 2021 cohort' },
        ],
      },
    ]);
  });

  it('say of counts that more children make more of them, and judge nothing', () => {
    const counts = `
- { indicator: youth-population, calendar-years: [2022], values: { herefordshire: 16000, shropshire: 28000 } }
`;
    expect(sentencesOf(compared(['herefordshire', 'shropshire'], [], counts), 'youth-population')).toEqual([
      'Highest: Shropshire (28,000). Lowest: Herefordshire (16,000).',
      words.counts,
    ]);
  });

  it('are empty where an area has no figures at all', () => {
    expect(
      compared(
        ['herefordshire', 'worcestershire'],
        ['national'],
        '- { indicator: first-time-entrants, years-ending: [2022-09], values: { national: [146] } }',
      ),
    ).toEqual({ indicators: [], unlike: [] });
  });
});
