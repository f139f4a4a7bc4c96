import type { Words } from '../words.ts';

/** Where numbers of the text come from, in Welsh. */
export const stated: Words['stated'] = {
  title: 'O ble y daw rhifau’r testun',
  source: (letter) => `Ffynhonnell ${letter}`,
  back: (letter) => `Yn ôl at ${letter} yn y testun`,
};
