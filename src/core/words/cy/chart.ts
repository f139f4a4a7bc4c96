import type { Valued } from '../en/chart.ts';
import type { Words } from '../words.ts';

const list = new Intl.ListFormat('cy', { type: 'unit' });
const valued = ({ name, value }: Valued): string => `${name} (${value})`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const parts = (words: readonly (string | undefined)[]): string => words.filter(Boolean).join(', ');

/** Charts. Needs review by a native reader. */
export const chart: Words['chart'] = {
  drawing: {
    break: 'Toriad',
    noFigures: 'Dim ffigurau i’w dangos',
    otherAreas: 'Yr ardaloedd eraill',
  },
  absent: { c: 'cyfrinachol', x: 'ddim ar gael', z: 'ddim yn berthnasol', low: 'bron yn sero' },
  target: 'Targed',
  title: (indicator, areas, when) => `${indicator}: ${list.format(areas)}${when === '' ? '' : `, ${when}`}`,
  titleByArea: (indicator, when) => `${indicator} fesul ardal${when === '' ? '' : `, ${when}`}`,
  titleByParts: (indicator, made, when) => `${indicator}, fesul: ${made}${when === '' ? '' : `, ${when}`}`,
  span: (first, last) => `${first} i ${last}`,
  unitOver: (unit, periodKind) => `${unit}, ${periodKind.toLowerCase()}`,
  withInterval: (unit) => `${unit}, gyda chyfwng hyder 95%`,
  pounds: 'punnoedd',
  compared: (when, one, { below, above, same }) =>
    `${capital(when)}, ${valued(one)}: ${(
      [
        ['yn is na’r rhain', below],
        ['yn uwch na’r rhain', above],
        ['yr un fath â’r rhain', same],
      ] as const
    )
      .flatMap(([word, others]) => (others.length > 0 ? [`${word}: ${others.map(valued).join(', ')}`] : []))
      .join('; ')}.`,
  extremes: (when, highest, lowest) =>
    `${capital(when)}, o’r ardaloedd a ddangosir, uchaf: ${highest.map(valued).join(', ')}; isaf: ${lowest.map(valued).join(', ')}.`,
  allAlike: (when, value) => `${capital(when)}, yr un ffigur ym mhob ardal a ddangosir: ${value}.`,
  values: (when, known, missing) =>
    `${capital(when)}: ${parts([...known, ...missing].map(({ name, value }) => `${name} ${value}`))}.`,
  intervals: (when, rows) =>
    `${capital(when)}, gyda chyfyngau hyder 95% lle mae’r nifer y tu ôl i’r gyfradd yn hysbys: ${rows
      .map(({ name, value, interval }) =>
        interval === null ? `${name} ${value}` : `${name} ${value} (${interval.lower} i ${interval.upper})`,
      )
      .join(', ')}.`,
  withinIntervals: (other, { within, above, below }) =>
    [
      ...(within.length > 0
        ? [
            `Mae’r ffigur ar gyfer ${valued(other)} o fewn cyfyngau’r ardaloedd hyn, lle gallai’r gwahaniaeth fod yn hap: ${within.join(', ')}.`,
          ]
        : []),
      ...(above.length > 0
        ? [`Mae cyfyngau’r ardaloedd hyn uwchlaw’r ffigur ar gyfer ${valued(other)}: ${above.join(', ')}.`]
        : []),
      ...(below.length > 0
        ? [`Mae cyfyngau’r ardaloedd hyn islaw’r ffigur ar gyfer ${valued(other)}: ${below.join(', ')}.`]
        : []),
    ].join(' '),
  aimsAt: (target) => `Y targed yw ${target}.`,
  made: (whole, made, missing) =>
    `${valued(whole)}: ${parts([...made, ...missing].map(({ name, value }) => `${name} ${value}`))}.`,
  largestPart: (part, share) => `Y rhan fwyaf: ${valued(part)}, ${share} o’r cyfan.`,
  largestWhole: (whole, share) => `Y mwyaf: ${valued(whole)}, ${share} o’r cyfan.`,
  lower: 'Terfyn isaf',
  upper: 'Terfyn uchaf',
  value: 'Gwerth',
  intervalCaption: (title) => `${title}, gyda chyfyngau hyder 95%`,
  all: 'Pawb',
  tableOf: 'Ffigurau ar ffurf tabl',
  explore: {
    open: 'Archwilio',
    close: 'Cau',
    series: 'Dangos',
    help: 'Mae’r bysellau saeth yn mynd o bwynt i bwynt, Home ac End i’r cyntaf a’r olaf. Mae Escape yn cau.',
    chart: 'Siart i’w archwilio',
    failed: 'Ni ellid llwytho’r siart. Mae’r ffigurau yn y tabl isod.',
    noSeries: 'Ni ddangosir dim: dewiswch o leiaf un llinell.',
    noFigure: 'dim ffigur',
    interval: 'cyfwng 95% {lower} i {upper}',
    break: 'newidiodd y diffiniad cyn hyn',
  },
  explorePage: {
    title: 'Archwilio siartiau',
    about:
      'Wrth ymyl pob siart mae botwm sy’n ei agor i’w archwilio: gellir cyrraedd pob ffigur, a dangos neu guddio pob llinell.',
    keys: 'Yn y siart, mae’r bysellau saeth yn mynd o bwynt i bwynt, Home ac End i’r cyntaf a’r olaf. Dangosir ffigur pob pwynt o dan y siart a’i ddweud wrth ddarllenwyr sgrin. Mae Escape yn cau’r siart ac yn mynd yn ôl i’r dudalen.',
    without:
      'Mae angen JavaScript i archwilio. Hebddo, mae pob siart ar ei dudalen fel llun, gyda brawddeg sy’n dweud beth mae’n ei ddangos a thabl o’i ffigurau.',
  },
};
