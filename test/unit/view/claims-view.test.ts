import { describe, expect, it } from 'vitest';
import { claimsContradict } from '../../../src/core/check/claims-contradict.ts';
import { claims } from '../../../src/core/check/claims.ts';
import { settle } from '../../../src/core/check/accept.ts';
import { claimRecords, claimsView } from '../../../src/core/view/claims-view.ts';
import { modelOf } from '../west-mercia-model.ts';

const model = modelOf({
  claims: `
- says: The rate of entrants fell.
  section: performance
  claim: { of: first-time-entrants, says: down }
- says: The rate of entrants **rose**.
  claim: { of: first-time-entrants, says: up }
  accepted: { claim-not-borne-out: The published plan prints it so. }
- says: Custody compares favourably with the national rate.
  claim: { of: custodial-sentences, says: better, to: national }
  accepted: { claim-uncertain: So the source puts it. }
- says: 57 and 4 of 67 disposals.
  sum: { whole: 67, parts: [57, 4] }
  accepted: { claim-not-borne-out: "The plan prints 67 where its parts make 61, and does not say what the others were." }
- says: There were 863 referrals.
`,
});
const { accepted, problems } = settle(
  claims({ ...model, ...model.unprotected, outlines: new Map() }),
  model.edition.claims ? [model.edition.claims] : [],
);
const view = claimsView(
  model,
  accepted,
  (section) => `Section ${section}`,
  (text) => text.replaceAll(/\*\*(.*?)\*\*/g, '<strong>$1</strong>'),
);

const STARTS = ['The rate of entrants fell', 'The rate of entrants <', 'Custody', '57 and', 'There were'];

