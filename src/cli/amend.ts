import { Command, Option } from 'commander';
import { pagesOf } from '../core/amended/where.ts';
import { AMENDMENT_KINDS, type AmendmentKind } from '../core/schema/amendments.ts';

import { shortSeal } from '../core/seal/seal.ts';
import { changesReport } from '../report/changes.ts';
import { planToSeal } from '../write/plan-to-seal.ts';
import { toAmend, writeAmendment } from '../write/write-amendment.ts';
import { newAddresses } from '../write/addresses-file.ts';
import { planArgument } from './plan-argument.ts';

interface Options {
  readonly what?: string;
  readonly why?: string;
  readonly agreed?: string;
  readonly kind: AmendmentKind;
  readonly date: string;
  readonly minute?: string;
  readonly root: string;
  readonly dryRun?: boolean;
}

/** What only the person who amends can say. */
const QUESTIONS: Readonly<Record<string, string>> = {
  what: 'what was changed, in a sentence for readers (--what "…")',
  why: 'why (--why "…")',
  agreed: 'which body or role agreed (--agreed "…")',
};

const program = new Command('npm run amend --')
  .description(
    'Records what was changed in a plan after it was decided on: lists the changes, with old and new, and seals the amended plan. Writes two files for review; commits nothing.',
  )
  .argument('<plan>', 'the plan as <service>/<edition>, such as west-mercia/2026-27')
  .option('--what <sentence>', 'what was changed, in a sentence for readers; needed')
  .option('--why <sentence>', 'why it was changed; needed')
  .option('--agreed <body>', 'the body or role that agreed; no name; needed')
  .addOption(
    new Option('--kind <kind>', 'a mistake put right, figures revised by their publisher, or something new')
      .choices(AMENDMENT_KINDS)
      .default('correction'),
  )
  .option('--date <day>', 'the day on which it was agreed', new Date().toISOString().slice(0, 10))
  .option('--minute <reference>', 'the reference of the meeting or minute')
  .option('--root <folder>', 'the folder that holds data/ and content/', '.')
  .option('--dry-run', 'list the changes, say what would be written, and write nothing')
  .addHelpText(
    'after',
    `
Make the change first, then amend. Old and new values are never typed: they are told from what was sealed before and
now. Figures that their publisher revised carry both values in their table, { value: 155, flag: r, was: 221 }, and
--kind revised-figures.

Exit code 0: recorded. 1: the plan cannot be amended; nothing was written. 2: the command was called wrongly.`,
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const options = program.opts<Options>();
const plan = planArgument(program, options.root);

if (!isDay(options.date))
  program.error(`"${options.date}" is no day. Write it as year-month-day:  --date 2027-02-03`, {
    exitCode: 2,
  });
process.exitCode = amend();

function amend(): number {
  const { what = '', why = '', agreed = '', kind, date, minute, root, dryRun = false } = options;
  say(`Checking ${plan} …`);
  const found = planToSeal(root, plan, ['sealed-content-changed']);
  if (found.kind === 'refused') return complain(found.why, found.isCalledWrongly ? 2 : 1);
  const changed = toAmend(found.model);
  if (changed.kind === 'refused') return complain(changed.why, 1);
  const since = found.model.words.periods.date(changed.since);
  say(`Changed since ${since} (seal ${shortSeal(changed.from)}):\n`);
  say(`${changesReport(changed.changes, pagesOf(found.model))}\n`);
  const missing = Object.entries({ what, why, agreed }).filter(([, text]) => text.trim() === '');
  if (missing.length > 0)
    return complain(
      `To record this as an amendment, say too: ${missing.map(([name]) => QUESTIONS[name] ?? name).join('; ')}. Nothing was written.`,
      2,
    );
  if (date < changed.since)
    return complain(
      `An amendment of ${found.model.words.periods.date(date)} cannot change what was agreed on ${since}. Give the day on which the change was agreed with --date. Nothing was written.`,
      2,
    );
  const amendment = { date, kind, what, why, agreed, ...(minute === undefined ? {} : { minute }) };
  const others = newAddresses(root, found.model);
  const recorded = writeAmendment(root, found.model, changed.from, amendment, others, dryRun);
  if (recorded.kind === 'refused') return complain(recorded.why, 1);
  say(`Seal of the amended plan: ${shortSeal(recorded.seal)}\n  in full: ${recorded.seal}`);
  say(dryRun ? 'Would write, and wrote nothing:' : 'Wrote:');
  for (const { file } of recorded.files) say(`  ${file}`);
  if (!dryRun)
    say(
      `Next: read the files, commit them together with the change itself on a branch of its own, and have somebody else review them. Readers will find the amendment at /${plan}/amendments/ and on each page that it concerns.`,
    );
  return 0;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}

function complain(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
