import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { Command, InvalidArgumentError } from 'commander';
import { useContentRoot } from '../content-root.ts';
import { printProblems } from '../core/problem/print.ts';
import { finishSite } from '../publish/finish.ts';
import { replayAddresses } from '../publish/replay.ts';
import { writeTombstoneFiles } from '../publish/tombstone-files.ts';
import { writeManifest } from '../served/manifest.ts';
import { ProblemsFound, site, type Site } from '../site.ts';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const program = new Command('npm run build --')
  .description(
    'Checks every plan and builds the site. The site that is there stays as it is until the new one is whole.',
  )
  .option('--root <folder>', 'the folder that holds data/ and content/', '.')
  .option('--out <folder>', 'where the site is written', 'dist')
  .option('--base <path>', 'the path under which the site will be published', '/')
  .option(
    '--site <address>',
    'the address at which it will be published, such as https://plans.example.gov.uk: for the sitemap and links that name the whole address',
    originOf,
  )
  .option('--verbose', "show Astro's own messages, a line a page")
  .addHelpText(
    'after',
    '\nExit code 0: built. 1: a problem stops publication, or the build failed; nothing was changed. 2: the command was called wrongly.',
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const options = program.opts<{ root: string; out: string; base: string; site?: string; verbose?: boolean }>();

const started = performance.now();
const root = useContentRoot(options.root);
const out = resolve(options.out);
const fresh = `${out}.new`;
process.exitCode = await alone(join(project, '.astro/build.pid'), run);

/** The origin of an address: a folder behind it belongs to --base. */
function originOf(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('Give a whole address, such as https://plans.example.gov.uk');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new InvalidArgumentError(`Give ${url.origin} alone, and the folder as --base ${url.pathname}`);
  return url.origin;
}

/** Runs a task unless another build of this project is under way: both would write the same working files. */
async function alone(lock: string, task: () => Promise<number>): Promise<number> {
  const other = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (other > 0 && isRunning(other)) {
    process.stderr.write(
      `Another build is under way (process ${String(other)}). Wait until it has ended, then try again. Nothing was changed.\n`,
    );
    return 1;
  }
  mkdirSync(dirname(lock), { recursive: true });
  writeFileSync(lock, String(process.pid));
  try {
    return await task();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function run(): Promise<number> {
  const checked = check();
  if (!checked) return 1;
  const { problems, editions } = checked;
  say(
    `Checked ${String(editions.length)} ${editions.length === 1 ? 'edition' : 'editions'}. ${problems.length > 0 ? `\n\n${printProblems(problems)}\n` : 'No problems.'}`,
  );
  say('Rendering pages …');
  rmSync(fresh, { recursive: true, force: true });
  try {
    await build({
      root: project,
      outDir: fresh,
      cacheDir: join(root, '.cache/astro'),
      base: options.base,
      ...(options.site === undefined ? {} : { site: options.site }),
      logLevel: options.verbose === true ? 'info' : 'warn',
    });
    await finishSite(fresh, checked, { base: options.base, origin: options.site });
    writeTombstoneFiles(fresh, checked.tombstones.files);
    const vanished = replayAddresses(fresh, checked);
    if (vanished.length > 0) throw new ProblemsFound(vanished);
    writeManifest(
      fresh,
      checked.recorded.flatMap(({ addresses }) => addresses.map(({ address }) => address)),
    );
  } catch (error) {
    process.stderr.write(
      `\n${error instanceof ProblemsFound ? error.message : ((error as Error).stack ?? String(error))}\n\nThe build failed. Nothing was published; the last build is untouched.\n`,
    );
    rmSync(fresh, { recursive: true, force: true });
    return 1;
  }
  const { pages, files } = count(fresh);
  replace();
  say(`Wrote ${String(pages)} pages and ${String(files)} other files into ${options.out}.`);
  if (options.site === undefined)
    say('No sitemap: it names whole addresses. Give yours with --site https://…');
  return 0;
}

/** Reads and checks everything; prints the problems where something may not be published. */
function check(): Site | undefined {
  try {
    return site(root);
  } catch (error) {
    if (!(error instanceof ProblemsFound)) throw error;
    process.stdout.write(`${error.message}\n`);
    return undefined;
  }
}

/** Puts the new site in the place of the old one. The old one is moved away first and deleted last. */
function replace(): void {
  const old = `${out}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
}

function count(folder: string): { pages: number; files: number } {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const pages = names.filter((name) => name.endsWith('.html')).length;
  return { pages, files: names.length - pages };
}

function say(text: string): void {
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}\n`);
}
