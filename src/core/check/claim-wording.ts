import type { GoodDirection } from '../compute/comparison.ts';
import type { Finding, Library } from '../edition/edition.ts';
import { textOf, type TreeNode } from '../edition/tree.ts';
import { SAYS, type ClaimSpec, type Says } from '../schema/claims.ts';
import { keepLine } from './cell.ts';
import { finding, findingInText, quoted, type NarrativeRule, type Rule, type Words } from './finding.ts';

const DOWN =
  'fell|falls?|falling|fallen|dropped|decline[ds]?|reductions?|reduced|decrease[ds]?|decreasing|shrank|shrunk|halved|(?:went|goes|gone|come|came|comes|is|was) down|down (?:from|by)|smaller|rarer|below|lower than|less than|fewer than';
const UP =
  'rose|rises?|rising|risen|grew|grown|growth|increase[ds]?|increasing|doubled|(?:went|goes|gone|come|came|comes|is|was) up|up (?:from|by)|above|higher than|more than|greater than|larger than';
const BELOW = 'below|(?:lower|less|fewer|smaller)(?: \\w+){0,5}? than';
const ABOVE = 'above|(?:higher|more|greater|larger)(?: \\w+){0,5}? than';
const BETTER = 'better|(?<!un)favourabl[ey]|improve[ds]?';
const WORSE = 'worse|less well|unfavourabl[ey]';
const ALIKE = 'in line with|similar to|the same as|much as';
const AT_LEAST = `at least|over(?= \\d[\\d.]*%)|no fewer than|no less than|${ABOVE}`;
const AT_MOST = `at most|under(?= \\d[\\d.]*%)|no more than|${BELOW}`;

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
  better: [BETTER, `${WORSE}|${ALIKE}`],
  worse: [WORSE, `${BETTER}|${ALIKE}`],
  lowest: [`lowest|${BELOW}`, `highest|${ABOVE}`],
  'lowest-yet': ['lowest', 'highest'],
  similar: [ALIKE, `${BETTER}|${WORSE}`],
  highest: [`highest|${ABOVE}`, `lowest|${BELOW}`],
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

/** Words that say that a figure went down, and that it went up, whatever it is held against. */
const FALLING: Wording = [DOWN, UP];
const RISING: Wording = [UP, DOWN];

/** The wording of a figure that is itself a fall, a rise or a change, by the name of its indicator. */
function wordingOfName(name: string, { says, value = '', low = '' }: ClaimSpec): Wording | undefined {
  if (/^(?:fall|reduction|decrease|drop|decline)\b/i.test(name)) return FALLING;
  if (/^(?:rise|increase|growth)\b/i.test(name)) return RISING;
  if (!/^change\b/i.test(name)) return undefined;
  if (says === 'at-most' && Number(value) === 0) return FALLING;
  const isRise =
    (says === 'at-least' && Number(value) === 0) || (says === 'within' && Number(low || '-1') >= 0);
  return isRise ? RISING : undefined;
}

/** The first word of a sentence that says the contrary of a claim, where it has none that fits. */
export function contraryWord(
  sentence: string,
  claim: ClaimSpec,
  { indicators }: Pick<Library, 'indicators'>,
): string | undefined {
  const indicator = indicators[claim.of];
  const direction = indicator?.direction ?? 'none';
  const named = wordingOfName(indicator?.name ?? '', claim);
  const says = sentence.replaceAll(NO_FIGURE, ' ');
  // How much a figure fell may be above another fall, so its name decides before the claim does.
  for (const wordings of [[named], [WORDINGS[claim.says], BY_DIRECTION[`${claim.says} ${direction}`]]]) {
    const known = wordings.filter((wording) => wording !== undefined);
    if (known.some((wording) => fits(says, wording))) return undefined;
    const word = known
      .map(([own, contrary]) => positive(contrary).exec(says) ?? negative(own).exec(says))
      .find((found) => found !== null);
    if (word) return word[0];
  }
  return undefined;
}

/** What is said above or below without a figure: "above school age". */
const NO_FIGURE = /\b(?:above|below|over|under) (?:school age|the age of)\b/g;

function wording(says: Says, word: string, keep: string): Words {
  return {
    expected: `words for "${says}", which the claim beside them says`,
    found: `"${word}"`,
    fix: `Correct the words or the claim.\n${keep}`,
  };
}

/**
 * The words of a statement in `claims.yaml` say what the claim beside them says, so that what is checked is what is
 * read. Only words of the contrary are reported, and only where the sentence has none that fit: "below that of England,
 * but above that of the family" fits both.
 */
export const claimWording: Rule = ({ edition: { claims: source }, library }) => {
  if (!source) return [];
  return source.value.flatMap(({ says, claim }, index): Finding[] => {
    const word = claim === undefined ? undefined : contraryWord(says, claim, library);
    if (claim === undefined || word === undefined) return [];
    return [
      finding(
        source,
        [index, 'says'],
        'claim-worded-otherwise',
        { where: quoted(says), ...wording(claim.says, word, keepLine('claim-worded-otherwise')) },
        [index],
      ),
    ];
  });
};

/** The words inside `<Claim>` say what its attributes say. */
export const claimWordingInText: NarrativeRule = (page) => {
  const visit = (node: TreeNode): Finding[] => {
    const found = (node.children ?? []).flatMap(visit);
    if (node.name !== 'Claim') return found;
    const attributes = Object.fromEntries(
      (node.attributes ?? []).flatMap(({ name, value }) =>
        name !== undefined && typeof value === 'string' ? [[name, value]] : [],
      ),
    );
    const says = SAYS.find((one) => one === attributes['says']);
    const of = attributes['of'];
    if (says === undefined || of === undefined) return found;
    const word = contraryWord(
      textOf(node),
      { ...attributes, of, says, among: undefined },
      page.model.library,
    );
    if (word === undefined) return found;
    return [
      ...found,
      findingInText(
        page,
        node.position?.start,
        'claim-worded-otherwise',
        {
          where: quoted(textOf(node)),
          ...wording(says, word, 'If the words are those of the source, say so:  accepted="…"'),
        },
        attributes['accepted'],
      ),
    ];
  };
  return visit(page.tree);
};

/** One of several words that no "not" stands before. */
const positive = (words: string): RegExp =>
  new RegExp(String.raw`(?<!\b(?:not|never|no longer) )\b(?:${words})\b`, 'i');

/** One of several words that a "not" stands before. */
const negative = (words: string): RegExp =>
  new RegExp(String.raw`\b(?:not|never|no longer) (?:${words})\b`, 'i');

function fits(says: string, [own, contrary]: Wording): boolean {
  return positive(own).test(says) || negative(contrary).test(says);
}
