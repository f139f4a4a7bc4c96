import { describe, expect, it } from 'vitest';
import { bind } from '../../../src/core/compute/bind.ts';
import type { EditionModel } from '../../../src/core/compute/model.ts';
import { LIBRARY, modelOf } from '../west-mercia-model.ts';

const model = modelOf();
const NAMES = ['west-mercia', 'herefordshire', 'shropshire', 'telford-and-wrekin', 'worcestershire'];

/** What a chart is refused for: the attribute and the rule; or nothing. */
const refused = (attributes: Record<string, string>, of: EditionModel = model): string | null => {
  const bound = bind('Chart', attributes, of);
  return bound.kind === 'unbound' ? `${bound.attribute ?? ''} ${bound.rule}` : null;
};

/** A model with as many areas as wanted, each with a figure. */
function withAreas(count: number): { readonly model: EditionModel; readonly areas: string } {
  const names = Array.from({ length: count }, (_, index) => `area-${String(index)}`);
  const rows = names.map((name) => `    ${name}: [1, 2]`).join('\n');
  const areas = Object.fromEntries(
    names.map((name) => [name, { name, kind: 'unitary' as const, members: [] }]),
  );
  Object.assign(LIBRARY.areas, areas);
  const performance = `- indicator: first-time-entrants\n  years-ending: [2021-09, 2022-09]\n  values:\n${rows}\n`;
  return { model: modelOf({ performance }), areas: names.join(' ') };
}

describe('a chart', () => {
  it.each([
    ['line', 4],
    ['grouped-bar', 4],
    ['bar', 12],
    ['small-multiples', 9],
  ] as const)('of the kind %s holds %i areas and no more', (kind, most) => {
    const fits = withAreas(most);
    expect(refused({ of: 'first-time-entrants', kind, areas: fits.areas }, fits.model)).toBeNull();
    const over = withAreas(most + 1);
    expect(refused({ of: 'first-time-entrants', kind, areas: over.areas }, over.model)).toBe(
      'areas chart-too-many-areas',
    );
  });

  it('of intervals needs an interval in the period that it shows', () => {
    const areas = 'west-mercia telford-and-wrekin national';
    expect(refused({ of: 'custodial-sentences', areas, kind: 'intervals' })).toBeNull();
    expect(refused({ of: 'custodial-sentences', areas, kind: 'intervals', period: '2021' })).toBe(
      'kind chart-kind-unfit',
    );
    expect(refused({ of: 'custodial-sentences', kind: 'bar', period: '2020' })).toBe(
      'period period-without-value',
    );
  });

  it('of several periods has no period of its own', () => {
    expect(refused({ of: 'first-time-entrants', period: '2022-09', areas: 'west-mercia' })).toBe(
      'period attribute-unknown',
    );
  });

  it('of parts needs counts that share a whole', () => {
    expect(refused({ of: 'joint-decision-cases', breakdown: 'outcome' })).toBeNull();
    expect(refused({ of: 'joint-decision-cases', breakdown: 'outcome', kind: 'line' })).toBe(
      'kind chart-kind-unfit',
    );
    expect(refused({ of: 'joint-decision-cases', breakdown: 'nothing' })).toBe('breakdown breakdown-unknown');
    expect(refused({ of: 'joint-decision-cases', kind: 'stacked-bar' })).toBe('kind chart-kind-unfit');
  });

  it('of panels needs areas beside each other', () => {
    expect(
      refused({ of: 'first-time-entrants', areas: NAMES.join(' '), kind: 'small-multiples' }),
    ).toBeNull();
    expect(
      refused({ of: 'first-time-entrants', areas: 'west-mercia national', kind: 'small-multiples' }),
    ).toBe('areas chart-kind-unfit');
  });

  it('of money needs the money, and takes nothing but a title', () => {
    expect(refused({ of: 'contributions', title: 'Who pays' })).toBeNull();
    expect(refused({ of: 'contributions', kind: 'bar' })).toBe('kind attribute-unknown');
    expect(refused({ of: 'budget' })).toBe(' file-missing');
  });
});
