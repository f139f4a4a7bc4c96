import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { openActions } from '../core/compute/open-actions.ts';
import { serviceModels } from '../core/compute/model.ts';
import { didYouMean } from '../core/problem/nearest.ts';
import { day } from '../core/schema/fields.ts';
import { reminderView } from '../core/view/reminder-view.ts';
import { wordsOf } from '../core/words/words.ts';
import { readSite } from '../read/read-site.ts';
import { reminderJson, reminderMarkdown, reminderText } from '../report/reminder.ts';
import { needDataFolder } from './data-folder.ts';

interface Options {
  readonly root: string;
  readonly service?: string;
  readonly on: string;
  readonly all?: boolean;
  readonly format: 'text' | 'markdown' | 'json';
  readonly out?: string;
}

const program = new Command('npm run remind --')
  .description(
    'Lists what is overdue or silent in plans that are running: actions, and conditions of decisions, by plan and owner.',
  )
  .option('--root <folder>', 'the folder that holds data/ and content/', '.')
  .option('--service <service>', 'only plans of this service')
  .option(
    '--on <date>',
    'the day to judge by, such as 2026-11-23',
    dayOf,
    new Date().toISOString().slice(0, 10),
  )
  .option('--all', 'plans whose years have ended too')
  .addOption(
    new Option('--format <format>', 'text to read; markdown for an issue; json for programs')
      .choices(['text', 'markdown', 'json'])
      .default('text'),
  )
  .option('--out <file>', 'write it into a file')
  .addHelpText(
    'after',
    `
Overdue: its last date has passed, and its status is none of completed, not-completed, carried-forward, withdrawn.
Silent: it has neither status nor update, more than a quarter of a year after the plan began or the decision was taken.
What is due in words that name no date ("ongoing") is listed as such. Nothing is guessed.

Exit code 0: the list is written, however long. 1: the plans could not be read. 2: the command was called wrongly.`,
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const options = program.opts<Options>();
process.exitCode = remind();

function remind(): number {
  const { root, service, on, all, format, out } = options;
  needDataFolder(program, root);
  const reading = readSite(root);
  if (!reading.library) {
    process.stderr.write('The plans could not be read. What is wrong with them:  npm run check\n');
    return 1;
  }
  const { library } = reading.library;
  const services = Map.groupBy(reading.editions, ({ edition }) => edition.service);
  if (service !== undefined && !services.has(service))
    program.error(`There is no service "${service}". ${didYouMean(service, [...services.keys()])}`, {
      exitCode: 2,
    });
  const plans = [...services.values()]
    .flatMap((reads) => {
      // Small numbers are withheld from whatever is shown, as on the pages.
      const editions = serviceModels(
        reads.map(({ edition }) => edition),
        library,
      ).map(({ edition }) => edition);
      return editions.map((edition, index) => openActions(edition, editions.slice(index + 1), on));
    })
    .filter((plan) => service === undefined || plan.service === service)
    .filter((plan) => all === true || plan.last >= on);
  const unread = reading.editions.filter(({ whole }) => !whole);
  if (unread.length > 0)
    process.stderr.write(
      `Not read whole, so that actions may be missing: ${unread.map(({ edition }) => `${edition.service}/${edition.id}`).join(', ')}. What is wrong:  npm run check\n`,
    );
  const view = reminderView(plans, on, library, wordsOf('en'));
  const text =
    format === 'json'
      ? reminderJson(plans, on)
      : format === 'markdown'
        ? reminderMarkdown(view)
        : reminderText(view);
  if (out === undefined) process.stdout.write(text);
  else {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, text);
    process.stdout.write(`${view.summary}\nWrote ${out}.\n`);
  }
  return 0;
}

function dayOf(written: string): string {
  if (!day.safeParse(written).success)
    throw new InvalidArgumentError('Write a day as year-month-day, such as 2026-11-23.');
  return written;
}
