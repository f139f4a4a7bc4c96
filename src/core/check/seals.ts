import type { EditionModel } from '../compute/model.ts';
import type { Finding, SharedFiles } from '../edition/edition.ts';
import { chainOf, recordOf } from '../seal/chain.ts';
import { differences, firstDifference, type Difference } from '../seal/differences.ts';
import type { Json } from '../seal/json.ts';
import { locate } from '../seal/place.ts';
import { isCommitment, sealOf, shortSeal } from '../seal/seal.ts';
import { sealedContent } from '../seal/sealed.ts';
import { finding, type Rule } from './finding.ts';

/** Decisions that make a plan count: they must say which state of it they are about. */
const BINDING = new Set(['board', 'submission', 'cabinet', 'council']);

/** So many changes are told one by one; of more, how many there are. */
const MOST_TOLD = 20;

/** What was decided on is what is to be published, or somebody agreed on the change. */
export function sealedContentChanged(model: EditionModel, shared: SharedFiles): Finding[] {
  const { edition } = model.unprotected;
  const link = chainOf(edition).at(-1);
  const record = link && recordOf(edition, link.seal);
  if (!link || !record) return [];
  const content = sealedContent(model, record.salt);
  if (sealOf(content) === record.seal) return [];
  const changes = differences(record.content, content);
  const agreed = `${link.kind === 'decision' ? 'decided' : 'agreed'} on ${model.words.periods.date(link.date)} (seal ${shortSeal(link.seal)})`;
  return changes.slice(0, MOST_TOLD).map((change, index): Finding => {
    const more = changes.length - MOST_TOLD;
    const { place, where } = locate(change, edition, shared);
    return {
      problem: {
        rule: 'sealed-content-changed',
        severity: 'error',
        place,
        where,
        expected: `${toldBriefly(change.was, change)}, as ${agreed}`,
        found: `${toldBriefly(change.is, change)}${index === MOST_TOLD - 1 && more > 0 ? `; ${String(more)} more places differ` : ''}`,
        fix: `Take the change back, or have it agreed: npm run amend -- ${edition.service}/${edition.id}, or decide anew: npm run approve -- ${edition.service}/${edition.id}`,
      },
    };
  });
}

/** A binding decision names the seal of what was decided on, and the record of it is there. */
export const decisionsSealed: Rule = ({ edition, unprotected }) => {
  const { decisions, plan } = unprotected.edition;
  if (!decisions) return [];
  const name = `${edition.service}/${edition.id}`;
  return decisions.value.flatMap(({ kind, outcome, seal }, index) => {
    if (seal === undefined) {
      const isBinding = BINDING.has(kind) && outcome === 'agreed';
      if (!isBinding || plan.value['worked-example'] !== undefined) return [];
      return [
        finding(
          decisions,
          [index],
          'decision-unsealed',
          {
            expected: 'the seal of the plan that was decided on',
            found: 'none',
            fix: `Have the decision written by  npm run approve -- ${name}  instead of by hand: it adds the seal.`,
          },
          [index],
        ),
      ];
    }
    if (recordOf(unprotected.edition, seal)) return [];
    return [
      finding(decisions, [index, 'seal'], 'seal-record-missing', {
        expected: `the record of what was decided on: data/plans/${name}/sealed/${shortSeal(seal)}.json`,
        found: 'no such file',
        fix: 'Take the file back from the history of the repository, or correct the seal.',
      }),
    ];
  });
};

/** A value in a few words: numbers and texts as they are, of long ones the place where they part. */
function toldBriefly(value: Json | undefined, { was, is }: Difference): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isCommitment(value)) return 'a number that is not published';
  if (typeof value === 'string') {
    const other = value === was ? is : was;
    return `“${part(value, typeof other === 'string' ? other : '')}”`;
  }
  const text = JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

/** The part of a text in which it differs from another, with a few words before it. */
function part(text: string, other: string): string {
  const at = firstDifference(text, other);
  const start = at < 30 ? 0 : text.lastIndexOf(' ', at - 20) + 1;
  const shown = text
    .slice(start, start + 90)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `${start > 0 ? '… ' : ''}${shown}${start + 90 < text.length ? '…' : ''}`;
}
