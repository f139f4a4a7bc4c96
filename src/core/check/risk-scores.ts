import { riskScore } from '../compute/risk-score.ts';
import type { Finding } from '../edition/edition.ts';
import { finding, plain, type Rule } from './finding.ts';

/** Scores of risks stand on the plan's declared scale, and a printed score is what the scale makes of its parts. */
export const riskScores: Rule = ({ edition: { risks } }) => {
  if (!risks) return [];
  const { scale } = risks.value;
  return risks.value.risks.flatMap((risk, index) => {
    const found: Finding[] = [];
    const path = ['risks', index];
    for (const [key, of] of [
      [null, risk],
      ['residual', risk.residual],
    ] as const) {
      const at = key === null ? path : [...path, key];
      for (const part of ['impact', 'likelihood'] as const) {
        const value = of?.[part];
        const steps = Object.keys(scale?.[part] ?? {});
        if (value === undefined || steps.length === 0 || steps.includes(String(value))) continue;
        found.push(
          finding(
            risks,
            [...at, part],
            'score-off-scale',
            {
              expected: `a step of the plan's scale of ${part}: ${steps.join(', ')}`,
              found: plain(value),
              fix: 'Check the score against the scale.',
            },
            path,
          ),
        );
      }
      if (of?.score === undefined || of.impact === undefined || of.likelihood === undefined) continue;
      const right = riskScore(of.impact, of.likelihood, scale?.combine);
      if (right === of.score) continue;
      found.push(
        finding(
          risks,
          [...at, 'score'],
          'score-disagrees',
          {
            expected: `${plain(right)}, impact ${plain(of.impact)} ${scale?.combine === 'sum' ? 'plus' : 'times'} likelihood ${plain(of.likelihood)}`,
            found: plain(of.score),
            fix: `Check impact, likelihood and score; if the first two are right, write:  score: ${String(right)}\nIf the source prints it so, keep it and say why:  accepted: { score-disagrees: … }`,
          },
          path,
        ),
      );
    }
    return found;
  });
};
