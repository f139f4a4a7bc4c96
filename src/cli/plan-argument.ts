import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';

/** The plan that a command is called for, `<service>/<edition>`; ends the command where it is none, or its folder is none. */
export function planArgument(program: Command, root: string): string {
  const [plan = ''] = program.args;
  if (!/^[^/]+\/[^/]+$/.test(plan))
    program.error(`"${plan}" is not a plan: write <service>/<edition>.`, { exitCode: 2 });
  if (!existsSync(join(root, 'data')))
    program.error(
      `There is no folder ${join(root, 'data')}. --root names the folder that holds data/ and content/.`,
      { exitCode: 2 },
    );
  return plan;
}
