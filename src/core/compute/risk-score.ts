/**
 * The score of a risk from its impact and likelihood: their product, or their sum where the plan's scale says so.
 * Whether a high score is bad is the scale's to say.
 */
export function riskScore(
  impact: number,
  likelihood: number,
  combine: 'product' | 'sum' = 'product',
): number {
  return combine === 'sum' ? impact + likelihood : impact * likelihood;
}
