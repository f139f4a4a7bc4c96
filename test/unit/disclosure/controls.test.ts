import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectEditions } from '../../../src/core/compute/disclosure/service.ts';
import { FigureIndex } from '../../../src/core/compute/figures.ts';
import type { EditionModel } from '../../../src/core/compute/model.ts';
import { broken, subjectOf } from './broken-secrets.ts';
import { Attacker, unknown } from './attacker.ts';
import { filesOf, inventedEdition, inventedLibrary, inventedModels } from './invented.ts';
import { performanceOf, randomService } from './random-service.ts';
import { wordsOf } from '../../../src/core/words/words.ts';

const library = inventedLibrary();

/** A table in which one small count is withheld, and nothing else could be without need. */
const ONE_SMALL = `
- indicator: orders
  calendar-years: [2022]
  by: [all, light, middle, heavy]
  values:
    north: [40, 25, 12, 3]
    south: [50, 20, 20, 10]
    east: [60, 20, 20, 20]
    shire: [150, 65, 52, 33]
`;

/** The same editions, with only small counts themselves withheld. */
function withoutSecondary(performances: Readonly<Record<string, string>>): EditionModel[] {
  const editions = Object.entries(performances).map(([id, text]) => inventedEdition(id, text, library));
  return protectEditions(editions, library, false).map(({ edition, withheld }, index) => {
    const raw = editions[index] ?? edition;
    return {
      edition,
      library,
      siblings: [edition],
      figures: new FigureIndex(edition, library),
      words: wordsOf('en'),
      unprotected: { edition: raw, figures: new FigureIndex(raw, library), withheld },
    };
  });
}

describe('the attack itself', () => {
  it('finds a small count that alone is withheld from a table with totals', () => {
    const models = withoutSecondary({ '2023-24': ONE_SMALL });
    expect(broken(models, library, new Attacker(filesOf(models), library))).toEqual([
      'orders north heavy lies from 3 to 3',
      'orders north is 3',
    ]);
  });

  it('finds it no more once others are withheld with it, of which there are three', () => {
    const models = inventedModels({ '2023-24': ONE_SMALL }, library);
    const withheld = models.flatMap(({ unprotected }) => unprotected.withheld.figures);
    expect(
      withheld
        .map(({ measurement: { area, category }, why }) => `${area} ${category ?? 'all'} ${why}`)
        .sort(),
    ).toEqual([
      'north heavy small',
      'north middle derivable',
      'south heavy derivable',
      'south middle derivable',
    ]);
    expect(broken(models, library, new Attacker(filesOf(models), library))).toEqual([]);
  });

  it.each([0, 1, 2, 3])('finds it when one of those that are withheld gets out: %i', (index) => {
    const models = inventedModels({ '2023-24': ONE_SMALL }, library);
    const leak = models.flatMap(({ unprotected }) => unprotected.withheld.figures)[index]?.measurement;
    const value = leak?.published;
    if (!leak || value === null || value === undefined) throw new Error('nothing to leak');
    const attacker = new Attacker(filesOf(models), library);
    attacker.learn({ [unknown(subjectOf(leak))]: 1 }, value, value);
    expect(broken(models, library, attacker)).toContain('orders north heavy lies from 3 to 3');
  });

  it('finds a small count in most services where nothing is withheld with it', { timeout: 300_000 }, () => {
    let [found, tried] = [0, 0];
    fc.assert(
      fc.property(randomService, (service) => {
        const models = withoutSecondary(performanceOf(service));
        tried += 1;
        if (broken(models, library, new Attacker(filesOf(models), library)).length > 0) found += 1;
      }),
      { numRuns: 12, seed: 20_240_620 },
    );
    expect(found).toBeGreaterThan(tried / 2);
  });

  it('multiplies a rate with the population that is printed', () => {
    const performance = (custody: string): string => `
- indicator: people
  calendar-years: [2022]
  values: { north: 27000 }
- indicator: custody
  calendar-years: [2022]
  values: { north: ${custody} }
`;
    const [printed] = inventedModels({ '2023-24': performance('0.04') }, library);
    expect(printed?.figures.find({ indicator: 'custody', area: 'north' })?.measurement.marker).toBe('c');
    const [larger] = inventedModels({ '2023-24': performance('0.4') }, library);
    expect(larger?.figures.find({ indicator: 'custody', area: 'north' })?.value).toBe(0.4);
  });

  it('subtracts what another edition still gives', () => {
    const earlier = ONE_SMALL;
    const later = `
- indicator: orders
  area: north
  calendar-years: [2022]
  values: { heavy: 3, middle: 12 }
`;
    const models = inventedModels({ '2023-24': earlier, '2024-25': later }, library);
    expect(
      models.map(({ edition }) => edition.measurements.filter(({ marker }) => marker === 'c').length),
    ).toEqual([4, 2]);
    expect(broken(models, library, new Attacker(filesOf(models), library))).toEqual([]);
  });
});
