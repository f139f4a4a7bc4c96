import { amendmentsFollow, revisionsMarked } from './amendments.ts';
import { brandContrast } from './brand.ts';
import { cellNotes } from './cell-notes.ts';
import { ofFigures } from './cell.ts';
import { charactersInData, charactersInNarrative } from './character-unseen.ts';
import { claimNumbers } from './claim-numbers.ts';
import { claimWording, claimWordingInText } from './claim-wording.ts';
import { claimsContradict } from './claims-contradict.ts';
import { claims, claimsInText } from './claims.ts';
import { alreadyPublishedUnneeded, smallCountsWithheld } from './disclosure.ts';
import { smallNumbersInData, smallNumbersInText } from './disclosure-text.ts';
import { decisionPending } from './decision-pending.ts';
import type { LibraryRule, NarrativeRule, Rule, ServiceRule } from './finding.ts';
import { longSentences, unknownAbbreviations } from './language-advice.ts';
import { ambiguousInData, languageInData, languageInText } from './language.ts';
import { footnotesMissing } from './footnote-missing.ts';
import { formerValues } from './former-values.ts';
import { memberSums } from './member-sums.ts';
import { moneySums } from './money-sums.ts';
import { editionNames, libraryNames } from './names.ts';
import { narrativeParts } from './narrative.ts';
import { personsInData, personsInNarrative } from './personal-data-rules.ts';
import { wholes } from './parts-disagree.ts';
import { percentages } from './percent-disagrees.ts';
import { plainValues } from './plain-values.ts';
import { publishedAgainstComputed } from './rate-disagrees.ts';
import { RECONCILIATION, RECONCILIATION_OF_SERVICES, RECONCILIATION_OF_TEXT } from './reconciliation.ts';
import { references } from './references.ts';
import { repeatedAttributes } from './repeated-attributes.ts';
import { riskScores } from './risk-scores.ts';
import { decisionsSealed } from './seals.ts';
import { sections } from './sections.ts';
import { sentenceContradicted, sentenceContradictedInData } from './sentences/contradicted.ts';
import { staffingSums } from './staffing-sums.ts';
import { statusCounts } from './status-counts.ts';
import { targetWords } from './target-words.ts';
import { surveyClaims } from './survey-claims.ts';
import { surveys } from './surveys.ts';
import { unfinished } from './unfinished.ts';
import { unboundNumbers } from './unbound-numbers.ts';
import { welshOfLibrary, welshTexts } from './welsh-texts.ts';
import { welshPages } from './welsh.ts';

/** Rules about what all editions share. */
export const LIBRARY_RULES: readonly LibraryRule[] = [libraryNames, brandContrast, welshOfLibrary];

/** Rules about the data of one edition. */
export const EDITION_RULES: readonly Rule[] = [
  editionNames,
  references,
  moneySums,
  staffingSums,
  statusCounts,
  riskScores,
  surveys,
  surveyClaims,
  targetWords,
  ofFigures(plainValues),
  ofFigures(formerValues),
  ofFigures(publishedAgainstComputed),
  ofFigures(percentages),
  ofFigures(wholes),
  ofFigures(memberSums),
  ofFigures(cellNotes),
  ...RECONCILIATION,
  sections,
  unfinished,
  decisionsSealed,
  amendmentsFollow,
  revisionsMarked,
  claims,
  claimsContradict,
  claimWording,
  claimNumbers,
  personsInData,
  sentenceContradictedInData,
  languageInData,
  charactersInData,
  smallCountsWithheld,
  alreadyPublishedUnneeded,
  smallNumbersInData,
  ambiguousInData,
  welshPages,
  welshTexts,
];

/** Rules about the text of one narrative file. */
export const NARRATIVE_RULES: readonly NarrativeRule[] = [
  narrativeParts,
  decisionPending,
  ...RECONCILIATION_OF_TEXT,
  repeatedAttributes,
  claimsInText,
  claimWordingInText,
  personsInNarrative,
];

/** Rules about the words of one narrative file. Their places are exact in the tree that is rendered. */
export const SENTENCE_RULES: readonly NarrativeRule[] = [
  sentenceContradicted,
  unboundNumbers,
  smallNumbersInText,
  languageInText,
  charactersInNarrative,
  footnotesMissing,
  unknownAbbreviations,
  longSentences,
];

/** Of the rules about the text of a file those that look at components, names and places alone: they hold in Welsh too. */
export const WELSH_NARRATIVE_RULES: readonly NarrativeRule[] = [
  narrativeParts,
  repeatedAttributes,
  claimsInText,
  personsInNarrative,
];

/** The same of the rules about words: the others read English sentences. */
export const WELSH_SENTENCE_RULES: readonly NarrativeRule[] = [
  unboundNumbers,
  smallNumbersInText,
  charactersInNarrative,
  footnotesMissing,
];

/** Rules across the editions of one service. */
export const SERVICE_RULES: readonly ServiceRule[] = [...RECONCILIATION_OF_SERVICES];
