import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { ensureBrowser } from './ensure-browser.ts';

const program = new Command('npm run test:accessibility --')
  .description(
    'Looks at every page of the site in a browser, in every mode, and tells what is not accessible.',
  )
  .option(
    '--record',
    'keep date, browser, rules and pages in data/accessibility-tests.json, for the statement',
  )
  .addHelpText('after', '\nExit code 0: nothing was found. 1: something was, or the tests could not run.');
program.parse();
const { record = false } = program.opts<{ record?: boolean }>();

ensureBrowser();
const { status } = spawnSync(
  'vitest',
  ['run', '--config', '.config/vitest.config.mjs', 'test/browser/every-page.test.ts'],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...(record ? { RECORD_ACCESSIBILITY: '1' } : {}) },
  },
);
process.exitCode = status === 0 ? 0 : 1;
