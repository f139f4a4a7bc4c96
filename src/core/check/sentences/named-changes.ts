import {
  doubt,
  DOWN_VERBS,
  form,
  Q,
  UP_VERBS,
  wayOf,
  words,
  type Contradiction,
  type Form,
  type Matched,
} from './form.ts';

const ABOUT = String.raw`(?:(?:about|around|nearly|almost|only|some|roughly|just over|just under)\s)?`;

/** Forms in which one figure is itself a difference: "has fallen by A" where A is a figure that is itself a fall; "A is N points more than B"; and "the lowest is A, the highest B". */
export const NAMED_CHANGES: readonly Form[] = [
  form(String.raw`\b(?<way>${DOWN_VERBS}|${UP_VERBS})\sby\s${ABOUT}(?<own>${Q})`, (one) =>
    againstName(one, wayOf(one.words('way')), one.words('way')),
  ),
  form(String.raw`(?<own>${Q})\s(?<side>lower|higher|less|fewer|more)\sthan\b`, (one) => {
    const side = one.words('side');
    return againstName(one, side === 'higher' || side === 'more' ? 'up' : 'down', side);
  }),
  form(
    String.raw`(?<own>${Q})${words(70)}\b(?:is|are|was|were)\s(?<amount>${Q})\s(?<side>higher|lower|more|less|fewer)\sthan\b${words(40)}(?<other>${Q})`,
    contradictedDifference,
  ),
  form(
    String.raw`\b(?<end>lowest|highest)\b${words(60)}(?<own>${Q})${words(50)},\s(?:and\s)?(?:the\s|its\s)?(?<otherEnd>lowest|highest)\b${words(60)}(?<other>${Q})`,
    contradictedEnds,
  ),
];

/** Which way a figure says that something went, if it is a fall, a rise or a change by the name of its indicator. */
function wayOfName(one: Matched): 'up' | 'down' | undefined {
  const figure = one.quantity('own')?.figure;
  const name = figure?.indicator.name ?? '';
  if (/^(?:fall|reduction|decrease|drop|decline)\b/i.test(name)) return 'down';
  if (/^(?:rise|increase|growth)\b/i.test(name)) return 'up';
  if (!/^change\b/i.test(name) || typeof figure?.value !== 'number' || figure.value === 0) return undefined;
  return figure.value > 0 ? 'up' : 'down';
}

function againstName(one: Matched, way: 'up' | 'down', word: string): Contradiction | undefined {
  const is = wayOfName(one);
  if (is === undefined || is === way) return undefined;
  const own = one.quantity('own');
  return {
    expected: `a word for ${is === 'down' ? 'less' : 'more'}, since the figure is "${own?.figure?.indicator.name ?? ''}", ${own?.words ?? ''}`,
    found: `"${word}"`,
    fix: 'Correct the word, or the figure that is meant.',
  };
}

/** "The 72% are 4 percentage points more than the 68%". */
function contradictedDifference(one: Matched): Contradiction | undefined {
  const [own, amount, other] = [one.quantity('own'), one.quantity('amount'), one.quantity('other')];
  if (amount?.unit !== 'points' || own?.unit !== 'percent' || other?.unit !== 'percent') return undefined;
  const isMore = one.words('side') === 'higher' || one.words('side') === 'more';
  const apart = own.value - other.value;
  const slack = doubt(own) + doubt(other) + doubt(amount) + 1e-9;
  const isApart = Math.abs(Math.abs(apart) - amount.value) <= slack;
  if (isApart && apart > 0 === isMore) return undefined;
  const size = Number(Math.abs(apart).toFixed(4));
  return {
    expected: `${String(size)} percentage ${size === 1 ? 'point' : 'points'} ${apart > 0 ? 'more' : 'less'}, which is what ${own.words} and ${other.words} give`,
    found: `${amount.words} ${one.words('side')}`,
    fix: 'Correct the word, or the number that is wrong.',
  };
}

function contradictedEnds(one: Matched): Contradiction | undefined {
  const [own, other] = [one.quantity('own'), one.quantity('other')];
  if (other === undefined || own?.unit !== other.unit) return undefined;
  const [end, otherEnd] = [one.words('end'), one.words('otherEnd')];
  const fits = end !== otherEnd && (end === 'lowest' ? own.value <= other.value : own.value >= other.value);
  if (fits) return undefined;
  const lesser = own.value < other.value ? own : other;
  return {
    expected: `the lowest and the highest, of which ${lesser.words} is the lower`,
    found: `the ${end} ${own.words} and the ${otherEnd} ${other.words}`,
    fix: 'Correct the words, or the figure that is wrong.',
  };
}
