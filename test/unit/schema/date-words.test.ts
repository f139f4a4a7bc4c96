import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../src/core/schema/date-words.ts';

describe('dates in words', () => {
  it.each([
    ['2019-12', '2019-12', '2019-12'],
    ['2019-12-31', '2019-12', '2019-12'],
    ['Review in January 2019', '2019-01', '2019-01'],
    ['by Sept 2022', '2022-09', '2022-09'],
    ['By the end of quarter 2, 2017/18', '2017-07', '2017-09'],
    ['By the end of quarter 4, 2017/18', '2018-01', '2018-03'],
    ['in 2017/18', '2017-04', '2018-03'],
    ['over 2016/19', '2016-04', '2019-03'],
  ])('%s is from %s to %s', (text, first, last) => {
    expect(datesIn(text)).toMatchObject([{ first, last }]);
  });

  it.each(['every month', 'quarterly', 'November', 'in 2019', 'Section 2019', '2019/18', 'order 12-2019'])(
    '%s names none',
    (text) => {
      expect(datesIn(text)).toEqual([]);
    },
  );
});
