import type { Words } from '../words.ts';

const list = new Intl.ListFormat('cy', { type: 'unit' });
const listed = (names: readonly string[]): string => list.format(names);

/** Areas side by side, in Welsh. */
export const compare: Words['compare'] = {
  list: listed,
  limits: (lower, upper) => `${lower} i ${upper}`,
  extremes: (highest, lowest) =>
    `Uchaf: ${listed(highest.names)} (${highest.value}). Isaf: ${listed(lowest.names)} (${lowest.value}).`,
  allSame: (value) => `Yr un yw’r ffigur ar gyfer pob un, sef ${value}.`,
  moreThanChance: (name, apart, others) =>
    `${name}: ${apart === 'above' ? 'yn uwch' : 'yn is'} nag ar gyfer ${listed(others)}, a hynny’n fwy nag y gallai siawns ei wneud.`,
  restIsChance: (areas, isRest) =>
    isRest
      ? 'Nid yw’r gwahaniaethau eraill rhwng ardaloedd yn fwy nag y gallai siawns yn unig eu gwneud.'
      : areas === 2
        ? 'Nid yw’r gwahaniaeth yn fwy nag y gallai siawns yn unig ei wneud.'
        : 'Nid yw’r gwahaniaethau rhwng yr ardaloedd yn fwy nag y gallai siawns yn unig eu gwneud.',
  withoutCounts: (names) =>
    `Ar gyfer ${listed(names)} ni chyhoeddir y nifer y tu ôl i’r ffigur, felly ni ellir dweud a yw gwahaniaeth yn fwy na siawns.`,
  noCounts:
    'Ni chyhoeddir y niferoedd y tu ôl i’r ffigurau hyn, felly ni ellir dweud a yw gwahaniaeth yn fwy na siawns.',
  average:
    'Ar gyfer cyfartaledd fel hwn ni chyfrifir cyfwng: ni ellir dweud a yw gwahaniaeth yn fwy na siawns.',
  counts: 'Niferoedd yw’r rhain, nid cyfraddau: lle mae mwy o blant yn byw, cyfrifir mwy.',
  beside: (name, value, { above, below, chance }) =>
    `Wrth ochr ${name} (${value}): ${[
      ...(above.length > 0 ? [`yn uwch, yn fwy na siawns, ar gyfer ${listed(above)}`] : []),
      ...(below.length > 0 ? [`yn is, yn fwy na siawns, ar gyfer ${listed(below)}`] : []),
      ...(chance.length > 0 ? [`gallai siawns yn unig wneud y gwahaniaeth ar gyfer ${listed(chance)}`] : []),
    ].join('; ')}.`,
  without: (names) => `Dim ffigur o’r diffiniad a’r cyfnod hwn: ${listed(names)}.`,
  unlikeTitle: 'Heb eu gosod ochr yn ochr',
  unlikeWhy: 'Mae’r ffigurau hyn o ddiffiniadau neu gyfnodau gwahanol.',
  caption: (unit, period) => `${unit.charAt(0).toUpperCase()}${unit.slice(1)}, ${period}`,
  from: 'O',
  also: (caption, definition) =>
    `Hefyd: ${caption.charAt(0).toLowerCase()}${caption.slice(1)} (${definition})`,
  area: 'Ardal',
  value: 'Gwerth',
  interval: 'Cyfwng 95%',
  plan: 'Cynllun',
  found: (areas, indicators) => `${listed(areas)}: ${String(indicators)} ffigur ochr yn ochr.`,
  foundNone: (areas) => `Nid oes ffigurau o’r un diffiniad a chyfnod ar gyfer ${listed(areas)}.`,
  chooseTwo: 'Dewiswch ddwy ardal neu ragor.',
  failed: 'Ni ellid llwytho’r ffigurau. Mae ardaloedd pob gwasanaeth isod ochr yn ochr.',
};
