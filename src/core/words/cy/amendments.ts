import type { Words } from '../words.ts';
import { numbers } from './numbers.ts';

/** What was changed in a plan after it was decided on. Needs review by a native reader. */
export const amendments: Words['amendments'] = {
  title: 'Diwygiadau',
  pageTitle: (plan) => `Diwygiadau – ${plan}`,
  description: (plan) =>
    `Yr hyn a newidiwyd yn ${plan} ar ôl y penderfyniad arno: yr hen a’r newydd, pam, a phwy a gytunodd.`,
  lead: (count) =>
    `Nifer y diwygiadau ers y penderfyniad ar y cynllun hwn: ${String(count)}. Mae popeth sy’n wahanol yma, gyda’r hyn oedd yno o’r blaen.`,
  kinds: {
    correction: 'Cywiriad',
    'revised-figures': 'Ffigurau a ddiwygiwyd gan eu cyhoeddwr',
    update: 'Diweddariad',
  },
  on: (date) => `Diwygiwyd ar ${date}`,
  noteOn: (date) => `Diwygiwyd ar ${date}:`,
  see: 'Beth a newidiwyd',
  seeOn: (date) => `Beth a newidiwyd ar ${date}`,
  all: (count) =>
    numbers.counted(count, { one: '1 diwygiad', two: '2 ddiwygiad', other: `${String(count)} diwygiad` }),
  aboutAll: 'Beth a newidiwyd ers y penderfyniad arno, gyda’r hen a’r newydd.',
  why: 'Pam',
  agreed: 'Cytunwyd gan',
  minute: 'Cofnod',
  seals: 'Sêl',
  sealed: (from, to) => `${from} cynt, ${to} ers hynny`,
  place: 'Ble',
  was: 'Cynt',
  is: 'Nawr',
  nothing: 'nid oedd neu nid yw yno',
  takenOut: 'tynnwyd allan:',
  putIn: 'rhoddwyd i mewn:',
  ends: 'diwedd y newid',
  showText: (words) => `Dangos y testun (${words} o eiriau)`,
  follows: 'Yr hyn sy’n dilyn',
  unread:
    'Ni all y rhaglen sy’n gwneud y tudalennau hyn ddarllen yr hyn a seliwyd bryd hynny mwyach. Mae’r cofnodion yn y gronfa.',
  firstPage: 'Tudalen gyntaf y cynllun',
  inWelsh: (section) => `${section} (yn Gymraeg)`,
};
