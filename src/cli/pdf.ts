import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { nearest } from '../core/problem/nearest.ts';
import { findBrowser } from '../paper/find-browser.ts';
import { printPdf } from '../paper/print-pdf.ts';
import { foldersIn } from '../read/folders.ts';

const program = new Command('npm run pdf --')
  .description(
    'Makes a tagged PDF of a whole plan: with outline, title, language, contents and numbered pages.',
  )
  .argument('<plan>', 'the plan as <service>/<edition>, such as west-mercia/2023-24')
  .option('--out <file>', 'where the PDF is written (default: <service>-<edition>.pdf in this folder)')
  .option('--root <folder>', 'the folder that holds data/ and content/', '.')
  .option('--built <folder>', 'take the site that stands there already, and do not build it')
  .option('--base <path>', 'the path under which that site was built to be published', '/')
  .option(
    '--site <address>',
    'the address of the site, such as https://plans.example.gov.uk: links out of the plan lead there; without it they are plain text',
  )
  .addHelpText(
    'after',
    '\nNeeds Chromium or Google Chrome; the environment variable CHROMIUM names one that is not found by itself.\nExit code 0: written. 1: the plan is not there, has a problem, or could not be printed. 2: the command was called wrongly.',
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const options = program.opts<{ out?: string; root: string; built?: string; base: string; site?: string }>();
const [plan = ''] = program.args;

const started = performance.now();
process.exitCode = await run();

async function run(): Promise<number> {
  if (!/^[^/]+\/[^/]+$/.test(plan)) return wrong(`"${plan}" is not a plan: write <service>/<edition>.`, 2);
  if (options.site !== undefined && !/^https?:$/.test(URL.parse(options.site)?.protocol ?? ''))
    return wrong(
      `"${options.site}" is not an address: write it whole, such as https://plans.example.gov.uk`,
      2,
    );
  const known =
    options.built === undefined ? plansIn(resolve(options.root, 'data/plans')) : printedIn(options.built);
  if (!known.includes(plan)) return wrong(notThere(known), 1);
  const browser = findBrowser();
  if (browser === undefined && (process.env['CHROMIUM'] ?? '') !== '')
    return wrong(
      `The environment variable CHROMIUM names ${String(process.env['CHROMIUM'])}, which is not there.`,
      1,
    );
  if (browser === undefined)
    return wrong(
      'A PDF is made with Chromium or Google Chrome, and none was found. Install one (Debian, Ubuntu: apt-get install chromium), or name it in the environment variable CHROMIUM.',
      1,
    );
  const folder = mkdtempSync(join(tmpdir(), 'plans-pdf-'));
  try {
    const built = options.built === undefined ? join(folder, 'site') : resolve(options.built);
    if (options.built === undefined && (await buildInto(built)) !== 0) return 1;
    return await print(browser, built);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function print(browser: string, built: string): Promise<number> {
  say(`Printing ${plan} …`);
  const base = `/${options.base.replaceAll(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  try {
    const pdf = await printPdf({ browser, built, base, page: `/${plan}/print/`, address: options.site });
    const out = resolve(options.out ?? `${plan.replace('/', '-')}.pdf`);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, pdf);
    say(`Wrote ${out} (${(pdf.length / 1e6).toFixed(1)} MB).`);
    return 0;
  } catch (error) {
    // What the browser has to say goes on for pages.
    const [reason = ''] = (error as Error).message.split('\n');
    return wrong(`The PDF could not be made with ${browser}: ${reason}`, 1);
  }
}

/** Builds the site as the build command does, with its messages. Gives the exit code. */
function buildInto(out: string): Promise<number> {
  const command = [
    join(dirname(fileURLToPath(import.meta.url)), 'build.ts'),
    ...['--root', options.root, '--out', out, '--base', options.base],
    ...(options.site === undefined ? [] : ['--site', options.site]),
  ];
  return new Promise((done, failed) => {
    spawn(process.execPath, command, { stdio: 'inherit' })
      .once('error', failed)
      .once('exit', (code) => {
        done(code ?? 1);
      });
  });
}

/** All folders of a service and an edition below a folder: plans that authors have written, or that were built. */
function plansIn(folder: string): string[] {
  return foldersIn(folder, '.').flatMap((service) =>
    foldersIn(folder, service).map((edition) => `${service}/${edition}`),
  );
}

/** All plans that a built site holds as one page. */
function printedIn(built: string): string[] {
  return plansIn(built).filter((one) => existsSync(join(built, one, 'print/index.html')));
}

function notThere(known: readonly string[]): string {
  const where = resolve(options.built ?? join(options.root, 'data/plans'));
  if (known.length === 0) return `There are no plans in ${where}.`;
  const like = nearest(plan, known);
  return `There is no plan ${plan} in ${where}.${like === undefined ? '' : ` Did you mean ${like}?`}\nThere are: ${known.join(', ')}.`;
}

function wrong(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}

function say(text: string): void {
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}\n`);
}
