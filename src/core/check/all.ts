import type { FigureIndex } from '../compute/figures.ts';
import type { Finding, Library } from '../edition/edition.ts';
import type { NarrativeRule, Rule, ServiceRule } from './finding.ts';
import { memberSums, percentages, plainValues, publishedAgainstComputed, wholes } from './measurements.ts';
import { moneySums } from './money-sums.ts';
import { editionNames } from './names.ts';
import { narrativeParts } from './narrative.ts';
import { references } from './references.ts';
import { riskScores } from './risk-scores.ts';
import { sections } from './sections.ts';
import { staffingSums } from './staffing-sums.ts';
import { statusCounts } from './status-counts.ts';
import { surveys } from './surveys.ts';

/** A rule about figures alone, as a rule of an edition. */
const ofFigures =
  (rule: (figures: FigureIndex['all'], library: Library) => readonly Finding[]): Rule =>
  ({ figures, library }) =>
    rule(figures.all, library);

/** Rules about the data of one edition. */
export const EDITION_RULES: readonly Rule[] = [
  editionNames,
  references,
  moneySums,
  staffingSums,
  statusCounts,
  riskScores,
  surveys,
  ofFigures(plainValues),
  ofFigures(publishedAgainstComputed),
  ofFigures(percentages),
  ofFigures(wholes),
  ofFigures(memberSums),
  sections,
];

/** Rules about the text of one narrative file. */
export const NARRATIVE_RULES: readonly NarrativeRule[] = [narrativeParts];

/** Rules across the editions of one service. */
export const SERVICE_RULES: readonly ServiceRule[] = [];
