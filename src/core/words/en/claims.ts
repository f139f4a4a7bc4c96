/** What became of the statements of a source about its figures. */
export const claims = {
  outcomes: {
    'borne-out': 'Borne out by the figures',
    'not-borne-out': 'Not borne out',
    uncertain: 'Could be chance',
    consistent: 'Not contradicted',
    withheld: 'Not shown',
    unknown: 'Cannot be checked',
  },
  /** How many statements there are, and how many came to what; outcomes that none came to are left out. */
  tally: (
    count: number,
    outcomes: readonly {
      readonly count: number;
      readonly outcome: 'borne-out' | 'not-borne-out' | 'uncertain' | 'consistent' | 'withheld' | 'unknown';
    }[],
  ): string =>
    `${String(count)} ${count === 1 ? 'statement' : 'statements'} of the source about its figures: ${outcomes
      .map((one) => `${String(one.count)} ${TALLY[one.outcome]}`)
      .join(', ')}.`,
  withheld: 'It rests on figures withheld so that no child can be recognised.',
  unknown: 'The source does not give the figure that would decide.',
};

const TALLY = {
  'borne-out': 'borne out by the figures',
  consistent: 'not contradicted by them',
  uncertain: 'could be chance',
  'not-borne-out': 'not borne out',
  withheld: 'about figures that are withheld',
  unknown: 'about figures that the source does not give',
} as const;
