import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { z } from 'zod';
import { Refused } from './refused.ts';

/** The file that a build writes last of all: what belongs to the site. A folder without it is no whole site. */
export const MANIFEST = 'build.json';

const manifestFile = z.strictObject({
  format: z.literal(1),
  /** SHA-256 of each file in hexadecimal digits, by its way below the site's folder. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  /** The permanent addresses of approved editions, as they were recorded: `/west-mercia/2023-24/`. */
  addresses: z.array(z.string()),
});

/** What belongs to a built site. */
export type Manifest = z.output<typeof manifestFile>;

/** Writes down all files of a finished site. The same site, the same bytes. */
export function writeManifest(site: string, addresses: readonly string[]): void {
  const files = Object.fromEntries(filesBelow(site).map((file) => [file, digestOfFile(join(site, file))]));
  const manifest: Manifest = { format: 1, files, addresses: [...addresses] };
  writeFileSync(join(site, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** What a site says it consists of, and one digest for all of it: that of the list, which holds the digest of each file. */
export function readManifest(site: string): { manifest: Manifest; digest: string } {
  let text: string;
  try {
    text = readFileSync(join(site, MANIFEST), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Refused(
      `${site} is not a whole site: it has no ${MANIFEST}, which a build writes last. Build it:  npm run build`,
    );
  }
  const read = manifestFile.safeParse(parsed(text));
  if (!read.success)
    throw new Refused(
      `${join(site, MANIFEST)} is not as a build of this version writes it. Build the site again:  npm run build`,
    );
  return { manifest: read.data, digest: digestOf(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How a folder differs from what its site consists of: a line for each file that is missing, other or too many. */
export function differencesFrom(site: string, { files }: Manifest): string[] {
  const there = new Set(filesBelow(site));
  const missing = Object.keys(files).filter((file) => !there.has(file));
  const strange = [...there].filter((file) => !Object.hasOwn(files, file));
  const other = Object.entries(files).filter(
    ([file, digest]) => there.has(file) && digestOfFile(join(site, file)) !== digest,
  );
  return [
    ...missing.map((file) => `${file} is missing`),
    ...other.map(([file]) => `${file} is not as it was built`),
    ...strange.map((file) => `${file} was not built`),
  ];
}

/** All files below a site's folder but the list of them, by their ways with forward slashes, in order. */
function filesBelow(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(site, '/').length).replaceAll(sep, '/'))
    .filter((file) => file !== MANIFEST)
    .sort();
}

/** SHA-256 of a file in hexadecimal digits. */
export function digestOfFile(file: string): string {
  return digestOf(readFileSync(file));
}

/** SHA-256 in hexadecimal digits. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
