import type { Command } from 'commander';
import { needDataFolder } from './data-folder.ts';

/** The plan that a command is called for, `<service>/<edition>`; ends the command where it is none, or its folder is none. */
export function planArgument(program: Command, root: string): string {
  const [plan = ''] = program.args;
  if (!/^[^/]+\/[^/]+$/.test(plan))
    program.error(`"${plan}" is not a plan: write <service>/<edition>.`, { exitCode: 2 });
  needDataFolder(program, root);
  return plan;
}
