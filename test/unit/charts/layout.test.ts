import { describe, expect, it } from 'vitest';
import { formatValue, periodLabels } from '../../../src/charts/axes.ts';
import { chartSizes } from '../../../src/charts/chart-size.ts';
import { clearestPlace, pointsAlong } from '../../../src/charts/clear-place.ts';
import { nameLayout, rowSign, rowStarts } from '../../../src/charts/name-layout.ts';
import { barPaint, seriesStyles } from '../../../src/charts/series-style.ts';
import { shortenText, textWidth, wrapText } from '../../../src/charts/text-layout.ts';
import { partLimit, seriesLimits } from '../../../src/core/compute/chart-limits.ts';
import type { ChartSeries, ChartSpec } from '../../../src/core/view/chart-spec.ts';
import { firstTimeEntrants, reoffences, serviceAndComparators } from './sample-specs.ts';

const { wide, compact } = chartSizes;
const plain = { size: 10, weight: 'normal' } as const;

describe('text', () => {
  it('is as wide as the wider of both fonts draws it, and wider in bold', () => {
    expect(textWidth('100,000', plain)).toBeCloseTo(40.74, 2);
    expect(textWidth('Llŷn', { size: 10, weight: 'bold' })).toBeGreaterThan(textWidth('Llŷn', plain));
  });

  it('counts an unknown character as a wide one', () => {
    expect(textWidth('日', plain)).toBe(10);
  });

  it('breaks at spaces only', () => {
    expect(wrapText('Telford and Wrekin', 60, plain)).toEqual(['Telford and', 'Wrekin']);
    expect(wrapText('Worcestershire', 10, plain)).toEqual(['Worcestershire']);
    expect(wrapText('', 10, plain)).toEqual(['']);
  });

  it('is shortened to its room, with an ellipsis', () => {
    expect(shortenText('Worcestershire', 100, plain)).toBe('Worcestershire');
    const short = shortenText('Worcestershire and Herefordshire', 60, plain);
    expect(short).toMatch(/^Worc.*…$/);
    expect(textWidth(short, plain)).toBeLessThanOrEqual(60);
  });
});

describe('formatValue', () => {
  it.each([
    [1234.5, {}, 0, '1,235'],
    [33, { suffix: '%' }, 1, '33.0%'],
    [-1200, { prefix: '£' }, 0, '−£1,200'],
    [0.28, {}, 2, '0.28'],
  ])('writes %d with %o and %d decimals', (value, symbols, decimals, text) => {
    expect(formatValue(value, symbols, decimals)).toBe(text);
  });
});

describe('periodLabels', () => {
  it('wraps labels to their slot', () => {
    expect(periodLabels(['April 2016 to March 2017', 'April 2017 to March 2018'], 110, wide, 3)).toEqual([
      ['April 2016 to', 'March 2017'],
      ['April 2017 to', 'March 2018'],
    ]);
  });

  it('leaves some out when crowded, never the latest', () => {
    const labels = periodLabels(
      Array.from({ length: 20 }, (_, index) => String(2004 + index)),
      15,
      compact,
      3,
    );
    expect(labels.at(-1)).toEqual(['2023']);
    expect(labels.filter(([line]) => line !== '').length).toBeLessThan(12);
  });
});

describe('seriesStyles', () => {
  const fullest = Object.entries(seriesLimits).flatMap(([role, count]) =>
    Array.from({ length: count }, (_, index): ChartSeries => ({
      id: `${role}-${String(index)}`,
      name: role,
      role: role as ChartSeries['role'],
      values: [1],
    })),
  );

  it('tells as many series apart without colour as the limits allow', () => {
    const signs = seriesStyles(fullest).map(({ lineWidth, dash, shape, isHollow }) =>
      JSON.stringify([lineWidth, dash, shape, isHollow]),
    );
    expect(new Set(signs).size).toBe(signs.length);
  });

  it('gives bars of different roles and colours different fills', () => {
    const fills = seriesStyles(fullest).map((style) => `${style.paint} ${barPaint(style)}`);
    expect(new Set(fills).size).toBe(fills.length);
  });

  it('gives each part of a bar a fill of its own', () => {
    const parts = Array.from({ length: partLimit }, (_, index): ChartSeries => ({
      id: String(index),
      name: 'Part',
      role: 'part',
      values: [1],
    }));
    expect(new Set(seriesStyles(parts).map(barPaint)).size).toBe(partLimit);
  });

  it('refuses more of a role than can be told apart', () => {
    expect(() => seriesStyles([...fullest, { id: 'x', name: 'X', role: 'area', values: [] }])).toThrow(
      /more than 4 series with the role "area"/,
    );
  });
});

describe('nameLayout', () => {
  it('puts names at the line ends when they fit, at both sizes, even seven', () => {
    for (const spec of [serviceAndComparators, firstTimeEntrants])
      for (const size of [wide, compact]) expect(nameLayout(spec, size).kind).toBe('ends');
  });

  it('puts long names in rows that do not overlap or leave the drawing', () => {
    const spec: ChartSpec = {
      ...firstTimeEntrants,
      series: firstTimeEntrants.series.map((series) => ({
        ...series,
        name: `${series.name} and the neighbouring districts of the county`,
      })),
    };
    const layout = nameLayout(spec, compact);
    if (layout.kind !== 'rows') throw new Error('expected rows');
    for (const row of layout.rows) {
      const starts = rowStarts(row);
      row.forEach((name, index) => {
        expect((starts[index] ?? NaN) + rowSign + name.width).toBeLessThanOrEqual(
          starts[index + 1] ?? compact.width,
        );
      });
    }
    expect(layout.rows.flat()).toHaveLength(7);
  });

  it('names a series without any figure in a row, as it has no line to stand beside', () => {
    const spec: ChartSpec = {
      ...serviceAndComparators,
      series: serviceAndComparators.series.map((series, index) =>
        index ? series : { ...series, values: series.values.map(() => null) },
      ),
    };
    expect(nameLayout(spec, wide).kind).toBe('rows');
  });

  it('does not name a single set of bars', () => {
    expect(nameLayout({ ...reoffences, series: reoffences.series.slice(0, 1) }, wide).kind).toBe('none');
  });
});

describe('clearestPlace', () => {
  it('takes the first place that no line runs through', () => {
    const line = pointsAlong([
      { x: 0, y: 0 },
      { x: 100, y: 100 },
    ]);
    const onLine = { left: 40, top: 45, right: 60, bottom: 55 };
    const clear = { left: 40, top: 0, right: 60, bottom: 10 };
    expect(clearestPlace([onLine, clear], line)).toBe(clear);
    expect(clearestPlace([clear, { ...clear }], line)).toBe(clear);
  });
});
