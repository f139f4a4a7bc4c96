import type { Alteration } from './mutant.ts';

/** New text for a written value, and what was done to it. */
export interface Change {
  readonly to: string;
  readonly how: string;
}

/** Each change as an alteration of the same characters; those that change nothing are left out. */
export function alterations(start: number, from: string, changes: readonly Change[]): Alteration[] {
  const seen = new Set([from]);
  return changes.flatMap(({ to, how }) => {
    if (seen.has(to)) return [];
    seen.add(to);
    return [{ start, end: start + from.length, to, how }];
  });
}

/** Other numbers in the form of a written one, as slips of the keyboard or of copying make them. */
export function otherNumbers(written: string): Change[] {
  const value = Number(written.replaceAll(',', ''));
  const decimals = /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
  const form = (number: number): string => {
    const plain = number.toFixed(decimals);
    return written.includes(',') ? plain.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : plain;
  };
  const unit = 10 ** -decimals;
  const percent = (share: number): number => {
    const changed = Number((value * (1 + share)).toFixed(decimals));
    return changed === value ? value + Math.sign(share) * unit : changed;
  };
  const changes: Change[] = [
    { to: form(percent(0.01)), how: '1% more' },
    { to: form(percent(-0.04)), how: '4% less' },
    { to: form(percent(0.1)), how: '10% more' },
    { to: form(percent(-0.1)), how: '10% less' },
    ...swappedDigits(written),
  ];
  return changes.filter(({ to }) => !to.startsWith('-') && Number(to.replaceAll(',', '')) !== value);
}

/** Grosser slips: the decimal point moved, and a sign. */
export function grossNumbers(written: string): Change[] {
  if (Number(written) === 0) return [];
  const decimals = /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
  return [
    {
      to: String(Number((Number(written) * 10).toFixed(Math.max(0, decimals - 1)))),
      how: 'decimal point moved right',
    },
    { to: String(Number((Number(written) / 10).toFixed(decimals + 1))), how: 'decimal point moved left' },
    { to: `-${written}`, how: 'sign' },
  ];
}

/** The first two neighbouring digits that differ, changed over. */
function swappedDigits(written: string): Change[] {
  for (let at = 0; at + 1 < written.length; at += 1) {
    const [one = '', other = ''] = [written[at], written[at + 1]];
    if (/\d\d/.test(one + other) && one !== other && !(at === 0 && other === '0'))
      return [{ to: written.slice(0, at) + other + one + written.slice(at + 2), how: 'digits swapped' }];
  }
  return [];
}

/** A name or number as a slip of the keyboard makes it. */
export function misspelt(name: string): Change[] {
  if (/^[\d.]+$/.test(name)) {
    return [
      { to: name.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)), how: 'last digit changed' },
      { to: `${name}1`, how: 'digit added' },
      { to: name.replace(/^\d/, (digit) => String(Number(digit) + 1)), how: 'first digit changed' },
    ];
  }
  const middle = Math.floor(name.length / 2);
  const changes = [
    { to: name.slice(0, middle) + name.slice(middle + 1), how: 'letter left out' },
    { to: name.slice(0, middle) + (name[middle] ?? 'x') + name.slice(middle), how: 'letter doubled' },
  ];
  const [one = '', other = ''] = [name[middle - 1], name[middle]];
  if (one !== other && /[a-z]{2}/i.test(one + other))
    changes.push({
      to: name.slice(0, middle - 1) + other + one + name.slice(middle + 1),
      how: 'letters swapped',
    });
  return changes.filter(({ to }) => to !== '');
}

