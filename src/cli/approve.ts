import { Command, Option } from 'commander';
import { DECISION_KINDS, type Decision } from '../core/schema/decisions.ts';
import { shortSeal } from '../core/seal/seal.ts';
import { newAddresses } from '../write/addresses-file.ts';
import { planToSeal } from '../write/plan-to-seal.ts';
import { writeDecision } from '../write/write-decision.ts';
import { planArgument } from './plan-argument.ts';

interface Options {
  readonly kind: Decision['kind'];
  readonly body: string;
  readonly role: string;
  readonly decided: string;
  readonly date: string;
  readonly minute?: string;
  readonly authority?: string;
  readonly condition: readonly string[];
  readonly root: string;
  readonly dryRun?: boolean;
}

const program = new Command('npm run approve --')
  .description(
    'Records what a body decided on a plan, with the seal of exactly what it decided on, and the addresses that the plan has by then, which are never to vanish. Writes three files for review; commits nothing.',
  )
  .argument('<plan>', 'the plan as <service>/<edition>, such as west-mercia/2026-27')
  .requiredOption('--body <name>', 'the body that decided: "West Mercia Management Board"')
  .requiredOption('--role <role>', 'the role of the person who signed; no name: "Chair of the board"')
  .requiredOption('--date <day>', 'the day of the decision: 2026-06-18')
  .addOption(
    new Option('--kind <kind>', 'what sort of body decided').choices(DECISION_KINDS).default('board'),
  )
  .option('--decided <sentence>', 'what was decided', 'Approved the plan.')
  .option('--minute <reference>', 'the reference of the meeting or minute')
  .option(
    '--authority <area>',
    'for a cabinet, scrutiny committee or council: the area whose authority it is',
  )
  .option(
    '--condition <text>',
    'what the body asked for when it agreed; may be given several times',
    (text: string, before: readonly string[]) => [...before, text],
    [],
  )
  .option('--root <folder>', 'the folder that holds data/ and content/', '.')
  .option('--dry-run', 'say what would be written, and write nothing')
  .addHelpText(
    'after',
    `
The record shows who entered the decision and on what; that the body met and agreed, its minutes show. So have
somebody else look at the files before they are merged.

Exit code 0: recorded. 1: the plan may not be sealed; nothing was written. 2: the command was called wrongly.`,
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const options = program.opts<Options>();
const plan = planArgument(program, options.root);

process.exitCode = approve();

function approve(): number {
  const { kind, body, role, decided, date, minute, authority, condition, root } = options;
  say(`Checking ${plan} …`);
  const found = planToSeal(root, plan, ['sealed-content-changed']);
  if (found.kind === 'refused') {
    process.stderr.write(`${found.why}\n`);
    return found.isCalledWrongly ? 2 : 1;
  }
  const decision = { body, kind, authority, date, role, decided, minute, conditions: condition };
  const others = newAddresses(root, found.model);
  const recorded = writeDecision(root, found.model, decision, others, options.dryRun === true);
  if (recorded.kind === 'refused') {
    process.stderr.write(`${recorded.why}\n`);
    return 1;
  }
  say(`Seal of what was decided on: ${shortSeal(recorded.seal)}`);
  say(`  in full: ${recorded.seal}`);
  say(options.dryRun === true ? 'Would write, and wrote nothing:' : 'Wrote:');
  for (const { file } of recorded.files) say(`  ${file}`);
  if (found.warnings.length > 0)
    say(
      `The plan has ${found.warnings.length === 1 ? '1 warning' : `${String(found.warnings.length)} warnings`}: npm run check -- --service ${plan.replace('/', ' --edition ')}`,
    );
  if (options.dryRun !== true)
    say(
      'Next: read the files, commit them on a branch of their own, and have somebody else review them. From now on a change to the plan needs an amendment (npm run amend) or a new decision.',
    );
  return 0;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
