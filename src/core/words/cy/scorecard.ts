import type { Words } from '../words.ts';

/** The performance summary of a plan. Needs review by a native reader. */
export const scorecard: Words['scorecard'] = {
  latest: 'Diweddaraf',
  sinceYear: 'Ers y flwyddyn flaenorol',
  overThree: 'Dros y tri ffigur diwethaf',
  beside: ({ name }) => `O’i gymharu â’r ffigur ar gyfer ${name}`,
  itIs: (position, value) => `${position}; y ffigur hwnnw yw ${value}`,
  notComputed: 'ni ellir ei gyfrifo',
  stated: (stated) => ` (fel y nodwyd: ${stated})`,
  rank: 'Safle, fel y nodwyd',
  quartile: 'Chwartel, fel y nodwyd',
  place: (place, of, among) => `${place} o ${of} (${among})`,
  trends: { up: 'wedi codi', down: 'wedi gostwng', same: 'dim newid', level: 'dim newid' },
  quartiles: {
    upper: 'uchaf',
    'upper-middle': 'canol uchaf',
    'lower-middle': 'canol isaf',
    lower: 'isaf',
  },
  positions: { above: 'yn uwch', below: 'yn is', same: 'yr un fath' },
};
