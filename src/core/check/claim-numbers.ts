import { judgeClaim } from '../compute/claim.ts';
import type { Figure } from '../compute/figures.ts';
import type { EditionModel } from '../compute/model.ts';
import { roundTo } from '../compute/rounding.ts';
import type { Finding } from '../edition/edition.ts';
import type { ClaimEntry, ClaimSpec } from '../schema/claims.ts';
import { keepLine } from './cell.ts';
import { finding, quoted, type Rule } from './finding.ts';
import { numbersIn, type Span } from './sentences/numbers.ts';

/**
 * Every number in the words of a statement of `claims.yaml` stands beside it: in its sum, share, rate or list, in its
 * claim, or among the figures that the claim is about or any of the edition. Otherwise what is read is not what is checked.
 */
export const claimNumbers: Rule = (model) => {
  const { claims: source } = model.edition;
  if (!source) return [];
  return source.value.flatMap((entry, index): Finding[] => {
    const spans = numbersIn(entry.says).filter(({ kind, isSmallWord }) => kind === 'number' && !isSmallWord);
    const beside = spans.length === 0 ? undefined : numbersBeside(entry, model);
    if (beside === undefined) return [];
    return spans.flatMap((span) => {
      const { start, end, value, decimals, unit } = span;
      if (beside.some((number) => isWrittenAs(number, span))) return [];
      // A percentage beside the claim's own is that one and no other.
      const isSaid = unit === 'percent' && entry.claim?.percent !== undefined;
      if (entry.claim !== undefined && !isSaid && model.figures.all.some((figure) => isOf(figure, span)))
        return [];
      const isSmall = unit === 'none' && decimals === 0 && value < 5;
      return [
        finding(
          source,
          [index, 'says'],
          'claim-number-unfounded',
          {
            where: quoted(entry.says),
            expected:
              entry.claim === undefined
                ? 'the numbers that are reckoned with beside the words'
                : 'numbers of the claim beside the words, or of the figures of the plan',
            found: isSmall ? 'a small number' : entry.says.slice(start, end),
            fix: `Correct the words or what stands beside them; or take the number out of the sentence.\n${keepLine('claim-number-unfounded')}`,
          },
          [index],
        ),
      ];
    });
  });
};

/** The numbers that an entry is checked with; undefined for words alone, which have nothing beside them. */
function numbersBeside(
  { claim, sum, share, rate, list }: ClaimEntry,
  model: EditionModel,
): readonly number[] | undefined {
  if (sum) return [sum.whole, ...sum.parts];
  if (share) return [share.base, share.percent, ...(share.count === undefined ? [] : [share.count])];
  if (rate) return [rate.count, rate.population, rate.per, rate.value];
  if (list) return [list.said, list.named.length];
  if (!claim) return undefined;
  const verdict = judgeClaim(claim, model);
  const figures =
    verdict.kind === 'unbound'
      ? []
      : verdict.data.flatMap((piece) => (typeof piece === 'string' ? [] : numbersOf(piece.figure)));
  return [...writtenIn(claim), ...figures];
}

function writtenIn({ value, low, high, amount, percent, points }: ClaimSpec): readonly number[] {
  return [value, low, high, amount, percent, points].flatMap((written) =>
    written === undefined ? [] : [Math.abs(Number(written.replaceAll(',', '')))],
  );
}

function numbersOf({ value, numerator, denominator, computed }: Figure): readonly number[] {
  return [value, numerator, denominator, computed].filter((number) => number !== null);
}

const isOf = (figure: Figure, span: Span): boolean =>
  numbersOf(figure).some((number) => isWrittenAs(number, span));

/** Whether a number, rounded as the span is written, is the number of the span. */
function isWrittenAs(number: number, { value, decimals }: Span): boolean {
  return Math.abs(number) === value || roundTo(Math.abs(number), Math.max(0, decimals)) === value;
}
