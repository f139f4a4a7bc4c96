import { describe, expect, it } from 'vitest';
import { Abbreviations } from '../../../src/core/edition/abbreviations.ts';
import type { Library } from '../../../src/core/edition/edition.ts';
import { TermUses } from '../../../src/core/edition/term-uses.ts';

const library = {
  terms: {
    fte: { short: 'FTE', long: 'first time entrant' },
    'full-time': { short: 'FTE', long: 'full-time equivalent' },
    yot: { short: 'YOT', long: 'youth offending team' },
    care: { long: 'child in care' },
    remand: { long: 'remand' },
    prevent: { long: 'Prevent' },
    assetplus: { long: 'AssetPlus' },
    'outcome-22': { long: 'Outcome 22' },
    order: { long: 'order' },
    referral: { long: 'referral order' },
  },
} as unknown as Library;

const uses = new TermUses(library, new Abbreviations(library));
const found = (text: string): string[] => [...uses.in(text)].sort();

describe('the terms that a text uses', () => {
  it('are found in full, in singular and plural, small and large letters, and across a line', () => {
    expect(found('Referral orders fell. First time\nentrants too.')).toEqual(['fte', 'referral']);
    expect(found('of Children in Care')).toEqual(['care']);
  });

  it('are found by an abbreviation that means one thing, and not by one that means two', () => {
    expect(found('YOTs count FTEs')).toEqual(['yot']);
  });

  it('are not found inside other words', () => {
    expect(found('remanded, pre-remand, /remand, remand-like, reorder, YOTX')).toEqual([]);
  });

  it('are not found inside a longer term', () => {
    expect(found('a referral order')).toEqual(['referral']);
    expect(found('a referral order and an order')).toEqual(['order', 'referral']);
  });

  it('are found with their capitals where they are names', () => {
    expect(found('the outcome 22 of them')).toEqual([]);
    expect(found('the Outcome 22 of them')).toEqual(['outcome-22']);
  });

  it('are not taken from the start of a sentence, where an ordinary word has a capital too', () => {
    expect(found('We meet. Prevent harm.\n- Prevent it.\n## Prevent')).toEqual([]);
    expect(found('We follow Prevent.')).toEqual(['prevent']);
    expect(found('AssetPlus is used.')).toEqual(['assetplus']);
  });

  it('are none where a glossary is empty', () => {
    const none = { terms: {} } as unknown as Library;
    expect([...new TermUses(none, new Abbreviations(none)).in('remand')]).toEqual([]);
  });
});
