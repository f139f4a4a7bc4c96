import { MARKS, wordsOf, type Quantity } from './quantities.ts';
import {
  ANY_WAY,
  areComparable,
  doubt,
  DOWN_NOUNS,
  DOWN_VERBS,
  form,
  Q,
  UP_NOUNS,
  UP_VERBS,
  wayOf,
  words,
  type Contradiction,
  type Form,
  type Matched,
} from './form.ts';

/** Words of the clause without another word of direction among them. */
const toFrom = (most: number): string =>
  String.raw`(?:(?!\b(?:${ANY_WAY}|and|while|whereas|but|ranged|ranging)\b)[^\ue000-\uefff.;:!?]){0,${String(most)}}?`;
const NOUNS = `${DOWN_NOUNS}|${UP_NOUNS}`;
const VERBS = `${DOWN_VERBS}|${UP_VERBS}`;
const TO = String.raw`(?<!\b(?:according|due|owing|thanks|compared|relation|addition|up|down|prior|equating|equal|equals|equivalent|amounting|similar|close|leading|led|linked|related|relating|given|sentenced|subject|referred|attributed|attributable)\s)to\b`;

/** How a quantity changed, in words and figures. */
function contradictedWay(
  word: string,
  before: Quantity | undefined,
  after: Quantity | undefined,
): Contradiction | undefined {
  if (!before || !after || !areComparable(before, after)) return undefined;
  const way = wayOf(word);
  const is = after.value > before.value ? 'up' : after.value < before.value ? 'down' : 'level';
  if (is === way) return undefined;
  return {
    expected:
      way === 'down'
        ? `a figure below ${before.words} after "${word}"`
        : `a figure above ${before.words} after "${word}"`,
    found: `${after.words} after ${before.words}, which ${is === 'level' ? 'is the same' : `goes ${is}`}`,
    fix: `Say "${is === 'level' ? 'unchanged' : OPPOSITE[is]}", or correct the figure that is wrong.`,
  };
}

const OPPOSITE = { up: 'rose', down: 'fell' } as const;

/** Whether an amount of change fits the figures before and after it. */
function contradictedAmount(
  amount: Quantity | undefined,
  before: Quantity | undefined,
  after: Quantity | undefined,
  hedge: string,
): Contradiction | undefined {
  if (!amount || !before || !after || !areComparable(before, after) || hedge !== '') return undefined;
  if (amount.unit === 'percent') return contradictedPercent(amount, before, after);
  const isShare = before.unit === 'percent' || after.unit === 'percent';
  if (amount.unit === 'points' && !isShare) return undefined;
  if (amount.unit === 'none' && isShare) return undefined;
  const apart = Math.abs(after.value - before.value);
  if (Math.abs(apart - amount.value) <= doubt(amount) + doubt(before) + doubt(after) + TINY) return undefined;
  const unit = amount.unit === 'points' ? 'points' : after.unit === 'money' ? 'money' : 'none';
  const right = wordsOf(neat(apart), unit);
  return {
    expected: `${right}, the difference of ${before.words} and ${after.words}`,
    found: amount.words,
    fix: `Write ${right}, or correct the figure that is wrong.`,
  };
}

const TINY = 1e-9;

function contradictedPercent(amount: Quantity, before: Quantity, after: Quantity): Contradiction | undefined {
  if (before.value <= 0) return undefined;
  const at = (from: number, to: number): number => (Math.abs(to - from) / from) * 100;
  const sign = after.value >= before.value ? 1 : -1;
  const [db, da] = [doubt(before), doubt(after)];
  const most = at(Math.max(before.value - sign * db, TINY), after.value + sign * da);
  const least = at(before.value + sign * db, after.value - sign * da);
  const half = 0.5 * 10 ** -amount.decimals;
  if (
    amount.value >= Math.min(least, most) - half - TINY &&
    amount.value <= Math.max(least, most) + half + TINY
  )
    return undefined;
  const exact = neat(at(before.value, after.value), Math.max(0, amount.decimals));
  const points = Math.abs(after.value - before.value);
  if (
    before.unit === 'percent' &&
    after.unit === 'percent' &&
    Math.abs(points - amount.value) <= half + db + da
  ) {
    return {
      expected: `percentage points: from ${before.words} to ${after.words} is ${wordsOf(neat(points), 'points')}, or ${String(exact)}%`,
      found: amount.words,
      fix: `Write ${wordsOf(neat(points), 'points')}.`,
    };
  }
  return {
    expected: `${String(exact)}%, which is what ${before.words} and ${after.words} give`,
    found: amount.words,
    fix: `Write ${String(exact)}%, or correct the figure that is wrong.`,
  };
}

