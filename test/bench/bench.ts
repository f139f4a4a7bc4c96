import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { loadSite } from '../../src/site.ts';
import { changeOneFigure, makeArchive, writeArchive, type Archive } from './archive.ts';
import { writeEleventySite } from './eleventy.ts';
import { measure, middle, written, type Usage } from './measure.ts';
import { wholeNumber } from './options.ts';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const program = new Command('npm run bench --')
  .description(
    'Makes an archive of plans from a seed, builds it, and prints how long that took and how much memory.',
  )
  .option(
    '--services <number>',
    'how many services, each with one plan of ten pages of text',
    wholeNumber,
    10,
  )
  .option(
    '--seed <number>',
    'what the archive is made from: the same seed gives the same archive',
    wholeNumber,
    1,
  )
  .option('--runs <number>', 'how often each build is run; the middle one counts', wholeNumber, 1)
  .addOption(
    new Option('--against <peer>', 'build the same text with another generator too, in turns').choices([
      'eleventy',
    ]),
  )
  .option('--write <folder>', 'write the archive there and stop')
  .option('--keep', 'leave the temporary folder and print its name')
  .addHelpText(
    'after',
    '\nExit code 0: measured. 1: the archive has problems, or a build failed. 2: the command was called wrongly.',
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const options = program.opts<{
  services: number;
  seed: number;
  runs: number;
  against?: 'eleventy';
  write?: string;
  keep?: boolean;
}>();

const archive = makeArchive({ services: options.services, seed: options.seed, project });
if (options.write !== undefined) {
  writeArchive(options.write, archive);
  say(`Wrote ${String(archive.size)} files into ${resolve(options.write)}.`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'plans-bench-'));
  try {
    await bench(folder, archive);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  } finally {
    if (options.keep === true) say(`\nLeft in ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

async function bench(folder: string, files: Archive): Promise<void> {
  const root = join(folder, 'root');
  const out = join(folder, 'site');
  const scratch = copyProject(folder);
  writeArchive(root, files);
  say(
    `${count(options.services)} services, seed ${String(options.seed)}, ${count(availableParallelism())} cores, Node ${process.version}; the middle of ${count(options.runs)} ${options.runs === 1 ? 'run' : 'runs'}\n`,
  );

  const check = await measure('src/cli/check.ts', ['--root', root, '--no-cache'], scratch);
  if (/\d (errors?|warnings?)/.test(check.output)) throw new Error(check.output);
  row('read and check alone', check);

  const peer = options.against === undefined ? undefined : join(folder, 'eleventy');
  const peerPages = peer === undefined ? 0 : writeEleventySite(peer, loadSite(root).editions);
  const build = (): Promise<Usage> => measure('src/cli/build.ts', ['--root', root, '--out', out], scratch);
  const cold: Usage[] = [];
  const peers: Usage[] = [];
  for (let run = 0; run < options.runs; run += 1) {
    for (const cache of [join(root, '.cache'), join(scratch, '.astro'), out])
      rmSync(cache, { recursive: true, force: true });
    cold.push(await build());
    if (peer !== undefined) peers.push(await buildWithEleventy(peer));
  }
  const first = middle(cold);
  const { pages, others, bytes, largest } = written(out);
  row('build, cold', first);

  const warm: Usage[] = [];
  let latest = files;
  for (let run = 0; run < options.runs; run += 1) {
    const [file, text] = changeOneFigure(latest);
    latest = new Map([...latest, [file, text]]);
    writeFileSync(join(root, file), text);
    warm.push(await build());
  }
  row('build, one figure changed', middle(warm));

  const narrative = options.services * 10;
  say(
    `\n${count(pages)} HTML pages (${count(narrative)} of them text of plans) and ${count(others)} other files, ${count(bytes / 1e6)} MB`,
  );
  say(`largest page: ${count(largest[0] / 1000)} kB, ${largest[1]}`);
  say(
    `${((first.wall * 1000) / pages).toFixed(2)} ms an HTML page (${((first.cpu * 1000) / pages).toFixed(2)} ms of computing), charts, tables and downloads included`,
  );
  say('Memory is the largest resident size that the system saw (ru_maxrss) of each Node process, added up.');
  if (peer !== undefined) comparePeer(first, pages, middle(peers), peerPages);
}

function comparePeer(own: Usage, pages: number, peer: Usage, peerPages: number): void {
  say('');
  row('Eleventy, cold', peer);
  say(
    `Eleventy: ${count(peerPages)} HTML pages, ${((peer.wall * 1000) / peerPages).toFixed(2)} ms a page (${((peer.cpu * 1000) / peerPages).toFixed(2)} ms of computing)`,
  );
  say(
    `This project takes ${(own.wall / peer.wall).toFixed(1)} times as long as Eleventy, and ${(own.wall / pages / (peer.wall / peerPages)).toFixed(1)} times as long a page.`,
  );
  say(
    `By computing: ${(own.cpu / peer.cpu).toFixed(1)} and ${(own.cpu / pages / (peer.cpu / peerPages)).toFixed(1)}. Memory: ${(own.memory / peer.memory).toFixed(1)}.`,
  );
  say(
    'Eleventy writes the text of the plans only: it checks nothing, and has no charts, tables of figures, area profiles or downloads.',
  );
}

/** A project of its own, so that a bench and other builds of this one do not write into the same folders. */
function copyProject(folder: string): string {
  const copy = join(folder, 'project');
  mkdirSync(copy);
  for (const name of [
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    if (existsSync(join(project, name))) cpSync(join(project, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

async function buildWithEleventy(folder: string): Promise<Usage> {
  rmSync(join(folder, '_site'), { recursive: true, force: true });
  const usage = await measure(join(project, 'node_modules/@11ty/eleventy/cmd.cjs'), ['--quiet'], folder);
  return usage;
}

function row(name: string, { wall, cpu, memory }: Usage): void {
  say(
    `${name.padEnd(28)} ${wall.toFixed(1).padStart(7)} s  ${cpu.toFixed(1).padStart(7)} s of computing  ${count(memory).padStart(6)} MB`,
  );
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
