import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditionModel } from '../../../src/core/compute/model.ts';
import { Attacker } from './attacker.ts';
import { broken } from './broken-secrets.ts';
import { luckyGuesses, smallTruths, truthsOf } from './detail-secrets.ts';
import { filesOf, inventedLibrary, inventedModels } from './invented.ts';
import { detailedService, detailOf, type DetailedService } from './random-detail.ts';
import { runs } from './runs.ts';

const library = inventedLibrary();

/** What an attacker finds in some editions of a service who also guesses rightly which categories are all there are. */
function found(models: readonly EditionModel[], service: DetailedService, isLater: boolean): string[] {
  const attacker = new Attacker(filesOf(models), library);
  const truths = truthsOf(service, isLater);
  for (const terms of luckyGuesses(models, truths)) attacker.learn(terms, 0, 0);
  const all = broken(models, library, attacker, smallTruths(truths, attacker.subjects, 4));
  // In an edition that is contradicted by another, a large number that is withheld may be found: it is no secret.
  return service.revisions === null ? all : all.filter((one) => one.includes(' lies from '));
}

describe('an attacker who solves everything, with tables that bear on one another in roundabout ways', () => {
  it('finds nothing that is withheld or left out', { timeout: 3_000_000 }, () => {
    let hidden = 0;
    fc.assert(
      fc.property(detailedService, (service) => {
        const models = inventedModels(detailOf(service), library);
        hidden += models.reduce((so, { unprotected }) => so + unprotected.withheld.figures.length, 0);
        // Editions that contradict each other are each attacked alone.
        const all = service.revisions === null ? [models] : models.map((model) => [model]);
        expect(all.flatMap((some, index) => found(some, service, index > 0))).toEqual([]);
      }),
      { ...runs(8), endOnFailure: true },
    );
    expect(hidden).toBeGreaterThan(100);
  });
});
