import { describe, expect, it } from 'vitest';
import { pointWords, startOf, stepFrom } from '../../../src/browser/explore-points.ts';
import { ShownSeries } from '../../../src/browser/explore-series.ts';
import { exploreJson } from '../../../src/charts/explore-data.ts';
import { seriesStyles } from '../../../src/charts/series-style.ts';
import { wordsOf } from '../../../src/core/words/words.ts';
import {
  contributions,
  custodyByArea,
  entrantsByAreaAlone,
  reoffending,
  serviceAndComparators,
} from '../charts/sample-specs.ts';

const words = wordsOf('en').chart.explore;

describe('keys in a chart', () => {
  it('follow the axis: over time to the sides, to the next series up and down', () => {
    const at = { series: 1, label: 3 };
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
    expect(keys.map((key) => stepFrom(serviceAndComparators, at, key))).toEqual([
      { series: 1, label: 2 },
      { series: 1, label: 4 },
      { series: 0, label: 3 },
      { series: 2, label: 3 },
      { series: 1, label: 0 },
      { series: 1, label: 5 },
    ]);
  });

  it('go down the rows, and along the parts of a row', () => {
    expect(stepFrom(custodyByArea, { series: 0, label: 0 }, 'ArrowDown')).toEqual({ series: 1, label: 0 });
    expect(stepFrom(custodyByArea, { series: 0, label: 0 }, 'End')).toEqual({ series: 4, label: 0 });
    expect(stepFrom(contributions, { series: 0, label: 0 }, 'ArrowDown')).toEqual({ series: 0, label: 1 });
    expect(stepFrom(contributions, { series: 0, label: 1 }, 'ArrowRight')).toEqual({ series: 1, label: 1 });
  });

  it('never lead out of it, whatever is pressed', () => {
    let at = startOf(serviceAndComparators);
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowUp', 'End', 'ArrowRight'] as const)
      at = stepFrom(serviceAndComparators, at, key);
    expect(at).toEqual({ series: 0, label: 5 });
  });
});

describe('a point in words', () => {
  it('is name, period and value, with its interval', () => {
    expect(pointWords(serviceAndComparators, { series: 0, label: 5 }, words)).toBe('West Mercia, 2022: 93');
    expect(pointWords(custodyByArea, { series: 4, label: 0 }, words)).toBe(
      'Telford and Wrekin, 2022: 0.28; 95% interval 0.09 to 0.66',
    );
    expect(pointWords(contributions, { series: 0, label: 1 }, words)).toBe(
      'Staffing costs of seconded staff, Police service: £247,503',
    );
  });

  it('says why there is none, and that a definition changed', () => {
    expect(pointWords(custodyByArea, { series: 3, label: 0 }, words)).toBe(
      'Shropshire, 2022: no figure (confidential)',
    );
    expect(pointWords(reoffending, { series: 0, label: 2 }, words)).toBe(
      'West Mercia, April 2018 to March 2019: 22.6%; the definition changed before this',
    );
  });
});

describe('series switched on and off', () => {
  it('keep their colours and shapes', () => {
    const shown = new ShownSeries(serviceAndComparators);
    const [own, national] = serviceAndComparators.series;
    const [, , family] = seriesStyles(shown.spec().series);
    if (own) shown.switch(own, false);
    if (national) shown.switch(national, false);
    expect(shown.spec().series.map(({ name }) => name)).toEqual(['Statistical family']);
    expect(seriesStyles(shown.spec().series)).toEqual([family]);
    if (own) shown.switch(own, true);
    expect(shown.spec().series.map(({ name }) => name)).toEqual(['West Mercia', 'Statistical family']);
  });

  it('are never more than can be told apart', () => {
    const [pattern] = entrantsByAreaAlone.series;
    if (!pattern) throw new Error('no series');
    const many = {
      ...entrantsByAreaAlone,
      series: Array.from({ length: 6 }, (_, index) => ({
        ...pattern,
        id: `a${String(index)}`,
        name: String(index),
      })),
    };
    const shown = new ShownSeries(many);
    expect(shown.spec().kind).toBe('line');
    expect(many.series.map((one) => shown.isOn(one))).toEqual([true, true, true, true, false, false]);
    const [first, , , , fifth] = many.series;
    if (!first || !fifth) throw new Error('no series');
    expect(shown.hasRoom(fifth)).toBe(false);
    shown.switch(fifth, true);
    expect(shown.isOn(fifth)).toBe(false);
    shown.switch(first, false);
    shown.switch(fifth, true);
    const styles = seriesStyles(shown.spec().series).map((style) => JSON.stringify(style));
    expect(new Set(styles).size).toBe(4);
  });

  it('leave the sum of what is shown of a whole', () => {
    const shown = new ShownSeries(contributions);
    const totals = (): unknown => {
      const spec = shown.spec();
      return spec.kind === 'stacked-bar' ? spec.totals : undefined;
    };
    expect(totals()).toEqual(contributions.totals);
    const [staffing] = contributions.series;
    if (staffing) shown.switch(staffing, false);
    expect(totals()).toEqual([1_179_999, 63_000, 5_000, 0]);
  });
});

describe('the data in a page', () => {
  it('cannot end the script that it stands in', () => {
    const json = exploreJson({ ...serviceAndComparators, title: '</script><b>' }, words);
    expect(json).not.toContain('<');
    expect((JSON.parse(json) as { spec: { title: string } }).spec.title).toBe('</script><b>');
  });
});
