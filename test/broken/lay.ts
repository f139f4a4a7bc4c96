import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSite } from '../../src/check-site.ts';
import { printProblems } from '../../src/core/problem/print.ts';
import type { Problem } from '../../src/core/problem/problem.ts';
import { readSite } from '../../src/read/read-site.ts';
import { sealInPlace } from './seal-in-place.ts';

/** The folder that holds the base site and one folder a case. */
export const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * Lays a case over a copy of the base site and gives the copy to `use`. A file of the case replaces or adds one;
 * `<name>.absent` removes the file, and `<name>.size` makes one of as many bytes as it says. Seals that it asks for by name
 * are put in: see {@link sealInPlace}.
 */
export function withSite<T>(name: string | null, use: (root: string) => T): T {
  const root = lay(name);
  try {
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The same for a `use` that takes its time. */
export async function withSiteFor<T>(name: string | null, use: (root: string) => Promise<T>): Promise<T> {
  const root = lay(name);
  try {
    return await use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function lay(name: string | null): string {
  const root = mkdtempSync(join(tmpdir(), 'plans-'));
  cpSync(join(HERE, 'base'), root, { recursive: true, filter: (file) => !file.endsWith('.cache') });
  if (name !== null) cpSync(join(HERE, name), root, { recursive: true, filter: (file) => !file.endsWith('expected.txt') });
  for (const file of globSync('**/*.absent', { cwd: root })) {
    rmSync(join(root, file.slice(0, -'.absent'.length)));
    rmSync(join(root, file));
  }
  for (const file of globSync('**/*.size', { cwd: root })) {
    writeFileSync(join(root, file.slice(0, -'.size'.length)), '#'.repeat(Number(readFileSync(join(root, file), 'utf8'))));
    rmSync(join(root, file));
  }
  sealInPlace(root, join(HERE, 'base'));
  return root;
}

/** The problems that reading and checking a folder finds, in order. */
export function problemsOf(root: string): readonly Problem[] {
  return checkSite(readSite(root)).problems;
}

/** Everything that is printed about a folder. */
export function printed(root: string): string {
  return `${printProblems(problemsOf(root))}\n`;
}
