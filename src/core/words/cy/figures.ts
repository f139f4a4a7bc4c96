import type { Words } from '../words.ts';

/** The page about the figures of a plan, and the page about what the guidance asks for. Needs review by a native reader. */
export const figures: Words['figures'] = {
  title: 'Am y ffigurau',
  pageTitle: (plan) => `Am y ffigurau – ${plan}`,
  description: (plan) =>
    `Beth i’w wybod am ffigurau’r cynllun: ffynonellau, nodiadau a’r hyn y mae’r ffynhonnell yn ei argraffu’n anghywir. ${plan}.`,
  sources: 'O ble y maent yn dod',
  released: (date) => `rhyddhawyd ${date}`,
  asPrinted:
    'Mae gwerthoedd cyhoeddedig yn sefyll fel y cawsant eu hargraffu. Cyfrifir cyfraddau, canrannau a newidiadau nad yw’r cynllun yn eu hargraffu o’r niferoedd cyhoeddedig.',
  see: 'Gweler',
  howComputed: 'sut y cyfrifir ffigurau',
  claims: 'Beth mae’r ffynhonnell yn ei ddweud am ei ffigurau',
  differently: 'Wedi’i argraffu’n wahanol i’r hyn a rydd y ffigurau',
  nothing: 'Nid oes dim yn y cynllun hwn yn ei wrth-ddweud ei hun, hyd y gwiriwyd.',
  printed: (found, expected) => `: argraffwyd: ${found}; yn ôl y ffigurau: ${expected}.`,
  more: 'Mae’r rhesymau, y nodiadau i’r ffigurau a’r hyn y mae’r ffynhonnell yn ei honni amdanynt ar y dudalen',
  notes: 'Nodiadau',
  leftOut: 'Penawdau a hepgorwyd',
  back: 'Yn ôl i’r cynllun',
  guidance: {
    title: 'Beth mae’r canllawiau’n gofyn amdano',
    link: 'Beth mae’r canllawiau’n gofyn amdano, a ble y caiff ei ateb',
    pageTitle: (plan) => `Beth mae’r canllawiau’n gofyn amdano – ${plan}`,
    description: (plan) =>
      `Pa bennawd o’r canllawiau a atebir ym mhle, a pha un a hepgorwyd a pham. ${plan}.`,
    table: 'Penawdau’r canllawiau a ble y cânt eu hateb',
    heading: 'Pennawd',
    where: 'Ble y caiff ei ateb',
    sentence: (required, answered, waived) =>
      `Penawdau gofynnol: ${required}. Mae’r cynllun hwn yn ateb ${answered} ohonynt${waived === '' ? '' : ` ac yn hepgor ${waived} gan roi rheswm`}.`,
    headingsOf: (guidance) => `Daw’r penawdau o’r canllawiau hyn: ${guidance}.`,
    evidence: (evidence) => `Sut y gwnaed y rhestr hon: ${evidence}`,
    inside: (title) => `Yn yr adran: ${title}`,
    waived: (because) => `Wedi’i hepgor: ${because}`,
    notAnswered: 'Heb ei ateb',
    notRequired: 'Ddim yn y cynllun hwn; nid yw’r canllawiau’n ei fynnu',
  },
};
