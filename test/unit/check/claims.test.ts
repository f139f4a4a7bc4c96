import { describe, expect, it } from 'vitest';
import { settle } from '../../../src/core/check/accept.ts';
import { claims } from '../../../src/core/check/claims.ts';
import { editionModel } from '../../../src/core/compute/model.ts';
import type { Context } from '../../../src/core/check/finding.ts';
import type { Edition, Finding } from '../../../src/core/edition/edition.ts';
import { editionOf, LIBRARY } from '../west-mercia-model.ts';

/** An edition as rules see it: as it was written. */
function written(edition: Edition): Context {
  const model = editionModel(edition, LIBRARY);
  return { ...model, ...model.unprotected, outlines: new Map() };
}

const findingsOf = (yaml: string, performance?: string): readonly Finding[] =>
  claims(written(editionOf({ claims: yaml, ...(performance !== undefined && { performance }) })));
const problemsOf = (...args: Parameters<typeof findingsOf>) =>
  findingsOf(...args).map(({ problem }) => problem);

describe('the rule of claims', () => {
  it('is silent about what the figures bear out', () => {
    expect(
      findingsOf(
        '[{ says: A, claim: { of: first-time-entrants, says: down, percent: 5 } }, { says: B, share: { count: 83, base: 85, percent: 98 } }, { says: C }]',
      ),
    ).toEqual([]);
  });

  it('tells what is written and what the figures give', () => {
    expect(problemsOf('[{ says: A rise., claim: { of: first-time-entrants, says: up } }]')).toMatchObject([
      {
        rule: 'claim-not-borne-out',
        severity: 'error',
        where: '“A rise.”',
        expected: '93 in 2022-09, after 98 in 2021-09: down by 5 (5.1%)',
        found: '"up"',
      },
    ]);
  });

  it('does not tell counts so small that a child could be recognised', () => {
    const few =
      'indicator: joint-decision-cases\ncalendar-years: [2021, 2022]\nvalues: { west-mercia: [7, 3] }';
    const [problem] = problemsOf('[{ says: A, claim: { of: joint-decision-cases, says: up } }]', few);
    expect(problem?.expected).toBe('a small number in 2022, after 7 in 2021: down');
  });

  it('is only advice where chance could make the difference', () => {
    const yaml = '[{ says: A, claim: { of: custodial-sentences, says: better, to: national } }]';
    expect(problemsOf(yaml)).toMatchObject([{ rule: 'claim-uncertain', severity: 'advice' }]);
  });

  it('can be accepted beside the claim, and only there', () => {
    const yaml =
      '[{ says: A, claim: { of: first-time-entrants, says: up }, accepted: { claim-not-borne-out: Printed so. } }, { says: B, accepted: { claim-not-borne-out: Not needed. } }]';
    const edition = editionOf({ claims: yaml });
    const { accepted, problems } = settle(claims(written(edition)), edition.claims ? [edition.claims] : []);
    expect(accepted).toMatchObject([{ because: 'Printed so.' }]);
    expect(problems).toMatchObject([{ rule: 'accepted-unneeded' }]);
  });

  it('says nothing of a figure that the source does not give', () => {
    const chart =
      'indicator: first-time-entrants\nyears-ending: [2022-09]\nvalues: { west-mercia: x, national: 146 }';
    const yaml = '[{ says: A, claim: { of: first-time-entrants, says: below, to: national } }]';
    expect(findingsOf(yaml, chart)).toEqual([]);
  });

  it('lets a comparison with a year that is not in the table be accepted', () => {
    const yaml =
      '[{ says: A, claim: { of: first-time-entrants, says: down, from: 2001-09 }, accepted: { period-without-value: Printed so for 2001. } }]';
    const edition = editionOf({ claims: yaml });
    const settled = settle(claims(written(edition)), edition.claims ? [edition.claims] : []);
    expect(settled.accepted).toMatchObject([{ because: 'Printed so for 2001.' }]);
    expect(settled.problems).toEqual([]);
  });

  it('knows the headings of the structure, sub-headings too', () => {
    expect(problemsOf('[{ says: A, section: entrants }]')).toEqual([]);
    expect(problemsOf('[{ says: A, section: entrant }]')).toMatchObject([{ rule: 'section-unknown' }]);
  });
});
