import type { EditionModel } from '../compute/model.ts';
import { chainOf } from '../seal/chain.ts';
import { saltOf, sealedContent } from '../seal/sealed.ts';
import { sealOf, shortSeal } from '../seal/seal.ts';
import type { EditionReview } from './entry.ts';

/** What a body is asked, in a sentence or two. */
export function askedWords(
  status: EditionReview['status'],
  title: string,
  model: EditionModel | undefined,
): string {
  if (status === 'new') return `Whether the new plan “${title}” is agreed.`;
  if (status === 'removed') return `Whether the plan “${title}” may be taken away whole.`;
  const decisions = (model?.edition.decisions?.value ?? []).filter(({ outcome }) => outcome === 'agreed');
  const sealed = model && chainOf(model.edition).at(-1);
  const date = sealed?.date ?? decisions.at(-1)?.date;
  if (!model || date === undefined) return `Whether these changes to the draft of “${title}” are agreed.`;
  return `Whether these changes to “${title}” are agreed. It was agreed before, on ${model.words.periods.date(date)}${
    sealed ? ': what changes since needs an amendment or a new decision' : ''
  }.`;
}

/** Decisions that are recorded, the newest seal, and the seal of the plan as it would be. */
export function approvalLines(model: EditionModel): string[] {
  const { edition, words } = model;
  const decisions = edition.decisions?.value ?? [];
  const newest = chainOf(edition).at(-1);
  const now = presentSeal(model);
  return [
    ...(decisions.length === 0 ? ['Draft: no body has decided yet.'] : []),
    ...decisions.map(
      ({ body, date, decided, outcome }) =>
        `${body}, ${words.periods.date(date)}${outcome === 'agreed' ? '' : ', referred back'}: ${decided}`,
    ),
    ...(newest ? [`Newest seal: ${shortSeal(newest.seal)} of ${words.periods.date(newest.date)}.`] : []),
    ...(now === undefined
      ? []
      : [
          now === newest?.seal
            ? 'The plan as it would be has that seal: it says what was agreed.'
            : `Seal of the plan as it would be: ${shortSeal(now)}. Write it down with the decision.`,
        ]),
  ];
}

/** The seal of an edition as it is; undefined where it is not known before a salt for withheld numbers is chosen. */
function presentSeal(model: EditionModel): string | undefined {
  const seal = (salt: string): string => sealOf(sealedContent(model, salt));
  const salt = saltOf(model.edition);
  if (salt !== undefined) return seal(salt);
  const [one, other] = [seal('one'), seal('other')];
  return one === other ? one : undefined;
}
