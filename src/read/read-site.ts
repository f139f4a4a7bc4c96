import type { Edition } from '../core/edition/edition.ts';
import type { Problem } from '../core/problem/problem.ts';
import { foldersIn } from './folders.ts';
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
  readonly problems: readonly Problem[];
  /** How many files were read. */
  readonly files: number;
}

/** Reads `data/` and `content/` below a folder. Problems are collected, not thrown. */
export function readSite(root: string): SiteReading {
  const { library, problems: libraryProblems, files: libraryFiles } = readLibrary(root);
  const problems = [...libraryProblems];
  let files = libraryFiles;
  const editions: EditionRead[] = [];
  const services = new Set([...foldersIn(root, 'data/plans'), ...foldersIn(root, 'content/plans')]);
  for (const service of [...services].sort()) {
    const ids = new Set([
      ...foldersIn(root, `data/plans/${service}`),
      ...foldersIn(root, `content/plans/${service}`),
    ]);
    for (const id of [...ids].sort()) {
      const reading = readEdition(root, service, id, library?.library ?? null);
      files += reading.files;
      problems.push(...reading.problems);
      if (reading.edition && library)
        editions.push({ edition: reading.edition, whole: reading.whole, unread: reading.unread });
    }
  }
  return { library: library ?? null, editions, problems, files };
}
