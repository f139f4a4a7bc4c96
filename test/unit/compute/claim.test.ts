import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../../src/core/compute/claim.ts';
import type { Verdict } from '../../../src/core/compute/claim-verdict.ts';
import { printed } from '../../../src/core/compute/claim-words.ts';
import type { Unbound } from '../../../src/core/compute/bound.ts';
import type { EditionModel } from '../../../src/core/compute/model.ts';
import { claimSpec, type ClaimSpec } from '../../../src/core/schema/claims.ts';
import { modelOf } from '../west-mercia-model.ts';

const model = modelOf();

/** A model with one table of first time entrants in place of all figures. */
const entrants = (values: string, periods = '2018-09, 2019-09, 2020-09, 2021-09, 2022-09'): EditionModel =>
  modelOf({
    performance: `indicator: first-time-entrants\nyears-ending: [${periods}]\nvalues:\n${values}\n`,
  });

const judge = (keys: Record<string, unknown>, of = model): Verdict | Unbound =>
  judgeClaim(claimSpec.parse({ of: 'first-time-entrants', ...keys }), of);

/** What the data say, with figures, areas and periods by their ids. */
function dataOf(verdict: Verdict | Unbound): string {
  if (verdict.kind === 'unbound') return `unbound: ${verdict.found}`;
  return verdict.data
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const { area, period } = piece.figure.measurement;
      return { value: String(printed(piece.figure)), area, period: period.key }[piece.show];
    })
    .join('');
}

const kindOf = (keys: Record<string, unknown>, of = model): string => {
  const verdict = judge(keys, of);
  return verdict.kind === 'unbound' ? `${verdict.rule} at ${verdict.attribute ?? 'the whole'}` : verdict.kind;
};

