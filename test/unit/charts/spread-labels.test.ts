import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../../src/charts/spread-labels.ts';

const wish = fc.record({ at: fc.integer({ min: -50, max: 450 }), height: fc.integer({ min: 10, max: 40 }) });

describe('spreadLabels', () => {
  it('leaves labels where they wish to be when they do not touch', () => {
    expect(
      spreadLabels(
        [
          { at: 20, height: 10 },
          { at: 80, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 80]);
  });

  it('moves two that collide apart by the same distance', () => {
    expect(
      spreadLabels(
        [
          { at: 50, height: 10 },
          { at: 50, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([45, 55]);
  });

  it('pushes a crowd at the bottom up, and keeps its order', () => {
    expect(
      spreadLabels(
        [
          { at: 99, height: 10 },
          { at: 98, height: 10 },
          { at: 20, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([95, 85, 20]);
  });

  it('says when there is no room', () => {
    expect(
      spreadLabels(
        [
          { at: 1, height: 60 },
          { at: 2, height: 60 },
        ],
        0,
        100,
      ),
    ).toBeUndefined();
  });

  it('never lets labels overlap, leave the column or change order', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 10 }), (wishes) => {
        const centres = spreadLabels(wishes, 0, 400);
        if (!centres) return;
        const placed = wishes
          .map((w, index) => ({ ...w, centre: centres[index] ?? NaN }))
          .sort((a, b) => a.centre - b.centre);
        placed.forEach((label, index) => {
          const above = placed[index - 1];
          expect(label.centre - label.height / 2).toBeGreaterThanOrEqual(
            (above ? above.centre + above.height / 2 : 0) - 1e-6,
          );
          expect(label.at).toBeGreaterThanOrEqual(above?.at ?? -Infinity);
          expect(label.centre + label.height / 2).toBeLessThanOrEqual(400 + 1e-6);
        });
      }),
    );
  });
});
