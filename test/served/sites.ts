import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MANIFEST, readManifest, writeManifest } from '../../src/served/manifest.ts';

/** How many files a small site of the tests has, beside the list of them. */
export const FILES = 40;

/** Writes a small site of which every file says its name: "first". */
export function smallSite(folder: string, name: string, addresses: readonly string[] = []): string {
  rmSync(folder, { recursive: true, force: true });
  for (let page = 1; page <= FILES; page += 1) {
    const file = join(folder, page === 1 ? 'index.html' : `plan/page-${String(page)}/index.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${name}\n`.repeat(200));
  }
  writeManifest(folder, addresses);
  return folder;
}

/**
 * Reads everything below `live` as a server of files does, which finds the link once for an answer, and gives the name of
 * the site that every file is of. Throws where a file is missing or of another site.
 */
export function siteUnder(live: string): string {
  const place = realpathSync(live);
  const { manifest } = readManifest(place);
  const names = new Set(
    Object.keys(manifest.files).map((file) => {
      const lines = readFileSync(join(place, file), 'utf8').split('\n');
      if (lines.length !== 201) throw new Error(`${file} is not whole`);
      return lines[0] ?? '';
    }),
  );
  const [name = ''] = names;
  if (names.size !== 1 || Object.keys(manifest.files).length !== FILES)
    throw new Error(`${place} is of ${[...names].join(' and ')}`);
  // The same by way of the link itself, file by file, where each must be there.
  for (const file of [MANIFEST, ...Object.keys(manifest.files)]) readFileSync(join(live, file));
  return name;
}