describe('a claim of change', () => {
  it('is judged since the period before, or since the one named', () => {
    expect(kindOf({ says: 'down' })).toBe('borne-out');
    expect(kindOf({ says: 'down', from: '2020-09' })).toBe('borne-out');
    expect(judge({ says: 'up' })).toMatchObject({
      kind: 'contradicted',
      wrong: { key: 'says', written: 'up' },
      right: 'down',
    });
    expect(kindOf({ says: 'level' })).toBe('contradicted');
  });

  it('says both values and periods', () => {
    expect(dataOf(judge({ says: 'up' }))).toBe('93 in 2022-09, after 98 in 2021-09: down by 5 (5.1%)');
  });

  it('is judged on figures as printed', () => {
    const rounded = modelOf({
      performance:
        'indicator: first-time-entrants\nyears-ending: [2021-09, 2022-09]\nvalues: { west-mercia: [{ numerator: 981, denominator: 1000000 }, { numerator: 984, denominator: 1000000 }] }',
    });
    expect(kindOf({ says: 'level' }, rounded)).toBe('borne-out');
    expect(kindOf({ says: 'up' }, rounded)).toBe('contradicted');
  });

  it('holds sizes against the decimals written', () => {
    expect(kindOf({ says: 'down', percent: 5 })).toBe('borne-out');
    expect(kindOf({ says: 'down', percent: 5.1 })).toBe('borne-out');
    expect(judge({ says: 'down', percent: '5.0' })).toMatchObject({ kind: 'contradicted', right: '5.1' });
    expect(kindOf({ says: 'down', amount: 5 })).toBe('borne-out');
    expect(judge({ says: 'down', amount: 6 })).toMatchObject({
      wrong: { key: 'amount', written: '6' },
      right: '5',
    });
  });

  it('tells percent from percentage points', () => {
    const of = 'reoffending-proportion';
    expect(kindOf({ of, says: 'up', points: 0.6 })).toBe('borne-out');
    expect(kindOf({ of, says: 'up', percent: 2.2 })).toBe('borne-out');
    const confused = judge({ of, says: 'up', percent: 0.6 });
    expect(confused).toMatchObject({ kind: 'contradicted', right: '2.2' });
    expect(dataOf(confused)).toContain('0.6 is in percentage points, not in percent');
    expect(dataOf(judge({ of, says: 'up', points: 2.2 }))).toContain(
      '2.2 is in percent, not in percentage points',
    );
    expect(kindOf({ says: 'down', points: 5 })).toBe('attribute-unknown at points');
  });

  it('calls doubled what is from 1.9 to under 2.5 times as much', () => {
    const since = (before: number, after: number, says: string): string =>
      kindOf({ says }, entrants(`  west-mercia: [${String(before)}, ${String(after)}]`, '2021-09, 2022-09'));
    expect(since(100, 190, 'doubled')).toBe('borne-out');
    expect(since(100, 249, 'doubled')).toBe('borne-out');
    expect(since(100, 189, 'doubled')).toBe('contradicted');
    expect(since(100, 250, 'doubled')).toBe('contradicted');
    expect(since(190, 100, 'halved')).toBe('borne-out');
    expect(since(250, 100, 'halved')).toBe('contradicted');
    expect(since(0, 2, 'doubled')).toBe('contradicted');
    expect(since(2, 0, 'halved')).toBe('contradicted');
    expect(since(0, 0, 'doubled')).toBe('contradicted');
  });

  it('has no percentage of nothing', () => {
    const fromNothing = entrants('  west-mercia: [0, 4]', '2021-09, 2022-09');
    expect(kindOf({ says: 'up' }, fromNothing)).toBe('borne-out');
    expect(judge({ says: 'up', percent: 100 }, fromNothing)).toMatchObject({
      kind: 'contradicted',
      right: null,
    });
  });

  it('calls steady what goes one way or stays at every step', () => {
    const steady = entrants('  west-mercia: [90, 80, 80, x, 70]');
    expect(kindOf({ says: 'steadily-down', from: '2018-09' }, steady)).toBe('borne-out');
    expect(kindOf({ says: 'steadily-up', from: '2018-09' }, steady)).toBe('contradicted');
    const bumpy = entrants('  west-mercia: [90, 80, 81, 75, 70]');
    expect(kindOf({ says: 'steadily-down', from: '2018-09' }, bumpy)).toBe('contradicted');
    expect(kindOf({ says: 'steadily-down', from: '2020-09' }, bumpy)).toBe('borne-out');
    expect(dataOf(judge({ says: 'steadily-down', from: '2018-09' }, bumpy))).toContain(
      '80 (2019-09), 81 (2020-09)',
    );
    const flat = entrants('  west-mercia: [90, 90, 90, 90, 90]');
    expect(kindOf({ says: 'steadily-down', from: '2018-09' }, flat)).toBe('contradicted');
  });

  it('never crosses a break', () => {
    const broken = entrants('  west-mercia: [90, 80, { value: 60, flag: b }, 55, 50]');
    expect(kindOf({ says: 'down', from: '2018-09' }, broken)).toBe('change-across-break at from');
    expect(kindOf({ says: 'steadily-down', from: '2020-09' }, broken)).toBe('borne-out');
    expect(kindOf({ says: 'down', period: '2020-09' }, broken)).toBe('change-across-break at of');
  });

  it('needs an earlier period with a value', () => {
    expect(kindOf({ says: 'down', from: '2022-09' })).toBe('period-without-value at from');
    expect(kindOf({ says: 'down', period: '2021-09', from: '2022-09' })).toBe('period-without-value at from');
    expect(kindOf({ says: 'down', period: '2020-09' })).toBe('period-without-value at of');
    const gap = entrants('  west-mercia: [90, 80, 70, c, 50]');
    expect(kindOf({ says: 'down' }, gap)).toBe('figure-without-value at of');
    expect(kindOf({ says: 'down', from: '2021-09' }, gap)).toBe('figure-without-value at from');
    expect(kindOf({ says: 'down', from: '2020-09' }, gap)).toBe('borne-out');
    expect(kindOf({ says: 'down', period: '2021-09' }, gap)).toBe('figure-without-value at of');
  });
});

