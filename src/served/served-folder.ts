import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refused } from './refused.ts';

// A served folder: versions/0007-2026-11-23T08-14-05Z/ (whole copies), live (a symbolic link to one of them), history.jsonl.

/** The symbolic link that a web server serves. */
export const LIVE = 'live';
const VERSIONS = 'versions';

/** Names of what a run leaves behind that was ended in its midst begin so. */
const UNFINISHED = '.new-';
const UNWANTED = '.old-';

/** A version that lies there whole: `0007-2026-11-23T08-14-05Z`. */
export interface Version {
  readonly name: string;
  /** Counts from 1; no number is given twice. */
  readonly number: number;
}

/** The name of a version by its number and the time of its publication. */
export function versionName(number: number, at: Date): string {
  const time = at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  return `${String(number).padStart(4, '0')}-${time}`;
}

/** The number at the beginning of a version's name. */
export function numberOf(name: string): number {
  return Number.parseInt(name, 10);
}

/** Where a version lies. */
export function versionPath(folder: string, name: string): string {
  return join(folder, VERSIONS, name);
}

/** Where a version is put together before it has its name. */
export function unfinishedPath(folder: string, name: string): string {
  return join(folder, VERSIONS, `${UNFINISHED}${name}`);
}

/** All whole versions of a folder, oldest first. */
export function versionsIn(folder: string): Version[] {
  return namesIn(join(folder, VERSIONS))
    .filter((name) => /^\d{4,}-/.test(name))
    .map((name) => ({ name, number: numberOf(name) }))
    .sort((a, b) => a.number - b.number);
}

/** The name of the version that is live; null where nothing was published yet. */
export function liveVersion(folder: string): string | null {
  const link = join(folder, LIVE);
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (found === undefined) return null;
  const target = found.isSymbolicLink() ? readlinkSync(link) : '';
  if (dirname(target) !== VERSIONS)
    throw new Refused(
      `${link} is not a link to a version below ${join(folder, VERSIONS)}: something else was put there. Move it away, or give another folder.`,
    );
  return basename(target);
}

/**
 * Makes a version live at one stroke: a new link takes the place of the old one. Whoever looks finds the old site or the
 * new one. `linked` is called between the two steps.
 */
export function makeLive(folder: string, name: string, linked: () => void): void {
  const fresh = join(folder, `${UNFINISHED}${LIVE}`);
  rmSync(fresh, { force: true });
  symlinkSync(join(VERSIONS, name), fresh, 'dir');
  linked();
  renameSync(fresh, join(folder, LIVE));
  syncFolder(folder);
}

/** How systems say that a disk holds no links, that not everybody may make them, or that one cannot be renamed over another. */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EINVAL',
  'UNKNOWN',
]);

/** Makes sure that the folder can hold links and change them, before anything is copied. */
export function prepareFolder(folder: string): void {
  mkdirSync(join(folder, VERSIONS), { recursive: true });
  syncFolder(folder);
  const probe = join(folder, `${UNFINISHED}probe`);
  try {
    for (const name of [probe, `${probe}-2`]) rmSync(name, { force: true });
    symlinkSync(VERSIONS, probe, 'dir');
    symlinkSync(VERSIONS, `${probe}-2`, 'dir');
    renameSync(`${probe}-2`, probe);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new Refused(
      `${folder} cannot hold symbolic links that are changed at one stroke (${(error as Error).message}). Publish into a folder of Linux or macOS; on Windows, into one of its Linux subsystem, or copy the built site to the server by hand.`,
    );
  } finally {
    for (const name of [probe, `${probe}-2`]) rmSync(name, { force: true });
  }
}

/** Takes away what runs left behind that were ended in their midst. Gives its names. */
export function removeLeftOvers(folder: string): string[] {
  const isLeft = (name: string): boolean => name.startsWith(UNFINISHED) || name.startsWith(UNWANTED);
  const left = [
    ...namesIn(folder).filter(isLeft),
    ...namesIn(join(folder, VERSIONS))
      .filter(isLeft)
      .map((name) => join(VERSIONS, name)),
  ];
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true });
  return left;
}

/** Takes a version away. It loses its name first, so that half of it is never taken for a version. */
export function removeVersion(folder: string, name: string): void {
  const unwanted = join(folder, VERSIONS, `${UNWANTED}${name}`);
  renameSync(versionPath(folder, name), unwanted);
  rmSync(unwanted, { recursive: true, force: true });
}

/** Has the names in a folder written to the disk. Windows cannot do that, and does not need to. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
