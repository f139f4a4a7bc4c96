import type { RuleId } from '../problem/rules.ts';
import type { Decision } from '../schema/decisions.ts';
import type { Verdict } from './claim-verdict.ts';
import type { Comparison } from './comparison.ts';
import type { Change } from './change.ts';
import type { Figure } from './figures.ts';
import type { Rank } from './rank.ts';

/** What a component of the narrative refers to, once every name in it is found. */
export type Bound =
  | {
      readonly kind: 'figure';
      readonly figure: Figure;
      readonly show: 'value' | 'number' | 'count' | 'base' | 'interval';
    }
  | { readonly kind: 'share'; readonly percent: number; readonly decimals: number; readonly figure: Figure }
  | {
      readonly kind: 'change';
      readonly figure: Figure;
      readonly before: Figure;
      readonly change: Change;
      readonly brief: boolean;
      readonly adjacent: boolean;
    }
  | {
      readonly kind: 'compare';
      readonly figure: Figure;
      readonly other: Figure;
      readonly comparison: Comparison;
    }
  | { readonly kind: 'rank'; readonly figure: Figure; readonly rank: Rank; readonly areas: number }
  | { readonly kind: 'period'; readonly figure: Figure }
  | { readonly kind: 'money'; readonly amount: number }
  | { readonly kind: 'money-share'; readonly percent: number }
  | {
      readonly kind: 'answer';
      readonly count: number | null;
      readonly base: number | null;
      readonly percent: number;
      readonly show: 'all' | 'percent' | 'count' | 'base';
    }
  | { readonly kind: 'number'; readonly value: number; readonly inWords: boolean }
  /** Null for a decision that a plan of one's own waits for. */
  | { readonly kind: 'decision'; readonly decision: Decision | null; readonly show: 'date' | 'body' }
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'area'; readonly area: string }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'stated'; readonly source: string }
  /** Words of the author that a claim stands behind; null where only the reader of plain sentences reads them. */
  | { readonly kind: 'claim'; readonly verdict: Verdict | null }
  | { readonly kind: 'block' };

/** Why a component refers to nothing: the words of a problem, and the attribute at fault. */
export interface Unbound {
  readonly kind: 'unbound';
  readonly attribute: string | null;
  readonly rule: RuleId;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** The attributes of a component as the author wrote them. */
export type Attributes = Readonly<Record<string, string>>;

/** Shorthand for an {@link Unbound}. */
export function unbound(
  attribute: string | null,
  rule: RuleId,
  expected: string,
  found: string,
  fix: string,
): Unbound {
  return { kind: 'unbound', attribute, rule, expected, found, fix };
}
