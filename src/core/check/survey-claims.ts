import type { Finding } from '../edition/edition.ts';
import { decimalsOf, roundTo } from '../compute/rounding.ts';
import { percentOf } from '../compute/decimal.ts';
import { keepLine } from './cell.ts';
import { finding, plain, quoted, type Rule } from './finding.ts';

/** Words of a sentence that is about answers. */
const ASKED = /\b(?:said|say|answered|asked|feedback|satisfied|felt|feel|thought|survey)\b/i;

/**
 * A share of those who were asked, told in `claims.yaml`, is that of a question of a survey with as many answers:
 * "Of 84 children, 89% said …" beside a survey of 84 children. Without such a survey nothing is found.
 */
export const surveyClaims: Rule = ({ edition: { claims, voice } }) => {
  if (!claims || !voice) return [];
  return claims.value.flatMap(({ says, share }, index): Finding[] => {
    if (share === undefined || !ASKED.test(says)) return [];
    const { base, percent, count } = share;
    const shown = voice.value.surveys.flatMap((survey) =>
      survey.questions
        .filter((question) => (question.base ?? survey.base) === base)
        .flatMap((question) => {
          const own =
            question.percent ??
            (question.count === undefined
              ? undefined
              : roundTo(percentOf(question.count, base), decimalsOf(percent)));
          return own === undefined ? [] : [{ percent: own, count: question.count }];
        }),
    );
    const fits = shown.some(
      (one) =>
        one.percent === percent && (one.count === undefined || count === undefined || one.count === count),
    );
    if (shown.length === 0 || fits) return [];
    const percents = [...new Set(shown.map((one) => `${String(one.percent)}%`))];
    return [
      finding(
        claims,
        [index, 'share', 'percent'],
        'survey-told-otherwise',
        {
          where: quoted(says),
          expected: `an answer of the survey of ${plain(base)}: ${percents.join(', ')}`,
          found: `${String(percent)}%`,
          fix: `Correct the share here, or the survey in voice.yaml.\n${keepLine('survey-told-otherwise')}`,
        },
        [index],
      ),
    ];
  });
};