describe('a claim of comparison', () => {
  it('is judged against the area named, for the same period', () => {
    expect(kindOf({ says: 'below', to: 'national' })).toBe('borne-out');
    expect(judge({ says: 'above', to: 'national' })).toMatchObject({ kind: 'contradicted', right: 'below' });
    expect(judge({ says: 'level-with', to: 'national' })).toMatchObject({
      kind: 'contradicted',
      right: 'below',
    });
    expect(kindOf({ area: 'telford-and-wrekin', says: 'level-with', to: 'worcestershire' })).toBe(
      'borne-out',
    );
    expect(dataOf(judge({ says: 'above', to: 'national' }))).toBe(
      '93 for west-mercia and 146 for national in 2022-09: lower by 53 (36.3%)',
    );
    expect(kindOf({ says: 'below', to: 'national', percent: 36 })).toBe('borne-out');
  });

  it('is uncertain where the interval of the figure holds the other', () => {
    const of = 'custodial-sentences';
    expect(kindOf({ of, says: 'better', to: 'national' })).toBe('uncertain');
    expect(judge({ of, says: 'worse', to: 'national' })).toMatchObject({
      kind: 'contradicted',
      right: 'similar',
    });
    expect(kindOf({ of, says: 'similar', to: 'national' })).toBe('borne-out');
    expect(kindOf({ of, says: 'below', to: 'national' })).toBe('borne-out');
  });

  it('is certain where the interval does not hold the other', () => {
    const sure = modelOf({
      performance:
        'indicator: first-time-entrants\nyears-ending: [2022-09]\nvalues: { west-mercia: [{ value: 93, numerator: 930, denominator: 1000000 }], national: [146] }',
    });
    expect(kindOf({ says: 'better', to: 'national' }, sure)).toBe('borne-out');
    expect(judge({ says: 'similar', to: 'national' }, sure)).toMatchObject({
      kind: 'contradicted',
      right: 'below',
    });
    expect(judge({ says: 'worse', to: 'national' }, sure)).toMatchObject({
      kind: 'contradicted',
      right: 'better',
    });
  });

  it('goes by the printed figures where there is no interval', () => {
    expect(kindOf({ says: 'better', to: 'national' })).toBe('borne-out');
    expect(kindOf({ says: 'worse', to: 'national' })).toBe('contradicted');
    expect(kindOf({ says: 'similar', to: 'national' })).toBe('contradicted');
    expect(kindOf({ area: 'national', says: 'similar', to: 'statistical-family' })).toBe('borne-out');
    expect(judge({ area: 'telford-and-wrekin', says: 'better', to: 'worcestershire' })).toMatchObject({
      kind: 'contradicted',
      right: 'level-with',
    });
  });

  it('refuses better and worse where neither is good', () => {
    const cases = modelOf({
      performance:
        'indicator: joint-decision-cases\ncalendar-years: [2022]\nvalues: { west-mercia: [279], national: [300] }',
    });
    expect(kindOf({ of: 'joint-decision-cases', says: 'better', to: 'national' }, cases)).toBe(
      'attribute-value-unknown at says',
    );
  });

  it('needs another area that has a figure', () => {
    expect(kindOf({ says: 'below' })).toBe('attribute-missing at the whole');
    expect(kindOf({ says: 'below', to: 'west-mercia' })).toBe('attribute-value-unknown at to');
    expect(kindOf({ says: 'below', to: 'nowhere' })).toBe('area-unknown at to');
    expect(kindOf({ says: 'below', to: 'west-midlands' })).toBe('figure-missing at to');
    expect(kindOf({ says: 'below', to: 'shropshire' })).toBe('figure-without-value at to');
  });
});

describe('a claim of the lowest or highest', () => {
  it('is judged among the areas of the plan', () => {
    const period = '2021-09';
    expect(kindOf({ area: 'worcestershire', period, says: 'lowest' })).toBe('borne-out');
    expect(kindOf({ area: 'herefordshire', period, says: 'highest' })).toBe('borne-out');
    const wrong = judge({ area: 'shropshire', period, says: 'lowest' });
    expect(wrong.kind).toBe('contradicted');
    expect(dataOf(wrong)).toBe('72 for shropshire in 2021-09; lower: 66 (worcestershire)');
  });

  it('says joint of a tie, and how many areas have no figure', () => {
    const tied = judge({ area: 'worcestershire', says: 'lowest' });
    expect(tied.kind).toBe('borne-out');
    expect(dataOf(tied)).toBe(
      '114 for worcestershire in 2022-09, the joint lowest of 3, with telford-and-wrekin; 1 of the areas has no figure',
    );
  });

  it('is judged among the areas named and its own', () => {
    expect(kindOf({ says: 'lowest', among: ['national', 'statistical-family'] })).toBe('borne-out');
    expect(kindOf({ says: 'highest', among: ['west-mercia', 'national'] })).toBe('contradicted');
    expect(kindOf({ says: 'lowest', among: ['natinal'] })).toBe('area-unknown at among');
    expect(kindOf({ says: 'lowest', among: ['west-midlands'] })).toBe('figure-missing at among');
    expect(kindOf({ says: 'lowest' })).toBe('area-unknown at the whole');
    expect(kindOf({ area: 'national', says: 'lowest' })).toBe('area-unknown at area');
  });

  it('is judged within the series so far, and not before a break', () => {
    expect(kindOf({ says: 'lowest-yet' })).toBe('borne-out');
    expect(kindOf({ says: 'highest-yet' })).toBe('contradicted');
    const series = entrants('  west-mercia: [10, 80, { value: 60, flag: b }, 60, 70]');
    expect(kindOf({ says: 'highest-yet' }, series)).toBe('borne-out');
    expect(dataOf(judge({ says: 'lowest-yet', period: '2021-09' }, series))).toBe(
      '60 in 2021-09, the joint lowest of 2, with 2020-09',
    );
    expect(kindOf({ says: 'lowest-yet', period: '2020-09' }, series)).toBe('period-without-value at period');
    expect(kindOf({ says: 'highest-yet', period: '2019-09' }, series)).toBe('borne-out');
  });
});

