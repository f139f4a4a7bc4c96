import { Command } from 'commander';
import { ALL_KINDS, KINDS, altered, type Kind } from './mutant.ts';
import { chosen, resultOf, tally, type Result } from './tally.ts';
import { Tree } from './tree.ts';

// Alters the sources of the plans in one place at a time and tells which share of the alterations the checks catch.

const program = new Command('npm run test:mutants --')
  .description(
    'Alters one thing at a time in the plans and reports by kind how many alterations the checks catch.',
  )
  .option('--seed <number>', 'which sample is drawn', '1')
  .option('--per-kind <number>', 'how many places of each kind are altered, once each', '150')
  .option('--all', 'every alteration of every place, which takes minutes', false)
  .option('--kind <kinds...>', `only these kinds: ${ALL_KINDS.join(', ')}`)
  .option('--list-missed', 'show every alteration that nothing caught', false)
  .option('--root <folder>', 'the folder that holds data/ and content/', '.')
  .addHelpText(
    'after',
    '\nExit code 0: every kind with a floor reaches it. 1: one does not. 2: the command was called wrongly.',
  );
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const options = program.opts<{
  seed: string;
  perKind: string;
  all: boolean;
  kind?: string[];
  listMissed: boolean;
  root: string;
}>();
const unknown = (options.kind ?? []).filter((kind) => !Object.hasOwn(KINDS, kind));
if (unknown.length > 0)
  program.error(`There is no kind ${unknown.join(', ')}. Kinds: ${ALL_KINDS.join(', ')}`);
for (const number of [options.seed, options.perKind])
  if (!/^\d+$/.test(number)) program.error(`"${number}" is not a whole number.`);

const started = performance.now();
const tree = new Tree(options.root);
process.once('exit', () => {
  tree.remove();
});
const sites = tree.sites();
const mutants = chosen(tree, sites, {
  seed: Number(options.seed),
  perKind: Number(options.perKind),
  all: options.all,
  kinds: options.kind === undefined ? ALL_KINDS : (options.kind as Kind[]),
});
const results: Result[] = mutants.map((mutant, index) => {
  if (process.stderr.isTTY && index % 20 === 0)
    process.stderr.write(`\r${String(index)} of ${String(mutants.length)} `);
  return resultOf(tree, mutant);
});
if (process.stderr.isTTY) process.stderr.write('\r');

const kinds = tally(results);
const line = (...cells: readonly string[]): string =>
  cells
    .map((cell, index) => (index === 0 ? cell.padEnd(22) : index < 5 ? cell.padStart(8) : `  ${cell}`))
    .join('')
    .trimEnd();
const out: string[] = [
  `${String(results.length)} alterations of ${String(sites.length)} places${options.all ? '' : `, seed ${options.seed}`} (${((performance.now() - started) / 1000).toFixed(0)} s)`,
  '',
  line('kind', 'places', 'mutants', 'caught', 'share', 'what is altered'),
  ...kinds.map(({ kind, mutants: made, caught, share, isBelowFloor }) =>
    line(
      kind,
      String(sites.filter((site) => site.kind === kind).length),
      String(made),
      String(caught),
      `${(share ?? 0).toFixed(1)}%`,
      `${KINDS[kind].about}${KINDS[kind].floor === null ? '' : ` (at least ${String(KINDS[kind].floor)}%)`}${isBelowFloor ? '  BELOW' : ''}`,
    ),
  ),
  '',
  'Why the others were missed',
];
for (const { kind } of kinds) {
  const missed = Map.groupBy(
    results.filter(({ mutant, outcome }) => mutant.site.kind === kind && !outcome.isCaught),
    ({ why }) => why,
  );
  for (const [why, group] of [...missed].sort(([, a], [, b]) => b.length - a.length)) {
    out.push(`  ${kind}: ${String(group.length)} × ${why}`);
    if (options.listMissed) out.push(...group.map(shown));
  }
}
process.stdout.write(`${out.join('\n')}\n`);
process.exitCode = kinds.some(({ isBelowFloor }) => isBelowFloor) ? 1 : 0;

function shown({ mutant: { site, alteration } }: Result): string {
  const text = tree.text(site.file);
  const at = text.slice(0, alteration.start).split('\n').length;
  const around = (whole: string, length: number): string =>
    whole.slice(Math.max(0, alteration.start - 30), alteration.start + length + 20).replaceAll(/\s+/g, ' ');
  return `      ${site.file}:${String(at)} ${site.where} (${alteration.how})\n        ${around(text, alteration.end - alteration.start)}\n        ${around(altered(text, alteration), alteration.to.length)}`;
}
