import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chartSizes } from '../../../src/charts/chart-size.ts';
import { drawChart } from '../../../src/charts/draw-chart.ts';
import { textWidth } from '../../../src/charts/text-layout.ts';
import type { ChartSeries, ChartSpec } from '../../../src/core/view/chart-spec.ts';
import {
  contributions,
  custodialSentences,
  custodyByArea,
  educationByArea,
  entrantsByArea,
  entrantsByAreaAlone,
  firstTimeEntrants,
  reoffences,
  reoffending,
  serviceAndComparators,
} from './sample-specs.ts';

const { wide, compact } = chartSizes;
const samples: readonly ChartSpec[] = [
  firstTimeEntrants,
  serviceAndComparators,
  custodialSentences,
  reoffending,
  reoffences,
  custodyByArea,
  educationByArea,
  entrantsByArea,
  entrantsByAreaAlone,
  contributions,
];

function oneSeries(values: ChartSeries['values'], more: Partial<ChartSeries> = {}): ChartSpec {
  const labels = values.map((_, index) => String(2017 + index));
  return { ...firstTimeEntrants, labels, series: [{ id: 'own', name: 'Own', role: 'own', values, ...more }] };
}

/** Separate strokes in the own service's line; a piece of n points has n - 1 lines. */
function piecesOfLine(svg: string): string[] {
  const data = [
    ...svg.matchAll(/<path class="chart-series-1" stroke="currentColor" stroke-width="4"[^>]* d="([^"]+)"/g),
  ].map((match) => match[1] ?? '');
  return data.join('').split('M').filter(Boolean);
}

/** Whole circles of the own service's colour, less the sign beside its name. */
function pointCount(svg: string): number {
  const data = [...svg.matchAll(/<path class="chart-series-1" fill="currentColor" d="([^"]+)"/g)]
    .map((match) => match[1] ?? '')
    .join('');
  return data.split('M').length - 2;
}

function texts(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map((match) => match[1] ?? '');
}

/** The box of every text in a drawing, by its own attributes and those of the groups it stands in. */
function textBoxes(
  svg: string,
): { text: string; left: number; right: number; top: number; bottom: number }[] {
  const groups: string[] = [];
  const boxes: ReturnType<typeof textBoxes> = [];
  for (const [whole, groupAttributes, ownAttributes, text = ''] of svg.matchAll(
    /<g ([^>]*)>|<\/g>|<text ([^>]*)>([^<]*)/g,
  )) {
    if (ownAttributes === undefined) {
      if (whole === '</g>') groups.pop();
      else groups.push(groupAttributes ?? '');
      continue;
    }
    const attributes = `${groups.join(' ')} ${ownAttributes}`;
    const number = (name: string): number =>
      Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(` ${attributes}`)?.[1]);
    const [, moveX = '0', moveY = '0'] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes) ?? [];
    const size = number('font-size');
    const width = textWidth(text, { size, weight: attributes.includes('font-weight') ? 'bold' : 'normal' });
    const anchored = attributes.includes('"end"') ? 1 : attributes.includes('"middle"') ? 0.5 : 0;
    const left = number('x') + Number(moveX) - width * anchored;
    const baseline = number('y') + Number(moveY);
    boxes.push({ text, left, right: left + width, top: baseline - size * 0.72, bottom: baseline });
  }
  return boxes;
}

function heightOf(svg: string): number {
  return Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1]);
}