/** Other dates, years and periods in the form of a written one. */
export function otherDates(written: string): Change[] {
  const year = /(?:19|20)\d\d/.exec(written);
  if (!year) return [];
  const put = (to: string): string => written.slice(0, year.index) + to + written.slice(year.index + 4);
  const number = Number(year[0]);
  const changes: Change[] = [
    {
      to: put(`${year[0].slice(0, 1)}${year[0].slice(2, 3)}${year[0].slice(1, 2)}${year[0].slice(3)}`),
      how: 'digits of the year swapped',
    },
    { to: put(String(number + 1)), how: 'a year later' },
    { to: put(String(number - 1)), how: 'a year earlier' },
    { to: put(String(number + 10)), how: 'ten years later' },
  ];
  const both = /^((?:19|20)\d\d)([-/])(\d\d)$/.exec(written);
  const [, , stroke = '', second = ''] = both ?? [];
  if (both && Number(second) === (number + 1) % 100)
    changes.push({
      to: `${String(number + 1)}${stroke}${String((number + 2) % 100).padStart(2, '0')}`,
      how: 'both years later',
    });
  const month = /^((?:19|20)\d\d-)(\d\d)\b/.exec(written);
  if (month && !both) changes.push({ to: `${month[1] ?? ''}13${written.slice(7)}`, how: 'month 13' });
  return changes;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['fell', 'rose'],
  ['fall', 'rise'],
  ['falls', 'rises'],
  ['falling', 'rising'],
  ['fallen', 'risen'],
  ['lower', 'higher'],
  ['lowest', 'highest'],
  ['above', 'below'],
  ['reduction', 'increase'],
  ['reductions', 'increases'],
  ['decrease', 'increase'],
  ['decreased', 'increased'],
  ['decreasing', 'increasing'],
  ['reduced', 'increased'],
  ['less than', 'more than'],
  ['fewer than', 'more than'],
  ['better than', 'worse than'],
  ['better', 'worse'],
  ['up from', 'down from'],
  ['up by', 'down by'],
  ['up to', 'down to'],
  ['up', 'down'],
  ['upper', 'lower'],
  ['upper-middle', 'lower-middle'],
  ['up-and-down', 'level'],
  ['doubled', 'halved'],
  ['best', 'worst'],
  ['grown', 'shrunk'],
  ['grew', 'shrank'],
  ['at least', 'at most'],
  ['at-least', 'at-most'],
  ['steadily-up', 'steadily-down'],
  ['lowest-yet', 'highest-yet'],
  ['similar', 'better'],
  ['level', 'up'],
  ['level-with', 'above'],
  ['fewer', 'more'],
  ['more', 'fewer'],
  ['product', 'sum'],
];
const OPPOSITE: ReadonlyMap<string, string> = new Map([
  ...PAIRS.map(([one, other]): [string, string] => [other, one]),
  ...PAIRS.map(([one, other]): [string, string] => [one, other]),
]);

/** The word that says the contrary of a word of direction, where there is one. */
export function contrary(word: string): string | undefined {
  return OPPOSITE.get(word);
}

/** Words of direction as they stand in sentences; "up", "down" and "more" only where they surely mean a figure. */
export const DIRECTION_WORDS =
  /\b(fell|rose|falls?|rises?|falling|rising|fallen|risen|lower|higher|lowest|highest|above|below|reductions?|increases?|increased|increasing|decreased?|decreasing|less than|more than|fewer than|better than|worse than|(?:up|down) (?:from|by)|doubled|halved|grew|grown|shrank|shrunk)\b/g;

/** Numbers as they are typed in sentences. */
export const WRITTEN_NUMBERS = /(?<![\w.,/£-]|\d )£?(\d[\d,]*(?:\.\d+)?)(?![\w/]|[.,]\d)/g;

/** Years and financial years in sentences. */
export const WRITTEN_YEARS = /\b(?:19|20)\d\d(?:\/\d\d)?\b/g;

const WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** Numbers written as words; "one" is mostly none. */
export const NUMBER_WORDS = /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi;

/** The next number word, with the same first letter large or small. */
export function nextNumberWord(word: string): string {
  const next = WORDS[(WORDS.indexOf(word.toLowerCase()) + 1) % WORDS.length] ?? 'two';
  return word.startsWith(word.charAt(0).toLowerCase()) ? next : next.charAt(0).toUpperCase() + next.slice(1);
}
