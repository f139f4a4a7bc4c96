import { describe, expect, it } from 'vitest';
import { cellNotes } from '../../../src/core/check/cell-notes.ts';
import { modelOf } from '../west-mercia-model.ts';

function foundIn(cell: string): readonly string[] {
  const model = modelOf({
    performance: `
- indicator: reoffending-proportion
  cohorts-ending: [2021-03]
  values: { west-mercia: [${cell}], national: [31.2] }
`,
  });
  return cellNotes(model.figures.all, model.library).map(({ problem }) => problem.found);
}

describe('the note of a cell', () => {
  it('is held against its figure', () => {
    expect(foundIn('{ value: 30.3, note: It is above the national 31.2%. }')).toEqual(['"above"']);
    expect(foundIn('{ value: 33, note: It is below the national 31.2%. }')).toEqual(['"below"']);
  });

  it('is held against the figure of the other area', () => {
    expect(foundIn('{ value: 30.3, note: It is below the national 32.1%. }')).toEqual(['32.1%']);
  });

  it('is let be where it fits or says nothing of figures', () => {
    expect(foundIn('{ value: 30.3, note: It is below the national 31.2%. }')).toEqual([]);
    expect(foundIn('{ value: 30.3, note: It is below what was hoped. }')).toEqual([]);
    expect(foundIn('30.3')).toEqual([]);
  });

  it('tells the way of a change as it was printed', () => {
    const model = modelOf();
    const [figure] = model.figures.all.filter(
      ({ indicator, value }) => indicator.unit.kind === 'percent' && value !== null,
    );
    if (!figure) throw new Error('no percentage in the model');
    const found = (value: number, note: string): readonly string[] =>
      cellNotes(
        [
          {
            ...figure,
            value,
            indicator: { ...figure.indicator, signed: true },
            measurement: { ...figure.measurement, note },
          },
        ],
        model.library,
      ).map(({ problem }) => problem.found);
    expect(found(24.1, 'Printed as "24.1% increase".')).toEqual([]);
    expect(found(-45.7, 'Printed as "-45.7% reduction".')).toEqual([]);
    expect(found(24.1, 'Printed as "24.1% reduction".')).toEqual(['"24.1% reduction"']);
    expect(found(-34.7, 'Printed as "37.4% reduction".')).toEqual(['"37.4% reduction"']);
  });
});
