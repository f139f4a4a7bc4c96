import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictionsIn } from '../../../src/core/check/sentences/contradicted.ts';
import { plainParagraph } from '../../../src/core/check/sentences/read.ts';
import { modelOf } from '../west-mercia-model.ts';

const MODEL = modelOf();

const found = (text: string): string[] =>
  plainParagraph(text, MODEL).sentences.flatMap((sentence) =>
    contradictionsIn(sentence, MODEL).map((one) => `expected ${one.expected}, found ${one.found}`),
  );

describe('a plain sentence that its figures bear out', () => {
  it.each([
    'Referrals fell from 863 to 769.',
    'Referrals fell from 863 in 2015/16 to 769 in 2016/17.',
    'The rate has decreased from 4.6% to 4.5% over the year.',
    'The number rose from 9 to 12, an increase of 33%.',
    'The number rose by 33% from 9 to 12.',
    'There were 769 referrals, a reduction from 863.',
    "There were 769 referrals in the year, a reduction of 11% from the previous year's 863.",
    'The rate was 93 per 100,000, down from 98.',
    'First time entrants were 57 compared with 67 the year before, a fall of 15%.',
    'It was 12%, up 3 percentage points from 9%.',
    'The share rose from 30% to 35%, an increase of 5 percentage points.',
    'The rate was 93, below the national rate of 146.',
    'The rate of 93 per 100,000 children was lower than the national rate of 146.',
    'The share of 37% is above the family average of 35.2%.',
    'The result of 75% lies within a range of 73% to 76%.',
    'The share moved between 30% and 35%.',
    'Reoffending has doubled from 12 to 24.',
    'Custody has more than halved from 46 to 22.',
    'Numbers nearly doubled from 12 to 23.',
    '69 of 85 children (81%) were satisfied.',
    '57 out of 67, 85%, were cautions.',
    'Half of the 86 children (43) had a plan.',
    '57 youth cautions and 10 conditional ones, 67 in all.',
    'Of 67 disposals, 57 were cautions and the other 10 were conditional cautions.',
    '33% of the 12 children were girls.',
    'There were 769 children from West Mercia who were arrested within West Mercia, this is a reduction from 863 children.',
    'There were 32 serious violence offences; this is a reduction from 44.',
    'The cohort is falling, from 1,352 to 817.',
    'There were 8 sentences, a rate of 0.29, this represents an increase from 2015/16 where there were 3 sentences, a rate of 0.11.',
    'It varies in a range between 30% and 35%.',
    'Its figure, 4.05 is higher than both the national rate, 3.54 and the family rate of 3.48.',
    'There were 279 cases referred to the panels, of whom 18 were children from ethnic minorities (6%).',
    'Of the 403 children in the system, 77% were boys.',
    'There were 16 sentences, a rate of 0.31 this is an increase from 2015/16 where there were 10 sentences equating to a rate of 0.20.',
    'Prices went from 12 in one area to 45 in another.',
    'The lowest is 64.5 in one year, and the highest 76.6 in another.',
    'The 72% of cases that were diverted are 4 percentage points more than the 68% for the others.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a sentence that says something else than a fact', () => {
  it.each([
    'Referrals did not fall from 769 to 863.',
    'The board wants the rate to fall from 769 to 863.',
    'We will reduce the number from 10 to 12 by 2025.',
    'The target is a reduction from 10 to 12 by 2025.',
    'Has the rate fallen from 10 to 12?',
    'If the rate fell from 10 to 12, the board would act.',
    'The rate was not higher than the national rate: 93 is not above 146.',
    'It could have fallen from 10 to 12.',
    'The service aims to reduce reoffending from 30% to 35%.',
    'It should be higher than 10, not 12, lower than 5.',
    'Numbers fell, but in Hereford they went from 10 to 12.',
    'Custody fell while referrals went from 10 to 12.',
    'There are 40 actions under 7 priorities.',
    'There were 30 children, more than 40 parents came.',
    'Between 45 and 39 lies a gap of 6.',
    'The rate rose in the years from 2012 to 2016.',
    'The age range fell from 18 to 10 and under.',
    'According to the plan there were 45 children, a fall, according to 50 staff.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a plain sentence that its figures contradict', () => {
  it.each([
    [
      'Referrals fell from 769 to 863.',
      'a figure below 769 after "fell", found 863 after 769, which goes up',
    ],
    ['Referrals have dropped in the year from 769 in 2015/16 to 863 in 2016/17.', 'goes up'],
    ['The number increased from 9 to 9.', 'the same'],
    [
      'Their share of 6% is 4 percentage points more than their 10% of the population.',
      'expected 4 percentage points less',
    ],
    [
      'Their share of 6% is 2 percentage points less than their 10% of the population.',
      'expected 4 percentage points less',
    ],
    ['The number rose from 9 to 7.', 'goes down'],
    ['There were 863 referrals, a reduction from 769.', 'a figure below 769'],
    ["There were 863 referrals, a slight decrease on the previous year's 769.", 'a figure below 769'],
    ['The rate was 98 per 100,000, down from 93.', 'a figure below 93'],
    ['The rate was 4.5%, up from 4.6% in the year before.', 'a figure above 4.6%'],
    ['First time entrants were 67 compared with 57 the year before, a reduction.', 'a figure below 57'],
    ['The number rose from 9 to 12, an increase of 40%.', 'expected 33%'],
    ['There was an increase of 40% from 9 to 12.', 'expected 33%'],
    ['Sentences fell by 47% from 46 to 24.', 'expected 48%'],
    ['The share rose by 5% from 30% to 35%.', 'expected percentage points'],
    ['The share fell from 35% to 30%, a fall of 3 percentage points.', 'expected 5 percentage points'],
    ['The number fell from 12 to 9, a fall of 4.', 'expected 3'],
    ['The rate was 146, below the national rate of 93.', 'a figure below 93'],
    ['The rate of 93 per 100,000 children was higher than the national rate of 146.', 'a figure above 146'],
    ['The share of 37% is below the family average of 35.2%.', 'a figure below 35.2%'],
    ['The result of 72% lies within a range of 73% to 76%.', 'a figure from 73% to 76%'],
    ['The result lies within a range of 76% to 73%.', 'lower end'],
    ['The share moved between 35% and 30%.', 'lower end'],
    ['Reoffending has doubled from 12 to 20.', 'about 24'],
    ['Custody has halved from 46 to 30.', 'about 23'],
    ['83 of 85 children (97%) were satisfied.', 'expected 98%'],
    ['57 out of 67, 86%, were cautions.', 'expected 85%'],
    ['97% (83 of 85) were satisfied.', 'expected 98%'],
    ['A third of the 86 children (43) had a plan.', 'about 29'],
    ['35% of the 12 children were girls.', 'a whole number of 12'],
    ['57 youth cautions and 4 conditional ones, 67 in all.', 'expected 61'],
    ['Of 67 disposals, 57 were cautions and the other 4 were conditional cautions.', 'expected 61'],
    [
      'In 25/26 863 children from West Mercia were arrested within West Mercia, this is a reduction from 769 children from the year before.',
      'a figure below 769',
    ],
    ['There were 44 serious violence offences; this is a reduction from 32.', 'a figure below 32'],
    ['The cohort is falling, from 817 to 1,352.', 'goes up'],
    ['It varies in a range between 35% and 30%.', 'lower end'],
    [
      'Its figure, 3.05 is higher than both the national rate, 3.54 and the family rate of 3.48.',
      'a figure above 3.54',
    ],
    [
      'There were 279 cases referred to the panels, of whom 18 were children from ethnic minorities (9%).',
      'expected 6%',
    ],
    ['Of the 13 children in the system, 80% were boys.', 'a whole number of 13'],
    ['Numbers went up from nine to six.', 'goes down'],
  ])('%s', (text, says) => {
    expect(found(text).join('\n')).toContain(says);
  });

  it('is told once', () => {
    expect(
      found('There were 863 referrals, a reduction from 769, and the rate rose from 9 to 7.'),
    ).toHaveLength(2);
  });
});

const count = fc.integer({ min: 5, max: 5000 });
const two = fc.tuple(count, count).filter(([a, b]) => a !== b);

const inWords = (one: number): string => one.toLocaleString('en-GB');

/** Templates that say that a went to b, for a direction. */
const SAYING: readonly ((down: boolean, a: string, b: string) => string)[] = [
  (down, a, b) => `The number ${down ? 'fell' : 'rose'} from ${a} to ${b}.`,
  (down, a, b) =>
    `Referrals have ${down ? 'decreased' : 'increased'} from ${a} in 2015/16 to ${b} in 2016/17.`,
  (down, a, b) => `There were ${b} referrals, ${down ? 'a reduction' : 'an increase'} from ${a}.`,
  (down, a, b) => `There were ${b} referrals, ${down ? 'a fall' : 'a rise'} from the previous year's ${a}.`,
  (down, a, b) => `There were ${b} cases, ${down ? 'down' : 'up'} from ${a} the year before.`,
  (down, a, b) => `There were ${b} cases compared with ${a} in 2016, ${down ? 'a decrease' : 'an increase'}.`,
  (down, a, b) => `The number of ${b} is ${down ? 'lower than' : 'higher than'} the ${a} of the year before.`,
];

describe('for any two numbers', () => {
  it.each(SAYING.map((say) => [say(true, 'A', 'B'), say] as const))('%s', (_, say) => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const isDown = b < a;
        expect(found(say(isDown, inWords(a), inWords(b)))).toEqual([]);
        expect(found(say(!isDown, inWords(a), inWords(b)))).toHaveLength(1);
      }),
    );
  });

  it('a share is true when it is what count and base give, and false two points away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (base, some) => {
        const part = some % (base + 1);
        const percent = Math.round((part / base) * 100);
        const say = (one: number): string =>
          `${inWords(part)} of ${inWords(base)} children (${String(one)}%) took part.`;
        expect(found(say(percent))).toEqual([]);
        expect(found(say(percent + 2))).toHaveLength(1);
      }),
    );
  });

  it('a sum is true when it is one', () => {
    fc.assert(
      fc.property(count, count, fc.integer({ min: -3, max: 3 }), (a, b, off) => {
        const text = `There were ${inWords(a)} cautions and ${inWords(b)} orders, ${inWords(a + b + off)} in total.`;
        expect(found(text)).toHaveLength(off === 0 ? 0 : 1);
      }),
    );
  });
});

describe('the lowest and the highest in one sentence', () => {
  it.each([
    'The lowest is 76.6 in one year, and the highest 64.5 in another.',
    'The lowest is 64.5 in one year, and the lowest 76.6 in another.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([
      expect.stringContaining('expected the lowest and the highest, of which 64.5 is the lower'),
    ]);
  });
});
