import type { Words } from '../words.ts';

const TALLY = {
  'borne-out': 'wedi’u cadarnhau gan y ffigurau',
  consistent: 'heb eu gwrth-ddweud ganddynt',
  uncertain: 'yn siawns o bosibl',
  'not-borne-out': 'heb eu cadarnhau',
  withheld: 'am ffigurau a ataliwyd',
  unknown: 'am ffigurau nad yw’r ffynhonnell yn eu rhoi',
} as const;

/** What became of the statements of a source about its figures. Needs review by a native reader. */
export const claims: Words['claims'] = {
  outcomes: {
    'borne-out': 'Wedi’i gadarnhau gan y ffigurau',
    'not-borne-out': 'Heb ei gadarnhau',
    uncertain: 'Gallai fod yn siawns',
    consistent: 'Heb ei wrth-ddweud',
    withheld: 'Heb ei ddangos',
    unknown: 'Ni ellir ei wirio',
  },
  tally: (count, outcomes) =>
    `Datganiadau’r ffynhonnell am ei ffigurau: ${String(count)}. ${outcomes
      .map((one) => `${String(one.count)} ${TALLY[one.outcome]}`)
      .join(', ')}.`,
  withheld: 'Mae’n dibynnu ar ffigurau a ataliwyd fel na ellir adnabod unrhyw blentyn.',
  unknown: 'Nid yw’r ffynhonnell yn rhoi’r ffigur a fyddai’n penderfynu.',
};
