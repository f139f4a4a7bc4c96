import { describe, expect, it } from 'vitest';
import { Abbreviations } from '../../../src/core/edition/abbreviations.ts';
import type { Finding } from '../../../src/core/edition/edition.ts';
import { languageFile } from '../../../src/core/schema/language.ts';
import { frontMatter } from '../../../src/core/schema/plan.ts';
import { checkNarrativeFile } from '../../../src/narrative/check-file.ts';
import { readingAgeOf } from '../../../src/narrative/reading-age.ts';
import { LIBRARY, modelOf, sourceOf } from '../west-mercia-model.ts';

const language = languageFile.parse({
  'longest-sentence': 12,
  'known-abbreviations': ['UK', 'RAG'],
  'left-behind': [
    {
      words: ['young offender', 'offender'],
      say: 'child',
      why: 'It judges.',
      except: ['young offender institution'],
    },
  ],
});
const model = { ...modelOf(), library: { ...LIBRARY, language } };

const check = (body: string): readonly Finding[] =>
  checkNarrativeFile(
    {
      file: '10-x.mdx',
      slug: 'x',
      front: sourceOf('section: performance', frontMatter),
      body,
      lineOffset: 0,
    },
    { model, abbreviations: new Abbreviations(LIBRARY), whole: true },
  ).findings;

const placed = (body: string): string[] =>
  check(body).map(({ problem: { place, rule } }) => `${String(place.line)}:${String(place.column)} ${rule}`);

const FTE = '<Figure of="first-time-entrants" />';
const CHANGE = '<Change of="first-time-entrants" />';
const STATED = (text: string): string => `<Stated source="x">${text}</Stated>`;

describe('sentences around components', () => {
  it.each([
    `The rate fell to ${FTE}, ${CHANGE}.`,
    `It was ${FTE}, below the national rate.`,
    `It was ${FTE}, lower than the statistical family rate.`,
    `It was ${FTE}, better than the national average.`,
    'In Herefordshire it was <Figure of="first-time-entrants" area="herefordshire" />, the highest of the four areas.',
    'The highest is <Figure of="first-time-entrants" area="herefordshire" show="number" /> in Herefordshire.',
    'The rate in Worcestershire, <Figure of="first-time-entrants" area="worcestershire" />, is the lowest of the areas.',
    `Referrals rose from ${STATED('769')} to ${STATED('863')}.`,
    `The rate fell from <Figure of="first-time-entrants" period="2021-09" /> to ${FTE}.`,
    `It was ${FTE}, within a range of ${STATED('90')} to ${STATED('130')}.`,
    `It is higher: <Compare of="first-time-entrants" to="national" area="herefordshire" />.`,
    `The rate rose, but ${CHANGE} is what children see.`,
  ])('%s is borne out', (body) => {
    expect(placed(body)).toEqual([]);
  });

  it.each([
    `The rate rose to ${FTE}, ${CHANGE}.`,
    `It was ${FTE}, above the national rate.`,
    `It was ${FTE}, worse than the national average.`,
    'In Worcestershire it was <Figure of="first-time-entrants" area="worcestershire" />, the highest of the four areas.',
    'The lowest is <Figure of="first-time-entrants" area="herefordshire" show="number" /> in Herefordshire.',
    `Referrals fell from ${STATED('769')} to ${STATED('863')}.`,
    `The rate rose from <Figure of="first-time-entrants" period="2021-09" /> to ${FTE}.`,
    `It was ${FTE}, within a range of ${STATED('110')} to ${STATED('130')}.`,
    `It is lower: <Compare of="first-time-entrants" to="national" area="herefordshire" />.`,
    `${FTE} is a figure; ${CHANGE}, an increase.`,
    `It was ${FTE}, up from <Figure of="first-time-entrants" period="2021-09" show="number" />.`,
  ])('%s is contradicted', (body) => {
    expect(check(body).map(({ problem }) => problem.rule)).toEqual(['sentence-contradicted']);
  });

  it('are kept where a claim around the words gives a reason', () => {
    const body = `It <Claim accepted="Printed so.">fell from ${STATED('7')} to ${STATED('9')}</Claim>. It fell from ${STATED('7')} to ${STATED('9')}.`;
    expect(check(body).map(({ problem, because }) => [problem.rule, because])).toEqual([
      ['sentence-contradicted', 'Printed so.'],
      ['sentence-contradicted', undefined],
    ]);
  });
});

