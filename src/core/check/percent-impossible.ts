import { possiblePercent, percentsAround } from '../compute/possible-percent.ts';
import type { Figure } from '../compute/figures.ts';
import { decimalsOf } from '../compute/rounding.ts';
import type { Finding, Library } from '../edition/edition.ts';
import { atCell, keepLine, keyOf, wholeOf } from './cell.ts';
import { finding, plain, type Rule } from './finding.ts';

const FIX = 'Check the percentage, and what it is a percentage of.';

const words = (printed: number, base: number, decimals: number): { expected: string; found: string } => ({
  expected: `a percentage that some whole number of ${plain(base)} gives; the nearest are ${percentsAround(
    printed,
    base,
    decimals,
  )
    .map((percent) => `${plain(percent)}%`)
    .join(' and ')}`,
  found: `${String(printed)}%`,
});

/** A percentage printed without its count is one that some whole number of its base gives. */
export function percentsImpossible(figures: readonly Figure[], library: Library): Finding[] {
  const byKey = new Map(figures.map((figure) => [keyOf(figure.measurement), figure]));
  return figures.flatMap(({ measurement, indicator, numerator }) => {
    const { published, printedPercent, denominator, category } = measurement;
    const isShare = indicator.unit.kind === 'percent' && numerator === null && published !== null;
    if (isShare && denominator !== null && denominator > 0 && published <= 100) {
      const decimals = Math.max(indicator.decimals, decimalsOf(published));
      if (possiblePercent(published, denominator, decimals)) return [];
      return [
        atCell(measurement, 'percent-impossible', {
          ...words(published, denominator, decimals),
          fix: `${FIX}\n${keepLine('percent-impossible')}`,
        }),
      ];
    }
    // With its count beside it, a percentage is held against that.
    if (printedPercent === null || category === null || published !== null || printedPercent > 100) return [];
    const whole = byKey.get(keyOf(measurement, wholeOf(library, measurement.indicator, category)));
    const base = whole?.value;
    if (base === undefined || base === null || base <= 0 || !Number.isInteger(base)) return [];
    const decimals = decimalsOf(printedPercent);
    if (possiblePercent(printedPercent, base, decimals)) return [];
    return [
      atCell(measurement, 'percent-impossible', {
        ...words(printedPercent, base, decimals),
        fix: `${FIX}\n${keepLine('percent-impossible')}`,
      }),
    ];
  });
}

/** The same of a survey's answers. */
export const surveyPercentsImpossible: Rule = ({ edition: { voice } }) => {
  if (!voice) return [];
  return voice.value.surveys.flatMap((survey, s) =>
    survey.questions.flatMap((question, q): Finding[] => {
      const base = question.base ?? survey.base;
      const { percent, count } = question;
      if (percent === undefined || count !== undefined || base === undefined || base === 0 || percent > 100)
        return [];
      const decimals = decimalsOf(percent);
      if (possiblePercent(percent, base, decimals)) return [];
      const path = ['surveys', s, 'questions', q];
      return [
        finding(
          voice,
          [...path, 'percent'],
          'percent-impossible',
          {
            where: `${survey.id} › ${question.id}`,
            ...words(percent, base, decimals),
            fix: `${FIX} Where fewer answered this question, write how many:  base: …\n${keepLine('percent-impossible')}`,
          },
          path,
        ),
      ];
    }),
  );
};
