import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { styleText } from 'node:util';
import { Command, Option } from 'commander';
import { checkReport } from '../check-report.ts';
import { didYouMean } from '../core/problem/nearest.ts';
import { unpainted, type Paint, type Style } from '../core/problem/print.ts';
import { stopsPublication, type Severity } from '../core/problem/problem.ts';
import examples from '../core/problem/rule-examples.json' with { type: 'json' };
import { checkedOf, checkedWords } from '../report/checked.ts';
import { explain, rulesReport } from '../report/explain.ts';
import { framer, linesOf } from '../report/frame.ts';
import { githubReport } from '../report/github.ts';
import { jsonReport, type Checked } from '../report/json.ts';
import { sarifReport } from '../report/sarif.ts';
import {
  changedEditions,
  editionsIn,
  select,
  selectAccepted,
  SEVERITIES,
  type Selection,
} from '../report/selection.ts';
import { acceptedReport, textReport } from '../report/text.ts';
import { changedSince } from './changed-files.ts';
import { needDataFolder } from './data-folder.ts';

interface Options {
  readonly root: string;
  readonly format: 'text' | 'json' | 'github' | 'sarif';
  readonly accepted?: boolean;
  readonly explain?: string;
  readonly rules?: boolean;
  readonly severity: Severity;
  readonly quiet?: boolean;
  readonly since?: string;
  readonly service?: string;
  readonly edition?: string;
  readonly frame?: boolean;
  readonly site?: string;
  readonly cache: boolean;
}

