import { Abbreviations } from './core/edition/abbreviations.ts';
import { settle } from './core/check/accept.ts';
import { withoutConsequences } from './core/check/consequences.ts';
import type { Rule } from './core/check/finding.ts';
import {
  memberSums,
  percentages,
  plainValues,
  publishedAgainstComputed,
  wholes,
} from './core/check/measurements.ts';
import { moneySums } from './core/check/money-sums.ts';
import { editionNames, libraryNames } from './core/check/names.ts';
import { references } from './core/check/references.ts';
import { riskScores } from './core/check/risk-scores.ts';
import { sections } from './core/check/sections.ts';
import { staffingSums } from './core/check/staffing-sums.ts';
import { statusCounts } from './core/check/status-counts.ts';
import { surveys } from './core/check/surveys.ts';
import { editionModel, type EditionModel } from './core/compute/model.ts';
import type { Edition, Library, NarrativeFile } from './core/edition/edition.ts';
import type { SectionOutline } from './core/edition/outline.ts';
import { inOrder, type AcceptedProblem, type Problem, type SourceFile } from './core/problem/problem.ts';
import { checkNarrativeFile } from './narrative/check-file.ts';
import { checkTexts } from './narrative/check-texts.ts';
import type { SiteReading } from './read/read-site.ts';

/** An edition that was read, computed and checked. */
export interface CheckedEdition {
  readonly model: EditionModel;
  readonly outlines: ReadonlyMap<NarrativeFile, SectionOutline>;
  readonly accepted: readonly AcceptedProblem[];
}

/** The result of checking everything: problems in order, and what the checks made on the way. */
export interface CheckedSite {
  readonly library: Library | null;
  readonly abbreviations: Abbreviations | null;
  readonly editions: readonly CheckedEdition[];
  readonly problems: readonly Problem[];
}

const RULES: readonly Rule[] = [
  editionNames,
  references,
  moneySums,
  staffingSums,
  statusCounts,
  riskScores,
  surveys,
];

/** Runs every rule over what was read. */
export function checkSite(reading: SiteReading): CheckedSite {
  const { library } = reading;
  if (!library)
    return { library: null, abbreviations: null, editions: [], problems: inOrder(reading.problems) };
  const problems = [...reading.problems, ...libraryNames(library.files).map(({ problem }) => problem)];
  const abbreviations = new Abbreviations(library.library);
  const editions = reading.editions.map(({ edition, whole, unread }) => {
    const model = editionModel(edition, library.library);
    const outlines = new Map<NarrativeFile, SectionOutline>();
    const unparsed = new Set<NarrativeFile>();
    for (const narrative of edition.narrative) {
      const checked = checkNarrativeFile(narrative, { model, abbreviations, whole });
      outlines.set(narrative, checked.outline);
      if (!checked.isParsed) unparsed.add(narrative);
      problems.push(...checked.problems);
    }
    const { all } = model.figures;
    const findings = [
      ...RULES.flatMap((rule) => rule({ edition, library: library.library })),
      ...plainValues(all),
      ...publishedAgainstComputed(all),
      ...percentages(all, library.library),
      ...wholes(all, library.library),
      ...memberSums(all, library.library),
      ...sections({ edition, library: library.library }, outlines),
    ];
    const own = withoutConsequences(findings, model, { files: unread, narrative: unparsed });
    const settled = settle(own, whole ? filesOf(edition) : []);
    problems.push(...filesOf(edition).flatMap(checkTexts), ...settled.problems);
    return { model, outlines, accepted: settled.accepted };
  });
  return { library: library.library, abbreviations, editions, problems: inOrder(problems) };
}

/** The data files of an edition, each once. */
function filesOf(edition: Edition): SourceFile<unknown>[] {
  const {
    plan,
    delivery,
    progress,
    risks,
    resources,
    workforce,
    governance,
    voice,
    decisions,
    scorecard,
    tables,
    profiles,
  } = edition;
  const single = [
    plan,
    delivery,
    progress,
    risks,
    resources,
    workforce,
    governance,
    voice,
    decisions,
    scorecard,
  ].filter((file) => file !== null);
  return [
    ...new Set<SourceFile<unknown>>([
      ...single,
      ...tables.map(({ source }) => source),
      ...Object.values(profiles),
    ]),
  ];
}
