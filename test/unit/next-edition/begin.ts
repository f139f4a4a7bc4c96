import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEdition, type Started } from '../../../src/next-edition/start.ts';

/** Starts an edition of the service that `test/broken/base` invents. */
export function begin(root: string, edition = '2025-26', from = '2024-25'): Started {
  return startEdition({
    root,
    service: 'exampleshire',
    edition,
    from,
    today: `${edition.slice(0, 4)}-04-12`,
  });
}

/** Every file below a folder with its text. */
export function filesIn(root: string): Record<string, string> {
  return Object.fromEntries(
    globSync('**/*', { cwd: root, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );
}
