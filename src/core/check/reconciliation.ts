import { actionsAccounted, carriedFromKnown } from './actions-accounted.ts';
import { actionsIncomplete } from './actions-incomplete.ts';
import { areasMissingFromTables } from './area-missing-from-table.ts';
import { averagesOfMembers } from './average-disagrees.ts';
import { budgetAgainstContributions } from './budget-against-contributions.ts';
import { categoriesAboveWhole } from './category-above-whole.ts';
import { ofFigures } from './cell.ts';
import { datesOfPlan } from './dates-of-plan.ts';
import { figuresChanged } from './figure-changed.ts';
import { figuresGivenTwice } from './figure-given-twice.ts';
import type { NarrativeRule, Rule, ServiceRule } from './finding.ts';
import { jumpsInSeries } from './jump-in-series.ts';
import { moneyOfOtherYear } from './money-of-other-year.ts';
import { ownersUnused } from './owner-unused.ts';
import { percentsImpossible, surveyPercentsImpossible } from './percent-impossible.ts';
import { percentsNot100 } from './percents-not-100.ts';
import { periodsAfterPlan, periodsSkipped, releasedBeforePeriod } from './periods-of-tables.ts';
import { promisesInData, promisesInNarrative } from './promise-in-past.ts';
import { ratesAgainstPopulation } from './rate-against-population.ts';
import { rateMagnitudes } from './rate-magnitude.ts';
import { ratesOutsideAreas } from './rate-outside-areas.ts';
import { recommendationsAmbiguous, recommendationsUnanswered } from './recommendations.ts';
import { referencesInData, referencesInNarrative } from './references-in-text.ts';
import { riskResiduals } from './risk-residuals.ts';
import { riskScale } from './risk-scale.ts';
import { scorecardStatements } from './scorecard.ts';
import { yearsInData, yearsInNarrative } from './year-impossible.ts';

/** Rules that hold the data of an edition against one another. */
export const RECONCILIATION: readonly Rule[] = [
  ofFigures(ratesOutsideAreas),
  ofFigures(rateMagnitudes),
  ofFigures(ratesAgainstPopulation),
  ofFigures(percentsImpossible),
  surveyPercentsImpossible,
  ofFigures(percentsNot100),
  ofFigures(categoriesAboveWhole),
  ofFigures(figuresGivenTwice),
  ofFigures(jumpsInSeries),
  areasMissingFromTables,
  ofFigures(averagesOfMembers),
  scorecardStatements,
  riskResiduals,
  riskScale,
  budgetAgainstContributions,
  moneyOfOtherYear,
  ownersUnused,
  actionsIncomplete,
  recommendationsUnanswered,
  recommendationsAmbiguous,
  datesOfPlan,
  periodsAfterPlan,
  releasedBeforePeriod,
  periodsSkipped,
  yearsInData,
  promisesInData,
  referencesInData,
];

/** Rules that hold the editions of a service against one another. */
export const RECONCILIATION_OF_SERVICES: readonly ServiceRule[] = [
  figuresChanged,
  actionsAccounted,
  carriedFromKnown,
];

/** Rules that hold the text of a narrative file against the rest of the plan. */
export const RECONCILIATION_OF_TEXT: readonly NarrativeRule[] = [
  yearsInNarrative,
  promisesInNarrative,
  referencesInNarrative,
];
