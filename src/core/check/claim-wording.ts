import type { GoodDirection } from '../compute/comparison.ts';
import type { Finding } from '../edition/edition.ts';
import type { Says } from '../schema/claims.ts';
import { keepLine } from './cell.ts';
import { finding, quoted, type Rule } from './finding.ts';

const DOWN =
  'fell|falls?|falling|fallen|dropped|decline[ds]?|reductions?|reduced|decrease[ds]?|decreasing|shrank|shrunk|halved|(?:went|goes|gone|come|came|comes|is|was) down|down (?:from|by)|smaller|rarer|below|lower than|less than|fewer than';
const UP =
  'rose|rises?|rising|risen|grew|grown|growth|increase[ds]?|increasing|doubled|(?:went|goes|gone|come|came|comes|is|was) up|up (?:from|by)|above|higher than|more than|greater than|larger than';
const BELOW = 'below|lower than|less than|fewer than|smaller than';
const ABOVE = 'above|higher than|more than|greater than|larger than';
const BETTER = 'better|(?<!un)favourabl[ey]|improve[ds]?';
const WORSE = 'worse|less well|unfavourabl[ey]';
const AT_LEAST = `at least|no fewer than|no less than|${ABOVE}`;
const AT_MOST = `at most|no more than|${BELOW}`;

/** The words that a claim is put in, and those that say the contrary. */
type Wording = readonly [own: string, contrary: string];

const WORDINGS: Readonly<Partial<Record<Says, Wording>>> = {
  up: [UP, DOWN],
  'steadily-up': [UP, DOWN],
  doubled: [UP, DOWN],
  down: [DOWN, UP],
  'steadily-down': [DOWN, UP],
  halved: [DOWN, UP],
  above: [ABOVE, BELOW],
  below: [BELOW, ABOVE],
  better: [BETTER, WORSE],
  worse: [WORSE, BETTER],
  lowest: ['lowest', 'highest'],
  'lowest-yet': ['lowest', 'highest'],
  highest: ['highest', 'lowest'],
  'highest-yet': ['highest', 'lowest'],
  'at-least': [AT_LEAST, AT_MOST],
  'at-most': [AT_MOST, AT_LEAST],
};

/** What less and more come to where it is said which is good. */
const BY_DIRECTION: Readonly<Partial<Record<`${Says} ${GoodDirection}`, Wording>>> = {
  'better lower-is-better': [BELOW, ABOVE],
  'worse lower-is-better': [ABOVE, BELOW],
  'better higher-is-better': [ABOVE, BELOW],
  'worse higher-is-better': [BELOW, ABOVE],
  'up lower-is-better': [WORSE, BETTER],
  'down lower-is-better': [BETTER, WORSE],
  'up higher-is-better': [BETTER, WORSE],
  'down higher-is-better': [WORSE, BETTER],
};

/**
 * The words of a statement in `claims.yaml` say what the claim beside them says, so that what is checked is what is
 * read. Only words of the contrary are reported, and only where the sentence has none that fit: "below that of England,
 * but above that of the family" fits both.
 */
export const claimWording: Rule = ({ edition: { claims: source }, library }) => {
  if (!source) return [];
  return source.value.flatMap(({ says, claim }, index): Finding[] => {
    if (claim === undefined) return [];
    const direction = library.indicators[claim.of]?.direction ?? 'none';
    const wordings = [WORDINGS[claim.says], BY_DIRECTION[`${claim.says} ${direction}`]].filter(
      (wording) => wording !== undefined,
    );
    if (wordings.some((wording) => fits(says, wording))) return [];
    const word = wordings
      .map(([, contrary]) => positive(contrary).exec(says))
      .find((found) => found !== null);
    if (!word) return [];
    return [
      finding(
        source,
        [index, 'says'],
        'claim-worded-otherwise',
        {
          where: quoted(says),
          expected: `words for "${claim.says}", which the claim beside them says`,
          found: `"${word[0]}"`,
          fix: `Correct the words or the claim.\n${keepLine('claim-worded-otherwise')}`,
        },
        [index],
      ),
    ];
  });
};

/** One of several words that no "not" stands before. */
const positive = (words: string): RegExp =>
  new RegExp(String.raw`(?<!\b(?:not|never|no longer) )\b(?:${words})\b`, 'i');

function fits(says: string, [own, contrary]: Wording): boolean {
  return (
    positive(own).test(says) ||
    new RegExp(String.raw`\b(?:not|never|no longer) (?:${contrary})\b`, 'i').test(says)
  );
}
