import ACTIONS from './actions.json' with { type: 'json' };
import { scriptCalled, scripts, stepsOf, type Workflow } from './workflow.ts';

/** What runs the code of a pull request, which may be anybody's. */
const OF_STRANGERS = ['pull_request', 'merge_group', 'issues', 'issue_comment'];
/** Set by GitHub, and not by who opens a pull request. */
const HARMLESS = /^(?:vars\.[A-Z_]+(?: \|\| '[^']*')?|github\.token)$/;

/** What this project does not allow in a workflow, beyond what GitHub itself refuses. A sentence for each fault. */
export function faultsOf(workflow: Workflow): string[] {
  return [
    ...faultsOfWhole(workflow),
    ...Object.keys(workflow.jobs).flatMap((job) => faultsOfJob(workflow, job)),
    ...stepsOf(workflow).flatMap(({ job, step }) => [
      ...faultsOfAction(workflow, job, step),
      ...faultsOfRun(job, step),
    ]),
  ];
}

function isOfStrangers({ on }: Workflow): boolean {
  return Object.keys(on).some((event) => OF_STRANGERS.includes(event));
}

function faultsOfWhole(workflow: Workflow): string[] {
  const { text, on, permissions, concurrency } = workflow;
  return [
    ...('pull_request_target' in on ? ['pull_request_target gives strangers the rights of main'] : []),
    ...(JSON.stringify(permissions) === '{}' ? [] : ['permissions: {} is missing at the top']),
    ...(concurrency === undefined ? ['concurrency is missing'] : []),
    ...(/\bsecrets\b/.test(text) ? ['a secret is used'] : []),
  ];
}

function faultsOfJob(workflow: Workflow, name: string): string[] {
  const job = workflow.jobs[name];
  const { permissions, steps = [], uses } = job ?? {};
  const writes = Object.entries(permissions ?? {}).filter(([, right]) => right !== 'read');
  const runsCode = steps.some(({ run }) => run !== undefined);
  return [
    ...(permissions === undefined ? [`${name}: permissions are missing`] : []),
    ...(uses === undefined && job?.['timeout-minutes'] === undefined
      ? [`${name}: timeout-minutes is missing`]
      : []),
    ...(isOfStrangers(workflow) && writes.length > 0
      ? [`${name}: strangers' code may write ${writes.map(([what]) => what).join(', ')}`]
      : []),
    ...(permissions?.['id-token'] === 'write' && (runsCode || job?.environment === undefined)
      ? [`${name}: what may publish runs code, or names no environment`]
      : []),
  ];
}

function faultsOfAction({ text, on }: Workflow, job: string, { uses, with: inputs = {} }: Step): string[] {
  if (uses === undefined) return [];
  const [name = '', commit = ''] = uses.split('@');
  const known = Object.hasOwn(ACTIONS, name) ? ACTIONS[name as keyof typeof ACTIONS] : undefined;
  if (known === undefined) return [`${job}: ${name} is not among the actions that were looked at`];
  const isSpelt = text.includes(`uses: ${name}@${known.commit} # ${known.version}\n`);
  const unknown = Object.keys(inputs).filter((input) => !known.inputs.includes(input));
  return [
    ...(commit === known.commit && isSpelt
      ? []
      : [`${job}: ${uses} is not ${known.commit} # ${known.version}`]),
    ...unknown.map((input) => `${job}: ${name} has no input ${input}`),
    ...(name === 'actions/checkout' && inputs['persist-credentials'] !== false
      ? [`${job}: checkout leaves credentials behind`]
      : []),
    ...(name === 'actions/checkout' && 'workflow_run' in on && ('ref' in inputs || 'repository' in inputs)
      ? [`${job}: checks out what another run was for`]
      : []),
  ];
}

function faultsOfRun(job: string, { run, env = {} }: Step): string[] {
  if (run === undefined) return [];
  const lines = run.trim().split('\n');
  const known = scripts();
  return [
    ...(run.includes('${{') ? [`${job}: an expression stands in a command`] : []),
    ...lines.flatMap((line) => {
      const called = scriptCalled(line);
      if (called === undefined) return [`${job}: "${line}" is no npm script`];
      return called.script === 'ci' || Object.hasOwn(known, called.script)
        ? []
        : [`${job}: there is no script ${called.script}`];
    }),
    ...Object.entries(env).flatMap(([name, value]) =>
      [...value.matchAll(/\$\{\{\s*(.*?)\s*\}\}/g)]
        .filter(([, expression = '']) => !HARMLESS.test(expression))
        .map(([expression]) => `${job}: ${name} is ${expression}`),
    ),
  ];
}

type Step = ReturnType<typeof stepsOf>[number]['step'];