describe('the list of claims', () => {
  it('tells of each what the figures give, in a reader’s words', () => {
    expect(problems).toEqual([]);
    const inOrder = STARTS.map((says) => view?.lines.find(({ saysHtml }) => saysHtml.startsWith(says)));
    expect(inOrder).toEqual([
      {
        saysHtml: 'The rate of entrants fell.',
        section: 'Section performance',
        outcome: 'borne-out',
        words: 'Borne out by the figures',
        data: '93 per 100,000 children in the year ending September 2022, after 98 in the year ending September 2021: down by 5 (5.1%)',
        because: [],
      },
      expect.objectContaining({
        saysHtml: 'The rate of entrants <strong>rose</strong>.',
        section: '',
        outcome: 'not-borne-out',
        words: 'Not borne out',
        because: ['The published plan prints it so.'],
      }),
      expect.objectContaining({
        outcome: 'uncertain',
        data: '0.08 per 1,000 children for West Mercia and 0.11 for National in 2022: lower by 0.03 (27.3%) (its 95% interval, 0.04 to 0.15, holds 0.11)',
        because: ['So the source puts it.'],
      }),
      expect.objectContaining({ outcome: 'not-borne-out', data: '61 (57 + 4)' }),
      expect.objectContaining({ outcome: 'consistent', data: '' }),
    ]);
  });

  it('shows first what is not borne out', () => {
    expect(view?.lines.map(({ outcome }) => outcome)).toEqual([
      'not-borne-out',
      'not-borne-out',
      'uncertain',
      'consistent',
      'borne-out',
    ]);
  });

  it('counts them', () => {
    expect(view?.sentence).toBe(
      '5 statements of the source about its figures: 1 borne out by the figures, 1 not contradicted by them, 1 could be chance, 2 not borne out.',
    );
  });

  it('is not there where the plan lists none', () => {
    expect(claimsView(modelOf(), [], String, String)).toBeUndefined();
    expect(claimRecords(modelOf(), [])).toEqual([]);
  });

  it('says of a figure that the source does not give that nothing can be checked', () => {
    const chart = modelOf({
      performance: 'indicator: first-time-entrants\nyears-ending: [2022-09]\nvalues: { west-mercia: x }',
      claims: '[{ says: Entrants were few., claim: { of: first-time-entrants, says: at-most, value: 100 } }]',
    });
    expect(claimsView(chart, [], String, String)?.lines).toMatchObject([
      { outcome: 'unknown', words: 'Cannot be checked' },
    ]);
  });

  it('does not tell what only withheld figures decide', () => {
    const few = modelOf({
      performance:
        'indicator: joint-decision-cases\ncalendar-years: [2021, 2022]\nvalues: { west-mercia: [7, 3] }',
      claims: '[{ says: Cases fell., claim: { of: joint-decision-cases, says: down } }]',
    });
    expect(claimsView(few, [], String, String)?.lines).toMatchObject([
      { outcome: 'withheld', data: 'It rests on figures withheld so that no child can be recognised.' },
    ]);
  });

  it('does not call an area the lowest of all when another is withheld, whichever of them is', () => {
    const lineOf = (northern: number): unknown => {
      const few = modelOf({
        performance: `indicator: joint-decision-cases\ncalendar-years: [2022]\nvalues: { shropshire: 12, herefordshire: ${String(northern)}, worcestershire: 30 }`,
        claims:
          '[{ says: Shropshire had the fewest., claim: { of: joint-decision-cases, area: shropshire, says: lowest, among: [herefordshire, worcestershire] } }]',
      });
      return claimsView(few, [], String, String)?.lines[0]?.outcome;
    };
    expect([lineOf(3), lineOf(20)]).toEqual(['withheld', 'borne-out']);
    const highest = modelOf({
      performance:
        'indicator: joint-decision-cases\ncalendar-years: [2022]\nvalues: { shropshire: 12, herefordshire: 3, worcestershire: 30 }',
      claims:
        '[{ says: Worcestershire had the most., claim: { of: joint-decision-cases, area: worcestershire, says: highest, among: [shropshire, herefordshire] } }]',
    });
    // The others alone would bear it out, and so tell that the withheld figure is not larger.
    expect(claimsView(highest, [], String, String)?.lines[0]?.outcome).toBe('withheld');
  });

  it('says what a sentence without a claim contradicts', () => {
    const source = model.edition.claims;
    if (!source) throw new Error('no claims');
    const problem = {
      rule: 'claim-not-borne-out',
      severity: 'error',
      place: source.at([4, 'says']),
      where: '',
      expected: 'up from 769',
      found: 'a reduction',
      fix: '',
    } as const;
    const lines = claimsView(model, [{ problem, because: 'So printed.' }], String, String)?.lines;
    expect(lines?.find(({ saysHtml }) => saysHtml.startsWith('There'))).toMatchObject({
      outcome: 'not-borne-out',
      data: 'up from 769',
      because: ['So printed.'],
    });
    expect(lines?.find(({ saysHtml }) => saysHtml.startsWith('The rate of entrants fell'))).toMatchObject({
      outcome: 'borne-out',
      because: [],
    });
  });

  it('shows the second of two ranges of one figure as not borne out', () => {
    const ranged = modelOf({
      claims: `
- says: It moves between 90 and 95.
  claim: { of: first-time-entrants, says: within, low: 90, high: 95 }
- says: It has moved between 91 and 95.
  claim: { of: first-time-entrants, says: within, low: 91, high: 95 }
  accepted: { claims-contradict: Two places of the plan. }
`,
    });
    const kept = settle(
      claimsContradict({ ...ranged, ...ranged.unprotected, outlines: new Map() }),
      ranged.edition.claims ? [ranged.edition.claims] : [],
    ).accepted;
    expect(claimsView(ranged, kept, String, String)?.lines).toMatchObject([
      {
        saysHtml: 'It has moved between 91 and 95.',
        outcome: 'not-borne-out',
        because: ['Two places of the plan.'],
      },
      { saysHtml: 'It moves between 90 and 95.', outcome: 'borne-out' },
    ]);
  });

  it('is in plan.json with the claim as it was written', () => {
    expect(claimRecords(model, accepted)[0]).toMatchObject({
      says: 'The rate of entrants fell.',
      section: 'performance',
      outcome: 'borne-out',
      claim: { of: 'first-time-entrants', says: 'down' },
    });
  });
});
