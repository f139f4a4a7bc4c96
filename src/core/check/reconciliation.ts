import { areasMissingFromTables } from './area-missing-from-table.ts';
import { categoriesAboveWhole } from './category-above-whole.ts';
import { ofFigures } from './cell.ts';
import { figuresChanged } from './figure-changed.ts';
import { figuresGivenTwice } from './figure-given-twice.ts';
import type { Rule, ServiceRule } from './finding.ts';
import { jumpsInSeries } from './jump-in-series.ts';
import { percentsImpossible, surveyPercentsImpossible } from './percent-impossible.ts';
import { percentsNot100 } from './percents-not-100.ts';
import { ratesAgainstPopulation } from './rate-against-population.ts';
import { rateMagnitudes } from './rate-magnitude.ts';
import { ratesOutsideAreas } from './rate-outside-areas.ts';

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
];

/** Rules that hold the editions of a service against one another. */
export const RECONCILIATION_OF_SERVICES: readonly ServiceRule[] = [figuresChanged];
