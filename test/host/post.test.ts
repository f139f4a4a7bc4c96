import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeGitHub, type Records, type Written } from './fake-github.ts';

const POST = fileURLToPath(new URL('../../src/cli/post.ts', import.meta.url));
const REVIEW = '<!-- youth-justice-plans review -->';
const REMINDER = '<!-- youth-justice-plans reminder -->';
const BOT = { login: 'github-actions[bot]' };
const COMMIT = 'a'.repeat(40);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'post-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const EVENT = {
  action: 'completed',
  workflow_run: {
    event: 'pull_request',
    conclusion: 'success',
    head_sha: COMMIT,
    head_branch: 'new-figures',
    head_repository: { id: 7, full_name: 'analyst/plans', owner: { login: 'analyst' } },
    html_url: 'https://github.com/council/plans/actions/runs/1',
    // GitHub leaves this empty where the pull request is from a fork.
    pull_requests: [],
  },
  repository: { full_name: 'council/plans', default_branch: 'main' },
};

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly complaint: string;
  readonly written: readonly Written[];
  readonly asked: readonly string[];
}

/** Runs the command as a workflow does, against an invented GitHub. */
async function post(
  args: readonly string[],
  records: Records = {},
  env: Readonly<Record<string, string | undefined>> = {},
  event: unknown = EVENT,
): Promise<Outcome> {
  const { api, written, asked, close } = await fakeGitHub(records);
  writeFileSync(join(folder, 'event.json'), JSON.stringify(event));
  const child = spawn(process.execPath, [POST, ...args], {
    env: {
      ...process.env,
      GITHUB_API_URL: api,
      GITHUB_REPOSITORY: 'council/plans',
      GITHUB_TOKEN: 'a-token',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      ...env,
    },
  });
  let out = '';
  let complaint = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  close();
  return { code, out, complaint, written, asked };
}

function pack(text: string | Buffer): string {
  const made = join(folder, 'pack');
  mkdirSync(made);
  writeFileSync(join(made, 'review.md'), text);
  return made;
}

const pull = (number: number, sha: string, repo: number | null = 7): Record<string, unknown> => ({
  number,
  head: { sha, repo: repo === null ? null : { id: repo } },
});
const comment = (id: number, user: { login: string }, body: string): Record<string, unknown> => ({
  id,
  user,
  body,
});
const PULLS = { pulls: [pull(3, 'b'.repeat(40)), pull(5, COMMIT)] };

