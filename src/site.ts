import { checkSite, type AccessibilityFiles } from './check-site.ts';
import { contentRoot } from './content-root.ts';
import type { Abbreviations } from './core/edition/abbreviations.ts';
import type { Library } from './core/edition/edition.ts';
import { tombstonesOf, type RecordedAddresses, type Tombstones } from './core/edition/recorded-addresses.ts';
import { printProblems } from './core/problem/print.ts';
import { stopsPublication, type Problem } from './core/problem/problem.ts';
import type { Removal } from './core/schema/removed.ts';
import { serviceView, type ServiceView } from './core/view/service-view.ts';
import { readSite } from './read/read-site.ts';
import { digestOf, siteEdition, type SiteEdition } from './site-edition.ts';

export { digestOf };
export type { ForChildren, SiteEdition, SiteSection } from './site-edition.ts';

/** Everything that is published. */
export interface Site {
  readonly library: Library;
  readonly abbreviations: Abbreviations;
  readonly accessibility: AccessibilityFiles;
  readonly editions: readonly SiteEdition[];
  /** The addresses that approved editions had: each is there, or has a tombstone. */
  readonly recorded: readonly RecordedAddresses[];
  readonly removals: readonly Removal[];
  readonly tombstones: Tombstones;
  readonly problems: readonly Problem[];
}

/** Raised instead of publishing: its message is the whole list of problems as an author reads it. */
export class ProblemsFound extends Error {
  override readonly name = 'ProblemsFound';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(printProblems(problems));
    this.problems = problems;
  }
}

/** Reads, checks and computes everything below a folder. Throws ProblemsFound where something may not be published. */
export function loadSite(root: string): Site {
  const checked = checkSite(readSite(root));
  const { library, abbreviations, problems } = checked;
  if (!library || !abbreviations || stopsPublication(problems)) throw new ProblemsFound(problems);
  // Pages of editions tell of places on them that are gone.
  const shared = digestOf(library, checked.removals);
  return {
    library,
    abbreviations,
    accessibility: checked.accessibility,
    problems,
    recorded: checked.recorded,
    removals: checked.removals,
    tombstones: tombstonesOf(checked.recorded, checked.removals),
    editions: checked.editions.map((edition) => siteEdition(edition, abbreviations, shared)),
  };
}

/** The history of a service from its editions, with links into them. */
export function historyOf(editions: readonly SiteEdition[]): ServiceView {
  return serviceView(editions.map(({ model }) => model));
}

const shared = globalThis as { youthJusticePlans?: { root: string; site: Site } | undefined };

/**
 * The site of a build, read once however many modules ask: Astro bundles pages and content configuration apart,
 * so what they share is kept outside of modules.
 */
export function site(root: string = contentRoot()): Site {
  if (shared.youthJusticePlans?.root !== root) shared.youthJusticePlans = { root, site: loadSite(root) };
  return shared.youthJusticePlans.site;
}

/** Makes the next call of {@link site} read everything again. */
export function forgetSite(): void {
  shared.youthJusticePlans = undefined;
}
