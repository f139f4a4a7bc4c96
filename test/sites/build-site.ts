import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';

/** The project's folder. */
export const PROJECT = resolve(import.meta.dirname, '../..');

/** What a site is built from: a change to any of these calls for a new shared build. */
const INPUTS = [
  'src',
  'data',
  'content',
  'public',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Shared builds of earlier runs, named by the digest of what they were built from. */
const SHARED = join(tmpdir(), 'youth-justice-plans-tests');

const DAY = 24 * 60 * 60 * 1000;

/** What a run of the build command is told. Without a root, the project's own data and content are built. */
export interface BuildOptions {
  /** A copy of the project: Astro keeps files of its own in a project's folder, so no two builds may share one. */
  readonly project: string;
  readonly root?: string;
  readonly out: string;
  readonly base?: string;
  /** Further words on the command line. */
  readonly words?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** How a run of a command ended, and all that it printed. */
export interface Run {
  readonly status: number | null;
  readonly printed: string;
}

/** Runs the build command as an author would. */
export function runBuild({ project, root = project, out, base, words = [], env }: BuildOptions): Run {
  const command = [
    'src/cli/build.ts',
    '--root',
    root,
    '--out',
    out,
    ...(base === undefined ? [] : ['--base', base]),
    ...words,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: project,
    encoding: 'utf8',
    env: { ...ownEnvironment(), ...env },
  });
  return { status, printed: `${stdout}${stderr}` };
}

/** The environment of this process, less what Vitest tells its own that they are a test: a build must not hear of it. */
export function ownEnvironment(): Record<string, string | undefined> {
  const mine = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|VITE_|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$|PLANS_ROOT$)/.test(name),
  );
  return { ...Object.fromEntries(mine), ASTRO_TELEMETRY_DISABLED: '1' };
}

/** Builds a site and returns the folder that it was told to write. Throws with everything printed where it fails. */
export function build(options: BuildOptions): string {
  const { status, printed } = runBuild(options);
  if (status !== 0) throw new Error(`the build ended with ${String(status)}:\n${printed}`);
  return options.out;
}

/** A new empty folder of its own, taken away when the process ends. */
export function temporaryFolder(): string {
  if (temporary.length === 0) process.once('exit', forgetTemporary);
  const folder = mkdtempSync(join(tmpdir(), 'youth-justice-plans-'));
  temporary.push(folder);
  return folder;
}

const temporary: string[] = [];

function forgetTemporary(): void {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
}

/** A copy of the project without caches; installed packages are linked. */
export function projectCopy(): string {
  const project = temporaryFolder();
  for (const input of INPUTS)
    if (existsSync(join(PROJECT, input)))
      cpSync(join(PROJECT, input), join(project, input), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'), 'junction');
  return project;
}

/** A copy of the folders in which authors of a site write. */
export function contentCopy(from: string): string {
  const root = temporaryFolder();
  for (const folder of ['data', 'content'])
    cpSync(join(from, folder), join(root, folder), { recursive: true });
  return root;
}

/**
 * The site built from the project's own data, one build for all tests: it is kept below the system's temporary
 * folder under the digest of what it was built from. Whoever comes first builds it elsewhere and moves it there
 * whole; of two who come at the same time one moves, the other takes what is there.
 */
export function sharedSite(base = '/'): string {
  const name = `${inputsDigest(INPUTS)}-${base.replaceAll('/', '') || 'root'}`;
  return sharedBuild(name, (out) => build({ project: projectCopy(), out, base }));
}

/** The examples of components, and what they are made from beside the project's own sources. */
const EXAMPLES = ['test/components', 'test/unit/charts/sample-specs.ts'];

/** The same site with the preview of components at /kit/. */
export function sharedSiteWithKit(): string {
  return sharedBuild(`${inputsDigest([...INPUTS, ...EXAMPLES])}-kit`, (out) => {
    const project = projectCopy();
    for (const place of EXAMPLES) cpSync(join(PROJECT, place), join(project, place), { recursive: true });
    return build({ project, out, env: { PLANS_KIT: 'yes' } });
  });
}

function sharedBuild(name: string, make: (out: string) => string): string {
  const place = join(SHARED, name);
  if (existsSync(place)) return place;
  mkdirSync(SHARED, { recursive: true });
  forgetOld();
  const made = make(join(mkdtempSync(join(SHARED, 'new-')), 'site'));
  try {
    renameSync(made, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
  rmSync(dirname(made), { recursive: true, force: true });
  return place;
}

function forgetOld(): void {
  for (const name of readdirSync(SHARED)) {
    const folder = join(SHARED, name);
    const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
    if (Date.now() - mtimeMs > DAY) rmSync(folder, { recursive: true, force: true });
  }
}

function inputsDigest(inputs: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    const place = join(PROJECT, input);
    if (!existsSync(place)) continue;
    const files = statSync(place).isFile() ? [''] : filesIn(place);
    for (const file of files)
      hash
        .update(`${input}/${file}\0`)
        .update(readFileSync(join(place, file)))
        .update('\0');
  }
  return hash.digest('hex').slice(0, 20);
}

/** All files below a folder, by their way from it with forward slashes, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}

/** A folder as one object: each file's way and the digest of its bytes. Two folders are alike when these are. */
export function bytesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}
