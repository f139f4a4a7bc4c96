import type { Words } from '../words.ts';

const list = new Intl.ListFormat('cy', { type: 'unit' });

/** Pages about one area, in Welsh. */
export const areas: Words['areas'] = {
  kinds: {
    unitary: 'awdurdod unedol',
    county: 'sir',
    metropolitan: 'dosbarth metropolitan',
    'london-borough': 'bwrdeistref yn Llundain',
    'welsh-unitary': 'awdurdod unedol yng Nghymru',
    service: 'ardal gwasanaeth cyfiawnder ieuenctid',
    'police-force': 'ardal heddlu',
    region: 'rhanbarth',
    country: 'gwlad',
    family: 'grŵp o wasanaethau tebyg',
    neighbours: 'grŵp o gymdogion ystadegol',
  },
  isOneOf: (name, kind, count, service) =>
    `${name}: ${kind === '' ? '' : `${kind}, ac `}un o ardaloedd y gwasanaeth hwn: ${service} (${String(count)}).`,
  isWhole: (name, kind, service) =>
    `${name}: ${kind === '' ? '' : `${kind}, sef `}holl ardal y gwasanaeth hwn: ${service}.`,
  shows: (period, beside) =>
    `Dyma ei ffigurau am blant yn y system cyfiawnder ieuenctid yn y cynllun ar gyfer ${period}${beside.length === 0 ? '' : `, wrth ochr ${list.format(beside)}`}.`,
  wholeService: 'y gwasanaeth cyfan',
  comparators: 'yr ardaloedd y’i cymherir â hwy',
  showsPlans: (plans) =>
    `Dyma ei ffigurau am blant yn y system cyfiawnder ieuenctid o gynlluniau ar gyfer ${list.format(plans)}.`,
  official: (name) => `Enw swyddogol: ${name}`,
  code: (code) => `Cod ONS ${code}`,
  key: 'Ffigurau allweddol',
  none: (name, period) => `Nid yw’r cynllun ar gyfer ${period} yn rhoi ffigurau ar wahân ar gyfer ${name}.`,
  noneOfAll: (name) => `Nid oes cynllun ar y wefan hon yn rhoi ffigurau ar wahân ar gyfer ${name}.`,
  withheld: (name) =>
    `Ni chyhoeddir unrhyw ffigur ar gyfer ${name}. Cyfrifir cyn lleied o blant yno y gallai rhif ddweud pwy yw rhywun.`,
  noKey: (name) => `Ni roddir unrhyw un o ffigurau allweddol y cynllun ar wahân ar gyfer ${name}.`,
  seeService: (service) => `Ffigurau’r gwasanaeth cyfan: ${service}`,
  more: 'Rhagor o ffigurau',
  moreCount: (count) => `Rhagor o ffigurau: ${String(count)}`,
  figure: 'Ffigur',
  value: 'Gwerth',
  period: 'Cyfnod',
  plan: 'Cynllun',
  source: 'Ffynhonnell',
  printedBefore: 'Argraffwyd o’r blaen',
  countBehind: 'y nifer y tu ôl iddo',
  all: 'pob un',
  sources: 'Ffynonellau a diffiniadau',
  sourceIs: (source) => `Ffynhonnell: ${source}.`,
  allPlans: (name) => `${name} ym mhob cynllun, flwyddyn ar ôl blwyddyn`,
  compare: 'Cymharu ardaloedd ochr yn ochr',
  allFigures: 'holl ffigurau’r cynllun hwn',
  plansThatCover: 'Cynlluniau',
  profileIn: (plan) => `Proffil: ${plan}`,
  overTime: 'Ffigurau dros amser',
  everyValue: (count) => `Pob gwerth gyda’i gynllun a’i ffynhonnell (${String(count)})`,
  single: 'Ffigurau cyfnodau unigol',
  also: (definition, kind) => `Cyfrifwyd fel arall: ${definition}, ${kind}`,
  seriesFrom: (periods, plans, revised) =>
    `Cyfnodau: ${String(periods)}. Cynlluniau: ${list.format(plans)}.${revised === 0 ? '' : ` Mae dau gynllun yn argraffu gwerthoedd gwahanol: ${String(revised)}.`}`,
  span: (kind, first, last) => `${kind} ${first === last ? first : `${first} i ${last}`}`,
  historyOf: (definition, span) => `${definition}: ${span}`,
  printedIn: (value, plan) => `${value} (${plan})`,
  methods:
    'Dangosir pob gwerth gyda’r cynllun sy’n ei roi. Lle mae dau gynllun yn argraffu gwerthoedd gwahanol ar gyfer un cyfnod, dangosir y ddau. Ni chyfunir ffigurau sydd wedi’u diffinio’n wahanol byth.',
};