describe('a claim against numbers', () => {
  it('goes by the decimals written for is, and by the printed figure for the others', () => {
    const of = 'reoffending-proportion';
    expect(kindOf({ of, says: 'is', value: 27 })).toBe('borne-out');
    expect(kindOf({ of, says: 'is', value: '27.30' })).toBe('borne-out');
    expect(judge({ of, says: 'is', value: 27.2 })).toMatchObject({ kind: 'contradicted', right: '27.3' });
    expect(kindOf({ of, says: 'at-least', value: 27.3 })).toBe('borne-out');
    expect(kindOf({ of, says: 'at-least', value: 27.4 })).toBe('contradicted');
    expect(kindOf({ of, says: 'at-most', value: 27.3 })).toBe('borne-out');
    expect(kindOf({ of, says: 'at-most', value: 27.2 })).toBe('contradicted');
    expect(kindOf({ of: 'first-time-entrants', says: 'at-most', value: '1,000' })).toBe('borne-out');
  });

  it('includes both limits of a range', () => {
    expect(kindOf({ says: 'within', low: 93, high: 100 })).toBe('borne-out');
    expect(kindOf({ says: 'within', low: 90, high: 93 })).toBe('borne-out');
    expect(judge({ says: 'within', low: 94, high: 100 })).toMatchObject({ wrong: { key: 'low' } });
    expect(judge({ says: 'within', low: 80, high: 92 })).toMatchObject({ wrong: { key: 'high' } });
    expect(kindOf({ says: 'within', low: 100, high: 90 })).toBe('value-out-of-range at low');
    expect(kindOf({ says: 'within', low: 100 })).toBe('attribute-missing at the whole');
  });
});

describe('a claim of a category of which only the percentage is printed', () => {
  const shares = modelOf({
    performance:
      'indicator: joint-decision-cases\narea: west-mercia\ncalendar-years: [2022]\nvalues: { all: 279, diverted: { percent: 68 } }',
  });
  const of = 'joint-decision-cases';

  it('is judged by the percentage', () => {
    expect(kindOf({ of, by: 'diverted', says: 'is', value: 68 }, shares)).toBe('borne-out');
    expect(kindOf({ of, by: 'diverted', says: 'at-least', value: 50 }, shares)).toBe('borne-out');
    expect(judge({ of, by: 'diverted', says: 'is', value: 86 }, shares)).toMatchObject({
      kind: 'contradicted',
      data: ['68%', ' for ', expect.anything(), ' in ', expect.anything()],
      wrong: { key: 'value', written: '86' },
      right: '68',
    });
  });

  it('is no change of it', () => {
    expect(kindOf({ of, by: 'diverted', says: 'up' }, shares)).not.toBe('borne-out');
  });
});

describe('names and keys of a claim', () => {
  it('must mean something', () => {
    expect(kindOf({ of: 'first-time-entrant', says: 'up' })).toBe('indicator-unknown at of');
    expect(kindOf({ says: 'up', area: 'shropshir' })).toBe('area-unknown at area');
    expect(kindOf({ says: 'up', period: '2031-09' })).toBe('period-without-value at period');
    expect(kindOf({ says: 'up', by: 'girls' })).toBe('category-unknown at by');
  });

  it.each<[Partial<ClaimSpec>, string]>([
    [{ says: 'up', to: 'national' }, 'to'],
    [{ says: 'level', percent: '3' }, 'percent'],
    [{ says: 'below', to: 'national', from: '2021-09' }, 'from'],
    [{ says: 'lowest-yet', among: ['national'] }, 'among'],
    [{ says: 'is', value: '93', high: '95' }, 'high'],
  ])('%j has a key too many', (keys, idle) => {
    expect(kindOf(keys)).toBe(`attribute-unknown at ${idle}`);
  });
});
