import type { ClaimSpec } from '../schema/claims.ts';
import { unbound, type Unbound } from './bound.ts';
import { change, type Change } from './change.ts';
import { numberText, printed, type Said } from './claim-words.ts';
import type { Figure } from './figures.ts';
import { agreesWithPrinted, roundTo } from './rounding.ts';
import type { Verdict } from './claim-verdict.ts';

/** A number of a claim with the decimals it is written with: "27.30" has two. The text has the form of a written number. */
export function writtenNumber(text: string): { readonly value: number; readonly decimals: number } {
  const bare = text.replaceAll(',', '');
  return { value: Number(bare), decimals: bare.split('.')[1]?.length ?? 0 };
}

/** The two ways of working out a size: from the figures as they are, and as they are printed. */
function changesBetween(from: Figure, to: Figure): readonly Change[] {
  const as = { decimals: Math.max(from.decimals, to.decimals), unit: to.indicator.unit.kind };
  return [change(printed(from), printed(to), as), change(from.value ?? 0, to.value ?? 0, as)];
}

/**
 * How far two figures are apart, in words: "up by 2 percentage points, which is 5.6%". The size is that of the
 * printed figures, percentages to one decimal. Beside a count of one to four it is left out: with the other figure it
 * would give the count away where that is not shown.
 */
export function sizeWords(from: Figure, to: Figure, words: { up: string; down: string; same: string }): Said {
  const [{ absolute, percent, percentagePoints } = ZERO] = changesBetween(from, to);
  if (absolute === 0) return [words.same];
  const direction = absolute > 0 ? words.up : words.down;
  if (isFew(from) || isFew(to)) return [direction];
  const amount = numberText(Math.abs(absolute), Math.max(from.decimals, to.decimals));
  const share = percent === null ? null : percentText(percent);
  if (percentagePoints !== null)
    return [
      `${direction} by ${amount} percentage points`,
      ...(share === null ? [] : [`, which is ${share}%`]),
    ];
  return [`${direction} by ${amount}`, ...(share === null ? [] : [` (${share}%)`])];
}

function isFew(figure: Figure): boolean {
  const value = printed(figure);
  return figure.indicator.unit.kind === 'count' && value > 0 && value < 5;
}

const ZERO: Change = { absolute: 0, percent: null, percentagePoints: null, direction: 'same' };

function percentText(percent: number): string {
  const rounded = roundTo(Math.abs(percent), 1);
  return numberText(rounded, Number.isInteger(rounded) ? 0 : 1);
}

/**
 * Holds the written sizes of a claim against two figures. Undefined where they agree; `data` are the words for the
 * two figures, to which a confusion of percent and percentage points is added.
 */
export function judgeSize(
  spec: ClaimSpec,
  from: Figure,
  to: Figure,
  data: Said,
): Verdict | Unbound | undefined {
  const changes = changesBetween(from, to);
  const isPercentage = to.indicator.unit.kind === 'percent';
  if (spec.points !== undefined && !isPercentage)
    return unbound(
      'points',
      'attribute-unknown',
      'percentage points only of a figure that is a percentage',
      `points of ${spec.of}, which is ${NOUNS[to.indicator.unit.kind]}`,
      'Write amount or percent instead.',
    );
  const sizes = {
    amount: changes.map(({ absolute }) => Math.abs(absolute)),
    percent: changes.flatMap(({ percent }) => (percent === null ? [] : [Math.abs(percent)])),
    points: changes.map(({ absolute }) => Math.abs(absolute)),
  };
  for (const key of ['amount', 'percent', 'points'] as const) {
    const text = spec[key];
    if (text === undefined) continue;
    const { value, decimals } = writtenNumber(text);
    const agrees = (size: number): boolean => agreesWithPrinted(size, Math.abs(value), decimals);
    if (sizes[key].some(agrees)) continue;
    const [size] = sizes[key];
    const other = key === 'percent' ? sizes.points : key === 'points' ? sizes.percent : [];
    return {
      kind: 'contradicted',
      data: isPercentage && other.some(agrees) ? [...data, ...confusion(key, text)] : data,
      wrong: { key, written: text },
      right: size === undefined ? null : numberText(size, decimals).replaceAll(',', ''),
    };
  }
  return undefined;
}

const NOUNS = { rate: 'a rate', count: 'a number', ratio: 'an average', percent: 'a percentage' } as const;

/** Said where the number is right and its unit is not. */
function confusion(key: string, text: string): Said {
  return [
    `; ${text} is ${key === 'percent' ? 'in percentage points, not in percent' : 'in percent, not in percentage points'}`,
  ];
}
