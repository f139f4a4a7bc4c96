import { SAYS, WRITTEN_NUMBER, type ClaimSpec, type Says } from '../schema/claims.ts';
import { unbound, type Attributes, type Bound, type Unbound } from './bound.ts';
import { judgeClaim } from './claim.ts';
import type { EditionModel } from './model.ts';

const NUMBERS = ['value', 'low', 'high', 'amount', 'percent', 'points'] as const;

/** Judges the claim of a `<Claim>`. Without `says` there is nothing to judge, and no attribute but `accepted` has a use. */
export function bindClaim(attributes: Attributes, model: EditionModel): Bound | Unbound {
  const says = SAYS.find((one) => one === attributes['says']);
  if (says === undefined) {
    const idle = Object.keys(attributes).find((name) => name !== 'accepted');
    return idle === undefined
      ? { kind: 'claim', verdict: null }
      : unbound(
          idle,
          'attribute-missing',
          `says beside ${idle}: what the words say of the figure`,
          'none',
          `Add says, or take ${idle} away.`,
        );
  }
  if (attributes['of'] === undefined)
    return unbound(
      'says',
      'attribute-missing',
      'of: the indicator that the words are about',
      'none',
      'Write it like this:  <Claim of="first-time-entrants" says="down">has fallen</Claim>',
    );
  const malformed = NUMBERS.find((name) => {
    const text = attributes[name];
    return text !== undefined && !WRITTEN_NUMBER.test(text.trim());
  });
  if (malformed !== undefined)
    return unbound(
      malformed,
      'value-not-a-number',
      'a number as it is printed',
      `"${attributes[malformed] ?? ''}"`,
      `Write it alone, without signs or words:  ${malformed}="27.3"`,
    );
  const verdict = judgeClaim(specOf(attributes, says), model);
  if (verdict.kind !== 'unbound') return { kind: 'claim', verdict };
  // A figure that the source has only in a chart, or in words, bears nothing out and contradicts nothing.
  return verdict.rule === 'figure-without-value' ? { kind: 'claim', verdict: null } : verdict;
}

/** Attributes as the claim that they make. */
function specOf(attributes: Attributes, says: Says): ClaimSpec {
  const { of = '', among, ...rest } = attributes as Partial<Record<string, string>>;
  const keys = Object.entries(rest).flatMap(([key, value]): [string, string][] =>
    value === undefined || key === 'accepted' ? [] : [[key, value.trim()]],
  );
  return {
    ...Object.fromEntries(keys),
    of,
    says,
    ...(among === undefined ? {} : { among: among.trim().split(/\s+/) }),
  };
}
