import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { parse } from 'yaml';
import type { RuleExample } from '../core/problem/example.ts';
import { RULES } from '../core/problem/rules.ts';
import { componentReference, dataReference } from '../reference.ts';
import { ruleExample } from '../rule-examples.ts';

const program = new Command('npm run reference --')
  .description(
    'Writes the tables of keys, components and rules into data/README.md and content/README.md from the code that enforces them, and the examples of rules from test/broken.',
  )
  .option('--check', 'write nothing; exit with 1 where something is out of date');
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
program.parse();
const { check } = program.opts<{ check?: boolean }>();

const BROKEN = 'test/broken';

for (const [file, content] of [
  ['data/README.md', dataReference()],
  ['content/README.md', componentReference()],
] as const) {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(
    /(<!-- reference:begin -->\n)[\s\S]*?(<!-- reference:end -->)/,
    (_, begin: string, end: string) => `${begin}\n${content}\n${end}`,
  );
  keepFresh(file, before, after);
}
const examples = 'src/core/problem/rule-examples.json';
keepFresh(
  examples,
  existsSync(examples) ? readFileSync(examples, 'utf8') : '',
  `${JSON.stringify(ruleExamples(), null, 2)}\n`,
);

function keepFresh(file: string, before: string, after: string): void {
  if (before === after) return;
  if (check === true) {
    process.stdout.write(`${file} is out of date: run npm run reference\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, after);
    process.stdout.write(`Wrote ${file}\n`);
  }
}

/** An example of every rule that has a broken input in the tests, by id. */
function ruleExamples(): Record<string, RuleExample> {
  const base = textsIn(join(BROKEN, 'base'));
  const cases = new Set(readdirSync(BROKEN));
  return Object.fromEntries(
    Object.keys(RULES)
      .filter((rule) => cases.has(rule) && existsSync(join(BROKEN, rule, 'expected.txt')))
      .flatMap((rule): [string, RuleExample][] => {
        const folder = join(BROKEN, rule);
        const written = join(folder, 'example.yaml');
        const example = ruleExample({
          rule,
          base,
          laid: textsIn(folder),
          printed: readFileSync(join(folder, 'expected.txt'), 'utf8'),
          written: existsSync(written) ? (parse(readFileSync(written, 'utf8')) as Partial<RuleExample>) : {},
        });
        return example ? [[rule, example]] : [];
      }),
  );
}

/** Files of data and content below a folder, by path. */
function textsIn(folder: string): Map<string, string> {
  const files = globSync('{data,content}/**/*.*', { cwd: folder }).sort();
  return new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]));
}
