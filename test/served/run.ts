import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT, temporaryFolder } from '../sites/build-site.ts';
import { smallSite } from './sites.ts';

/** The command as it is run. */
export const COMMAND = join(PROJECT, 'src/cli/publish.ts');

/** How a run of the command ended, and what it said. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly complaint: string;
}

/** Runs the command in a folder without Git, at a minute of 23 November 2026. */
export function run(to: string, words: readonly string[], minute = 0): Run {
  const at = `2026-11-23T08:${String(minute).padStart(2, '0')}:00Z`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [COMMAND, '--to', to, '--at', at, ...words],
    {
      cwd: join(to, '..'),
      encoding: 'utf8',
    },
  );
  return { status, out: stdout, complaint: stderr };
}

/** A folder to publish into, with `count` sites "one", "two" … published one after another. */
export function served(count: number): { folder: string; to: string; live: string } {
  const folder = temporaryFolder();
  const to = join(folder, 'served');
  ['one', 'two', 'three', 'four'].slice(0, count).forEach((name, index) => {
    const site = smallSite(join(folder, name), name);
    const { status, complaint } = run(to, ['--from', site, '--because', `Site ${name}`], index);
    if (status !== 0) throw new Error(complaint);
  });
  return { folder, to, live: join(to, 'live') };
}
