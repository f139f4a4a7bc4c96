import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { componentReference, dataReference } from '../reference.ts';

const program = new Command('npm run reference --')
  .description(
    'Writes the tables of keys, components and rules into data/README.md and content/README.md from the code that enforces them.',
  )
  .option('--check', 'write nothing; exit with 1 where a table is out of date');
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const { check } = program.opts<{ check?: boolean }>();

for (const [file, content] of [
  ['data/README.md', dataReference()],
  ['content/README.md', componentReference()],
] as const) {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(
    /(<!-- reference:begin -->\n)[\s\S]*?(<!-- reference:end -->)/,
    (_, begin: string, end: string) => `${begin}\n${content}\n${end}`,
  );
  if (before === after) continue;
  if (check === true) {
    process.stdout.write(`${file} is out of date: run npm run reference\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, after);
    process.stdout.write(`Wrote ${file}\n`);
  }
}
