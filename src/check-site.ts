import { checkAddresses } from './check-addresses.ts';
import { Abbreviations } from './core/edition/abbreviations.ts';
import { settle } from './core/check/accept.ts';
import { withoutConsequences } from './core/check/consequences.ts';
import { EDITION_RULES, LIBRARY_RULES, SERVICE_RULES } from './core/check/all.ts';
import { sealedContentChanged } from './core/check/seals.ts';
import { saidOnce } from './core/check/said-once.ts';
import { toldSafely } from './core/check/disclosure-words.ts';
import { filesOf } from './core/edition/files.ts';
import { serviceModels, type EditionModel } from './core/compute/model.ts';
import type { Edition, Finding, Library, NarrativeFile, NarrativeText } from './core/edition/edition.ts';
import type { SectionOutline } from './core/edition/outline.ts';
import type { RecordedAddresses } from './core/edition/recorded-addresses.ts';
import type { Removal } from './core/schema/removed.ts';
import { inOrder, type AcceptedProblem, type Problem } from './core/problem/problem.ts';
import { checkNarrativeFile } from './narrative/check-file.ts';
import { checkTexts } from './narrative/check-texts.ts';
import type { Accessibility, AccessibilityTests } from './core/schema/accessibility.ts';
import type { LibraryFiles } from './read/read-library.ts';
import type { EditionRead, SiteReading } from './read/read-site.ts';

/** An edition that was read, computed and checked. */
export interface CheckedEdition {
  readonly model: EditionModel;
  readonly outlines: ReadonlyMap<NarrativeText, SectionOutline>;
  readonly accepted: readonly AcceptedProblem[];
}

/** What the accessibility statement is made from, as far as it is there. */
export interface AccessibilityFiles {
  readonly statement: Accessibility | null;
  readonly tests: AccessibilityTests | null;
}

/** The result of checking everything: problems in order, and what the checks made on the way. */
export interface CheckedSite {
  readonly library: Library | null;
  readonly abbreviations: Abbreviations | null;
  readonly accessibility: AccessibilityFiles;
  readonly editions: readonly CheckedEdition[];
  /** The addresses that approved editions had, and which of them are gone on purpose. */
  readonly recorded: readonly RecordedAddresses[];
  readonly removals: readonly Removal[];
  readonly problems: readonly Problem[];
}

/** Runs every rule over what was read. */
export function checkSite(reading: SiteReading): CheckedSite {
  const { library } = reading;
  if (!library)
    return {
      library: null,
      abbreviations: null,
      accessibility: { statement: null, tests: null },
      editions: [],
      recorded: [],
      removals: [],
      problems: inOrder(reading.problems),
    };
  const problems = [
    ...reading.problems,
    ...LIBRARY_RULES.flatMap((rule) => rule(library.files)).map(({ problem }) => problem),
  ];
  const abbreviations = new Abbreviations(library.library);
  const services = new Set([
    ...reading.editions.map(({ edition }) => edition.service),
    ...reading.recorded.map(({ service }) => service),
  ]);
  const checked = [...services].map((service) =>
    checkService(
      {
        service,
        editions: reading.editions.filter(({ edition }) => edition.service === service),
        recorded: reading.recorded.filter((one) => one.service === service),
      },
      library,
      abbreviations,
    ),
  );
  return {
    library: library.library,
    abbreviations,
    accessibility: {
      statement: library.files.accessibility?.value ?? null,
      tests: library.files.accessibilityTests?.value ?? null,
    },
    editions: checked.flatMap(({ editions }) => editions),
    recorded: reading.recorded,
    removals: library.files.removed?.value ?? [],
    problems: inOrder([...problems, ...checked.flatMap((service) => service.problems)]),
  };
}

/** What was read of one service. */
export interface ServiceToCheck {
  readonly service: string;
  readonly editions: readonly EditionRead[];
  /** The addresses that its approved editions had. */
  readonly recorded: readonly RecordedAddresses[];
}

/** Runs every rule over the editions of one service: what is found there depends on them and the library alone. */
export function checkService(
  { service, editions: reads, recorded }: ServiceToCheck,
  { library, files: sharedFiles }: LibraryFiles,
  abbreviations: Abbreviations,
): { editions: CheckedEdition[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const models = serviceModels(
    reads.map(({ edition }) => edition),
    library,
  );
  // Rules hold what authors wrote against itself; what they find out about withheld figures is told without numbers.
  const acrossEditions = SERVICE_RULES.flatMap((rule) =>
    toldSafely(models, (of) => rule(models.map((model) => ({ ...model, ...of(model) })))),
  );
  const editions = models.map((model, index): CheckedEdition => {
    const { whole = false, unread = new Set<string>() } = reads[index] ?? {};
    const { edition } = model.unprotected;
    const outlines = new Map<NarrativeText, SectionOutline>();
    const unparsed = new Set<NarrativeFile>();
    const inText: Finding[] = [];
    for (const narrative of edition.narrative) {
      const file = checkNarrativeFile(narrative, { model, abbreviations, whole });
      outlines.set(narrative, file.outline);
      if (!file.isParsed) unparsed.add(narrative);
      inText.push(...file.findings);
    }
    for (const welsh of edition.welsh?.narrative ?? []) {
      const file = checkNarrativeFile(welsh, { model, abbreviations, whole }, 'cy');
      outlines.set(welsh, file.outline);
      inText.push(...file.findings);
    }
    if (edition.children)
      inText.push(...checkNarrativeFile(edition.children, { model, abbreviations, whole }).findings);
    const findings = [
      ...EDITION_RULES.flatMap((rule) =>
        toldSafely([model], (of) => rule({ ...model, ...of(model), outlines })),
      ),
      // What could not be read would seem to have been taken away.
      ...(whole ? sealedContentChanged(model, sharedFiles) : []),
      ...acrossEditions.filter(({ problem }) => isIn(edition, problem.place.file)),
    ];
    const own = withoutConsequences(findings, { edition, library }, { files: unread, narrative: unparsed });
    const settled = settle([...own, ...inText], whole ? filesOf(edition) : []);
    problems.push(...filesOf(edition).flatMap(checkTexts), ...saidOnce(settled.problems));
    return { model, outlines, accepted: settled.accepted };
  });
  problems.push(
    ...checkAddresses({
      ...{ service, recorded, abbreviations, problems },
      editions: editions.map((checked, index) => ({ checked, whole: reads[index]?.whole === true })),
      removed: sharedFiles.removed,
    }),
  );
  return { editions, problems };
}

function isIn({ service, id }: Edition, file: string): boolean {
  return (
    file.startsWith(`data/plans/${service}/${id}/`) || file.startsWith(`content/plans/${service}/${id}/`)
  );
}
