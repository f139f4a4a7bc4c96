import { describe, expect, it } from 'vitest';
import { bind } from '../../../src/core/compute/bind.ts';
import type { Attributes } from '../../../src/core/compute/bound.ts';
import { boundWords } from '../../../src/core/view/sentence.ts';
import { LIBRARY, PERFORMANCE, modelOf } from '../west-mercia-model.ts';
import { wordsOf } from '../../../src/core/words/words.ts';

const model = modelOf();
const words = (name: string, attributes: Attributes, of = model): string => {
  const bound = bind(name, attributes, of);
  if (bound.kind === 'unbound') throw new Error(`${bound.rule}: ${bound.found}`);
  return boundWords(bound, { library: LIBRARY, words: wordsOf('en') });
};

// Worked by hand from the tables of West Mercia Youth Justice Plan 2023/24.
describe('a sentence about West Mercia', () => {
  it.each<[string, Attributes, string]>([
    // 98 - 93 = 5; 5 / 98 = 5.1%
    ['Change', { of: 'first-time-entrants' }, 'down from 98 the year before (5% lower)'],
    ['Change', { of: 'first-time-entrants', show: 'brief' }, '5% lower'],
    // 128 - 93 = 35; 35 / 128 = 27.3%
    [
      'Change',
      { of: 'first-time-entrants', from: '2020-09' },
      'down from 128 in the year ending September 2020 (27% lower)',
    ],
    // 271 - 155 = 116; 116 / 271 = 42.8%: the plan prints 43%
    [
      'Change',
      { of: 'first-time-entrants', area: 'herefordshire' },
      'down from 271 the year before (43% lower)',
    ],
    // 114 - 66 = 48; 48 / 66 = 72.7%
    [
      'Change',
      { of: 'first-time-entrants', area: 'worcestershire' },
      'up from 66 the year before (73% higher)',
    ],
    // 27.3 - 26.7 = 0.6 points
    [
      'Change',
      { of: 'reoffending-proportion' },
      'up from 26.7% the year before (0.6 percentage points higher)',
    ],
    // 4.05 - 3.46 = 0.59; 0.59 / 3.46 = 17.1%
    ['Change', { of: 'reoffences-per-reoffender' }, 'up from 3.46 the year before (17% higher)'],
    // 0.28 - 0.11 = 0.17; 0.17 / 0.11 = 154.5%
    [
      'Change',
      { of: 'custodial-sentences', area: 'telford-and-wrekin' },
      'up from 0.11 the year before (155% higher)',
    ],
    ['Compare', { of: 'first-time-entrants', to: 'national' }, 'below the national rate of 146'],
    [
      'Compare',
      { of: 'first-time-entrants', area: 'herefordshire', to: 'statistical-family' },
      'above the statistical family rate of 137',
    ],
    [
      'Compare',
      { of: 'first-time-entrants', area: 'telford-and-wrekin', to: 'worcestershire' },
      'the same as the Worcestershire rate of 114',
    ],
    ['Compare', { of: 'reoffending-proportion', to: 'national' }, 'below the national figure of 31.2%'],
    // 9 sentences among 115,388 children: 0.04 to 0.15 per 1,000, which holds 0.11
    [
      'Compare',
      { of: 'custodial-sentences', to: 'national' },
      'below the national rate of 0.11 (a difference that chance alone could make)',
    ],
    // 155 is the highest of 155, 114, 114; Shropshire is withheld
    [
      'Rank',
      { of: 'first-time-entrants', area: 'herefordshire' },
      'the highest of the three areas with a figure',
    ],
    [
      'Rank',
      { of: 'first-time-entrants', area: 'worcestershire' },
      'the joint lowest of the three areas with a figure',
    ],
    // 82, 97, 221, 233
    [
      'Rank',
      { of: 'first-time-entrants', area: 'herefordshire', period: '2020-09' },
      'third lowest of the four areas',
    ],
    [
      'Rank',
      { of: 'first-time-entrants', area: 'shropshire', period: '2020-09' },
      'the lowest of the four areas',
    ],
    ['Period', { of: 'reoffending-proportion' }, 'the April 2020 to March 2021 cohort'],
    ['Period', { of: 'custodial-sentences' }, '2022'],
  ])('<%s %j> reads "%s"', (name, attributes, expected) => {
    expect(words(name, attributes)).toBe(expected);
  });

  it('says that a figure is the same where both print alike', () => {
    const same = modelOf({ performance: PERFORMANCE.replace('[128, 98, 93]', '[128, 93, 93]') });
    expect(words('Change', { of: 'first-time-entrants' }, same)).toMatch(/^the same as/);
  });

  it('gives no percentage of a number below ten, where one more or fewer would be a tenth', () => {
    const few = modelOf({
      performance:
        '- { indicator: joint-decision-cases, calendar-years: [2021, 2022], values: { west-mercia: [5, 8] } }',
    });
    expect(words('Change', { of: 'joint-decision-cases' }, few)).toBe('up from 5 the year before');
  });

  it('says in words why there is no figure', () => {
    for (const [marker, said] of [
      ['c', 'a figure withheld as confidential'],
      ['x', 'a figure that is not available'],
      ['z', 'not applicable'],
      ['low', 'close to zero'],
    ] as const) {
      const marked = modelOf({ performance: PERFORMANCE.replace('72, c]', `72, ${marker}]`) });
      expect(words('Figure', { of: 'first-time-entrants', area: 'shropshire' }, marked)).toBe(said);
    }
  });
});
