import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** One step of a job, as far as these tests ask. */
export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Job {
  readonly uses?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly environment?: string | { readonly name: string };
  readonly env?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}

/** A workflow of GitHub: its text, and what the text says. */
export interface Workflow {
  readonly file: string;
  readonly text: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export function parseWorkflow(file: string, text: string): Workflow {
  return { file, text, ...(parse(text) as Omit<Workflow, 'file' | 'text'>) };
}

/** Every workflow of the project by its file. */
export function workflows(): Workflow[] {
  return globSync('.github/workflows/*.yml', { cwd: PROJECT })
    .sort()
    .map((file) => parseWorkflow(file, readFileSync(`${PROJECT}/${file}`, 'utf8')));
}

/** Every step with the job that it stands in. */
export function stepsOf({ jobs }: Workflow): { job: string; step: Step }[] {
  return Object.entries(jobs).flatMap(([job, { steps = [] }]) => steps.map((step) => ({ job, step })));
}

/** The scripts of package.json. */
export function scripts(): Readonly<Record<string, string>> {
  const { scripts } = JSON.parse(readFileSync(`${PROJECT}/package.json`, 'utf8')) as {
    scripts: Record<string, string>;
  };
  return scripts;
}

/** What a line of shell calls, if it is one of the few that may stand there: `npm ci` is the script "ci". */
export function scriptCalled(line: string): { script: string; args: string } | undefined {
  if (line === 'npm ci') return { script: 'ci', args: '' };
  const [, test, script = '', args = ''] =
    /^npm (?:(test)|run(?: --silent)? ([a-z:]+)(?: -- (.+))?)$/.exec(line) ?? [];
  if (test !== undefined) return { script: 'test', args: '' };
  // Nothing that a shell would run besides, and no text that it would take apart.
  return script === '' || /[;&|<>`]|\$\(/.test(args) ? undefined : { script, args };
}
