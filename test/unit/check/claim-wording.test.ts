import { describe, expect, it } from 'vitest';
import { claimWording } from '../../../src/core/check/claim-wording.ts';
import { modelOf } from '../west-mercia-model.ts';

function foundIn(says: string, claim: string): readonly string[] {
  const model = modelOf({
    claims: `[{ says: "${says}", claim: { of: first-time-entrants, ${claim} } }]`,
  });
  return claimWording({ ...model, ...model.unprotected, outlines: new Map() }).map(
    ({ problem }) => problem.found,
  );
}

describe('the words of a claim', () => {
  it.each([
    ['The rate rose from 93 to 98.', 'says: down', '"rose"'],
    ['The rate came down.', 'says: up', '"came down"'],
    ['The rate improved.', 'says: up', '"improved"'],
    ['It has increased every year.', 'says: steadily-down', '"increased"'],
    ['The rate has halved.', 'says: doubled', '"halved"'],
    ['It is lower than the national rate.', 'says: above, to: national', '"lower than"'],
    ['It compares favourably with the national rate.', 'says: worse, to: national', '"favourably"'],
    ['It is above the national rate.', 'says: better, to: national', '"above"'],
    ['The highest of the areas.', 'says: lowest', '"highest"'],
    ['There were at most 50.', 'says: at-least, value: 50', '"at most"'],
    ['It is in line with the national rate.', 'says: better, to: national', '"in line with"'],
    ['It is not below the national rate.', 'says: below, to: national', '"not below"'],
    [
      'It has a slightly lower rate of entrants than the country.',
      'says: above, to: national',
      '"lower rate of entrants than"',
    ],
    ['It is below those of the other areas.', 'says: highest', '"below"'],
    ['Over 94% of them did.', 'says: at-most, value: 94', '"Over"'],
  ])('are found to say the contrary: %s', (says, claim, word) => {
    expect(foundIn(says, claim)).toEqual([word]);
  });

  it.each([
    ['The rate fell from 98 to 93.', 'says: down'],
    ['The rate improved.', 'says: down'],
    ['The rate of entrants is a concern.', 'says: up'],
    ['It is below that of England, but above that of the family.', 'says: above, to: national'],
    ['It is not above the national rate.', 'says: below, to: national'],
    ['It compares unfavourably with the national rate.', 'says: worse, to: national'],
    ['It is below the national rate.', 'says: better, to: national'],
    ['It fell to 93.', 'says: is, value: 93'],
  ])('are let be: %s', (says, claim) => {
    expect(foundIn(says, claim)).toEqual([]);
  });
});
