/** Tables of figures. */
export const tables = {
  target: (target: string): string => `Target, as the source words it: ${target}.`,
  area: 'Area',
  all: 'All',
  allOf: (of: string): string => `All ${of}`,
  number: 'Number',
  share: 'Share',
  /** The caption of a table of categories. `period` stands alone; empty where there is none. */
  byCategory: (indicator: string, by: string, area: string, period: string): string =>
    `${indicator} by ${by}, ${area}${period === '' ? '' : `, ${period}`}`,
};
