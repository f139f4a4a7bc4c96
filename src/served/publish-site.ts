import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { assertWhole, copySite } from './copy-site.ts';
import { appendHistory, readHistory, type HistoryEntry, type SealNote } from './history.ts';
import { locked } from './lock.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { Refused } from './refused.ts';
import {
  liveVersion,
  makeLive,
  numberOf,
  prepareFolder,
  removeLeftOvers,
  removeVersion,
  syncFolder,
  unfinishedPath,
  versionName,
  versionPath,
  versionsIn,
} from './served-folder.ts';

/** What a switch is told from outside: nothing here asks for the time, Git or the seals by itself. */
export interface Switch {
  /** The served folder. */
  readonly to: string;
  readonly at: Date;
  readonly because: string;
  /** The seals of the approved plans on a site, each recomputed; throws Refused where one is broken. */
  readonly seals: (site: string) => readonly SealNote[];
  readonly say: (line: string) => void;
  /** Hears of every step that is done: `checked`, `copied 12`, `told`, `switched`. Tests end the process there. */
  readonly step?: (name: string) => void;
}

/** A switch to a site that was built. */
export interface Publication extends Switch {
  /** The built site. */
  readonly from: string;
  /** The commit that it was built from. */
  readonly commit: HistoryEntry['commit'];
  /** How many versions stay; all, where it is null. */
  readonly keep: number | null;
  /** Checks everything and changes nothing. */
  readonly dryRun: boolean;
}

/** What a publication made live. */
export interface Published {
  readonly version: string;
  readonly files: number;
  readonly digest: string;
}

/**
 * Publishes a built site as a new version and switches to it. Until the last step the site that is live stays as it was,
 * whatever fails: the copy has another name until every file of it was compared with what was built.
 */
export function publishSite(publication: Publication): Published {
  const { to, from, at, seals, keep, dryRun, say, step = ignore } = publication;
  const site = assertWhole(from);
  const notes = seals(from);
  step('checked');
  const files = Object.keys(site.manifest.files).length;
  const shown = `${String(files)} files, sha256:${site.digest}`;
  say(`${from} is whole: ${shown}. ${sealsWords(notes)}`);
  if (dryRun) {
    assertNothingVanished(to, site.manifest);
    const version = nextVersion(to, at);
    say(`Would publish it as version ${version} in ${to}. Nothing was changed.`);
    return { version, files, digest: site.digest };
  }
  mkdirSync(to, { recursive: true });
  return locked(to, at, (takenOver) => {
    step('locked');
    prepareFolder(to);
    tidy(to, takenOver, say);
    step('tidied');
    assertNothingVanished(to, site.manifest);
    const version = nextVersion(to, at);
    const unfinished = unfinishedPath(to, version);
    try {
      copySite(from, unfinished, site, (count) => {
        if (count % 1000 === 0) say(`Copied ${String(count)} files …`);
        step(`copied ${String(count)}`);
      });
    } catch (error) {
      removeLeftOvers(to);
      throw error;
    }
    say(`Copied and compared ${String(files)} files.`);
    step('compared');
    const { commit } = publication;
    write(publication, { event: 'publish', version, files, digest: site.digest, commit, seals: notes });
    step('told');
    renameSync(unfinished, versionPath(to, version));
    syncFolder(dirname(versionPath(to, version)));
    step('named');
    makeLive(to, version, () => {
      step('linked');
    });
    step('switched');
    if (keep !== null) prune(to, keep, say, step);
    return { version, files, digest: site.digest };
  });
}

