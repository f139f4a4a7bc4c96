import type { ClaimSpec } from '../schema/claims.ts';
import { figureNamed, isUnbound } from './bind-figure.ts';
import type { Unbound } from './bound.ts';
import { judgeBound } from './claim-bound.ts';
import { judgeChange } from './claim-change.ts';
import { judgeComparison } from './claim-comparison.ts';
import { judgeAmongAreas, judgeInSeries } from './claim-extreme.ts';
import { keyMisfit } from './claim-keys.ts';
import { figureAttributes, type Verdict } from './claim-verdict.ts';
import type { EditionModel } from './model.ts';

/**
 * Judges a claim against the figures of an edition. Every word of `says` is judged on figures as printed, each
 * rounded to its own decimals:
 *
 * - `up`, `down`, `level`: since `from`, by default the period before. Never across a break in the series.
 * - `doubled`: at least 1.9 and less than 2.5 times as much, so "more than doubled" is still doubled and "tripled" is
 *   not. `halved` is the same the other way round. Nothing doubles from 0 or is halved to 0.
 * - `steadily-up`, `steadily-down`: from `from` to the figure every step between known figures goes that way or stays,
 *   and the last figure stands on that side of the first.
 * - `above`, `below`, `level-with`: beside the figure of `to` for the same kind of period, period and category.
 * - `better`, `worse`: the same by the good direction of the indicator; uncertain where the figure's own 95% interval
 *   holds the other. Without an interval the printed figures decide.
 * - `similar`: the figure's interval holds the other; without one, the two are at most 10% of the other apart.
 * - `lowest`, `highest`: no other area with a figure goes further; a tie is joint lowest or highest and is borne out.
 * - `lowest-yet`, `highest-yet`: no earlier figure of the series, since its last break, goes further.
 * - `is`, `at-least`, `at-most`, `within`: `is` to the decimals written, the others on the printed figure, limits included.
 *   A category of which the source prints only the percentage is judged by that.
 * - `amount`, `percent` (of the earlier or other figure) and `points`: the size, to the decimals written, from the
 *   published or computed figures or from their printed ones.
 *
 * Names that mean nothing, and keys that do not belong to the word, are unbound.
 */
export function judgeClaim(spec: ClaimSpec, model: EditionModel): Verdict | Unbound {
  const misfit = keyMisfit(spec);
  if (misfit) return misfit;
  const figure = figureNamed(figureAttributes(spec), model);
  if (isUnbound(figure)) return figure;
  const subject = { spec, figure, model };
  switch (spec.says) {
    case 'up':
    case 'down':
    case 'level':
    case 'doubled':
    case 'halved':
    case 'steadily-up':
    case 'steadily-down':
      return judgeChange(subject);
    case 'above':
    case 'below':
    case 'level-with':
    case 'better':
    case 'worse':
    case 'similar':
      return judgeComparison(subject);
    case 'lowest':
    case 'highest':
      return judgeAmongAreas(subject);
    case 'lowest-yet':
    case 'highest-yet':
      return judgeInSeries(subject);
    case 'is':
    case 'at-least':
    case 'at-most':
    case 'within':
      return judgeBound(subject);
  }
}