const program = new Command('npm run check --')
  .description('Reads every plan and reports each mistake with file, line and column. Publishes nothing.')
  .option('--root <folder>', 'the folder that holds data/ and content/', '.')
  .addOption(
    new Option(
      '--format <format>',
      'text to read; json for programs; github for annotations; sarif for code hosts',
    )
      .choices(['text', 'json', 'github', 'sarif'])
      .default('text'),
  )
  .addOption(
    new Option('--severity <severity>', 'show only problems that are at least so severe')
      .choices([...SEVERITIES])
      .default('advice'),
  )
  .option('--quiet', 'show errors only: the same as --severity error')
  .option('--since <ref>', 'show only editions with files that changed since a commit, branch or tag of git')
  .option('--service <service>', 'show only editions of this service')
  .option('--edition <edition>', 'show only editions of this name, such as 2024-25')
  .option('--accepted', 'list the problems that plans keep on purpose, each with its reason')
  .option('--rules', 'list all rules')
  .option('--explain <rule>', 'say what a rule is about, with an example')
  .option('--frame', 'show the lines around each problem (done on a terminal)')
  .option('--no-frame', 'do not show them')
  .option('--site <address>', 'where the site is published: rules in sarif then link to its page of rules')
  .option('--no-cache', 'check every service again, also where nothing has changed since the last check')
  .addHelpText(
    'after',
    '\nEverything is always checked; what is not shown does not count for the exit code.\nExit code 0: nothing shown stops publication. 1: at least one error. 2: the command was called wrongly.',
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
// Whoever reads may close the pipe early, as head does: that is no mistake of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
program.parse();
const options = program.opts<Options>();

if (options.explain !== undefined) explainRule(options.explain);
else if (options.rules === true) print(`${rulesReport(paint())}\n`);
else await check();

function explainRule(rule: string): void {
  const { isKnown, text } = explain(rule, examples, paint());
  if (!isKnown) program.error(text, { exitCode: 2 });
  print(`${text}\n`);
}

async function check(): Promise<void> {
  const started = performance.now();
  const { root, format, severity, quiet, since, service, edition, site } = options;
  if (options.accepted === true && (format === 'github' || format === 'sarif'))
    program.error('--accepted lists as text or json; sarif holds accepted problems in any case.', {
      exitCode: 2,
    });
  if (site !== undefined && !URL.canParse(site))
    program.error(`--site needs a whole address such as https://plans.example.gov.uk, not "${site}".`, {
      exitCode: 2,
    });
  needDataFolder(program, root);
  const changed = since === undefined ? undefined : changedSince(root, since);
  if (changed?.kind === 'unknown') program.error(changed.why, { exitCode: 2 });

  const found = await checkReport(root, { cached: options.cache });
  const checked = checkedOf(found);
  const editions = editionsIn(found.problems, checked.editions);
  refuseUnknown(
    'service',
    service,
    [...editions].map((one) => one.split('/')[0] ?? ''),
  );
  refuseUnknown(
    'edition',
    edition,
    [...editions].map((one) => one.split('/')[1] ?? ''),
  );

  const changedFiles = changed?.kind === 'files' ? changed.files : undefined;
  const selection: Selection = {
    severity: quiet === true ? 'error' : severity,
    service,
    edition,
    changed: changedFiles,
  };
  const selected = select(found.problems, selection);
  const accepted = selectAccepted(
    found.editions.flatMap((one) => one.accepted),
    selection,
  );
  const folder = relative('.', root).replaceAll('\\', '/');

  if (format === 'json') print(`${JSON.stringify(jsonReport(checked, selected, accepted), null, 2)}\n`);
  else if (format === 'github') print(githubReport(selected.shown, folder));
  else if (format === 'sarif')
    print(
      `${JSON.stringify(sarifReport(selected.shown, accepted, { version: version(), folder, site }), null, 2)}\n`,
    );
  else if (options.accepted === true) print(`${acceptedReport(accepted, paint())}\n`);
  else {
    const withFrame = options.frame ?? process.stdout.isTTY;
    const frame = withFrame ? framer(found.problems, lineReader(root)) : undefined;
    const report = textReport(selected, accepted.length, { paint: paint(), ...(frame ? { frame } : {}) });
    print(`${heading(checked, started, changedFiles)}\n\n${report}\n`);
  }
  process.exitCode = stopsPublication(selected.shown) ? 1 : 0;
}

/** What was checked and how long it took; with `--since`, which editions are shown. */
function heading(checked: Checked, started: number, changed: readonly string[] | undefined): string {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const lines = [`${checkedWords(checked, options.root)} (${seconds} s)`];
  if (changed !== undefined) {
    const editions = changedEditions(changed);
    const which =
      editions === 'all'
        ? 'reference data changed, so every edition is shown'
        : editions.size === 0
          ? 'no edition changed'
          : `changed: ${[...editions].sort().join(', ')}`;
    lines.push(`Since ${options.since ?? ''}: ${which}.`);
  }
  return lines.join('\n');
}

function refuseUnknown(
  what: 'service' | 'edition',
  written: string | undefined,
  known: readonly string[],
): void {
  if (written === undefined || known.includes(written)) return;
  program.error(`There is no ${what} "${written}". ${didYouMean(written, [...new Set(known)].sort())}`, {
    exitCode: 2,
  });
}

/** Lines of a file by its name; each file is read once. */
function lineReader(root: string): (file: string) => readonly string[] | undefined {
  const files = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!files.has(file)) files.set(file, readLines(join(root, file)));
    return files.get(file);
  };
}

function readLines(path: string): readonly string[] | undefined {
  try {
    return linesOf(readFileSync(path, 'utf8'));
  } catch {
    // A problem may be that there is no such file; then there is nothing to show.
    return undefined;
  }
}

/** Colours on a terminal, unless NO_COLOR says otherwise. */
function paint(): Paint {
  if (!process.stdout.isTTY || (process.env['NO_COLOR'] ?? '') !== '') return unpainted;
  const colours: Record<Style, Parameters<typeof styleText>[0]> = {
    error: ['red', 'bold'],
    warning: ['yellow', 'bold'],
    advice: ['blue', 'bold'],
    place: 'bold',
    faint: 'dim',
  };
  return (style, text) => styleText(colours[style], text, { stream: process.stdout });
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function print(text: string): void {
  process.stdout.write(text);
}
