import type { Words } from '../words.ts';

/** Tables of figures. Needs review by a native reader. */
export const tables: Words['tables'] = {
  target: (target) => `Targed, yng ngeiriau’r ffynhonnell: ${target}.`,
  area: 'Ardal',
  all: 'Y cyfan',
  allOf: (of) => `Y cyfan ${of}`,
  number: 'Nifer',
  share: 'Cyfran',
  byCategory: (indicator, by, area, period) =>
    `${indicator} yn ôl ${by}, ${area}${period === '' ? '' : `, ${period}`}`,
};