describe('places', () => {
  it('are those of the number in the file', () => {
    expect(placed('a 12\nb 34')).toEqual(['1:3 number-unbound', '2:3 number-unbound']);
    expect(placed('a 12\r\nb 34\r\n\r\nc 56')).toEqual([
      '1:3 number-unbound',
      '2:3 number-unbound',
      '4:3 number-unbound',
    ]);
    expect(placed('- a\n  b 34\n- c **56** d')).toEqual(['2:5 number-unbound', '3:7 number-unbound']);
    expect(placed('> x 12\n> y 34')).toEqual(['1:5 number-unbound', '2:5 number-unbound']);
    expect(placed(`see \\< ${FTE} and 77`)).toEqual([`1:${String(13 + FTE.length)} number-unbound`]);
    expect(placed('| a | b |\n|---|---|\n| 31 | 42 |')).toEqual(['3:3 number-unbound', '3:8 number-unbound']);
    expect(placed('é 😀 46')).toEqual(['1:6 number-unbound']);
    expect(placed('<Note>\n\nText 55\n\n</Note>')).toEqual(['3:6 number-unbound']);
  });
});

describe('numbers in narrative', () => {
  it('are bound or stated, or told with the component that binds them', () => {
    expect(placed(`It was ${FTE}, ${STATED('38 to 486')}.`)).toEqual([]);
    const [finding] = check('The rate of first time entrants was 93.');
    expect(finding?.problem.fix).toContain('<Figure of="first-time-entrants" period="2022-09" />');
    expect(check('There were 93 horses.')[0]?.problem.fix).toBe(
      'Write  <Stated source="…">93</Stated>  with the source that states it.',
    );
  });

  it('are not told beside children where they are below five', () => {
    const [finding] = check('In Shropshire 3 children were sentenced.');
    expect(finding?.problem.rule).toBe('number-unbound');
    expect(JSON.stringify({ ...finding?.problem, place: null })).not.toMatch(/\b3\b/);
    const [second] = check(`Children in custody fell from ${STATED('2')} to ${STATED('4')}.`);
    expect(second?.problem.rule).toBe('sentence-contradicted');
    expect(JSON.stringify({ ...second?.problem, place: null })).not.toMatch(/\b[24]\b/);
  });
});

describe('language', () => {
  it('tells words that the sector has left, but not in names', () => {
    expect(placed('We help young offenders in a young offender institution.')).toEqual([
      '1:9 term-left-behind',
    ]);
    expect(placed('We help an Offender.')).toEqual(['1:12 term-left-behind']);
  });

  it('tells an abbreviation once, unless the glossary, the list or the text has it', () => {
    expect(
      placed('MARAC and MARAC met the YJB in the UK. Part IV is on the XYZ (the last letters).'),
    ).toEqual(['1:1 abbreviation-unknown']);
    expect(placed('A risk conference (MARAC) met. The MARACs met.')).toEqual([]);
    expect(placed('## ALL CAPITALS HERE')).toEqual([]);
  });

  it('tells a long sentence, and counts what a component writes as one word', () => {
    expect(placed('One two three four five six seven eight nine ten and more words.')).toEqual([
      '1:1 sentence-long',
    ]);
    expect(placed(`One two three four five six seven eight nine ten and ${CHANGE}.`)).toEqual([]);
  });

  it('tells signs and colours that carry meaning alone', () => {
    expect(placed('Custody ↑.')).toEqual(['1:9 meaning-by-sign']);
    expect(placed('Custody ↑ rose.')).toEqual([]);
    expect(placed('It is RAG rated.')).toEqual(['1:7 meaning-by-sign']);
    expect(placed('It has a green arrow.')).toEqual(['1:10 meaning-by-sign']);
    expect(placed('The green spaces of the town.')).toEqual([]);
  });

  it('gives a reading age that grows with words and sentences', () => {
    expect(readingAgeOf([])).toBe(0);
    const easy = readingAgeOf(['The cat sat on the mat.', 'It was a good cat.']);
    const hard = readingAgeOf(['Multidisciplinary organisations necessitate comprehensive reconfiguration.']);
    expect(easy).toBeLessThan(8);
    expect(hard).toBeGreaterThan(20);
  });
});
