import { createHash, type Hash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This program: what it finds in the same files changes with it. */
const PROGRAM = fileURLToPath(new URL('../..', import.meta.url));
const RULES = [
  'src/core/**/*.ts',
  'src/read/*.ts',
  'src/narrative/*.ts',
  'src/check-*.ts',
  'src/{site-edition,edition-addresses}.ts',
  'src/{downloads,welsh}/*.ts',
  'package-lock.json',
];
const LIBRARY = ['data/*.yaml', 'data/structures/**/*'];

/** Remembers what checking a service gave, by a digest of all that it depends on. */
export class CheckCache {
  readonly #root: string;
  readonly #shared: string;

  /** Reads the rules and the library once, for their digest. */
  constructor(root: string) {
    this.#root = root;
    const hash = createHash('sha256');
    addFiles(hash, PROGRAM, RULES);
    addFiles(hash, root, LIBRARY);
    this.#shared = hash.digest('hex');
  }

  /** A digest of everything that the findings about a service depend on. */
  keyOf(service: string): string {
    const hash = createHash('sha256').update(this.#shared);
    for (const folder of ['data', 'content'])
      addFiles(hash.update(folder), join(this.#root, folder, 'plans', service), ['**/*']);
    return hash.digest('base64url');
  }

  /** What was put under this key, or undefined. A damaged file counts as none. */
  get(service: string, key: string): unknown {
    try {
      const [kept, value] = JSON.parse(readFileSync(this.#fileOf(service), 'utf8')) as [string, unknown];
      return kept === key ? value : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps a value in place of the one before. A folder that cannot be written to is no reason to fail. */
  put(service: string, key: string, value: unknown): void {
    const file = this.#fileOf(service);
    try {
      mkdirSync(join(this.#root, '.cache/check'), { recursive: true });
      // Another check may read at this moment: it finds the old file or the new one.
      writeFileSync(`${file}.${String(process.pid)}`, JSON.stringify([key, value]));
      renameSync(`${file}.${String(process.pid)}`, file);
    } catch {
      return;
    }
  }

  #fileOf(service: string): string {
    return join(this.#root, '.cache/check', `${service}.json`);
  }
}

/** Names and bytes of all files that match, in order. */
function addFiles(hash: Hash, root: string, patterns: readonly string[]): void {
  const files = globSync([...patterns], { cwd: resolve(root), withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  for (const file of files) {
    hash.update(file.slice(resolve(root).length).replaceAll('\\', '/')).update('\0');
    hash.update(readFileSync(file)).update('\0');
  }
}
