import type { Words } from '../words.ts';
import { numbers } from './numbers.ts';

/** Who decided what on a plan. Needs review by a native reader. */
export const approval: Words['approval'] = {
  title: 'Sut y cymeradwywyd y cynllun hwn',
  pageTitle: (plan) => `Sut y’i cymeradwywyd – ${plan}`,
  description: (plan) =>
    `Pa gyrff a benderfynodd beth ar gyfer y cynllun hwn, yr hyn y gofynnwyd amdano, a sut i wirio mai dyma’r cynllun dan sylw: ${plan}.`,
  decisions: 'Penderfyniadau',
  waiting: (areas) => `Cynghorau sydd eto i benderfynu: ${numbers.list(areas)}.`,
  none: 'Nid oes penderfyniad ar y cynllun hwn wedi’i gofnodi.',
  stage: 'Cam',
  kinds: {
    board: 'Bwrdd rheoli',
    submission: 'Cyflwyno i’r Bwrdd Cyfiawnder Ieuenctid',
    scrutiny: 'Craffu',
    cabinet: 'Y Cabinet',
    council: 'Cyngor llawn',
    publication: 'Cyhoeddi',
  },
  decision: (body, date) => `${body}, ${date}`,
  minute: 'Cofnod',
  seal: 'Sêl',
  earlier: 'Roedd hyn yn ymwneud â fersiwn gynharach o’r cynllun.',
  conditions: 'Yr hyn y gofynnwyd amdano',
  conditionsAbout: 'Yr hyn y gofynnodd corff amdano wrth gytuno, a’r hyn a ddigwyddodd wedyn.',
  columns: {
    ref: 'Rhif',
    what: 'Beth sydd i’w wneud',
    askedBy: 'Gofynnwyd gan',
    owner: 'Perchennog',
    due: 'Erbyn',
    status: 'Statws',
    update: 'Beth sydd wedi digwydd',
  },
  noStatus: 'Ar agor',
  check: 'Ai dyma’r cynllun y penderfynwyd arno?',
  checkAbout:
    'Rhif sy’n cael ei gyfrifo o bob gair a ffigur yn y cynllun yw sêl. Os bydd un ohonynt yn newid, bydd y rhif yn newid. Sêl y cynllun hwn yw:',
  checkHow: 'Gall unrhyw un ei gyfrifo eto o plan.json, heb ofyn i ni:',
  example:
    'Mae’r dudalen hon yn rhoi’r penderfyniadau ar y cynllun y seiliwyd yr enghraifft hon arno. Nid oes neb wedi penderfynu ar yr enghraifft ei hun, felly nid oes sêl iddi.',
  link: 'Sut y cymeradwywyd y cynllun hwn',
};
