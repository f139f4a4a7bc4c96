import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';

/** Ends a command where the folder that it is told of holds no plans. */
export function needDataFolder(program: Command, root: string): void {
  if (existsSync(join(root, 'data'))) return;
  program.error(
    `There is no folder ${join(root, 'data')}. --root names the folder that holds data/ and content/.`,
    { exitCode: 2 },
  );
}
