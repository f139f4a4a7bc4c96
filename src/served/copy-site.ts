import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { differencesFrom, digestOf, MANIFEST, readManifest, type Manifest } from './manifest.ts';
import { Refused } from './refused.ts';
import { syncFolder } from './served-folder.ts';

/**
 * Copies a site file by file, has each written to the disk, and compares all of the copy with what was built. `copied` is
 * told how many files are there. Throws where the copy is not the site.
 */
export function copySite(
  from: string,
  to: string,
  { manifest, digest }: { readonly manifest: Manifest; readonly digest: string },
  copied: (files: number) => void,
): void {
  const folders = new Set<string>();
  const files = [...Object.keys(manifest.files), MANIFEST];
  files.forEach((file, index) => {
    const place = join(to, file);
    for (
      let folder = dirname(place);
      !folders.has(folder) && folder !== dirname(to);
      folder = dirname(folder)
    )
      folders.add(folder);
    mkdirSync(dirname(place), { recursive: true });
    const content = readFileSync(join(from, file));
    const expected = file === MANIFEST ? digest : manifest.files[file];
    if (digestOf(content) !== expected) throw new Refused(`${join(from, file)} changed while it was copied.`);
    writeDurably(place, content);
    copied(index + 1);
  });
  for (const folder of folders) syncFolder(folder);
  assertWhole(to);
}

/** Throws where a folder does not hold every file of its site as it was built, and no other. */
export function assertWhole(site: string): { manifest: Manifest; digest: string } {
  const read = readManifest(site);
  const differences = differencesFrom(site, read.manifest);
  if (differences.length === 0) return read;
  const SHOWN = 10;
  const more = differences.length - SHOWN;
  throw new Refused(
    `${site} is not the site that was built:\n${differences
      .slice(0, SHOWN)
      .map((line) => `  ${line}`)
      .join('\n')}${more > 0 ? `\n  and ${String(more)} more` : ''}`,
  );
}

/** Writes a new file and has it written to the disk before it returns. */
function writeDurably(file: string, content: Uint8Array): void {
  const handle = openSync(file, 'wx');
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
