import type { Words } from '../words.ts';
import { actionsOf, prioritiesOf } from './counted-things.ts';
import { numbers } from './numbers.ts';

/** A service: its plans over time. Needs review by a native reader. */
export const service: Words['service'] = {
  description: (name) => `Cynlluniau cyfiawnder ieuenctid. ${name}.`,
  covers: (areas) => `Ardaloedd: ${numbers.list(areas)}.`,
  host: (host) => ` Corff lletya: ${host}.`,
  onePlan: 'Y cynllun',
  latest: 'Y cynllun diweddaraf',
  earlier: 'Cynlluniau cynharach',
  onlyPlan: 'Dyma unig gynllun y gwasanaeth hwn ar y wefan hon hyd yn hyn.',
  carried: 'Camau gweithredu a gariwyd o gynllun i gynllun',
  carriedAbout:
    'Pob cam gweithredu, beth a ddaeth ohono yn ôl y cynllun nesaf, a’r cam sy’n ei gario ymlaen. Lle nad oes ond cyfeirnod, yr un yw geiriad y cam â chynt.',
  areas: 'Ardaloedd',
  compareAreas: 'Cymharu’r ardaloedd hyn ochr yn ochr',
  noActions: 'Nid oes ganddo gynllun cyflawni o gamau unigol.',
  promised: (actions, priorities) => `Addawodd ${actionsOf(actions)} o dan ${prioritiesOf(priorities)}.`,
  reportedBy: (plan, tally) => `Mae cynllun ${plan} yn adrodd arno: ${tally}.`,
  notReported: 'Nid oes cynllun diweddarach ar y wefan hon yn adrodd arno.',
  reports: (plan, tally) => `Mae’n adrodd ar gynllun ${plan}: ${tally}.`,
  tally: (rows) => numbers.list(rows.map(({ count, status }) => `${status.toLowerCase()}: ${count}`)),
  followed: (count, into) => `Dilyn ${actionsOf(count)} o gynlluniau cynharach hyd at ${into}`,
};
