/** The performance summary of a plan. */
export const scorecard = {
  latest: 'Latest',
  sinceYear: 'Since the year before',
  overThree: 'Over the last three figures',
  /** `adjective` says whose figure it is beside: "national". */
  beside: ({ adjective }: { readonly name: string; readonly adjective: string }): string =>
    `Beside the ${adjective} figure`,
  /** How it stands to that, and what that is. */
  itIs: (position: string, value: string): string => `${position}: it is ${value}`,
  notComputed: 'cannot be computed',
  stated: (stated: string): string => ` (stated: ${stated})`,
  rank: 'Rank, as stated',
  quartile: 'Quartile, as stated',
  place: (place: string, of: string, among: string): string => `${place} of ${of} ${among}`,
  trends: { up: 'increased', down: 'decreased', same: 'no change', level: 'no change' },
  quartiles: {
    upper: 'upper',
    'upper-middle': 'upper middle',
    'lower-middle': 'lower middle',
    lower: 'lower',
  },
  positions: { above: 'higher', below: 'lower', same: 'the same' },
};
