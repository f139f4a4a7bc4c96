import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { makeArchive, writeArchive } from './archive.ts';
import { measure, middle, type Usage } from './measure.ts';
import { wholeNumber } from './options.ts';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const program = new Command('npm run bench:check --')
  .description(
    'Measures how long it takes to check archives of a quarter, half and all of the services, against parsing the same files alone.',
  )
  .option('--services <number>', 'how many services the largest archive has', wholeNumber, 157)
  .option('--seed <number>', 'what the archive is made from', wholeNumber, 1)
  .option('--runs <number>', 'how often each command is run, in turns; the middle one counts', wholeNumber, 3)
  .addHelpText(
    'after',
    '\nExit code 0: measured. 1: an archive has problems. 2: the command was called wrongly.',
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const { services, seed, runs } = program.opts<{ services: number; seed: number; runs: number }>();

const COMMANDS = {
  parse: (root: string) => measure('test/bench/parse-alone.ts', [root], project),
  check: (root: string) => measure('src/cli/check.ts', ['--root', root, '--no-cache'], project),
  again: (root: string) => measure('src/cli/check.ts', ['--root', root], project),
};

say(
  `Seed ${String(seed)}, ${String(availableParallelism())} cores, Node ${process.version}; the middle of ${String(runs)} runs, in turns\n`,
);
say(
  `${'services'.padEnd(10)}${['parse alone', 'check', 'ratio', 'ms a service', 'nothing changed'].map((title) => title.padStart(17)).join('')}`,
);
for (const size of [...new Set([4, 2, 1].map((part) => Math.ceil(services / part)))]) {
  const root = mkdtempSync(join(tmpdir(), 'plans-check-'));
  try {
    writeArchive(root, makeArchive({ services: size, seed, project }));
    await COMMANDS.again(root);
    const usage: Record<keyof typeof COMMANDS, Usage[]> = { parse: [], check: [], again: [] };
    for (let run = 0; run < runs; run += 1) {
      for (const name of ['parse', 'check', 'again'] as const) usage[name].push(await COMMANDS[name](root));
    }
    const wrong = [...usage.check, ...usage.again].find(({ output }) => /\d errors?/.test(output));
    if (wrong) throw new Error(wrong.output);
    const [parse, check, again] = [middle(usage.parse), middle(usage.check), middle(usage.again)];
    say(
      String(size).padEnd(10) +
        [
          seconds(parse),
          seconds(check),
          (check.wall / parse.wall).toFixed(2),
          ((check.wall * 1000) / size).toFixed(1),
          seconds(again),
        ]
          .map((cell) => cell.padStart(17))
          .join(''),
    );
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
say('\n"parse alone" reads the same files with the same parsers (yaml, Sätteri) and does nothing with them.');

function seconds({ wall, cpu }: Usage): string {
  return `${wall.toFixed(2)} s (${cpu.toFixed(2)})`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
