import type { Words } from '../words.ts';

/** What stands around every page. Needs review by a native reader. */
export const frame: Words['frame'] = {
  siteName: 'Cynlluniau cyfiawnder ieuenctid',
  skip: 'Neidio i’r cynnwys',
  site: 'Gwefan',
  breadcrumb: 'Briwsion bara',
  home: 'Hafan',
  areas: 'Ardaloedd',
  indicators: 'Dangosyddion',
  about: 'Gwybodaeth',
  search: 'Chwilio',
  feedTitle: 'Cynlluniau a diweddariadau',
  aboutSite: 'Am y wefan hon',
  accessibility: 'Hygyrchedd',
  definitions: 'Sut y diffinnir ffigurau',
  glossary: 'Geirfa',
  checked: 'Sut y gwirir cynlluniau',
  feed: 'Ffrwd cynlluniau a diweddariadau',
  plainList: 'Rhestr blaen o bopeth',
  nothingElse: 'Dim cwcis, dim tracio, dim yn cael ei lwytho o fannau eraill.',
  locale: 'cy_GB',
  languageName: 'Cymraeg',
  review:
    'Nid yw testun Cymraeg y wefan hon wedi’i adolygu eto gan ddarllenydd sy’n siarad Cymraeg yn iaith gyntaf.',
};
