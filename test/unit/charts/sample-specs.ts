import type {
  ChartSeries,
  ChartSpec,
  GroupedBarChartSpec,
  IntervalChartSpec,
  LineChartSpec,
  SmallMultiplesSpec,
  StackedBarChartSpec,
} from '../../../src/core/view/chart-spec.ts';
import { wordsOf } from '../../../src/core/words/words.ts';

function series(
  id: string,
  name: string,
  role: ChartSeries['role'],
  values: ChartSeries['values'],
): ChartSeries {
  return { id, name, role, values };
}

/** West Mercia's plan 2023/24, table "First Time Entrants … per 100,000 Youth Population": seven areas, six years. */
export const firstTimeEntrants: LineChartSpec = {
  kind: 'line',
  id: 'first-time-entrants',
  title: 'First time entrants per 100,000 children, West Mercia and comparators, 2017 to 2022',
  description:
    'West Mercia fell from 408 in the year ending September 2017 to 93 in the year ending September 2022, below the national rate of 146.',
  unit: 'First time entrants per 100,000 children, year ending September',
  decimals: 0,
  words: wordsOf('en').chart.drawing,
  labels: ['2017', '2018', '2019', '2020', '2021', '2022'],
  series: [
    series('west-mercia', 'West Mercia', 'own', [408, 300, 222, 128, 98, 93]),
    series('national', 'National', 'comparator', [306, 251, 214, 170, 154, 146]),
    series('statistical-family', 'Statistical family', 'comparator', [253, 211, 160, 156, 132, 137]),
    series('herefordshire', 'Herefordshire', 'area', [534, 386, 233, 221, 271, 155]),
    series('shropshire', 'Shropshire', 'area', [334, 267, 206, 82, 72, null]),
    series('telford-and-wrekin', 'Telford and Wrekin', 'area', [350, 412, 343, 233, 118, 114]),
    series('worcestershire', 'Worcestershire', 'area', [427, 276, 239, 97, 66, 114]),
  ],
};

/** The same table's service and its two comparators: the usual chart. */
export const serviceAndComparators: LineChartSpec = {
  ...firstTimeEntrants,
  id: 'service',
  series: firstTimeEntrants.series.slice(0, 3),
};

/** "Custodial Sentences per 100,000 Youth Population" of the same plan, which are per 1,000. */
export const custodialSentences: LineChartSpec = {
  ...firstTimeEntrants,
  id: 'custody',
  unit: 'Custodial sentences per 1,000 children',
  decimals: 2,
  labels: ['2018', '2019', '2020', '2021', '2022'],
  series: [
    series('west-mercia', 'West Mercia', 'own', [0.08, 0.13, 0.07, 0.09, 0.08]),
    series('national', 'National', 'comparator', [0.32, 0.23, 0.15, 0.12, 0.11]),
    series('statistical-family', 'Statistical family', 'comparator', [0.12, 0.11, 0.07, 0.05, 0.06]),
  ],
};

/** "Proportion of the Cohort Reoffending (%)" of the same plan, with longer period labels, a target and a break. */
export const reoffending: LineChartSpec = {
  ...firstTimeEntrants,
  id: 'reoffending',
  unit: 'Proportion of the cohort reoffending',
  suffix: '%',
  decimals: 1,
  labels: [
    'April 2016 to March 2017',
    'April 2017 to March 2018',
    'April 2018 to March 2019',
    'April 2019 to March 2020',
    'April 2020 to March 2021',
  ],
  target: { name: 'Target', value: 20 },
  series: [
    { ...series('west-mercia', 'West Mercia', 'own', [33.4, 24.9, 22.6, 26.7, 27.3]), breakBefore: [2] },
    series('national', 'National', 'comparator', [40.9, 38.4, 37.8, 34.2, 31.2]),
  ],
};

/** "Average Number of Reoffences per Reoffender" of the same plan, as bars. */
export const reoffences: GroupedBarChartSpec = {
  ...firstTimeEntrants,
  kind: 'grouped-bar',
  id: 'reoffences',
  unit: 'Reoffences per reoffender',
  decimals: 2,
  labels: ['March 2019', 'March 2020', 'March 2021'],
  series: [
    series('west-mercia', 'West Mercia', 'own', [2.9, 3.46, 4.05]),
    series('national', 'National', 'comparator', [3.91, 3.64, 3.54]),
    series('shropshire', 'Shropshire', 'area', [2.77, null, 1.67]),
  ],
};

/** The same plan's custody rates of 2022 by area; Herefordshire's and Worcestershire's count is not given here. */
export const custodyByArea: IntervalChartSpec = {
  ...firstTimeEntrants,
  kind: 'intervals',
  id: 'custody-by-area',
  unit: 'per 1,000 children, with 95% confidence interval',
  decimals: 2,
  labels: ['2022'],
  series: [
    { ...series('west-mercia', 'West Mercia', 'own', [0.08]), intervals: [{ lower: 0.04, upper: 0.15 }] },
    series('national', 'National', 'comparator', [0.11]),
    series('herefordshire', 'Herefordshire', 'area', [0]),
    { ...series('shropshire', 'Shropshire', 'area', [null]), absent: { 0: 'confidential' } },
    {
      ...series('telford-and-wrekin', 'Telford and Wrekin', 'area', [0.28]),
      intervals: [{ lower: 0.09, upper: 0.66 }],
    },
  ],
};

/** Education of the same plan as rows, with a target. */
export const educationByArea: Extract<ChartSpec, { kind: 'bar' }> = {
  ...firstTimeEntrants,
  kind: 'bar',
  id: 'education',
  unit: '% of children',
  suffix: '%',
  labels: ['2022'],
  target: { name: 'Target', value: 85 },
  series: [
    series('west-mercia', 'West Mercia', 'own', [75]),
    series('herefordshire', 'Herefordshire', 'area', [0]),
    series('telford-and-wrekin', 'Telford and Wrekin', 'area', [null]),
    series('national', 'National', 'comparator', [80]),
  ],
};

/** First time entrants in a panel an area, with and without comparators. */
export const entrantsByArea: SmallMultiplesSpec = {
  ...firstTimeEntrants,
  kind: 'small-multiples',
  id: 'panels',
  series: firstTimeEntrants.series.filter(({ id }) => id !== 'west-mercia'),
};
export const entrantsByAreaAlone: SmallMultiplesSpec = {
  ...entrantsByArea,
  id: 'panels-alone',
  series: entrantsByArea.series.filter(({ role }) => role === 'area'),
};

/** Contributions of a partnership by agency and kind, one of them withheld. */
export const contributions: StackedBarChartSpec = {
  ...firstTimeEntrants,
  kind: 'stacked-bar',
  id: 'money',
  unit: 'pounds',
  prefix: '£',
  labels: ['Local authorities', 'Police service', 'National Probation Service', 'Health'],
  totals: [1_179_999, 310_503, 211_620, null],
  series: [
    series('staffing', 'Staffing costs of seconded staff', 'part', [null, 247_503, 206_620, 129_000]),
    {
      ...series('in-kind', 'Payments in kind', 'part', [null, null, null, null]),
      absent: { 3: 'confidential' },
    },
    series('other', 'Other delegated funds', 'part', [1_179_999, 63_000, 5_000, null]),
  ],
};
