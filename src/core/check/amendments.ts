import type { EditionModel } from '../compute/model.ts';
import type { Edition, Finding } from '../edition/edition.ts';
import type { SourceFile } from '../problem/problem.ts';
import type { Amendment } from '../schema/amendments.ts';
import { chainOf, recordOf } from '../seal/chain.ts';
import { shortSeal } from '../seal/seal.ts';
import { finding, type Rule } from './finding.ts';
import { unmarkedRevisions } from './revision-unmarked.ts';

/** One amendment with where it stands. */
interface Located {
  readonly edition: Edition;
  readonly file: SourceFile<Amendment[]>;
  readonly index: number;
  readonly amendment: Amendment;
}

/** Amendments follow what was decided on, one on the other, and each tells a change that somebody can look up. */
export const amendmentsFollow: Rule = ({ unprotected: { edition } }) => following(edition);

function following(edition: Edition): Finding[] {
  const { amendments: file } = edition;
  if (!file) return [];
  return file.value.flatMap((amendment, index): Finding[] => {
    const one: Located = { edition, file, index, amendment };
    const early = beforeDecision(one);
    return [...(early ? [early] : [...outOfChain(one), ...withoutChange(one)]), ...withoutRecord(one)];
  });
}

/** Of figures that are said to have been revised by their publisher, the old value stands beside the new one. */
export const revisionsMarked: Rule = ({ edition }: EditionModel) => unmarked(edition);

/** What is wrong with the amendments of an edition. */
export function amendmentFaults(edition: Edition): Finding[] {
  return [...following(edition), ...unmarked(edition)];
}

function unmarked(edition: Edition): Finding[] {
  const { amendments: file } = edition;
  return (file?.value ?? []).flatMap(({ kind, from, seal }, index) => {
    const [was, is] = [recordOf(edition, from), recordOf(edition, seal)];
    if (!file || kind !== 'revised-figures' || !was || !is) return [];
    return unmarkedRevisions(was.content, is.content).map((one) =>
      finding(file, [index, 'kind'], 'revision-unmarked', {
        where: one.where,
        expected: one.expected,
        found: one.found,
        fix: `Take the amendment and its record back, write in the table:  ${one.cell}\nand have the amendment written again. If the figure was a mistake and not revised, its kind is correction.`,
      }),
    );
  });
}

function beforeDecision({ edition, file, index, amendment }: Located): Finding | undefined {
  const decided = chainOf(edition).filter(({ kind }) => kind === 'decision');
  const [first] = decided;
  const { service, id } = edition;
  if (!first)
    return finding(file, [index], 'amendment-before-decision', {
      expected: 'a decision with a seal in decisions.yaml, which the amendment changes',
      found: 'none',
      fix: `Have the plan decided on first:  npm run approve -- ${service}/${id}\nUntil then it is a draft, and changes need no amendment.`,
    });
  if (amendment.date >= first.date) return undefined;
  return finding(file, [index, 'date'], 'amendment-before-decision', {
    expected: `a day from ${first.date} on, when the plan was decided on`,
    found: amendment.date,
    fix: 'Correct the day, or take the amendment away: what was changed before the decision was decided on with the rest.',
  });
}

/** What an amendment starts from is what the decision or amendment before it ended with. */
function outOfChain({ edition, file, index, amendment }: Located): Finding[] {
  const chain = chainOf(edition);
  const at = chain.findIndex((link) => link.kind === 'amendment' && link.index === index);
  // A body may have decided on the amended plan on the day of the amendment.
  const before = chain.slice(0, at).findLast(({ seal }) => seal !== amendment.seal) ?? chain[at - 1];
  if (!before || before.seal === amendment.from || amendment.from === amendment.seal) return [];
  return [
    finding(file, [index, 'from'], 'amendment-out-of-chain', {
      expected: `${shortSeal(before.seal)}, the seal of the ${before.kind} of ${before.date} before it`,
      found: shortSeal(amendment.from),
      fix: `Take the amendment away and have it written by  npm run amend -- ${edition.service}/${edition.id}`,
    }),
  ];
}

/** An amendment after which everything is as it was tells of nothing. */
function withoutChange({ file, index, amendment }: Located): Finding[] {
  const { from, seal } = amendment;
  if (from !== seal) return [];
  return [
    finding(file, [index, 'seal'], 'amendment-without-change', {
      expected: 'another seal than before the amendment, since something was changed',
      found: `${shortSeal(seal)} both times`,
      fix: 'Take the amendment away: nothing was changed by it.',
    }),
  ];
}

/** What was amended into can be looked up. The record of what was before is asked for with the link before. */
function withoutRecord({ edition, file, index, amendment: { seal } }: Located): Finding[] {
  if (recordOf(edition, seal)) return [];
  return [
    finding(file, [index, 'seal'], 'seal-record-missing', {
      expected: `the record of the amended plan: data/plans/${edition.service}/${edition.id}/sealed/${shortSeal(seal)}.json`,
      found: 'no such file',
      fix: 'Take the file back from the history of the repository, or correct the seal.',
    }),
  ];
}
