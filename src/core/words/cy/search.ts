import type { Words } from '../words.ts';

/** The search, in Welsh. Loaded by readers' browsers too. Needs review by a native reader. */
export const search: Words['search'] = {
  title: 'Chwilio',
  description: 'Chwilio’r holl gynlluniau: adrannau, camau gweithredu, ardaloedd, dangosyddion a geiriau.',
  needsScript:
    'Mae angen JavaScript i chwilio, ac mae wedi’i ddiffodd yn eich porwr. Gellir cyrraedd popeth ar y wefan hon hebddo o’r rhestrau isod.',
  form: 'Pob cynllun',
  label: 'Geiriau i chwilio amdanynt',
  button: 'Chwilio',
  service: 'Gwasanaeth',
  allServices: 'Pob gwasanaeth',
  plan: 'Cynllun',
  allPlans: 'Pob cynllun',
  kind: 'Math',
  allKinds: 'Popeth',
  more: 'Dangos mwy o ganlyniadau',
  browse: 'Dod o hyd iddo heb chwilio',
  areas: 'Ardaloedd',
  aboutAreas: ': proffil o bob ardal awdurdod lleol',
  indicators: 'Dangosyddion',
  aboutIndicators: ': beth mae pob ffigur yn ei fesur, a’i holl werthoedd',
  glossary: 'Geirfa',
  aboutGlossary: ': geiriau a byrfoddau, a ble y cânt eu defnyddio',
  sections: 'Adrannau’r cynlluniau',
  firstPage: 'Tudalen gyntaf y cynllun',
  kinds: {
    section: 'Adran o gynllun',
    children: 'I blant',
    action: 'Cam gweithredu',
    area: 'Ardal',
    indicator: 'Dangosydd',
    word: 'Geirfa',
    plan: 'Cynllun yn gryno',
    site: 'Am y wefan',
  },
  action: (ref) => `Cam gweithredu ${ref}`,
  failed: 'Ni ellid llwytho’r chwiliad. Rhowch gynnig arall arni, neu defnyddiwch y rhestrau isod.',
  none: (words, within) =>
    `Dim canlyniadau ar gyfer “${words}”${within === '' ? '' : ` (${within})`}. Rhowch gynnig ar lai o eiriau neu eiriau eraill${within === '' ? '' : ', neu bob gwasanaeth a chynllun'}.`,
  found: (count, words, within) =>
    `Canlyniadau ar gyfer “${words}”${within === '' ? '' : ` (${within})`}: ${String(count)}.`,
};
