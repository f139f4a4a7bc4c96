import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { monthsBefore, parsePeriod, type PeriodKind } from '../../src/core/schema/period.ts';
import { parseYaml } from '../../src/read/yaml-file.ts';

const KINDS: readonly PeriodKind[] = [
  'year-ending',
  'calendar-year',
  'financial-year',
  'cohort',
  'quarter-cohort',
  'interval',
];
const month = fc
  .record({ year: fc.integer({ min: 1998, max: 2099 }), number: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, number }) => `${String(year)}-${String(number).padStart(2, '0')}`);

describe('a period', () => {
  it('of any text is refused or has a first month that is not after its last', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9/-]{0,16}$/),
      month,
      fc.tuple(month, month).map((both) => both.join('/')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), text, (kind, typed) => {
        const period = parsePeriod(kind, typed);
        if (period === undefined) return;
        expect(period.start <= period.end).toBe(true);
        expect(parsePeriod(kind, period.key)).toEqual(period);
      }),
    );
  });

  it('of a year or a quarter ends in the month that was typed and has twelve months or three', () => {
    fc.assert(
      fc.property(month, (typed) => {
        expect(parsePeriod('year-ending', typed)).toMatchObject({
          end: typed,
          start: monthsBefore(typed, 11),
        });
        expect(parsePeriod('quarter-cohort', typed)).toMatchObject({
          end: typed,
          start: monthsBefore(typed, 2),
        });
        expect(monthsBefore(monthsBefore(typed, 7), -7)).toBe(typed);
      }),
    );
  });
});

/** Every path of a value that leads to a word or number, with what stands there. */
function leaves(
  value: unknown,
  path: readonly (string | number)[] = [],
): [readonly (string | number)[], unknown][] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

describe('the place of a value in YAML', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/).filter((text) => !['null', 'true', 'false'].includes(text));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.integer({ min: 0, max: 99_999 }),
      word,
      fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
      fc.dictionary(word, tie('tree'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
    ),
  }));

  it('is where the value begins', () => {
    fc.assert(
      fc.property(
        fc.dictionary(word, tree, { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
        fc.nat(3),
        fc.boolean(),
        (value, above, isFlow) => {
          const text = stringify(value, isFlow ? { collectionStyle: 'flow' } : {});
          const { source, problems } = parseYaml('any.yaml', text, z.unknown(), above);
          expect(problems).toEqual([]);
          const lines = text.split('\n');
          for (const [path, leaf] of leaves(value)) {
            if (
              path.includes('ref') ||
              path.includes('number') ||
              path.includes('answers') ||
              path.includes('actions')
            )
              continue;
            const place = source?.at(path);
            expect(lines[(place?.line ?? 0) - 1 - above]?.slice((place?.column ?? 0) - 1)).toMatch(
              new RegExp(`^["']?${String(leaf)}\\b`),
            );
          }
        },
      ),
    );
  });
});
