import { afterEach, describe, expect, it } from 'vitest';
import { DrawingPool } from '../../../src/charts/drawing-pool.ts';
import { chartDrawings, drawBoth, drawElsewhere } from '../../../src/charts/drawings.ts';
import { firstTimeEntrants, serviceAndComparators } from './sample-specs.ts';

let pool: DrawingPool | undefined;
afterEach(async () => {
  await pool?.close();
  pool = undefined;
});

describe('charts drawn in other threads', () => {
  it('are the same bytes as those drawn here, in whatever order they are asked for', async () => {
    pool = new DrawingPool(2);
    const specs = Array.from({ length: 30 }, (_, index) => ({
      ...serviceAndComparators,
      id: `chart-${String(index)}`,
    }));
    const drawn = await Promise.all(specs.map((spec) => chartDrawings(spec)));
    expect(drawn).toEqual(specs.map((spec) => drawBoth(spec)));
  });

  it('that cannot be drawn fail with the words that they fail with here', async () => {
    pool = new DrawingPool(1);
    // Seven areas of one role are more than a chart can tell apart.
    const many = {
      ...firstTimeEntrants,
      series: firstTimeEntrants.series.map((series) => ({ ...series, role: 'area' as const })),
    };
    expect(() => drawBoth(many)).toThrow(/more than 4 series/);
    await expect(chartDrawings(many)).rejects.toThrow(/more than 4 series/);
    await expect(chartDrawings(serviceAndComparators)).resolves.toEqual(drawBoth(serviceAndComparators));
  });

  it('are drawn here once the pool is closed, and where there is no other core', async () => {
    pool = new DrawingPool(1);
    await pool.close();
    await expect(chartDrawings(serviceAndComparators)).resolves.toEqual(drawBoth(serviceAndComparators));
    pool = new DrawingPool(0);
    await expect(chartDrawings(serviceAndComparators)).resolves.toEqual(drawBoth(serviceAndComparators));
  });

  it('go to whoever was named last', async () => {
    drawElsewhere(() => Promise.resolve({ wide: 'w', compact: 'c' }));
    await expect(chartDrawings(serviceAndComparators)).resolves.toEqual({ wide: 'w', compact: 'c' });
    drawElsewhere(undefined);
  });
});
