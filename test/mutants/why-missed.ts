import type { Mutant } from './mutant.ts';
import type { Outcome } from './tree.ts';

/** The class of reasons for which nothing caught a mutant, from what is known to stand beside it. */
export function whyMissed(
  { site: { kind, covered, where, file }, alteration: { how } }: Mutant,
  { isKept }: Outcome,
): string {
  if (isKept) return 'a problem of the same record is accepted, and keeps this one too';
  const key = where.split(' › ').findLast((step) => !/^\d+$/.test(step)) ?? '';
  switch (kind) {
    case 'total':
      return `a total whose parts are not compared (${covered})`;
    case 'part':
      return covered === 'the total'
        ? 'a part that no total in the plan covers'
        : `a part whose total is not compared (${covered})`;
    case 'figure':
    case 'percent':
      if (covered === 'nothing') return 'a figure that stands alone: nothing else in the plan says it';
      if (covered === 'a series of four or more') return 'a figure within the history of its own series';
      return `a change within the rounding of what stands beside it (${covered})`;
    case 'count':
    case 'base':
    case 'survey':
      return 'a number that gives the same rounded figure, or has no percentage beside it';
    case 'claim-number':
      return 'a number of a claim that the figures do not decide';
    case 'risk-score':
      return 'a score of a risk without a printed product, or within its scale';
    case 'reference':
      return `a name that nothing looks up (${key})`;
    case 'reference-to-another':
      return 'another that exists: only the source can tell which is meant';
    case 'own-reference':
      return `a number or id that nothing else refers to (${key})`;
    case 'key':
      return `a name that the author chooses (${
        where
          .split(' › ')
          .slice(0, -1)
          .findLast((step) => !/^\d+$/.test(step)) ?? file
      })`;
    case 'key-dropped':
      return 'a key that may be left out';
    case 'direction':
      if (file.endsWith('claims.yaml'))
        return 'words of a claim beside other words that fit it, or beside a sum that has no direction';
      return `a direction with ${covered}, in words that no rule reads`;
    case 'direction-alone':
      return 'a direction without two figures to compare';
    case 'date':
      return `a date that nothing contradicts (${how}, ${key})`;
    case 'date-in-text':
      return 'a year in a sentence, which only the source can tell';
    case 'number-in-text':
    case 'number-stated':
    case 'number-word':
      return `a number with ${covered}, which no figure contradicts`;
    case 'marker':
      return `a marker (${how})`;
    case 'text':
      return 'a text that may be empty or left out';
  }
}