function neat(value: number, decimals = 6): number {
  return Number(value.toFixed(decimals));
}

/** Direction first, then the amount. */
function changed(one: Matched, before = 'before', after = 'after'): Contradiction | undefined {
  const [from, to] = [one.quantity(before), one.quantity(after)];
  const later = one.words('later');
  return (
    contradictedWay(one.words('way'), from, to) ??
    (later === '' ? undefined : contradictedWay(later, from, to)) ??
    contradictedAmount(one.quantity('by'), from, to, one.words('about')) ??
    contradictedAmount(one.quantity('size'), from, to, one.words('around'))
  );
}

const ABOUT = String.raw`(?:about|around|nearly|almost|approximately|over|more than|less than|some|roughly|just over|just under|at least)`;
const SIZE = String.raw`(?:${words(30)},?\s\(?(?:which (?:is|was|represents) )?(?:a|an)\s(?:\w+\s){0,2}?(?<later>${NOUNS})\sof\s(?<around>${ABOUT}\s)?(?<size>${Q})|\s\((?<around2>${ABOUT}\s)?(?<size2>${Q})\s?(?:lower|higher|fewer|less|more|reduction|decrease|increase|fall|rise)?\))?`;

/** "fell from A to B", "a reduction of N% from A to B", "up from A", "A compared with B, a reduction". */
export const CHANGES: readonly Form[] = [
  // fell (by N) from A to B (, a fall of N)
  form(
    String.raw`\b(?<way>${VERBS}|${NOUNS})\b${toFrom(60)}(?:\b(?:by|of)\s(?<about>${ABOUT}\s)?(?<by>${Q})${toFrom(40)})?\bfrom\b${toFrom(50)}(?<before>${Q})${toFrom(50)}[\s,]${TO}${toFrom(40)}(?<after>${Q})${SIZE}`,
    (one) =>
      changed(one) ??
      contradictedAmount(
        one.quantity('size2'),
        one.quantity('before'),
        one.quantity('after'),
        one.words('around2'),
      ),
  ),
  // B, a reduction (of N) from A
  form(
    String.raw`(?<after>${Q})${toFrom(90)}[,;]\s(?:and\s)?(?:(?:which|this|that) (?:is|was|represents)\s|representing\s|being\s)?(?:a|an)\s(?:[\w-]+\s){0,2}?(?<way>${NOUNS})\s(?:of\s(?<about>${ABOUT}\s)?(?<by>${Q})\s?${toFrom(30)})?(?:from|on|against|compared (?:with|to))\s${toFrom(50)}(?<before>${Q})(?!${words(30)}\bto\s${words(20)}${Q})`,
    (one) => changed(one),
  ),
  // B, down (by N) from A
  form(
    String.raw`(?<after>${Q})(?:(?!\b(?:and|but|while|whereas)\b)${'[^\\ue000-\\uefff.;:!?]'}){0,50}?[\s,(](?<way>up|down)\s(?:by\s)?(?:(?<about>${ABOUT}\s)?(?<by>${Q})\s)?(?:${MARKS.when}\s)?from\s${toFrom(40)}(?<before>${Q})(?!${words(30)}\bto\s${words(20)}${Q})`,
    (one) => changed(one),
  ),
  // A compared with B, a reduction (of N)
  form(
    String.raw`(?<after>${Q})${toFrom(40)}compared (?:with|to)\s${toFrom(50)}(?<before>${Q})${toFrom(40)},\s(?:which (?:is|was|represents)\s|representing\s)?(?:a|an)\s(?:[\w-]+\s){0,2}?(?<way>${NOUNS})\b(?:\sof\s(?<about>${ABOUT}\s)?(?<by>${Q}))?`,
    (one) => changed(one),
  ),
  // rose to B(,) down from A
  form(
    String.raw`\b(?<way>${VERBS})\b${toFrom(40)}\bto\s${toFrom(30)}(?<after>${Q})${words(40)}[\s,(](?:up|down|lower|higher)?\s?from\s${toFrom(40)}(?<before>${Q})(?!${words(30)}\bto\s${words(20)}${Q})`,
    (one) => changed(one),
  ),
  // has doubled from A to B
  form(
    String.raw`\b(?<extent>more than|over|almost|nearly|about)?\s?(?<times>doubled|halved|trebled|tripled|quadrupled)\b${toFrom(50)}\bfrom\b${toFrom(50)}(?<before>${Q})${toFrom(50)}[\s,]${TO}${toFrom(40)}(?<after>${Q})`,
    contradictedTimes,
  ),
  // rose to B, <Change/> that says down; a fall: <Change/> that says up
  form(
    String.raw`\b(?<way>${VERBS}|${NOUNS})\b(?:${words(40)}\bto\s${words(30)}${Q})?\s?[,:(]?\s(?:which is\s)?(?<mark>[${MARKS.up}${MARKS.down}${MARKS.level}])`,
    againstMark,
  ),
  form(
    String.raw`(?<mark>[${MARKS.up}${MARKS.down}${MARKS.level}]),?\s(?:which is\s)?(?:a|an)\s(?:[\w-]+\s){0,2}?(?<way>${NOUNS})\b`,
    againstMark,
  ),
];

