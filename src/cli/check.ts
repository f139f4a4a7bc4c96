import { Command } from 'commander';
import { checkSite, type CheckedSite } from '../check-site.ts';
import { printProblems } from '../core/problem/print.ts';
import { stopsPublication } from '../core/problem/problem.ts';
import { readSite, type SiteReading } from '../read/read-site.ts';

const program = new Command('npm run check --')
  .description('Reads every plan and reports each mistake with file, line and column. Writes nothing.')
  .option('--root <folder>', 'the folder that holds data/ and content/', '.')
  .addHelpText(
    'after',
    '\nExit code 0: nothing stops publication. 1: at least one error. 2: the command was called wrongly.',
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const { root } = program.opts<{ root: string }>();

const started = performance.now();
const reading = readSite(root);
const checked = checkSite(reading);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(`${describe(reading, checked)} (${seconds} s)\n\n${printProblems(checked.problems)}\n`);
process.exitCode = stopsPublication(checked.problems) ? 1 : 0;

/** What was checked, so that "No problems." means something. */
function describe(read: SiteReading, { editions }: CheckedSite): string {
  if (read.files === 0) return `Found no data in ${root}`;
  const names = editions.map(({ model }) => `${model.edition.service}/${model.edition.id}`);
  const counts = editions.reduce(
    (sum, { model: { edition } }) => ({
      figures: sum.figures + edition.measurements.length,
      sections: sum.sections + edition.narrative.length,
      actions:
        sum.actions +
        (edition.delivery?.value.themes.flatMap((t) => t.priorities.flatMap((p) => p.actions)).length ?? 0),
    }),
    { figures: 0, sections: 0, actions: 0 },
  );
  const which = names.length <= 5 ? names.join(', ') : `${String(names.length)} editions`;
  return `Checked ${which || 'no edition'}: ${String(read.files)} files, ${String(counts.figures)} figures, ${String(counts.sections)} sections, ${String(counts.actions)} actions`;
}
