import { spawnSync } from 'node:child_process';

// Ten thousand hostile inputs instead of the few of every test run. An argument gives another number or, behind it, a seed.

const [inputs = '10000', seed = '4'] = process.argv.slice(2);
const { status } = spawnSync(
  'vitest',
  ['run', '--config', '.config/vitest.config.mjs', 'test/hostile/hostile.test.ts'],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, HOSTILE_INPUTS: inputs, HOSTILE_SEED: seed },
  },
);
process.exitCode = status ?? 1;
