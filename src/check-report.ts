import { checkService } from './check-site.ts';
import { libraryNames } from './core/check/names.ts';
import { Abbreviations } from './core/edition/abbreviations.ts';
import { inOrder, type AcceptedProblem, type Problem } from './core/problem/problem.ts';
import { CheckCache } from './read/check-cache.ts';
import { readLibrary, type LibraryFiles } from './read/read-library.ts';
import { readService, servicesIn } from './read/read-site.ts';

/** What was found in one edition beyond its problems, and how much there is of it. */
export interface EditionReport {
  readonly service: string;
  readonly id: string;
  readonly accepted: readonly AcceptedProblem[];
  readonly figures: number;
  readonly sections: number;
  readonly actions: number;
}

/** What checking a service gave. It depends on nothing but its files, the library and this program. */
export interface ServiceReport {
  readonly editions: readonly EditionReport[];
  readonly problems: readonly Problem[];
  readonly files: number;
}

/** What checking everything gave. */
export interface CheckReport {
  readonly editions: readonly EditionReport[];
  /** In order. */
  readonly problems: readonly Problem[];
  readonly files: number;
  /** How many services were not checked again, since nothing that they depend on has changed. */
  readonly unchanged: number;
}

/**
 * Checks everything below a folder. With `cached`, a service whose files, library and rules are as they were is not
 * checked again: what was found then is kept in `.cache/check` below the folder.
 */
export function checkReport(root: string, { cached = false } = {}): CheckReport {
  const { library, problems, files } = readLibrary(root);
  const cache = cached && library ? new CheckCache(root) : null;
  let unchanged = 0;
  const services = servicesIn(root).map((service): ServiceReport => {
    const key = cache?.keyOf(service);
    const known = key === undefined ? undefined : (cache?.get(service, key) as ServiceReport | undefined);
    if (known) {
      unchanged += 1;
      return known;
    }
    const report = reportOf(root, service, library ?? null);
    if (key !== undefined) cache?.put(service, key, report);
    return report;
  });
  return {
    editions: services.flatMap(({ editions }) => editions),
    problems: inOrder([
      ...problems,
      ...(library ? libraryNames(library.files).map(({ problem }) => problem) : []),
      ...services.flatMap((service) => service.problems),
    ]),
    files: services.reduce((sum, service) => sum + service.files, files),
    unchanged,
  };
}

function reportOf(root: string, service: string, library: LibraryFiles | null): ServiceReport {
  const reading = readService(root, service, library);
  if (!library) return { editions: [], problems: reading.problems, files: reading.files };
  const checked = checkService(reading.editions, library.library, new Abbreviations(library.library));
  return {
    problems: [...reading.problems, ...checked.problems],
    files: reading.files,
    editions: checked.editions.map(({ model: { edition }, accepted }) => ({
      service: edition.service,
      id: edition.id,
      accepted,
      figures: edition.measurements.length,
      sections: edition.narrative.length,
      actions:
        edition.delivery?.value.themes
          .flatMap(({ priorities }) => priorities)
          .reduce((sum, { actions }) => sum + actions.length, 0) ?? 0,
    })),
  };
}
