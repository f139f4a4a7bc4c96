import { describe, expect, it } from 'vitest';
import { Abbreviations } from '../../../src/core/edition/abbreviations.ts';
import { LIBRARY } from '../west-mercia-model.ts';

const abbreviations = new Abbreviations(LIBRARY);
const found = (text: string): string[] =>
  abbreviations.find(text).map(({ written, terms }) => `${written}: ${terms.join(' or ')}`);

describe('Abbreviations', () => {
  it('finds each with its place, and its plural', () => {
    expect(abbreviations.find('The YJB and three EHCPs.')).toEqual([
      { index: 4, written: 'YJB', terms: ['youth-justice-board'] },
      { index: 18, written: 'EHCPs', terms: ['ehcp'] },
    ]);
  });

  it('takes the longest, so that HMI Probation is not read as HMI', () => {
    expect(found('HMI Probation and HMI')).toEqual(['HMI Probation: hmi-probation', 'HMI: hmi']);
  });

  it('knows both meanings of FTE', () => {
    expect(found('2.5 FTE')).toEqual(['FTE: first-time-entrant or full-time-equivalent']);
  });

  it('finds none inside a word, behind a hyphen or in small letters', () => {
    expect(found('YJBX, non-YJB, yjb, ÉYJB, YJB2')).toEqual([]);
  });

  it('finds none where the glossary has none', () => {
    expect(new Abbreviations({ ...LIBRARY, terms: {} }).find('YJB')).toEqual([]);
  });

  it('takes signs in an abbreviation as they are', () => {
    const odd = new Abbreviations({ ...LIBRARY, terms: { and: { short: 'A.B', long: 'a and b' } } });
    expect([odd.find('A.B').length, odd.find('AxB').length]).toEqual([1, 0]);
  });
});
