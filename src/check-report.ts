import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { checkService } from './check-site.ts';
import { LIBRARY_RULES } from './core/check/all.ts';
import { Abbreviations } from './core/edition/abbreviations.ts';
import type { Library } from './core/edition/edition.ts';
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

/** So many services at least make it worth while to start another thread, which takes as long as checking a dozen. */
const WORTH_A_THREAD = 40;

/**
 * Checks everything below a folder. With `cached`, a service whose files, library and rules are as they were is not
 * checked again: what was found then is kept in `.cache/check` below the folder. Many services are shared out among
 * threads, as many as there are cores.
 */
export async function checkReport(
  root: string,
  { cached = false, threads = availableParallelism() } = {},
): Promise<CheckReport> {
  const { library, problems, files } = readLibrary(root);
  const names = servicesIn(root);
  const cache = cached && library ? new CheckCache(root) : null;
  const keys = new Map(cache ? names.map((service) => [service, cache.keyOf(service)]) : []);
  const reports = new Map<string, ServiceReport>();
  for (const [service, key] of keys) {
    const known = cache?.get(service, key) as ServiceReport | undefined;
    if (known) reports.set(service, known);
  }
  const due = names.filter((service) => !reports.has(service));
  for (const [service, report] of await reportsOf(root, due, library ?? null, threads)) {
    reports.set(service, report);
    cache?.put(service, keys.get(service) ?? '', report);
  }
  const services = names.flatMap((service) => reports.get(service) ?? []);
  return {
    editions: services.flatMap(({ editions }) => editions),
    problems: inOrder([
      ...problems,
      ...(library ? LIBRARY_RULES.flatMap((rule) => rule(library.files)).map(({ problem }) => problem) : []),
      ...services.flatMap((service) => service.problems),
    ]),
    files: services.reduce((sum, service) => sum + service.files, files),
    unchanged: names.length - due.length,
  };
}

/** Young objects of a check are many and die soon: room for them saves collecting them, in megabytes. */
const ROOM_FOR_YOUNG = 128;

/** Reports of services by name, made in this thread and in as many others as are worth it. */
async function reportsOf(
  root: string,
  services: readonly string[],
  library: LibraryFiles | null,
  threads: number,
): Promise<(readonly [string, ServiceReport])[]> {
  const hands = Math.max(1, Math.min(threads, Math.floor(services.length / WORTH_A_THREAD)));
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const others = Array.from({ length: hands - 1 }, () => inThread({ root, services, counter }));
  const own = nextReports({ root, services, counter }, library);
  return [...own, ...(await Promise.all(others)).flat()];
}

/** What threads share: the services, and the number of the next one that nobody has taken. */
export interface SharedWork {
  readonly root: string;
  readonly services: readonly string[];
  readonly counter: Int32Array;
}

/** Checks services one after another, always the next that no thread has taken, until there are none. */
export function nextReports(
  { root, services, counter }: SharedWork,
  library: LibraryFiles | null,
): (readonly [string, ServiceReport])[] {
  const reports: (readonly [string, ServiceReport])[] = [];
  for (;;) {
    const service = services[Atomics.add(counter, 0, 1)];
    if (service === undefined) return reports;
    reports.push([service, reportOf(root, service, library)]);
  }
}

async function inThread(work: SharedWork): Promise<(readonly [string, ServiceReport])[]> {
  const worker = new Worker(new URL('./check-thread.ts', import.meta.url), {
    workerData: work,
    resourceLimits: { maxYoungGenerationSizeMb: ROOM_FOR_YOUNG },
  });
  const [reports] = (await once(worker, 'message')) as [(readonly [string, ServiceReport])[]];
  return reports;
}

/** Reads and checks the plans of one service. */
function reportOf(root: string, service: string, library: LibraryFiles | null): ServiceReport {
  const reading = readService(root, service, library);
  if (!library) return { editions: [], problems: reading.problems, files: reading.files };
  const checked = checkService({ ...reading, service }, library, abbreviationsOf(library.library));
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

const abbreviations = new WeakMap<Library, Abbreviations>();

function abbreviationsOf(library: Library): Abbreviations {
  const known = abbreviations.get(library) ?? new Abbreviations(library);
  abbreviations.set(library, known);
  return known;
}
