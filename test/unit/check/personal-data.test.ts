import { describe, expect, it } from 'vitest';
import { personalDataIn } from '../../../src/core/check/personal-data.ts';

const found = (text: string): string[] =>
  personalDataIn(text).map(({ rule, index, length }) => `${rule}: ${text.slice(index, index + length)}`);

describe('personal data', () => {
  it.each([
    ['The foreword is by Priya Whitlock.', 'person-named: Priya Whitlock'],
    ['Cllr J. Okonkwo chairs the panel.', 'person-named: Cllr J. Okonkwo'],
    ['Signed: Deputy Jane O’Neill, chair', 'person-named: Jane O’Neill'],
    ['Mrs Adeyemi-Clarke was thanked.', 'person-named: Mrs Adeyemi-Clarke'],
    ['Superintendent Darren Smith, Police', 'person-named: Superintendent Darren Smith'],
    ['Write to jo.brown@council.gov.uk.', 'contact-of-person: jo.brown@council.gov.uk'],
    ['Ring 07700 900123 at any time.', 'contact-of-person: 07700 900123'],
    ['Ring +44 7700 900 123.', 'contact-of-person: +44 7700 900 123'],
    ['The child, DOB 12/03/2008, was remanded.', 'date-of-birth: DOB 12/03/2008'],
    ['He was born on the 3rd March 2009.', 'date-of-birth: born on the 3rd March 2009'],
    ['See case no. 2023/114 for the learning.', 'case-number: case no. 2023/114'],
    ['NHS number 943 476 5919', 'case-number: 943 476 5919'],
    ['The board thanks Priya\nWhitlock for it.', 'person-named: Priya\nWhitlock'],
    ['PNC 17/123456X was checked.', 'case-number: 17/123456X'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'The Youth Justice Board and the Ministry of Justice',
    'Lincoln Crown Court and Victoria Street in Chester West',
    'Charlie Taylor Review',
    'West Mercia Police and Crime Commissioner',
    'Director of Children’s Services, Worcestershire County Council',
    'Chair of the board, Detective Superintendent',
    'In March 2009 the service was born out of two teams.',
    'In that case number 4 of the priorities applies.',
    'Write to youth.justice@council.gov.uk or ring 01905 765432 or 0800 123 4567.',
    'Of 1,234 cases 943 476 were counted.',
    'The figure for 2022/23 is 107 per 100,000.',
    'May Half-Term and Will Power are words.',
    'Lady Justice stands above the court; Lord Justice too.',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds each thing once, in the order of the text', () => {
    expect(found('Dr Amy Lowe and Sandeep Rao (07700900123)')).toEqual([
      'person-named: Dr Amy Lowe',
      'person-named: Sandeep Rao',
      'contact-of-person: 07700900123',
    ]);
  });

  it('never repeats in its words what it found', () => {
    const text = 'Priya Whitlock, DOB 12/03/2008, case number YJ-20931, p.whitlock@example.org, 07700 900123';
    for (const { index, length, words } of personalDataIn(text))
      expect(Object.values(words).join(' ')).not.toContain(text.slice(index, index + length));
    expect(personalDataIn(text)).toHaveLength(5);
  });
});
