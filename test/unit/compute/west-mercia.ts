// Figures as West Mercia printed them, so that each has one place and one citation.

/** West Mercia Youth Justice Plan 2023/24, table "First Time Entrants ... per 100,000 Youth Population". */
export const firstTimeEntrants = {
  periods: ['2017-09', '2018-09', '2019-09', '2020-09', '2021-09', '2022-09'],
  'west-mercia': [408, 300, 222, 128, 98, 93],
  national: [306, 251, 214, 170, 154, 146],
  herefordshire: [534, 386, 233, 221, 271, 155],
  // Printed as ">10" in September 2022: confidential.
  shropshire: [334, 267, 206, 82, 72, null],
  'telford-and-wrekin': [350, 412, 343, 233, 118, 114],
  worcestershire: [427, 276, 239, 97, 66, 114],
} as const;

/** West Mercia Youth Justice Plan 2023/24, table of custodial sentences per 1,000, 2018 to 2022. */
export const custodialSentences = {
  periods: ['2018', '2019', '2020', '2021', '2022'],
  'west-mercia': [0.08, 0.13, 0.07, 0.09, 0.08],
  national: [0.32, 0.23, 0.15, 0.12, 0.11],
  herefordshire: [0.06, 0.12, 0, 0, 0],
} as const;

/** Children aged 10 to 17: "approximately 115,388", West Mercia Youth Justice Plan 2023/24. */
export const population2022 = 115_388;

/**
 * West Mercia Youth Justice Plan 2017/18, area profiles: children aged 10 to 17 and first time entrants
 * in the year ending September 2016. The plan prints 422 per 100,000 for the four together, 344 nationally.
 */
export const areas2016 = [
  { area: 'herefordshire', count: 79, population: 16_101 },
  { area: 'shropshire', count: 85, population: 27_663 },
  { area: 'telford-and-wrekin', count: 85, population: 16_444 },
  { area: 'worcestershire', count: 220, population: 50_812 },
] as const;

/** A printed series as points in order of time. */
export function points(
  periods: readonly string[],
  values: readonly (number | null)[],
): readonly { readonly period: string; readonly value: number | null }[] {
  return periods.map((period, index) => ({ period, value: values[index] ?? null }));
}
