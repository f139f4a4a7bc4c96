import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Attacker, unknown } from './attacker.ts';
import { luckyGuesses, truthsOf } from './detail-secrets.ts';
import { filesOf, inventedLibrary, inventedModels } from './invented.ts';
import { detailedService, detailOf } from './random-detail.ts';
import { runs } from './runs.ts';

/** Counts that are printed rounded; all others are rates, percentages and averages, which are withheld instead. */
const ROUNDED = new Set(['cautions', 'followed', 'warnings', 'disposals']);

describe('an attacker of counts that are rounded', () => {
  it.each([5, 10] as const)(
    'knows of a small one no more than rounding to %i leaves open',
    { timeout: 3_000_000 },
    (step) => {
      const library = inventedLibrary({ 'round-to': step });
      let asked = 0;
      fc.assert(
        fc.property(detailedService, (service) => {
          const models = inventedModels(detailOf(service), library);
          const all = service.revisions === null ? [models] : models.map((model) => [model]);
          const found = all.flatMap((some, index) => {
            const attacker = new Attacker(filesOf(some), library, { step });
            const truths = truthsOf(service, index > 0);
            for (const terms of luckyGuesses(some, truths)) attacker.learn(terms, 0, 0);
            return truths.flatMap(({ what, subject, terms, value }) => {
              if (!attacker.subjects.has(unknown(subject)) || value < 1 || value > 4) return [];
              asked += 1;
              const { min, max } = attacker.range(terms, { knowsZeros: false });
              const isCount = Object.keys(terms).length === 1 && ROUNDED.has(subject.indicator);
              const shown = Math.round(value / step) * step;
              const [low, high] = [
                Math.max(0, shown - Math.floor(step / 2)),
                shown + Math.ceil(step / 2) - 1,
              ];
              // Where rounding would not do, it is withheld as without rounding.
              const isOpen = (min <= 1 && max >= 4) || (isCount && min <= low && max >= high);
              return isOpen ? [] : [`${what} lies from ${String(min)} to ${String(max)}`];
            });
          });
          expect(found).toEqual([]);
        }),
        { ...runs(4), endOnFailure: true },
      );
      expect(asked).toBeGreaterThan(15);
    },
  );
});
