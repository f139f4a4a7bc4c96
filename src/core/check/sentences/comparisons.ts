import { ownArea, type EditionModel } from '../../compute/model.ts';
import { compare } from '../../compute/comparison.ts';
import type { Figure } from '../../compute/figures.ts';
import { roundTo } from '../../compute/rounding.ts';
import { areComparable, form, Q, words, type Contradiction, type Form, type Matched } from './form.ts';
import { MARKS, wordsOf } from './quantities.ts';

const LINK = String.raw`(?:\s(?!(?:were|was|is|are|had|and|but|in|however|while|whereas|although|though)\b)[\w'’-]+){0,6}`;
const COPULA = String.raw`(?:,|\sand|\sbut|\swhich|\sthat|\sit|\sthis|\sis|\swas|\sare|\swere|\salso|\sstill|\swell|\sfar|\smuch|\sslightly|\sjust|\ssignificantly|\sconsiderably|\sremains?|\sremained|\sa|\slittle|\sbit|\s\(|\s${MARKS.when}|\sin|\s[\ue000-\uefff]\)?(?=\s\())*`;
const HIGHER = 'higher than|above|greater than|more than';
const LOWER = 'lower than|below|less than|fewer than';
const AREA =
  '(?:the\\s)?(?<area>[\\w\\s&-]{3,40}?)(?:\\s(?:rate|average|figure|level|proportion|share|percentage|number)s?\\b|(?=[.,;)]|\\sand\\b|$))';

/** "A, lower than the national rate of B", "above the national average", "lowest of the four areas", "A to B" as a range. */
export const COMPARISONS: readonly Form[] = [
  form(
    String.raw`(?<own>${Q})${LINK}${COPULA}\s(?<side>${HIGHER}|${LOWER})\s(?:(?<=(?:above|below|lower\sthan|higher\sthan)\s)|(?=(?:the|that|those|in|for|at|last|its|our|their|a)\s))(?:(?:both|either)\s(?=the\s))?(?:(?:the|that|those|in|for|at|last|its|our|their|a)\s${words(60)}(?:of\s|at\s|was\s|is\s|\()?)?(?<other>${Q})`,
    (one) => {
      const [own, other] = [one.quantity('own'), one.quantity('other')];
      if (!own || !other || !areComparable(own, other)) return undefined;
      const says = new RegExp(`^(?:${HIGHER})$`).test(one.words('side')) ? 'above' : 'below';
      const is = own.value > other.value ? 'above' : own.value < other.value ? 'below' : 'the same as';
      return is === says ? undefined : contradictedSide(says, own.words, is, other.words);
    },
  ),
  form(
    String.raw`(?<own>${Q})${LINK}${COPULA}\s(?<side>higher than|above|greater than|lower than|below|less than|better than|worse than)\s${AREA}(?!${words(30)}${Q})`,
    againstArea,
  ),
  form(
    String.raw`\b(?<side>higher|lower|above|below)\b(?:\sthan\b${words(30)})?[:,]\s(?:it (?:is|was)\s)?(?<mark>[${MARKS.above}${MARKS.below}${MARKS.same}])`,
    (one) => {
      const is = { [MARKS.above]: 'above', [MARKS.below]: 'below', [MARKS.same]: 'the same' }[
        one.words('mark')
      ];
      const says = ['higher', 'above'].includes(one.words('side')) ? 'above' : 'below';
      if (is === says || is === undefined) return undefined;
      return {
        expected: `words that fit <Compare />, which says "${is}"`,
        found: `"${one.words('side')}" beside it`,
        fix: 'Take the word away: <Compare /> says on which side the figure lies.',
      };
    },
  ),
  form(
    String.raw`(?<own>${Q})[^\ue000-\uefff.;:!?]{0,40}?\bthe\s(?:joint\s)?(?<end>lowest|highest)(?:\s(?:rate|figure|number|proportion|share|percentage))?\s(?:of|among|in)\s(?:all\s|the\s|our\s|its\s){0,3}(?:\w+\s|${Q}\s)?(?:areas|local authorities|authorities)\b`,
    contradictedEnd,
  ),
  form(
    String.raw`\bthe\s(?<end>lowest|highest)(?:\s(?:rate|figure|number|proportion|share|percentage))?(?:\s(?:of|among)\s(?:the\s)?(?:\w+\s)?(?:areas|local authorities))?(?:,|\sis|\swas|\sbeing)?\s(?<own>${Q})\sin\s`,
    contradictedEnd,
  ),
  form(
    String.raw`(?:(?<own>${Q})${words(60)})?\b(?:within|in)\s(?:a|the|its|their)\s(?:\w+\s){0,2}?(?:range|band)\s(?:of|from|between)\s(?<low>${Q})\s?(?:to|[-–]|and)\s?(?<high>${Q})`,
    contradictedRange,
  ),
  form(
    String.raw`\b(?:moved|varied|ranged|ranges|ranging|fluctuated|stayed|remained|lay|lies)\b${words(30)}\b(?:between|from)\s(?<low>${Q})${words(20)}\b(?:and|to)\s(?<high>${Q})`,
    contradictedRange,
  ),
];