/** Switches back to a version that was live before, or to the one that is named by its number or name. */
export function rollBack(
  { to, seals, say, step = ignore, ...told }: Switch,
  wanted: string | null,
): Published {
  return locked(to, told.at, (takenOver) => {
    step('locked');
    tidy(to, takenOver, say);
    const live = liveVersion(to);
    const version = versionToGoBackTo(to, live, wanted);
    if (version === live) throw new Refused(`Version ${version} is live already.`);
    const place = versionPath(to, version);
    const { manifest, digest } = assertWhole(place);
    const notes = seals(place);
    const files = Object.keys(manifest.files).length;
    say(`Version ${version} is whole: ${String(files)} files. ${sealsWords(notes)}`);
    const { commit = null } = readHistory(to).find((entry) => entry.version === version) ?? {};
    write({ to, ...told }, { event: 'roll-back', version, files, digest, commit, seals: notes });
    step('told');
    makeLive(to, version, () => {
      step('linked');
    });
    step('switched');
    return { version, files, digest };
  });
}

function write(
  { to, at, because }: Pick<Switch, 'to' | 'at' | 'because'>,
  entry: Omit<HistoryEntry, 'at' | 'because' | 'before' | 'seals'> & { readonly seals: readonly SealNote[] },
): void {
  const { seals, ...rest } = entry;
  appendHistory(to, { ...rest, at: at.toISOString(), before: liveVersion(to), seals: [...seals], because });
}

function tidy(to: string, takenOver: boolean, say: (line: string) => void): void {
  if (takenOver) say('A run before this one was ended before it was done; its lock was taken over.');
  const left = removeLeftOvers(to);
  if (left.length > 0) say(`Took away what it left behind: ${left.join(', ')}.`);
}

function nextVersion(to: string, at: Date): string {
  const numbers = [
    ...versionsIn(to).map(({ number }) => number),
    ...readHistory(to).map(({ version }) => numberOf(version)),
  ];
  return versionName(Math.max(0, ...numbers) + 1, at);
}

function versionToGoBackTo(to: string, live: string | null, wanted: string | null): string {
  const versions = versionsIn(to);
  const there = versions.map(({ name }) => name).join(', ');
  if (live === null || versions.length === 0) throw new Refused(`Nothing was published into ${to} yet.`);
  const found =
    wanted === null
      ? versions.findLast(({ number }) => number < numberOf(live))
      : versions.find(({ name, number }) => name === wanted || String(number) === wanted);
  if (found) return found.name;
  throw new Refused(
    wanted === null
      ? `There is no version before ${live}, which is live. Kept are: ${there}.`
      : `There is no version ${wanted} in ${to}. Kept are: ${there}.`,
  );
}

/** Addresses that were promised for good by the site that is live, and of which the new one knows nothing. */
function assertNothingVanished(to: string, manifest: Manifest): void {
  const live = liveVersion(to);
  if (live === null) return;
  const promised = readManifest(versionPath(to, live)).manifest.addresses;
  const known = new Set(manifest.addresses);
  const vanished = promised.filter((address) => !known.has(address));
  if (vanished.length === 0) return;
  throw new Refused(
    `The site that is live holds ${vanished.length === 1 ? 'a permanent address' : `${String(vanished.length)} permanent addresses`} of approved plans that the new one no longer knows, the first ${vanished[0] ?? ''}. Put back the file addresses.txt of that plan; what is gone on purpose is recorded in data/removed.yaml.`,
  );
}

function prune(to: string, keep: number, say: (line: string) => void, step: (name: string) => void): void {
  const live = liveVersion(to);
  const versions = versionsIn(to);
  const old = versions.slice(0, Math.max(0, versions.length - keep)).filter(({ name }) => name !== live);
  for (const { name } of old) {
    removeVersion(to, name);
    step(`removed ${name}`);
  }
  if (old.length > 0) say(`Removed old versions: ${old.map(({ name }) => name).join(', ')}.`);
}

function sealsWords(seals: readonly SealNote[]): string {
  if (seals.length === 0) return 'No plan on it is sealed.';
  return `${seals.length === 1 ? 'Its one seal holds' : `All ${String(seals.length)} seals hold`}.`;
}

function ignore(): void {
  // Nobody asked.
}
