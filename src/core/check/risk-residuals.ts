import { riskScore } from '../compute/risk-score.ts';
import type { Finding } from '../edition/edition.ts';
import { keepLine } from './cell.ts';
import { finding, plain, type Rule } from './finding.ts';

/** What is done about a risk does not make it greater, as the plan's scale counts. */
export const riskResiduals: Rule = ({ edition: { risks } }) => {
  if (!risks) return [];
  const { scale } = risks.value;
  return risks.value.risks.flatMap((risk, index): Finding[] => {
    const { residual, impact, likelihood } = risk;
    if (residual === undefined || impact === undefined || likelihood === undefined) return [];
    const before = risk.score ?? riskScore(impact, likelihood, scale?.combine);
    const after = residual.score ?? riskScore(residual.impact, residual.likelihood, scale?.combine);
    const isWorse = scale?.worst === 'lowest' ? after < before : after > before;
    if (!isWorse) return [];
    const worst = scale?.worst ?? 'highest';
    return [
      finding(
        risks,
        ['risks', index, 'residual'],
        'residual-above-risk',
        {
          severity: 'warning',
          expected: `a risk no greater than before, ${plain(before)} (the ${worst} score is the worst)`,
          found: `${plain(after)}, which is greater`,
          fix: `Check both scores, and which way the scale runs:  worst: ${worst === 'highest' ? 'lowest' : 'highest'}\n${keepLine('residual-above-risk')}`,
        },
        ['risks', index],
      ),
    ];
  });
};