describe('drawChart', () => {
  it('never writes one text over another, nor out of the drawing', () => {
    for (const spec of samples) {
      for (const size of [wide, compact]) {
        const svg = drawChart(spec, size);
        const boxes = textBoxes(svg);
        expect(boxes.length).toBeGreaterThan(6);
        const overlaps = boxes.flatMap((one, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (other) =>
                one.left < other.right &&
                other.left < one.right &&
                one.top < other.bottom &&
                other.top < one.bottom,
            )
            .map((other) => `${spec.id} ${size.name}: ${one.text} / ${other.text}`),
        );
        expect(overlaps).toEqual([]);
        for (const { text, left, right, bottom } of boxes) {
          expect(left, text).toBeGreaterThanOrEqual(-0.5);
          expect(right, text).toBeLessThanOrEqual(size.width);
          expect(bottom, text).toBeLessThanOrEqual(heightOf(svg));
        }
      }
    }
  });

  it('gives the same bytes every time, whatever was drawn between', () => {
    const first = samples.map((spec) => drawChart(spec, wide));
    for (const spec of samples) drawChart(spec, compact);
    expect(samples.map((spec) => drawChart(spec, wide))).toEqual(first);
  });

  it('names and describes the drawing, with ids of its own at each size', () => {
    const svg = drawChart(serviceAndComparators, wide);
    expect(svg).toMatch(
      /^<svg [^>]*viewBox="0 0 680 380" role="img" aria-labelledby="service-wide-title service-wide-description"/,
    );
    expect(svg).toContain(
      `<title id="service-wide-title">${serviceAndComparators.title}</title><desc id="service-wide-description">`,
    );
    const page = samples.flatMap((spec) => [drawChart(spec, wide), drawChart(spec, compact)]).join('');
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of page.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  });

  it('refuses an id that would not be an element id', () => {
    expect(() => drawChart({ ...reoffences, id: 'a b' }, wide)).toThrow(RangeError);
  });

  it('has no inline style, no script, no colour but the ground, and no fixed size', () => {
    for (const spec of samples) {
      const svg = drawChart(spec, wide);
      expect(svg).not.toMatch(/style|<script|NaN|undefined|Infinity/);
      expect(svg.match(/#[0-9a-f]{3,6}\b/gi)?.filter((colour) => colour !== '#fff') ?? []).toEqual([]);
      expect(svg.slice(0, svg.indexOf('>'))).not.toMatch(/ (width|height)=/);
    }
  });

  it('escapes names, titles and units', () => {
    const svg = drawChart(
      { ...oneSeries([1, 2], { name: 'A & B <x>' }), title: '"Q" & <A>', unit: 'per <child>' },
      wide,
    );
    expect(texts(svg)).toContain('A &amp; B &lt;x&gt;');
    expect(svg).toContain('&quot;Q&quot; &amp; &lt;A&gt;</title>');
    expect(texts(svg)).toContain('per &lt;child&gt;');
  });

  it('marks every value once, zeros among them, and no missing one', () => {
    expect(pointCount(drawChart(oneSeries([5, 0, 7, 3]), wide))).toBe(4);
    expect(pointCount(drawChart(oneSeries([5, null, 7, 3]), wide))).toBe(3);
  });

  it('leaves a gap at a missing value', () => {
    expect(piecesOfLine(drawChart(oneSeries([5, 6, 7, 3]), wide))).toHaveLength(1);
    expect(piecesOfLine(drawChart(oneSeries([5, 6, null, 3, 4]), wide))).toHaveLength(2);
  });

  it('still marks a value with gaps on both sides', () => {
    expect(pointCount(drawChart(oneSeries([null, 6, null, 3, 4]), wide))).toBe(3);
  });

  it('draws no line across a break, and says where it is', () => {
    const svg = drawChart(oneSeries([5, 6, 7, 3], { breakBefore: [2] }), wide);
    expect(piecesOfLine(svg)).toHaveLength(2);
    expect(pointCount(svg)).toBe(4);
    expect(texts(svg)).toContain('Break');
  });

  it.each([
    ['no series', { ...firstTimeEntrants, series: [] }],
    ['no labels', { ...firstTimeEntrants, labels: [], series: [] }],
    ['only missing values', oneSeries([null, null])],
    [
      'bars without values',
      {
        ...reoffences,
        series: [{ id: 'a', name: 'A', role: 'own', values: [null, null, null] }],
      } satisfies ChartSpec,
    ],
  ])('draws an empty frame that says so: %s', (_, spec) => {
    for (const size of [wide, compact]) {
      const svg = drawChart(spec, size);
      expect(texts(svg)).toContain('No figures to draw');
      expect(svg).not.toMatch(/NaN|Infinity/);
    }
  });

  it('draws one point, all zeros, and one very large value', () => {
    expect(texts(drawChart(oneSeries([93]), compact))).toEqual(expect.arrayContaining(['2017', 'Own']));
    expect(texts(drawChart(oneSeries([0, 0]), compact))).toContain('0');
    expect(texts(drawChart(oneSeries([1_200_000, 900_000]), compact))).toContain('1,000,000');
  });

  it("starts the value axis at zero with at most six ticks, in the value's own symbols", () => {
    for (const spec of samples) {
      const ticks = texts(drawChart(spec, wide)).filter(
        (text) => /^[£−]?[\d,.]+%?$/.test(text) && !spec.labels.includes(text),
      );
      expect(ticks).toContain(`${spec.prefix ?? ''}0${spec.suffix ?? ''}`);
      // Elsewhere values are written out beside the ticks.
      if (spec.kind === 'line') expect(ticks.length).toBeLessThanOrEqual(6);
    }
    expect(texts(drawChart(reoffending, wide))).toEqual(expect.arrayContaining(['0%', '50%', 'Target 20%']));
  });

  it('keeps every text inside the drawing, also with long names, units and period labels', () => {
    const long: ChartSpec = {
      ...reoffending,
      unit: 'Children in suitable education, training or employment at the end of their order, as a part of all children whose order ended',
      series: reoffending.series.map((series) => ({
        ...series,
        name: 'Bournemouth, Christchurch and Poole with Dorset Combined Youth Justice Service Partnership',
      })),
    };
    for (const size of [wide, compact]) {
      const svg = drawChart(long, size);
      expect(texts(svg).some((text) => text.startsWith('Bournemouth, Christchurch and Poole'))).toBe(true);
      for (const [, x, y] of svg.matchAll(/ x="([-\d.]+)" y="([-\d.]+)"/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(size.width);
        expect(Number(y)).toBeGreaterThan(0);
        expect(Number(y)).toBeLessThanOrEqual(size.height);
      }
    }
  });

  it('shows a value over each bar, a zero as a bar and a missing figure as none', () => {
    const svg = drawChart(
      { ...reoffences, series: [{ id: 'a', name: 'A', role: 'own', values: [2, 0, null] }] },
      wide,
    );
    expect(texts(svg)).toEqual(expect.arrayContaining(['2.00', '0.00']));
    expect(
      /<path class="chart-series-1" fill="currentColor" d="([^"]+)"/.exec(svg)?.[1]?.split('M'),
    ).toHaveLength(3);
  });

  it('draws each row under its name with its value, and its interval where there is one', () => {
    const svg = drawChart(custodyByArea, wide);
    const written = ['West Mercia', '0.08', '0.04 – 0.15', 'National', '0.11', 'Shropshire', 'confidential'];
    expect(texts(svg)).toEqual(expect.arrayContaining(written));
    const whiskers =
      /<path class="chart-series-1" stroke="currentColor" stroke-width="2"[^>]* d="([^"]+)"/.exec(svg);
    // Two intervals of three strokes each; none for what has no interval.
    expect(whiskers?.[1]?.split('M').filter(Boolean)).toHaveLength(6);
    expect(texts(drawChart(custodyByArea, compact))).not.toContain('0.04 – 0.15');
  });

  it('draws a row of no figure without a bar, and the target across all rows', () => {
    const svg = drawChart(educationByArea, wide);
    expect(texts(svg)).toEqual(expect.arrayContaining(['75%', '0%', '–', 'Target 85%']));
    expect(svg).toMatch(/stroke-dasharray="6 3"/);
  });

  it('lays parts end to end, as long together as their whole', () => {
    const svg = drawChart(contributions, wide);
    const bars = (series: number): number[][] =>
      [
        ...svg.matchAll(
          new RegExp(`<path class="chart-series-${String(series)}" fill="currentColor" d="([^"]+)"`, 'g'),
        ),
      ]
        .flatMap(([, data = '']) => data.split('M').filter(Boolean))
        .map((path) => (path.match(/[\d.]+/g) ?? []).map(Number))
        .map((points) => {
          const across = points.filter((_, index) => index % 2 === 0);
          return [Math.min(...across), Math.max(...across)];
        });
    const [staffing, other] = [bars(1), bars(3)];
    const length = ([from = 0, to = 0]: number[] = []): number => to - from;
    const perPound = length(other.find(([from]) => from === Math.min(...other.flat()))) / 1_179_999;
    const police = staffing.map(length).find((one) => Math.abs(one / perPound - 247_503) < 5000);
    expect(police).toBeDefined();
    expect(texts(svg)).toEqual(expect.arrayContaining(['£1,179,999', '£310,503', 'confidential']));
  });

  it('draws a panel for each area on one scale, with what it is compared with in every panel', () => {
    const svg = drawChart(entrantsByArea, wide);
    const panels = svg.split('<g transform="translate(').slice(1);
    expect(panels).toHaveLength(4);
    for (const panel of panels) {
      expect(texts(panel)).toEqual(expect.arrayContaining(['0', '600', '2017', '2022']));
      expect(panel).toContain('stroke-dasharray="8 4"');
      expect(panel).toContain('stroke-dasharray="2 3"');
    }
    // The latest figure that there is, not the latest period: Shropshire's of 2022 is withheld.
    expect(texts(panels[1] ?? '')).toContain('72');
    const alone = drawChart(entrantsByAreaAlone, wide);
    expect(texts(alone)).toContain('The other areas');
  });

  it('stays small: under 2 KB compressed, with seven series of six years', () => {
    expect(gzipSync(drawChart(firstTimeEntrants, wide)).length).toBeLessThan(2048);
    expect(gzipSync(drawChart(serviceAndComparators, wide)).length).toBeLessThan(1350);
  });
});
