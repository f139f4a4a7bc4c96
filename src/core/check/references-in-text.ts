import type { EditionModel } from '../compute/model.ts';
import { didYouMean } from '../problem/nearest.ts';
import { actionsWithPaths } from './actions.ts';
import { keepLine } from './cell.ts';
import { inDataTexts, inNarrativeTexts, type InText, type TextCheck } from './text-rule.ts';

/** A reference in words: "actions 3.4 and 3.5", "recommendation 9", "risk 2", "Annex B". What it is of may follow. */
const REFERENCE =
  /\b(action|recommendation|risk|annexe?|appendix)(e?s)? ((?:[A-Z]{0,3}\d+(?:\.\d+)?|(?<=(?:annexe?|appendix)(?:e?s)? )[A-Z]\b)(?:(?:, | and | or )[A-Z]{0,3}\d+(?:\.\d+)?)*)(?![\d%/])(?! ?(?:of|to|in) (?!this|our|the (?:plan|inspection|delivery)))/gi;

const ANY_REFERENCE = /action|recommendation|risk|annex|appendi/i;

/** References that a text names and the plan does not have. */
const unknownReferences: TextCheck = (text, model) =>
  !ANY_REFERENCE.test(text)
    ? []
    : [...text.matchAll(REFERENCE)].flatMap(({ 0: words, 1: kind = '', 3: list = '', index }): InText[] => {
        const known = knownReferences(kind.toLowerCase(), model);
        if (known === undefined) return [];
        return list.split(/, | and | or /).flatMap((one) => {
          if (known.includes(one)) return [];
          return [
            {
              index: index + words.length - list.length + list.indexOf(one),
              words: {
                expected: `${/^a/i.test(kind) ? 'an' : 'a'} ${kind.toLowerCase()} that this plan has`,
                found: `${kind} ${one}`,
                fix: `${didYouMean(one, known)}\n${keepLine('reference-in-text-unknown')}`,
              },
            },
          ];
        });
      });

/** What there is of a kind in the plan; undefined where the plan numbers none, so that another document must be meant. */
function knownReferences(kind: string, { edition }: EditionModel): readonly string[] | undefined {
  const { delivery, risks, narrative } = edition;
  switch (kind) {
    case 'action':
      return delivery
        ? [...actionsWithPaths(delivery.value.themes)].map(({ action }) => action.ref)
        : undefined;
    case 'recommendation': {
      const numbers = (delivery?.value.inspections ?? []).flatMap(({ recommendations }) =>
        recommendations.map(({ number }) => number),
      );
      return numbers.length === 0 ? undefined : numbers;
    }
    case 'risk':
      return risks?.value.risks.map(({ ref }) => ref);
    default: {
      const headings = narrative.flatMap(({ front, body }) => [
        front.value.title ?? '',
        ...body.split('\n').filter((line) => line.startsWith('#')),
      ]);
      const named = headings.flatMap((heading) =>
        [...heading.matchAll(/\b(?:annexe?|appendix) ([A-Z]|\d+)\b/gi)].map(([, one = '']) => one),
      );
      return named.length === 0 ? undefined : named;
    }
  }
}

export const referencesInData = inDataTexts('reference-in-text-unknown', unknownReferences);
export const referencesInNarrative = inNarrativeTexts('reference-in-text-unknown', unknownReferences);