describe('npm run post -- review', () => {
  it('writes a comment on the pull request whose head the run was for, a fork too', async () => {
    const { code, out, written, asked } = await post(
      ['review', pack(`${REVIEW}\n## What changed\n\nA figure.\n`)],
      PULLS,
    );
    expect([code, out]).toEqual([0, 'Written: #5.\n']);
    expect(asked[0]).toBe('pulls?state=open&base=main&head=analyst%3Anew-figures&per_page=100&page=1');
    expect(written).toEqual([
      {
        method: 'POST',
        path: 'issues/5/comments',
        body: {
          body: `${REVIEW}\nReview pack of commit aaaaaaaaaaaa, printable, among the [artifacts of this run](https://github.com/council/plans/actions/runs/1). It was made by the code of the pull request and decides nothing.\n\n## What changed\n\nA figure.\n`,
        },
      },
    ]);
  });

  it('brings its own comment up to date, behind however many others, and leaves one of somebody else alone', async () => {
    const others = Array.from({ length: 120 }, (_, id) => comment(id, { login: 'member' }, 'A question'));
    const { out, written } = await post(['review', pack(`${REVIEW}\nNow.`)], {
      ...PULLS,
      'issues/5/comments': [
        comment(700, { login: 'stranger' }, `${REVIEW}\nMine`),
        comment(701, BOT, 'Another comment of the account'),
        ...others,
        comment(702, BOT, `${REVIEW}\nBefore.`),
      ],
    });
    expect(out).toBe('Brought up to date: #5.\n');
    expect(written.map(({ method, path }) => [method, path])).toEqual([['PATCH', 'issues/comments/702']]);
  });

  it.each([
    ['the branch has moved on', [pull(5, 'c'.repeat(40))]],
    ['the branch is of another repository', [pull(5, COMMIT, 8)]],
    ['the fork is gone', [pull(5, COMMIT, null)]],
    ['it is closed', []],
  ])('writes nothing where %s', async (_, pulls) => {
    const { code, out, written } = await post(['review', pack(`${REVIEW}\nNow.`)], { pulls });
    expect([code, out, written]).toEqual([
      0,
      'No open pull request has this commit at its head any more. Nothing was posted.\n',
      [],
    ]);
  });

  it('takes no number of a pull request from the pack', async () => {
    const made = pack(`${REVIEW}\nNow.`);
    writeFileSync(join(made, 'pull-request'), '3');
    writeFileSync(join(made, 'review.json'), '{ "number": 3 }');
    const { written } = await post(['review', made], PULLS);
    expect(written.map(({ path }) => path)).toEqual(['issues/5/comments']);
  });

  it('notifies nobody and links no other issue', async () => {
    const { written } = await post(
      ['review', pack(`${REVIEW}\n@council/board see #12, not # 12 and &#39;`)],
      PULLS,
    );
    expect(written[0]?.body.body).toContain('@\u200bcouncil/board see #\u200b12, not # 12 and &#39;');
  });

  it('cuts at a line what is too long for a comment, and says so', async () => {
    const { written } = await post(['review', pack(`${REVIEW}\n${'A line.\n'.repeat(10_000)}`)], PULLS);
    const body = written[0]?.body.body ?? '';
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(
      /A line\.\n\nThere is more than a comment can hold\. The rest is in the review pack\.\n$/,
    );
  });

  it.each([
    ['has another first line', 'Approved by the board\n', /The first line of \S+ is not <!-- youth-justice/],
    ['has no text', '', /The first line of/],
    ['is not text', Buffer.from([0xff, 0xfe, 0x00]), /is not text in UTF-8/],
    ['is endless', Buffer.alloc(2_000_001, 65), /has 2000001 bytes/],
  ])('refuses a pack that %s', async (_, text, why) => {
    const { code, complaint, written } = await post(['review', pack(text)], PULLS);
    expect(complaint).toMatch(why);
    expect(complaint).toMatch(/Nothing was posted\.\n$/);
    expect([code, written]).toEqual([1, []]);
  });

  it('refuses a pack that links to another file of the computer', async () => {
    const made = join(folder, 'pack');
    mkdirSync(made);
    writeFileSync(join(folder, 'secret'), `${REVIEW}\nsecret`);
    symlinkSync(join(folder, 'secret'), join(made, 'review.md'));
    const { code, complaint, written } = await post(['review', made], PULLS);
    expect([code, written]).toEqual([1, []]);
    expect(complaint).toContain('is not a plain file');
  });

  it('says what GitHub says when it refuses, and never the token', async () => {
    const { code, complaint } = await post(['review', pack(`${REVIEW}\nNow.`)], PULLS, {
      GITHUB_TOKEN: 'another-token',
    });
    expect(code).toBe(1);
    expect(complaint).toMatch(/^GitHub refused GET pulls\?\S+: 401 Bad credentials\n$/);
  });

  it('is called wrongly outside a workflow, and by an event that is none of a run', async () => {
    const made = pack(`${REVIEW}\nNow.`);
    const outside = await post(['review', made], PULLS, { GITHUB_TOKEN: '' });
    expect(outside.code).toBe(2);
    expect(outside.complaint).toContain('The environment variable GITHUB_TOKEN is not set');
    const other = await post(['review', made], PULLS, {}, { pull_request: { number: 3 } });
    expect([other.code, other.written]).toEqual([2, []]);
  });
});

describe('npm run post -- reminder', () => {
  const file = (): string => {
    writeFileSync(join(folder, 'reminder.md'), `${REMINDER}\n# Overdue on 1 October 2026\n\n1 plan.\n`);
    return join(folder, 'reminder.md');
  };

  it('opens an issue with the heading as its title', async () => {
    const { code, out, written } = await post(['reminder', file()]);
    expect([code, out]).toEqual([0, 'Written: #41.\n']);
    expect(written).toEqual([
      {
        method: 'POST',
        path: 'issues',
        body: { title: 'Overdue on 1 October 2026', body: `${REMINDER}\n1 plan.\n` },
      },
    ]);
  });

  it('brings the open one up to date', async () => {
    const issue = (
      number: number,
      user: { login: string },
      body: string | null,
    ): Record<string, unknown> => ({
      number,
      user,
      body,
    });
    const { out, written } = await post(['reminder', file()], {
      issues: [
        issue(8, { login: 'stranger' }, `${REMINDER}\nMine`),
        issue(9, BOT, null),
        issue(10, BOT, `${REMINDER}\nOld`),
      ],
    });
    expect(out).toBe('Brought up to date: #10.\n');
    expect(written.map(({ method, path, body }) => [method, path, body.title])).toEqual([
      ['PATCH', 'issues/10', 'Overdue on 1 October 2026'],
    ]);
  });
});
