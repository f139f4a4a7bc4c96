import { agreesWithPrinted, decimalsOf, roundTo } from '../compute/rounding.ts';
import { proportion } from '../compute/rate.ts';
import type { Finding } from '../edition/edition.ts';
import { finding, plain, type Rule } from './finding.ts';

/** A survey's counts do not exceed their base, and its printed percentages agree with both. */
export const surveys: Rule = ({ edition: { voice } }) => {
  if (!voice) return [];
  return voice.value.surveys.flatMap((survey, s) =>
    survey.questions.flatMap((question, q): Finding[] => {
      const path = ['surveys', s, 'questions', q];
      const base = question.base ?? survey.base;
      const { count, percent } = question;
      const where = `${survey.id} › ${question.id}`;
      if (count === undefined || base === undefined) return [];
      if (count > base) {
        return [
          finding(voice, [...path, 'count'], 'count-above-base', {
            where,
            expected: `at most ${plain(base)}, the number who answered`,
            found: plain(count),
            fix: 'Check the count and the base.',
          }),
        ];
      }
      if (percent === undefined || base === 0) return [];
      const share = proportion({ count, base });
      if (agreesWithPrinted(share, percent, decimalsOf(percent))) return [];
      const right = roundTo(share, decimalsOf(percent));
      return [
        finding(
          voice,
          [...path, 'percent'],
          'percent-disagrees',
          {
            where,
            expected: `${String(right)}%, which ${plain(count)} of ${plain(base)} gives`,
            found: `${String(percent)}%`,
            fix: `Check count and base; if they are right, write:  percent: ${String(right)}\nIf the source prints it so, keep it and say why:  accepted: { percent-disagrees: … }`,
          },
          path,
        ),
      ];
    }),
  );
};
