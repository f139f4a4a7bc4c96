import { describe, expect, it } from 'vitest';
import { archiveSeries } from '../../../src/core/compute/archive.ts';
import { editionModel, type EditionModel } from '../../../src/core/compute/model.ts';
import { areaArchive } from '../../../src/core/view/archive-view.ts';
import { wordsOf } from '../../../src/core/words/words.ts';
import { editionOf, LIBRARY } from '../west-mercia-model.ts';

/** An edition of the service that says of Shropshire what a table says. */
function model(id: string, performance: string): EditionModel {
  return editionModel({ ...editionOf({ performance }), id }, LIBRARY);
}

const EARLIER = `
- indicator: first-time-entrants
  years-ending: [2015-09, 2016-09, 2017-09]
  values: { shropshire: [332, 303, 330] }
`;
const LATER = `
- indicator: first-time-entrants
  years-ending: [2017-09, 2020-09]
  values: { shropshire: [334, c] }
- indicator: first-time-entrants
  calendar-years: [2017]
  values: { shropshire: [341] }
`;

// Given in the wrong order of time on purpose.
const MODELS = [model('2023-24', LATER), model('2017-18', EARLIER)];

describe('archiveSeries', () => {
  const all = archiveSeries(MODELS, { area: 'shropshire' });

  it('joins the periods of all editions into one series, earliest first', () => {
    const series = all.find(({ periodKind }) => periodKind === 'year-ending');
    expect(series?.points.map(({ period }) => period.key)).toEqual([
      '2015-09',
      '2016-09',
      '2017-09',
      '2020-09',
    ]);
  });

  it('never joins periods of different kinds', () => {
    expect(all.map(({ periodKind }) => periodKind).sort()).toEqual(['calendar-year', 'year-ending']);
  });

  it('marks a period that two editions print differently as revised, and keeps both values', () => {
    const point = all.flatMap(({ points }) => points).find(({ revised }) => revised);
    expect(point?.entries.map(({ edition, figure }) => [edition, figure.value])).toEqual([
      ['2017-18', 330],
      ['2023-24', 334],
    ]);
  });
});

describe('areaArchive', () => {
  const [view] = areaArchive(LIBRARY, MODELS, 'shropshire', wordsOf('en'));
  const series = view?.series.find(({ periodKind }) => periodKind === 'Year ending');

  it('shows the value of the latest edition, and what an earlier one printed', () => {
    expect(
      series?.rows.map(({ period, value, edition, before }) => [period, value, edition, before]),
    ).toEqual([
      ['Sep 2020', '[c]', '2023/24', ''],
      ['Sep 2017', '334', '2023/24', '330 in 2017/18'],
      ['Sep 2016', '303', '2017/18', ''],
      ['Sep 2015', '332', '2017/18', ''],
    ]);
  });

  it('leaves years empty that no edition gives, so that no line crosses them', () => {
    expect(series?.chart?.labels).toEqual(['Sep 2015', 'Sep 2016', 'Sep 2017', '2018', '2019', 'Sep 2020']);
    expect(series?.chart?.series[0]?.values).toEqual([332, 303, 334, null, null, null]);
  });

  it('says how many periods are printed differently', () => {
    expect(series?.sentence).toBe(
      '4 periods, from the plans for 2017/18 and 2023/24. For 1 of them two plans print different values.',
    );
  });
});
