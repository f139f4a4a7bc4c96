import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Attacker } from './attacker.ts';
import { broken } from './broken-secrets.ts';
import { filesOf, inventedLibrary, inventedModels } from './invented.ts';
import { performanceOf, randomService } from './random-service.ts';
import { runs } from './runs.ts';

const library = inventedLibrary();

describe('an attacker who solves everything that is published', () => {
  it('finds nothing that is withheld, in any of many services', { timeout: 3_000_000 }, () => {
    let hidden = 0;
    fc.assert(
      fc.property(randomService, (service) => {
        const models = inventedModels(performanceOf(service), library);
        hidden += models.reduce((so, { unprotected }) => so + unprotected.withheld.figures.length, 0);
        expect(broken(models, library, new Attacker(filesOf(models), library))).toEqual([]);
      }),
      { ...runs(30), endOnFailure: true },
    );
    expect(hidden).toBeGreaterThan(250);
  });

  it('finds nothing more by knowing that counts are whole numbers', { timeout: 3_000_000 }, () => {
    fc.assert(
      fc.property(randomService, (service) => {
        const models = inventedModels(performanceOf(service), library);
        expect(broken(models, library, new Attacker(filesOf(models), library, { whole: true }))).toEqual([]);
      }),
      { ...runs(8), endOnFailure: true },
    );
  });
});