const TIMES: Readonly<Record<string, number>> = {
  doubled: 2,
  halved: 0.5,
  trebled: 3,
  tripled: 3,
  quadrupled: 4,
};

function contradictedTimes(one: Matched): Contradiction | undefined {
  const [before, after] = [one.quantity('before'), one.quantity('after')];
  const times = TIMES[one.words('times')];
  if (!before || !after || times === undefined || before.value <= 0 || !areComparable(before, after))
    return undefined;
  const grown = after.value / before.value;
  const extent = one.words('extent');
  const isMore = extent === 'more than' || extent === 'over';
  // A tenth either way is still "doubled" in common speech; "nearly" allows a quarter less.
  const low = times < 1 ? times * 0.9 : times * (extent === '' ? 0.9 : isMore ? 1 : 0.75);
  const high = times < 1 ? times * (extent === '' ? 1.1 : isMore ? 1 : 1.4) : times * 1.1;
  const fits =
    times > 1 ? grown >= low && (isMore || grown <= high) : grown <= high && (isMore || grown >= low);
  if (fits) return undefined;
  return {
    expected: `about ${wordsOf(neat(before.value * times, 1), after.unit)} after "${one.words('times')}"`,
    found: `${after.words} after ${before.words}`,
    fix: 'Say by how much it went up or down, or correct the figure that is wrong.',
  };
}

const WAY_OF_MARK: Readonly<Record<string, string>> = {
  [MARKS.up]: 'up',
  [MARKS.down]: 'down',
  [MARKS.level]: 'level',
};

function againstMark(one: Matched): Contradiction | undefined {
  const is = WAY_OF_MARK[one.words('mark')] ?? 'level';
  const way = wayOf(one.words('way'));
  if (is === way) return undefined;
  return {
    expected: `words that fit <Change />, which says that the figure ${is === 'level' ? 'is the same as before' : `went ${is}`}`,
    found: `"${one.words('way')}" beside it`,
    fix: 'Take the word away: <Change /> says which way the figure went.',
  };
}
