import { describe, expect, it } from 'vitest';
import { claimsContradict } from '../../../src/core/check/claims-contradict.ts';
import { editionModel } from '../../../src/core/compute/model.ts';
import { editionOf, LIBRARY } from '../west-mercia-model.ts';

const IN_A_CHART =
  'indicator: first-time-entrants\nyears-ending: [2021-09, 2022-09]\nvalues: { west-mercia: [98, x], national: [154, x] }';
const GIVEN =
  'indicator: first-time-entrants\nyears-ending: [2021-09, 2022-09]\nvalues: { west-mercia: [98, 93], national: [154, 146] }';

function problemsOf(claims: readonly string[], performance = IN_A_CHART) {
  const yaml = claims
    .map((claim) => `- { says: A, claim: { of: first-time-entrants, ${claim} } }`)
    .join('\n');
  const model = editionModel(editionOf({ claims: yaml, performance }), LIBRARY);
  return claimsContradict({ ...model, ...model.unprotected, outlines: new Map() }).map(
    ({ problem }) => problem,
  );
}

describe('claims that contradict each other', () => {
  it.each([
    ['says: below, to: national', 'says: above, to: national'],
    ['says: better, to: national', 'says: above, to: national'],
    ['says: level-with, to: national', 'says: below, to: national'],
    ['says: up, from: 2021-09', 'says: steadily-down, from: 2021-09'],
    ['says: level, from: 2021-09', 'says: doubled, from: 2021-09'],
    ['says: is, value: 181', 'says: is, value: 191'],
  ])('are found: %s and %s', (one, other) => {
    expect(problemsOf([one, other])).toMatchObject([{ rule: 'claims-contradict', severity: 'error' }]);
  });

  it.each([
    ['says: below, to: national', 'says: better, to: national'],
    ['says: below, to: national', 'says: similar, to: national'],
    ['says: up, from: 2021-09', 'says: below, to: national'],
    ['says: is, value: "1,179"', 'says: is, value: 1179.0'],
    ['says: at-least, value: 5', 'says: at-most, value: 50'],
    ['says: below, to: national', 'says: above, to: national, period: 2021-09'],
  ])('are not seen in: %s and %s', (one, other) => {
    expect(problemsOf([one, other])).toEqual([]);
  });

  it('are two ranges of one figure, also where both hold it', () => {
    const ranges = ['says: within, low: 90, high: 95', 'says: within, low: 91, high: 95'];
    expect(problemsOf(ranges)).toMatchObject([
      { expected: '90 to 95, as in line 1: “A”', found: '91 to 95' },
    ]);
    expect(problemsOf(ranges, GIVEN)).toMatchObject([{ found: '91 to 95' }]);
    expect(problemsOf([ranges[0] ?? '', 'says: within, low: 90.0, high: 95'], GIVEN)).toEqual([]);
  });

  it('are left to the figures where a range does not hold them', () => {
    expect(problemsOf(['says: within, low: 90, high: 95', 'says: within, low: 94, high: 95'], GIVEN)).toEqual(
      [],
    );
  });

  it('are left to the figures where there are any', () => {
    expect(problemsOf(['says: below, to: national', 'says: above, to: national'], GIVEN)).toEqual([]);
  });

  it('are told at the second, with the first', () => {
    expect(problemsOf(['says: below, to: national', 'says: above, to: national'])).toMatchObject([
      { place: { line: 2 }, expected: 'below national, as in line 1: “A”', found: 'above national' },
    ]);
  });
});
