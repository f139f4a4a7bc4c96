import type { Words } from '../words.ts';
import { prioritiesOf } from './counted-things.ts';

/** Who approved, changed by "gan" as a whole. */
const APPROVED_BY = {
  board: 'gan y bwrdd',
  scrutiny: 'gan y pwyllgor craffu',
  cabinet: 'gan y cabinet',
  council: 'gan y cyngor',
} as const;

/** Pages of one plan. Needs review by a native reader. */
export const plan: Words['plan'] = {
  state: {
    published: 'Cynllun cyhoeddedig',
    publishedSentence:
      'Nid yw’r cynllun cyhoeddedig y seiliwyd yr enghraifft hon arno yn dweud pryd y cafodd ei gymeradwyo.',
    draft: 'Drafft',
    draftSentence: 'Drafft yw’r cynllun hwn: nid oes yr un corff wedi’i gymeradwyo eto.',
    notYet: '(heb ei benderfynu eto)',
    submitted: 'Cyflwynwyd',
    publishedNow: 'Cyhoeddwyd',
    referredBack: 'Drafft, anfonwyd yn ôl',
    superseded: 'Disodlwyd',
    supersededBy: (title) => `Cynllun mwy newydd: ${title}`,
    approvedByCouncils: (agreed, of) =>
      `Cymeradwywyd; nifer y cynghorau: ${String(agreed)} allan o ${String(of)}`,
    approvedBy: (kind, isExample) =>
      `${isExample ? 'Cymeradwywyd y gwreiddiol' : 'Cymeradwywyd'} ${APPROVED_BY[kind]}`,
    decisions: (all) =>
      `${all.map(({ body, date, decided }) => `${body}, ${date}: ${decided.charAt(0).toLowerCase()}${decided.slice(1)}`).join('; ')}.`,
  },
  about: 'Am y cynllun hwn',
  updated: (date) => `Diweddarwyd ddiwethaf: ${date}`,
  update: (date, what) => `Diweddarwyd ${date}: ${what}`,
  workedExample: 'Enghraifft.',
  actions: (priorities, answering) =>
    `o gamau gweithredu yn y cynllun cyflawni, o dan ${prioritiesOf(priorities)}${answering === '' ? '' : `; mae ${answering} ohonynt yn ateb argymhelliad gan arolygiad`}.`,
  contributed: (agencies, year) => `wedi’i gyfrannu; nifer yr asiantaethau: ${agencies}; blwyddyn: ${year}`,
  inFigures: 'Y cynllun mewn ffigurau',
  read: 'Darllen y cynllun',
  areaProfiles: 'Proffiliau ardal',
  areaProfile: 'Proffil ardal',
  areas: 'Ardaloedd y cynllun hwn',
  areaTitle: (area, title) => `${area} – proffil ardal – ${title}`,
  areaDescription: (area) =>
    `Ffigurau cyfiawnder ieuenctid ar gyfer ${area}: newydd-ddyfodiaid, dalfa, aildroseddu a mwy, ochr yn ochr â’r gwasanaeth cyfan a’i gymaryddion.`,
  priorities: 'Blaenoriaethau',
  noPriorities: 'Nid oes gan y cynllun hwn gynllun cyflawni â blaenoriaethau.',
  earlierAndLater: 'Y cynllun cynharach a’r un diweddarach',
  earlier: 'Cynllun cynharach',
  later: 'Cynllun diweddarach',
  sections: 'Adrannau’r cynllun',
  onThisPage: 'Ar y dudalen hon',
  previousAndNext: 'Yr adran flaenorol a’r nesaf',
  previous: 'Blaenorol',
  next: 'Nesaf',
  notTranslated: 'Yn Saesneg yn unig y mae’r testun hwn ar gael hyd yn hyn.',
  drafting: {
    title: 'Nodiadau i awduron',
    unfinished: 'Mae’r adran hon i’w hysgrifennu o hyd.',
    about: 'Nodiadau i awduron, mewn drafftiau yn unig:',
    from: (source) => `Ffynhonnell y nodiadau hyn: ${source}`,
  },
  downloads: {
    title: 'Ffigurau i’w lawrlwytho',
    link: (of, kind) => `Lawrlwytho: ${of} (${kind}, yn Saesneg)`,
    files: {
      'measurements.csv': 'yr holl ffigurau',
      'actions.csv': 'y cynllun cyflawni',
      'progress.csv': 'cynnydd ar y cynllun blaenorol',
      'contributions.csv': 'cyfraniadau fesul asiantaeth',
      'budget.csv': 'y gyllideb',
      'risks.csv': 'risgiau',
      'staffing.csv': 'staff',
      'surveys.csv': 'arolygon',
      'board.csv': 'aelodau’r bwrdd',
    },
    wholePlan: 'y cynllun cyfan',
    forMachines: 'Ar gyfer peiriannau:',
    columns: 'beth sydd ym mhob colofn',
    and: 'a hefyd',
    schema: 'sgema’r cynllun cyfan',
  },
  sourceOfFigures: (source) => `Ffynhonnell y ffigurau: ${source}.`,
  source: (source) => `Ffynhonnell: ${source}.`,
  print: {
    title: (title, service) => `${title} – ${service} (y cynllun cyfan)`,
    description: (title) => `Y cynllun cyfan ar un dudalen, i’w argraffu: ${title}.`,
    about: 'Mae’r dudalen hon yn cynnwys y cynllun cyfan, i’w argraffu.',
    pageByPage: 'Y cynllun fesul tudalen',
    easier: 'sy’n haws ei ddarllen ar sgrin.',
    contents: 'Cynnwys',
    addresses: 'Cyfeiriadau dolenni',
  },
  signOff: { body: 'Corff', date: 'Dyddiad', signedBy: 'Llofnodwyd gan', decided: 'Penderfynwyd' },
  outcomes: { more: 'Mwy', fewer: 'Llai' },
  youSaid: { said: 'Beth ddywedodd plant', done: 'Beth a wnaed' },
  claimMark: 'Beth mae’r ffigurau’n ei roi',
  profileOf: (area) => `Proffil ${area}`,
};
