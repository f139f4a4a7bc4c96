import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { runWorkflow } from './run-workflow.ts';
import { workflows } from './workflow.ts';

const names = workflows().map(({ file }) => file);
const program: Command = new Command('npm run workflow --')
  .description(
    'Runs the steps of a workflow on this computer, each job in a clean clone of what is committed here: what GitHub would run, by the same npm scripts.',
  )
  .argument('<file>', `one of ${names.join(', ')}`)
  .option('--job <name>', 'this job alone')
  .option('--linked', 'take the packages that are installed here in place of npm ci')
  .option('--site <address>', 'what SITE_ADDRESS is to be', 'https://plans.example.gov.uk')
  .addHelpText(
    'after',
    '\nWhat only GitHub can do is named and left out. Steps that write to GitHub need GITHUB_TOKEN, GITHUB_REPOSITORY and, for the comment, GITHUB_EVENT_PATH; without them they are refused.\nExit code 0: every step went well. 1: one did not. 2: the command was called wrongly.',
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const [file = ''] = program.args;
const { job, linked, site } = program.opts<{ job?: string; linked?: boolean; site: string }>();
const workflow = workflows().find((one) => one.file === file || one.file.endsWith(`/${file}.yml`));
if (workflow === undefined)
  program.error(`There is no workflow ${file}. There are: ${names.join(', ')}`, { exitCode: 2 });
if (job !== undefined && !Object.hasOwn(workflow.jobs, job))
  program.error(`${workflow.file} has no job ${job}. It has: ${Object.keys(workflow.jobs).join(', ')}`, {
    exitCode: 2,
  });

const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
try {
  const isWell = await runWorkflow(
    workflow.file,
    {
      folder,
      linked: linked === true,
      env: {},
      vars: { SITE_ADDRESS: site },
      say: (text) => process.stdout.write(`${text}\n`),
    },
    job,
  );
  process.stdout.write(`\n${workflow.file}: ${isWell ? 'every step went well' : 'FAILED'}\n`);
  process.exitCode = isWell ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
