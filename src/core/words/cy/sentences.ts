import type { Words } from '../words.ts';
import { numbers } from './numbers.ts';

/** What follows "y", whose first letter it changes where it is feminine: "y gyfradd". */
const NOUNS = { rate: 'gyfradd', percent: 'ffigur', ratio: 'cyfartaledd', count: 'nifer' } as const;

const POSITIONS = { above: 'yn uwch na’r', below: 'yn is na’r', same: 'yr un fath â’r' } as const;

/** What figures say in sentences. Needs review by a native reader. */
export const sentences: Words['sentences'] = {
  markers: {
    c: 'cyfrinachol: wedi’i atal fel na ellir adnabod unrhyw blentyn',
    x: 'ddim ar gael',
    z: 'ddim yn berthnasol',
    low: 'yn talgrynnu i sero ond nid yw’n sero',
  },
  flags: {
    b: 'toriad yn y gyfres: ni ellir ei gymharu â gwerthoedd cynharach',
    e: 'amcangyfrif',
    p: 'dros dro',
    r: 'wedi’i ddiwygio',
    u: 'dibynadwyedd isel',
  },
  revised: (was) => `Diwygiwyd; ${was} cyn hynny.`,
  noFigure: {
    c: 'ffigur wedi’i atal am ei fod yn gyfrinachol',
    x: 'ffigur nad yw ar gael',
    z: 'ddim yn berthnasol',
    low: 'yn agos at sero',
  },
  interval: (lower, upper) => `cyfwng hyder 95%: ${lower} i ${upper}`,
  changed: (direction, from, when, amount) =>
    `${direction === 'up' ? 'i fyny' : 'i lawr'} o ${from} ${when ?? 'y flwyddyn flaenorol'}${amount === '' ? '' : ` (${amount})`}`,
  sameAs: (when) => (when === undefined ? 'yr un fath â’r flwyddyn flaenorol' : `yr un fath ag ${when}`),
  unchanged: 'heb newid',
  points: (points, direction) => `${points} pwynt canran yn ${direction === 'up' ? 'uwch' : 'is'}`,
  percent: (percent, direction) => `${percent} yn ${direction === 'up' ? 'uwch' : 'is'}`,
  higher: 'yn uwch',
  lower: 'yn is',
  compared: (position, { name, kind, value }, byChance) =>
    `${POSITIONS[position]} ${NOUNS[kind]} ar gyfer ${name}, sef ${value}${byChance ? ' (gwahaniaeth y gallai siawns yn unig ei achosi)' : ''}`,
  rank: (place, { of, joint, withFigure }) => {
    const among = `o’r ${String(of)} ardal${withFigure ? ' sydd â ffigur' : ''}`;
    const jointly = joint ? ' ar y cyd' : '';
    if (place === 'lowest') return `yr isaf${jointly} ${among}`;
    if (place === 'highest') return `yr uchaf${jointly} ${among}`;
    return `yn rhif ${String(place)}${jointly} ${among}, gan gyfrif o’r isaf`;
  },
  answer: (count, base, share) => `${count} o ${base} (${share})`,
  series: {
    none: (name) => `${name}: dim ffigurau wedi’u cyhoeddi.`,
    break: (period) => ` Mae toriad yn y gyfres cyn ${period}: ni ellir cymharu’r ffigurau cynharach.`,
    one: (name, value, when) => `${name}: ${value} ${when}.`,
    values: (name, values) => `${name}: ${values.map((pair) => pair.join(' ')).join(', ')}.`,
    course: (name, { direction, from, fromWhen, to, toWhen, steady, highest, lowest }) => {
      const between = [
        ...(highest ? [`uchaf: ${highest.join(' ')}`] : []),
        ...(lowest ? [`isaf: ${lowest.join(' ')}`] : []),
      ];
      const said =
        direction === 'same'
          ? `yr un fath, ${from}, ${fromWhen} ac ${toWhen}`
          : `${direction === 'rose' ? 'cododd' : 'gostyngodd'} o ${from} ${fromWhen} i ${to} ${toWhen}`;
      return `${name}: ${said}${steady ? ', gyda phob cam i’r un cyfeiriad' : ''}${between.length > 0 ? `; ${between.join(', ')}` : ''}.`;
    },
    gaps: (name, gaps) =>
      ` ${name}: ${numbers.list(gaps.map(({ marker, period }) => `${sentences.noFigure[marker]} ar gyfer ${period}`))}.`,
  },
  published: (reason, source) =>
    `Mae rhifau bach yma am eu bod yn gyhoeddus yn barod. ${reason} (${source}).`,
  better: { 'lower-is-better': 'Gorau po isaf.', 'higher-is-better': 'Gorau po uchaf.', none: '' },
  smallCount: (count, more, less) =>
    `Y nifer y tu ôl i hyn yw ${count}. Byddai un yn fwy neu un yn llai yn gwneud y gyfradd yn ${more}${less === undefined ? '' : ` neu ${less}`}, felly nid yw newid o flwyddyn i flwyddyn yn dweud llawer.`,
};
