import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ownEnvironment } from '../sites/build-site.ts';
import { parseWorkflow, PROJECT, type Job, type Step, type Workflow } from './workflow.ts';

/** How the steps of a workflow are run on this computer. */
export interface Run {
  /** An empty folder for clones, artifacts and what runs leave behind. */
  readonly folder: string;
  /** Take the packages that are installed in place of `npm ci`. */
  readonly linked: boolean;
  /** Variables of the environment beside those of the workflow. */
  readonly env: Readonly<Record<string, string>>;
  /** Variables of the repository, `vars.…`. */
  readonly vars: Readonly<Record<string, string>>;
  readonly say: (text: string) => void;
  /** What a pull request changes in its clone: it is committed on top of what is committed here. */
  readonly change?: (clone: string) => void;
}

/**
 * Runs the jobs of a workflow, or one of them, one after another, those they need first, each in a clean clone. Whether
 * all went well.
 */
export async function runWorkflow(file: string, run: Run, only?: string): Promise<boolean> {
  const workflow = parseWorkflow(file, readFileSync(join(PROJECT, file), 'utf8'));
  const jobs = only === undefined ? inOrder(workflow) : [only];
  for (const name of jobs) {
    const job = workflow.jobs[name];
    if (job === undefined) throw new Error(`${file} has no job ${name}`);
    run.say(`${file}: ${name}`);
    const isWell =
      job.uses === undefined
        ? await runJob(name, job, run)
        : await runWorkflow(job.uses.replace('./', ''), run);
    if (!isWell) return false;
  }
  return true;
}

function inOrder({ jobs }: Workflow): string[] {
  const done: string[] = [];
  const add = (name: string): void => {
    if (done.includes(name)) return;
    [jobs[name]?.needs ?? []].flat().forEach(add);
    done.push(name);
  };
  Object.keys(jobs).forEach(add);
  return done;
}

async function runJob(name: string, job: Job, run: Run): Promise<boolean> {
  const temporary = join(run.folder, `temporary-${name}`);
  const clone = join(run.folder, `clone-${name}`);
  for (const made of [temporary, clone]) mkdirSync(made, { recursive: true });
  const env = { RUNNER_TEMP: temporary, GITHUB_ACTIONS: 'true', CI: 'true', ...run.env };
  for (const step of job.steps ?? []) {
    const isWell =
      step.uses === undefined ? await shell(step, clone, env, run) : act(step, clone, temporary, run);
    if (!isWell) return false;
  }
  return true;
}

/** Does what an action would do, as far as this computer can. */
function act({ uses = '', with: inputs = {} }: Step, clone: string, temporary: string, run: Run): boolean {
  const [action = ''] = uses.split('@');
  const input = (name: string, otherwise = ''): string =>
    String(inputs[name] ?? otherwise).replace(/\$\{\{\s*runner\.temp\s*\}\}/, temporary);
  const artifact = join(run.folder, 'artifacts', input('name', 'github-pages'));
  switch (action) {
    case 'actions/checkout': {
      // As it is committed; a clone over the file system takes no notice of a depth.
      const { status, stderr } = spawnSync('git', ['clone', '--quiet', PROJECT, clone], { encoding: 'utf8' });
      run.say(status === 0 ? '  cloned what is committed' : `  not cloned: ${stderr}`);
      run.change?.(clone);
      if (run.change) commitAll(clone);
      return status === 0;
    }
    case 'actions/upload-artifact':
    case 'actions/upload-pages-artifact': {
      const path = resolve(clone, input('path'));
      const files = existsSync(path) ? readdirSync(path, { recursive: true }).length : 0;
      run.say(`  artifact ${input('name', 'github-pages')}: ${String(files)} files and folders`);
      if (files > 0) cpSync(path, artifact, { recursive: true, dereference: true });
      return files > 0;
    }
    case 'actions/download-artifact': {
      if (existsSync(artifact)) cpSync(artifact, input('path', clone), { recursive: true });
      run.say(
        existsSync(artifact)
          ? `  took the artifact ${input('name')}`
          : `  there is no artifact ${input('name')}`,
      );
      return existsSync(artifact);
    }
    default:
      run.say(`  NOT RUN, for GitHub alone can: ${action}`);
      return true;
  }
}

function commitAll(clone: string): void {
  const author = ['-c', 'user.name=Author', '-c', 'user.email=author@example.org'];
  spawnSync('git', ['-C', clone, ...author, 'commit', '--quiet', '--all', '--message=A change']);
}

async function shell(
  { run: command = '', env = {} }: Step,
  clone: string,
  common: Readonly<Record<string, string>>,
  { linked, vars, say }: Run,
): Promise<boolean> {
  if (linked && command.trim() === 'npm ci') {
    symlinkSync(join(PROJECT, 'node_modules'), join(clone, 'node_modules'));
    say('  took the packages that are installed, in place of npm ci');
    return true;
  }
  say(`  ${command.trim()}`);
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', command], {
    cwd: clone,
    env: {
      ...ownEnvironment(),
      ...common,
      ...expanded(env, { ...vars, token: common['GITHUB_TOKEN'] ?? '' }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      say(part.toString().trimEnd().replaceAll(/^/gm, '    '));
    });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  if (code !== 0) say(`  exit code ${String(code)}`);
  return code === 0;
}

/** The few expressions that may stand in the environment of a step. */
function expanded(
  env: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      value.replaceAll(
        /\$\{\{\s*(?:vars|github)\.(\w+)(?: \|\| '([^']*)')?\s*\}\}/g,
        (_, of: string, otherwise = '') => values[of] ?? (otherwise as string),
      ),
    ]),
  );
}