function contradictedSide(says: string, own: string, is: string, other: string): Contradiction {
  return {
    expected: `a figure ${says} ${other}, as the sentence says`,
    found: `${own}, which is ${is} ${other}`,
    fix: `Say "${is}", or correct the figure that is wrong.`,
  };
}

function contradictedRange(one: Matched): Contradiction | undefined {
  const [own, low, high] = [one.quantity('own'), one.quantity('low'), one.quantity('high')];
  if (!low || !high || !areComparable(low, high)) return undefined;
  if (low.value > high.value) {
    return {
      expected: 'the lower end of the range first',
      found: `${low.words} before ${high.words}`,
      fix: `Write ${high.words} to ${low.words}, or correct the figure that is wrong.`,
    };
  }
  if (!own || !areComparable(own, high) || (own.value >= low.value && own.value <= high.value))
    return undefined;
  return {
    expected: `a figure from ${low.words} to ${high.words}`,
    found: `${own.words}, which is outside`,
    fix: 'Correct the range, or the figure that is wrong.',
  };
}

/** The one area that words such as "national" or "England" name; undefined where none or several do. */
function areaNamed(named: string, model: EditionModel): string | undefined {
  const said = named
    .replace(/^the /, '')
    .replace(/'s$|’s$/, '')
    .trim();
  const found = Object.entries(model.library.areas).filter(
    ([, { name, adjective }]) => name.toLowerCase() === said || adjective?.toLowerCase() === said,
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

function againstArea(one: Matched): Contradiction | undefined {
  const own = one.quantity('own');
  const figure = own?.figure;
  const area = areaNamed(one.words('area'), one.model);
  if (typeof figure?.value !== 'number' || own === undefined || area === undefined) return undefined;
  const { indicator, category, period } = figure.measurement;
  const other = one.model.figures.find({
    indicator,
    area,
    category,
    period: period.key,
    periodKind: period.kind,
  });
  if (typeof other?.value !== 'number' || other === figure) return undefined;
  const { direction, decimals } = figure.indicator;
  const { position } = compare({ value: figure.value, comparator: other.value, direction, decimals });
  const is = position === 'same' ? 'the same as' : position;
  const side = one.words('side').replace(/ than$/, '');
  if ((side === 'better' || side === 'worse') && direction === 'none') return undefined;
  const says =
    side === 'better' || side === 'worse'
      ? (side === 'better') === (direction === 'lower-is-better')
        ? 'below'
        : 'above'
      : ['higher', 'above', 'greater'].includes(side)
        ? 'above'
        : 'below';
  if (is === says) return undefined;
  const comparator = wordsOf(roundTo(other.value, other.decimals), own.unit);
  return {
    ...contradictedSide(says, own.words, is, `the ${one.words('area')} figure of ${comparator}`),
    fix: `Let the data say it:  <Compare of="${indicator}" to="${area}" />`,
  };
}

function contradictedEnd(one: Matched): Contradiction | undefined {
  const figure = one.quantity('own')?.figure;
  if (typeof figure?.value !== 'number') return undefined;
  const { areas } = one.model.edition.plan.value;
  const { area, indicator, period } = figure.measurement;
  if (!areas.includes(area) || area === ownArea(one.model)) return undefined;
  const printed = ({ value, indicator: { decimals } }: Figure): number => roundTo(value ?? 0, decimals);
  const peers = areas.flatMap((peer) => {
    const found = one.model.figures.find({
      ...figure.measurement,
      area: peer,
      period: period.key,
      periodKind: period.kind,
    });
    return typeof found?.value === 'number' ? [found] : [];
  });
  const end = one.words('end');
  const values = peers.map(printed);
  const extreme = end === 'lowest' ? Math.min(...values) : Math.max(...values);
  if (printed(figure) === extreme) return undefined;
  const holder = peers.find((peer) => printed(peer) === extreme);
  const name = one.model.library.areas[holder?.measurement.area ?? '']?.name ?? 'another area';
  return {
    expected: `the ${end} of the areas, as the sentence says`,
    found: `${one.quantity('own')?.words ?? ''}; ${name} has ${wordsOf(extreme, 'none')}`,
    fix: `Let the data say it:  <Rank of="${indicator}" area="${area}" />`,
  };
}
