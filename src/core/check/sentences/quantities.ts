import { bind } from '../../compute/bind.ts';
import type { Bound } from '../../compute/bound.ts';
import type { Figure } from '../../compute/figures.ts';
import type { EditionModel } from '../../compute/model.ts';
import { roundTo } from '../../compute/rounding.ts';
import type { TreeNode } from '../../edition/tree.ts';
import { COMPONENTS } from '../../schema/components.ts';
import { plain } from '../finding.ts';
import type { NumberUnit, Span } from './numbers.ts';

/** A number of a sentence: typed, stated with a source, or taken from the data. */
export interface Quantity {
  readonly value: number;
  /** How many decimals it is printed with. Below 0 for one in thousands or millions. */
  readonly decimals: number;
  readonly unit: NumberUnit;
  /** As readers see it. */
  readonly words: string;
  readonly origin: 'typed' | 'stated' | 'bound';
  /** For a bound one that is the value of a figure. */
  readonly figure: Figure | null;
}

// One character of the private range stands for each part of a sentence that forms look for.

/** The first of the characters that stand for quantities, by index. */
const QUANTITY = 0xe000;
const MOST = 0xfff;

/** Marks in the text of a sentence for what is no quantity. */
export const MARKS = {
  when: '\uf000',
  exempt: '\uf001',
  unknown: '\uf002',
  up: '\uf010',
  down: '\uf011',
  level: '\uf012',
  above: '\uf014',
  below: '\uf015',
  same: '\uf016',
  rank: '\uf018',
} as const;

/** The character for the quantity with this index; after the last possible one, the mark for what is unknown. */
export function markOf(index: number): string {
  return index > MOST ? MARKS.unknown : String.fromCharCode(QUANTITY + index);
}

/** The index of the quantity that a character stands for. */
export function indexOf(mark: string): number {
  return mark.charCodeAt(0) - QUANTITY;
}

/** A text of an author without the characters that forms use themselves. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[\ue000-\uf8ff]/g, '\ufffd');
}

/** What a component writes: words and quantities in turn. */
export type Piece = string | Quantity;

const MARK_OF_CHANGE = { up: MARKS.up, down: MARKS.down, same: MARKS.level } as const;

/** What an inline component says, as the reader of sentences takes it. */
export function piecesOf(node: TreeNode, model: EditionModel): readonly Piece[] {
  const name = node.name ?? '';
  if (!Object.hasOwn(COMPONENTS, name) || COMPONENTS[name]?.place !== 'inline') return [MARKS.unknown];
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes ?? [])
    if (attribute.name !== undefined && typeof attribute.value === 'string')
      attributes[attribute.name] = attribute.value;
  const bound = bind(name, attributes, model);
  switch (bound.kind) {
    case 'figure':
      return [shown(bound)];
    case 'share':
      return [quantity(bound.percent, bound.decimals, 'percent')];
    case 'change':
      return [MARK_OF_CHANGE[bound.change.direction]];
    case 'compare':
      return [MARKS[bound.comparison.position]];
    case 'rank':
      return [MARKS.rank];
    case 'period':
      return [MARKS.when];
    case 'money':
      return [quantity(bound.amount, 0, 'money')];
    case 'money-share':
      return [quantity(bound.percent, 0, 'percent')];
    case 'answer':
      return answer(bound);
    case 'number':
      return [quantity(bound.value, Number.isInteger(bound.value) ? 0 : 1, 'none')];
    case 'decision':
      return [bound.show === 'date' ? MARKS.when : (bound.decision?.body ?? '')];
    case 'area':
      return [model.library.areas[bound.area]?.name ?? bound.area];
    case 'term':
      return [model.library.terms[bound.term]?.long ?? bound.term];
    default:
      return [MARKS.unknown];
  }
}

function shown({ figure, show }: Bound & { kind: 'figure' }): Piece {
  if (show === 'count')
    return figure.numerator === null ? MARKS.unknown : quantity(figure.numerator, 0, 'none');
  if (show === 'base')
    return figure.denominator === null ? MARKS.unknown : quantity(figure.denominator, 0, 'none');
  const { kind } = figure.indicator.unit;
  const unit: NumberUnit = kind === 'percent' ? 'percent' : kind === 'rate' ? 'rate' : 'none';
  return figure.value === null ? MARKS.unknown : { ...quantity(figure.value, figure.decimals, unit), figure };
}

function answer({ count, base, percent, show }: Bound & { kind: 'answer' }): Piece[] {
  const share = quantity(percent, Number.isInteger(percent) || percent >= 10 ? 0 : 1, 'percent');
  if (show === 'base' && base !== null) return [quantity(base, 0, 'none')];
  if (show === 'count' && count !== null) return [quantity(count, 0, 'none')];
  // "69 of 85 (81%)" is told from the data as a whole, so there is nothing to hold against it.
  return [share];
}

/** A quantity taken from the data. */
function quantity(value: number, decimals: number, unit: NumberUnit): Quantity {
  const rounded = roundTo(value, Math.max(0, decimals));
  return { value: rounded, decimals, unit, words: wordsOf(rounded, unit), origin: 'bound', figure: null };
}

/** A quantity that an author typed. */
export function typed(span: Span, words: string, isStated: boolean): Quantity {
  const { value, decimals, unit } = span;
  return { value, decimals, unit, words, origin: isStated ? 'stated' : 'typed', figure: null };
}

/** A value with the sign of its unit. */
export function wordsOf(value: number, unit: NumberUnit): string {
  const number = plain(Math.abs(value));
  const sign = value < 0 ? '-' : '';
  if (unit === 'percent') return `${sign}${number}%`;
  if (unit === 'points') return `${sign}${number} percentage points`;
  return unit === 'money' ? `${sign}£${number}` : `${sign}${number}`;
}
