import type { ReviewPack } from '../core/review/entry.ts';

/** The form of `review.json`; a change that readers of it would notice changes the number. */
export const REVIEW_FORMAT = 'youth-justice-plans-review/1';

/** The review for programs: everything that the other forms tell, with the lines that each entry explains. */
export function jsonReview(pack: ReviewPack): string {
  return `${JSON.stringify({ format: REVIEW_FORMAT, ...pack }, null, 2)}\n`;
}
