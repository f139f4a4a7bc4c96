import type { Edition } from '../core/edition/edition.ts';
import type { Problem } from '../core/problem/problem.ts';
import type { RecordedAddresses } from '../core/edition/recorded-addresses.ts';
import { foldersIn } from './folders.ts';
import { isRemovedEdition, readAddresses } from './read-addresses.ts';
import { readEdition } from './read-edition.ts';
import { readLibrary, type LibraryFiles } from './read-library.ts';

/** An edition that was read. */
export interface EditionRead {
  readonly edition: Edition;
  /** False where some file of it could not be read. */
  readonly whole: boolean;
  readonly unread: ReadonlySet<string>;
}

/** Everything on disk that authors wrote, as values with places. */
export interface SiteReading {
  readonly library: LibraryFiles | null;
  /** Editions by service, then id. */
  readonly editions: readonly EditionRead[];
  /** The addresses that are never to vanish, of all editions that were approved. */
  readonly recorded: readonly RecordedAddresses[];
  readonly problems: readonly Problem[];
  /** How many files were read. */
  readonly files: number;
}

/** What reading the plans of one service gave. */
export interface ServiceReading {
  readonly editions: readonly EditionRead[];
  readonly recorded: readonly RecordedAddresses[];
  readonly problems: readonly Problem[];
  readonly files: number;
}

/** Reads `data/` and `content/` below a folder. Problems are collected, not thrown. */
export function readSite(root: string): SiteReading {
  const { library, problems, files } = readLibrary(root);
  const services = servicesIn(root).map((service) => readService(root, service, library ?? null));
  return {
    library: library ?? null,
    editions: services.flatMap(({ editions }) => editions),
    recorded: services.flatMap(({ recorded }) => recorded),
    problems: [...problems, ...services.flatMap((service) => service.problems)],
    files: services.reduce((sum, service) => sum + service.files, files),
  };
}

/** The services that have a folder of figures or of text, in order. */
export function servicesIn(root: string): string[] {
  return [...new Set([...foldersIn(root, 'data/plans'), ...foldersIn(root, 'content/plans')])].sort();
}

/** Reads every edition of one service. Without a library none can be understood, and only problems come back. */
export function readService(root: string, service: string, library: LibraryFiles | null): ServiceReading {
  const ids = new Set([
    ...foldersIn(root, `data/plans/${service}`),
    ...foldersIn(root, `content/plans/${service}`),
  ]);
  const inOrder = [...ids].sort();
  const addresses = inOrder.map((id) => readAddresses(root, service, id));
  const readings = inOrder
    .filter((id) => !isRemovedEdition(root, service, id))
    .map((id) => readEdition(root, service, id, library?.library ?? null));
  return {
    editions: readings.flatMap(({ edition, whole, unread }) =>
      edition && library ? [{ edition, whole, unread }] : [],
    ),
    recorded: addresses.flatMap(({ recorded }) => recorded ?? []),
    problems: [...readings, ...addresses].flatMap(({ problems }) => problems),
    files: readings.reduce((sum, { files }) => sum + files, 0),
  };
}
