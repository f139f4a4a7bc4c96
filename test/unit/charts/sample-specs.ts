import type { BarChartSpec, ChartSeries, LineChartSpec } from '../../../src/core/view/chart-spec.ts';

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
export const reoffences: BarChartSpec = {
  ...firstTimeEntrants,
  kind: 'bar',
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
