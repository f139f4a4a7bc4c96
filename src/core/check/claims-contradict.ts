import { figureNamed, isUnbound } from '../compute/bind-figure.ts';
import { judgeClaim } from '../compute/claim.ts';
import { figureAttributes } from '../compute/claim-verdict.ts';
import type { Figure } from '../compute/figures.ts';
import type { Finding } from '../edition/edition.ts';
import type { ClaimSpec } from '../schema/claims.ts';
import { keepLine, keyOf } from './cell.ts';
import { finding, quoted, type Rule } from './finding.ts';

/** Which side a claim takes in a question: `below`, in the question of a figure beside that of an area. */
interface Stance {
  readonly question: string;
  readonly side: string;
  /** "below england", "up since 2023-24", "181". */
  readonly words: string;
}

/**
 * Two statements of `claims.yaml` that cannot both be right, about a figure that the source does not give: a rate said
 * to lie below another in one place and above it in the next, while both are in a chart alone. Where there are figures,
 * they decide, and {@link judgeClaim} tells which of the two is wrong; but not between two ranges that both hold a figure.
 */
export const claimsContradict: Rule = (context) => {
  const { claims: source } = context.edition;
  if (!source) return [];
  const first = new Map<string, { readonly stance: Stance; readonly index: number; readonly says: string }>();
  return source.value.flatMap(({ claim, says }, index): Finding[] => {
    if (claim === undefined) return [];
    const verdict = judgeClaim(claim, context);
    const isOpen =
      verdict.kind === 'unbound'
        ? verdict.rule === 'figure-without-value'
        : claim.says === 'within' && verdict.kind === 'borne-out';
    if (!isOpen) return [];
    const figure = figureNamed(figureAttributes(claim), context);
    const stance = isUnbound(figure) ? undefined : stanceOf(claim, figure);
    if (isUnbound(figure) || stance === undefined) return [];
    const key = `${keyOf(figure.measurement)} ${stance.question}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, { stance, index, says });
      return [];
    }
    if (before.stance.side === stance.side) return [];
    const { line } = source.at([before.index, 'claim', 'says']);
    return [
      finding(
        source,
        [index, 'claim', 'says'],
        'claims-contradict',
        {
          where: quoted(says),
          expected: `${before.stance.words}, as in line ${String(line)}: ${quoted(before.says)}`,
          found: stance.words,
          fix: `Check both places of the source: its figures do not decide between them.\n${keepLine('claims-contradict')}`,
        },
        [index],
      ),
    ];
  });
};

const WAYS: Readonly<Partial<Record<ClaimSpec['says'], string>>> = {
  up: 'up',
  'steadily-up': 'up',
  doubled: 'up',
  down: 'down',
  'steadily-down': 'down',
  halved: 'down',
  level: 'level',
};

/** What a claim says in a question that has one answer; undefined for the words that leave room for several. */
function stanceOf(
  { says, to = '', from, value, low, high }: ClaimSpec,
  { indicator }: Figure,
): Stance | undefined {
  const way = WAYS[says];
  if (way !== undefined)
    return {
      question: `since ${from ?? ''}`,
      side: way,
      words: from === undefined ? way : `${way} since ${from}`,
    };
  switch (says) {
    case 'above':
    case 'below':
    case 'level-with':
      return { question: `beside ${to}`, side: says, words: `${says.replace('-', ' ')} ${to}` };
    case 'better':
    case 'worse': {
      if (indicator.direction === 'none') return undefined;
      const isBelow = (says === 'better') === (indicator.direction === 'lower-is-better');
      return { question: `beside ${to}`, side: isBelow ? 'below' : 'above', words: `${says} than ${to}` };
    }
    case 'is':
      return {
        question: 'value',
        side: numeral(value),
        words: value ?? '',
      };
    case 'within':
      return {
        question: 'range',
        side: `${numeral(low)} to ${numeral(high)}`,
        words: `${low ?? ''} to ${high ?? ''}`,
      };
    default:
      return undefined;
  }
}

/** A number without its commas and closing zeros. */
function numeral(written = ''): string {
  return String(Number(written.replaceAll(',', '')));
}
