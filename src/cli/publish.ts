import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { stepsOf, readHistory } from '../served/history.ts';
import { historyWords } from '../served/history-words.ts';
import { publishSite, rollBack } from '../served/publish-site.ts';
import { Refused } from '../served/refused.ts';
import { sealsOn } from '../served/seals.ts';
import { LIVE, liveVersion, versionsIn } from '../served/served-folder.ts';
import { commitOf } from './commit.ts';

interface Options {
  readonly to: string;
  readonly from: string;
  readonly because: string;
  readonly keep?: number;
  readonly dryRun?: boolean;
  readonly history?: boolean;
  readonly rollBack?: true | string;
  readonly at?: Date;
}

const program = new Command('npm run publish --')
  .description(
    `Publishes a built site into a folder that a web server serves, so that it can be undone. The server is to serve <folder>/${LIVE}, a link to a whole copy below <folder>/versions; it is switched at one stroke, and the last good site stays live if anything fails.`,
  )
  .requiredOption('--to <folder>', 'the served folder')
  .option('--from <folder>', 'the built site', 'dist')
  .option('--because <text>', 'why, for the history', '')
  .option(
    '--keep <number>',
    'remove the oldest versions but so many; the live one is always kept',
    atLeastOne,
  )
  .option('--dry-run', 'check everything and change nothing')
  .option('--roll-back [version]', 'switch back to the version before the live one, or to this one')
  .option('--history', 'tell what was live when, with which seals')
  .option('--at <time>', 'the time to write down, such as 2026-11-23T08:00:00Z (default: now)', timeOf)
  .addHelpText(
    'after',
    '\nA site is published only where every file of it is as the build wrote it, every seal of an approved plan holds, and no permanent address of the live site is forgotten.\nExit code 0: done. 1: refused or failed; the live site was not touched. 2: the command was called wrongly.',
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const options = program.opts<Options>();
const asked = [options.history, options.rollBack, options.dryRun].filter((one) => one !== undefined);
process.exitCode = asked.length > 1 ? wrong('Give one of --history, --roll-back and --dry-run.') : run();

function run(): number {
  const to = resolve(options.to);
  try {
    if (options.history === true) return tellHistory(to);
    const common = {
      to,
      at: options.at ?? new Date(),
      because: options.because,
      seals: sealsOn,
      say,
    };
    if (options.rollBack !== undefined) {
      assertFolder(to);
      const { version } = rollBack(common, options.rollBack === true ? null : options.rollBack);
      say(`Live is version ${version}. The others are kept.`);
      return 0;
    }
    const from = resolve(options.from);
    assertFolder(from);
    const { keep = null, dryRun = false } = options;
    const { version } = publishSite({ ...common, from, commit: commitOf(process.cwd()), keep, dryRun });
    if (!dryRun)
      say(`Live is version ${version}. To undo:  npm run publish -- --to ${options.to} --roll-back`);
    return 0;
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    // What the system refuses (no room, no permission) is no fault of this program either: its message says what.
    if (!(error instanceof Refused) && code === undefined) throw error;
    process.stderr.write(`${message}\n\nNot published. ${stillLive(to)}\n`);
    return 1;
  }
}

function tellHistory(to: string): number {
  assertFolder(to);
  const kept = new Set(versionsIn(to).map(({ name }) => name));
  process.stdout.write(`${historyWords(to, stepsOf(readHistory(to), liveVersion(to)), kept)}\n`);
  return 0;
}

function stillLive(to: string): string {
  try {
    const live = liveVersion(to);
    return live === null ? `Nothing is live in ${to}.` : `Version ${live} stays live.`;
  } catch {
    return 'What is live was not touched.';
  }
}

function assertFolder(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Refused(`There is no folder ${folder}.`);
}

function atLeastOne(written: string): number {
  if (!/^[1-9]\d*$/.test(written)) throw new InvalidArgumentError('Give a whole number from 1 on.');
  return Number(written);
}

function timeOf(written: string): Date {
  const time = new Date(written);
  if (Number.isNaN(time.getTime()))
    throw new InvalidArgumentError('Write it like this: 2026-11-23T08:00:00Z');
  return time;
}

function wrong(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
