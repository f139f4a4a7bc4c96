import { Command } from 'commander';
import { checkReport } from '../check-report.ts';
import { printProblems } from '../core/problem/print.ts';
import { nextSteps } from '../next-edition/next-steps.ts';
import { startEdition } from '../next-edition/start.ts';
import { editionOf } from '../report/selection.ts';
import { needDataFolder } from './data-folder.ts';

interface Options {
  readonly from: string;
  readonly structure?: string;
  readonly root: string;
  readonly date?: string;
  readonly dryRun?: boolean;
}

const program = new Command('npm run new --')
  .description(
    "Starts next year's plan from this year's: its open actions, tables ready for the next period, board, risks, and an empty section with notes for each heading of the guidance.",
  )
  .argument('<service>', 'the service, such as west-mercia')
  .argument('<edition>', 'the new edition by its years, such as 2027-28')
  .requiredOption('--from <edition>', 'the edition that it carries on, such as 2026-27')
  .option('--structure <id>', 'a structure of data/structures (default: that of the newest guidance)')
  .option('--root <folder>', 'the folder that holds data/ and content/', '.')
  .option('--date <day>', 'the day on which it is begun (default: today)')
  .option('--dry-run', 'list what would be written, and write nothing')
  .addHelpText(
    'after',
    '\nNothing is ever overwritten: all files of the new edition are written, or none.\nExit code 0: written. 1: not written, and why. 2: the command was called wrongly.',
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
// Whoever reads may close the pipe early, as head does: that is no mistake of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
program.parse();
const options = program.opts<Options>();
const [service = '', edition = ''] = program.args;

needDataFolder(program, options.root);
if (options.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.date))
  program.error(`--date needs a day such as 2027-04-12, not "${options.date}".`, { exitCode: 2 });
process.exitCode = await start();

async function start(): Promise<number> {
  const { root, from, structure, date, dryRun } = options;
  const started = startEdition({
    ...{ root, service, edition, from, structure },
    today: date ?? new Date().toISOString().slice(0, 10),
    isDryRun: dryRun === true,
  });
  if (started.kind === 'refused') {
    process.stderr.write(`${started.why}\n`);
    return started.isCalledWrongly ? 2 : 1;
  }
  const { files, next } = started;
  if (dryRun === true) {
    say(`Would write ${String(files.length)} files, after ${next.structure}:`);
    for (const { file } of files) say(`  ${file}`);
    return 0;
  }
  say(`Wrote ${service}/${edition}: ${String(files.length)} files, after ${next.structure}. Checking …`);
  const { problems } = await checkReport(root);
  const own = problems.filter(({ place }) => {
    const of = editionOf(place.file);
    return of?.service === service && of.edition === edition;
  });
  const { steps, others } = nextSteps(next, files, own);
  if (others.length > 0) say(`\nBesides what is to be written, the check finds:\n${printProblems(others)}`);
  say(`\nNext:`);
  steps.forEach((step, index) => {
    say(`${String(index + 1).padStart(3)}. ${step}`);
  });
  return 0;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
