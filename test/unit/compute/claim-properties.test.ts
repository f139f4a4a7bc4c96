import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../../src/core/compute/claim.ts';
import { editionModel, type EditionModel } from '../../../src/core/compute/model.ts';
import { expandTable } from '../../../src/core/edition/tables.ts';
import { BOUNDS, CHANGES, COMPARISONS, EXTREMES, type Says } from '../../../src/core/schema/claims.ts';
import { editionOf, LIBRARY, tablesOf } from '../west-mercia-model.ts';

/** Areas of the test model; the service and its comparator come first. */
const AREAS = [
  'west-mercia',
  'national',
  'herefordshire',
  'shropshire',
  'telford-and-wrekin',
  'worcestershire',
] as const;
const OWN = AREAS.slice(2);
const YEARS = ['2019-09', '2020-09', '2021-09', '2022-09'] as const;

type Numbers = readonly (readonly number[])[];

/** Small numbers, so that ties, zeros, doubling and halving are common. */
const numbers: fc.Arbitrary<Numbers> = fc.array(
  fc.array(fc.integer({ min: 0, max: 12 }), { minLength: YEARS.length, maxLength: YEARS.length }),
  { minLength: AREAS.length, maxLength: AREAS.length },
);

const EDITION = editionOf();

/** A cell for every area and year, read once; each series puts its own values into them. */
const CELLS = tablesOf(
  `indicator: first-time-entrants\nyears-ending: [${YEARS.join(', ')}]\nvalues:\n${AREAS.map((area) => `  ${area}: [${YEARS.map(() => 0).join(', ')}]`).join('\n')}`,
).flatMap((table) => expandTable(table, LIBRARY, EDITION.plan.value.source).measurements);

/** The edition with these first time entrants in place of all its figures. */
function modelWith(table: Numbers): EditionModel {
  const measurements = CELLS.map((cell) => ({
    ...cell,
    published:
      table[AREAS.findIndex((area) => area === cell.area)]?.[
        YEARS.findIndex((year) => year === cell.period.key)
      ] ?? 0,
  }));
  return editionModel({ ...EDITION, measurements }, LIBRARY);
}

interface Question {
  readonly area: number;
  readonly year: number;
  readonly from: number;
  readonly number: number;
  readonly width: number;
}
const question: fc.Arbitrary<Question> = fc.record({
  area: fc.integer({ min: 0, max: AREAS.length - 1 }),
  year: fc.integer({ min: 1, max: YEARS.length - 1 }),
  from: fc.integer({ min: 0, max: YEARS.length - 2 }),
  number: fc.integer({ min: 0, max: 12 }),
  width: fc.integer({ min: 0, max: 4 }),
});

/** Whether a plain reading of the table makes a claim true. Written without any of the code that is tested. */
function isTrue(says: Says, table: Numbers, { area, year, from, number, width }: Question): boolean {
  const row = table[area] ?? [];
  const now = row[year] ?? 0;
  const then = row[from] ?? 0;
  const national = table[1]?.[year] ?? 0;
  const peers = table.slice(2).map((peer) => peer[year] ?? 0);
  const soFar = row.slice(0, year + 1);
  const run = row.slice(from, year + 1);
  const isNear = 10 * Math.abs(now - national) <= national && national > 0;
  const truths: Record<Says, () => boolean> = {
    up: () => now > then,
    down: () => now < then,
    level: () => now === then,
    doubled: () => then > 0 && 10 * now >= 19 * then && 2 * now < 5 * then,
    halved: () => now > 0 && 10 * then >= 19 * now && 2 * then < 5 * now,
    'steadily-up': () => now > then && run.join() === [...run].sort((a, b) => a - b).join(),
    'steadily-down': () => now < then && run.join() === [...run].sort((a, b) => b - a).join(),
    above: () => now > national,
    below: () => now < national,
    'level-with': () => now === national,
    better: () => now < national,
    worse: () => now > national,
    similar: () => now === national || isNear,
    lowest: () => now === Math.min(...peers),
    highest: () => now === Math.max(...peers),
    'lowest-yet': () => now === Math.min(...soFar),
    'highest-yet': () => now === Math.max(...soFar),
    is: () => now === number,
    'at-least': () => now >= number,
    'at-most': () => now <= number,
    within: () => now >= number && now <= number + width,
  };
  return truths[says]();
}

function verdictOf(says: Says, model: EditionModel, { area, year, from, number, width }: Question): string {
  return judgeClaim(
    {
      of: 'first-time-entrants',
      area: AREAS[area] ?? '',
      period: YEARS[year] ?? '',
      says,
      ...(CHANGES.some((one) => one === says) && { from: YEARS[from] ?? '' }),
      ...(COMPARISONS.some((one) => one === says) && { to: 'national' }),
      ...(['is', 'at-least', 'at-most'].includes(says) && { value: String(number) }),
      ...(says === 'within' && { low: String(number), high: String(number + width) }),
    },
    model,
  ).kind;
}

describe('any sentence about any series', () => {
  it.each([...CHANGES, ...COMPARISONS, ...EXTREMES, ...BOUNDS])(
    '%s is borne out where it is true and contradicted where it is false',
    (says) => {
      const seen = new Set<boolean>();
      fc.assert(
        fc.property(numbers, question, (table, asked) => {
          const isChange = CHANGES.some((one) => one === says);
          const isComparison = COMPARISONS.some((one) => one === says);
          fc.pre(!isChange || asked.from < asked.year);
          fc.pre(!isComparison || AREAS[asked.area] !== 'national');
          fc.pre(!['lowest', 'highest'].includes(says) || OWN.some((area) => area === AREAS[asked.area]));
          const truth = isTrue(says, table, asked);
          seen.add(truth);
          expect(verdictOf(says, modelWith(table), asked)).toBe(truth ? 'borne-out' : 'contradicted');
        }),
        { numRuns: 150, seed: 20260401 },
      );
      expect(seen.size).toBe(2);
    },
  );

  it('of a size is borne out for the size it has, to any decimals, and for no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 50 }),
        (before, after, decimals, off) => {
          fc.pre(before !== after);
          const model = modelWith([[0, 0, before, after]]);
          const size = (Math.abs(after - before) / before) * 100;
          // Ties are rounded in two ways, and binary fractions beside them say nothing.
          fc.pre(Math.abs(((size * 10 ** decimals) % 1) - 0.5) > 1e-6);
          const judged = (percent: number): string =>
            judgeClaim(
              {
                of: 'first-time-entrants',
                says: after > before ? 'up' : 'down',
                percent: percent.toFixed(decimals),
                amount: String(Math.abs(after - before)),
              },
              model,
            ).kind;
          expect(judged(size)).toBe('borne-out');
          expect(judged(size + off / 10 ** decimals)).toBe('contradicted');
        },
      ),
      { numRuns: 150, seed: 20260402 },
    );
  });
});
