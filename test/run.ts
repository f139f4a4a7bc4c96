import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser.ts';

// Runs everything that must hold before a change is published, and closes with one line that counts it:
// every test is one, and so is every tool that reads the whole project.

/** A tool that reads the project: its name, and the command that exits with 0 when it is content. */
const TOOLS: readonly (readonly [string, ...string[]])[] = [
  ['formatting', 'prettier', '--check', '--log-level=warn', '.'],
  ['lint', 'eslint', '--config', '.config/eslint.config.mjs', '--max-warnings=0', '.'],
  ['style sheets', 'stylelint', '--config', '.config/stylelint.json', 'src/**/*.{css,astro}'],
  ['types of the pure core', 'tsc', '--project', '.config/tsconfig.core.json'],
  ['types', 'astro', 'check', '--minimumSeverity', 'warning'],
  ['dead code', 'knip', '--config', '.config/knip.json'],
  ['plans', 'node', 'src/cli/check.ts'],
  ['reference for authors', 'node', 'src/cli/reference.ts', '--check'],
];

let passed = 0;
let failed = 0;

for (const [name, command, ...words] of TOOLS) {
  const started = performance.now();
  const { status } = spawnSync(command ?? '', words, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status === 0) passed += 1;
  else failed += 1;
  process.stdout.write(
    `${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`,
  );
}

ensureBrowser();
const folder = mkdtempSync(join(tmpdir(), 'youth-justice-plans-'));
const report = join(folder, 'report.json');
const { status } = spawnSync(
  'vitest',
  [
    'run',
    '--config',
    '.config/vitest.config.mjs',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
);
const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
};
rmSync(folder, { recursive: true });
passed += numPassedTests;
// A file that fails before its first test counts as one failure, as does a run that ends badly for no test's sake.
failed += numFailedTests > 0 ? numFailedTests : Math.max(numFailedTestSuites, status === 0 ? 0 : 1);

process.stdout.write(`\n${String(passed)} passed, ${String(failed)} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
