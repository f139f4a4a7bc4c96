import { describe, expect, it } from 'vitest';
import { inWelsh } from '../../../src/core/compute/in-welsh.ts';
import { editionModel } from '../../../src/core/compute/model.ts';
import { pairsOf, readerTexts, Translation } from '../../../src/core/edition/welsh.ts';
import { LIBRARY, editionOf } from '../west-mercia-model.ts';

describe('texts that readers see', () => {
  it('are words under the keys that are shown, and no ids, dates or references', () => {
    const value = {
      title: 'Plan 2024/25',
      structure: 'example-2024',
      period: '2024-25',
      unit: { kind: 'rate', of: 'children' },
      categories: { order: { name: 'order', of: 'all' } },
      owners: { head: 'Head of service' },
      actions: [
        { ref: 'A1', do: 'Ask every child', owner: ['head'], due: ['2024-09'], status: 'in-progress' },
      ],
      accepted: { 'rate-disagrees': 'The source prints it so.' },
    };
    expect(readerTexts(value)).toEqual([
      { text: 'Plan 2024/25', path: ['title'] },
      { text: 'children', path: ['unit', 'of'] },
      { text: 'order', path: ['categories', 'order', 'name'] },
      { text: 'Head of service', path: ['owners', 'head'] },
      { text: 'Ask every child', path: ['actions', 0, 'do'] },
    ]);
  });
});

describe('a translation', () => {
  const translation = new Translation(
    pairsOf(
      [{ en: 'Head of service', cy: 'Pennaeth' }],
      [
        { en: 'order', cy: 'gorchymyn' },
        { en: 'Head of service', cy: 'Pennaeth y gwasanaeth' },
      ],
    ),
  );

  it('puts texts in place and leaves ids, even where they are the same word', () => {
    expect(
      translation.of({
        name: 'order',
        category: { of: 'order' },
        order: { owners: { order: 'Head of service' } },
      }),
    ).toEqual({
      name: 'gorchymyn',
      category: { of: 'order' },
      order: { owners: { order: 'Pennaeth y gwasanaeth' } },
    });
  });

  it('keeps one thing that stands in two places one', () => {
    const shared = { name: 'order' };
    const { a, b } = translation.of({ a: shared, b: shared });
    expect(a).toBe(b);
    expect(a).toEqual({ name: 'gorchymyn' });
    expect(shared).toEqual({ name: 'order' });
  });
});

describe('an edition read in Welsh', () => {
  const welsh = [
    { en: 'First time entrants', cy: 'Newydd-ddyfodiaid' },
    { en: 'children', cy: 'o blant' },
  ];
  const model = editionModel(editionOf(), { ...LIBRARY, welsh });
  const { model: read, english } = inWelsh(model);

  it('has the same figures under Welsh names', () => {
    const query = { indicator: 'first-time-entrants', area: 'west-mercia' };
    expect(read.figures.find(query)?.value).toBe(model.figures.find(query)?.value);
    expect(read.figures.find(query)?.indicator.name).toBe('Newydd-ddyfodiaid');
    expect(read.figures.all).toHaveLength(model.figures.all.length);
    expect(read.words.language).toBe('cy');
    expect(model.figures.find(query)?.indicator.name).toBe('First time entrants');
  });

  it('knows which of its texts are there in English alone', () => {
    expect(english.has('First time entrants')).toBe(false);
    expect(english.has('children')).toBe(false);
    expect(english.has(model.edition.plan.value.title)).toBe(true);
  });
});
