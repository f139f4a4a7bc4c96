import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeGitHub, type Records, type Written } from './fake-github.ts';
import { runWorkflow } from './run-workflow.ts';

// A busy machine takes its time to build a site.
vi.setConfig({ testTimeout: 240_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workflow-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  readonly job?: string;
  readonly records?: Records;
  readonly env?: Readonly<Record<string, string>>;
  readonly change?: (clone: string) => void;
}

/** Runs a workflow, or one job of it, in clean clones, against an invented GitHub. */
async function run(
  name: string,
  { job, records = {}, env = {}, change }: Asked = {},
): Promise<{ isWell: boolean; said: string; written: Written[] }> {
  const { api, written, close } = await fakeGitHub(records);
  const said: string[] = [];
  const isWell = await runWorkflow(
    `.github/workflows/${name}.yml`,
    {
      folder,
      linked: true,
      vars: { SITE_ADDRESS: 'https://plans.example.gov.uk' },
      env: { GITHUB_API_URL: api, GITHUB_TOKEN: 'a-token', GITHUB_REPOSITORY: 'council/plans', ...env },
      say: (text) => said.push(text),
      ...(change === undefined ? {} : { change }),
    },
    job,
  );
  close();
  return { isWell, said: said.join('\n'), written };
}

// The dear ones, that build or test everything, run by the same steps with:  npm run workflow -- check
describe('the steps of workflows, in a clean clone of what is committed', () => {
  it('check the plans', async () => {
    const { isWell, said } = await run('check', { job: 'plans' });
    expect(said).toContain('npm run --silent check -- --format github');
    expect(isWell, said).toBe(true);
  });

  it('make a reminder, and open an issue with it', async () => {
    const { isWell, said, written } = await run('remind');
    expect(isWell, said).toBe(true);
    expect(written.map(({ method, path }) => [method, path])).toEqual([['POST', 'issues']]);
    expect(written[0]?.body.title).toMatch(/^Overdue and silent actions on \d+ \w+ \d{4}$/);
  });

  it('make the review pack of a pull request, and write its comment in a run of its own', async () => {
    const commit = 'a'.repeat(40);
    const event = join(folder, 'event.json');
    writeFileSync(
      event,
      JSON.stringify({
        workflow_run: {
          event: 'pull_request',
          conclusion: 'success',
          head_sha: commit,
          head_branch: 'new-title',
          head_repository: { id: 7, owner: { login: 'analyst' } },
          html_url: 'https://github.com/council/plans/actions/runs/1',
        },
        repository: { default_branch: 'main' },
      }),
    );
    const made = await run('review', {
      change: (clone) => {
        const plan = join(clone, 'data/plans/derbyshire/2019-20/plan.yaml');
        writeFileSync(plan, readFileSync(plan, 'utf8').replace(/^title: .*$/m, 'title: Another title'));
      },
    });
    expect(made.isWell, made.said).toBe(true);
    expect(readdirSync(join(folder, 'artifacts/review-pack')).sort()).toEqual([
      ...['index.html', 'review.json', 'review.md', 'review.pdf'],
    ]);
    expect(made.written).toEqual([]);
    const { isWell, said, written } = await run('comment', {
      records: { pulls: [{ number: 5, head: { sha: commit, repo: { id: 7 } } }] },
      env: { GITHUB_EVENT_PATH: event },
    });
    expect(isWell, said).toBe(true);
    expect(written.map(({ method, path }) => [method, path])).toEqual([['POST', 'issues/5/comments']]);
    expect(written[0]?.body.body).toContain('Another title');
  });

  it('build the site that is published, and try to publish it', async () => {
    const { isWell, said } = await run('publish', { job: 'build' });
    expect(isWell, said).toBe(true);
    const site = join(folder, 'artifacts/github-pages');
    expect(readFileSync(join(site, 'sitemap.xml'), 'utf8')).toContain('https://plans.example.gov.uk/');
    // It is a try: nothing is served from the folder of the run.
    expect(existsSync(join(folder, 'clone-build/served'))).toBe(false);
  });

  it('end at the first that goes wrong', async () => {
    const { isWell, said, written } = await run('remind', { env: { GITHUB_TOKEN: 'another' } });
    expect(isWell).toBe(false);
    expect(said).toContain('401 Bad credentials');
    expect(written).toEqual([]);
  });
});
