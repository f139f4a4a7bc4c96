import type { Finding } from '../edition/edition.ts';
import { keepLine } from './cell.ts';
import { finding, type Rule } from './finding.ts';

const GRAVE =
  /\b(highest|high|severe|critical|catastrophic|major|grave|extreme|(?<!un)likely|certain|probable|very likely)\b/i;
const SLIGHT = /\b(lowest|low|minor|negligible|insignificant|slight|minimal|unlikely|rare|remote)\b/i;

/** Which end of a scale its words call the worse; undefined where they do not say. */
function worstByWords(steps: Readonly<Record<string, string>>): 'highest' | 'lowest' | undefined {
  const inOrder = Object.entries(steps).toSorted(([a], [b]) => Number(a) - Number(b));
  const [first, last] = [inOrder[0]?.[1] ?? '', inOrder.at(-1)?.[1] ?? ''];
  const isGrave = (text: string): boolean => GRAVE.test(text) && !SLIGHT.test(text);
  if (isGrave(last) && SLIGHT.test(first)) return 'highest';
  return isGrave(first) && SLIGHT.test(last) ? 'lowest' : undefined;
}

/**
 * The words of a scale of risks run the way that its numbers do: a higher number for a greater risk. Scores are
 * multiplied or added, so a scale that runs the other way makes the worst risks the lowest scores.
 */
export const riskScale: Rule = ({ edition: { risks } }) => {
  const scale = risks?.value.scale;
  if (!risks || scale === undefined) return [];
  return (['impact', 'likelihood'] as const).flatMap((part): Finding[] => {
    const byWords = worstByWords(scale[part]);
    if (byWords === undefined || (byWords === 'highest' && scale.worst === 'highest')) return [];
    const isDeclared = byWords === scale.worst;
    return [
      finding(
        risks,
        ['scale', part],
        'scale-reversed',
        {
          severity: 'warning',
          expected: isDeclared
            ? 'words that call the highest number the greatest risk'
            : `words that call the ${scale.worst} number the greatest risk, as "worst: ${scale.worst}" says`,
          found: `words that call the ${byWords} number so`,
          fix: `Check which way round the source's key is; if its words are right, write:  worst: ${byWords}\n${keepLine('scale-reversed')}`,
        },
        ['scale'],
      ),
    ];
  });
};
