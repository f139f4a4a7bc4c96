import { Command } from 'commander';
import { didYouMean } from '../core/problem/nearest.ts';
import { loadSite, ProblemsFound } from '../site.ts';
import { addressesFile } from '../write/addresses-file.ts';
import { writeAllOrNothing } from '../write/all-or-nothing.ts';
import { planArgument } from './plan-argument.ts';

const program = new Command('npm run addresses --')
  .description(
    'Records the addresses that a published plan has now, so that none of them can vanish without a word. npm run approve does the same when a body decides; this is for plans that were approved elsewhere.',
  )
  .argument('<plan>', 'the plan as <service>/<edition>, such as west-mercia/2023-24')
  .option('--root <folder>', 'the folder that holds data/ and content/', '.')
  .option('--dry-run', 'say what would be written, and write nothing')
  .addHelpText(
    'after',
    '\nWrites data/plans/<service>/<edition>/addresses.txt; commits nothing. Addresses that were recorded before stay.\nExit code 0: recorded. 1: the plans have an error; nothing was written. 2: the command was called wrongly.',
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const { root, dryRun } = program.opts<{ root: string; dryRun?: boolean }>();
const plan = planArgument(program, root);
process.exitCode = record();

function record(): number {
  try {
    const { editions } = loadSite(root);
    const found = editions.find(({ href }) => href === `/${plan}/`);
    if (!found) {
      const known = editions.map(({ href }) => href.slice(1, -1));
      process.stderr.write(`There is no plan "${plan}". ${didYouMean(plan, known)}\n`);
      return 2;
    }
    const { added, ...file } = addressesFile(root, found.model);
    if (dryRun !== true && added > 0) writeAllOrNothing(root, [file]);
    process.stdout.write(
      `${added === 0 ? 'Nothing is new in' : dryRun === true ? 'Would write' : 'Wrote'} ${file.file}: ${String(added)} new addresses.\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemsFound)) throw error;
    process.stderr.write(`${error.message}\n\nNothing was recorded.\n`);
    return 1;
  }
}
