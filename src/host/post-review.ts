import { z } from 'zod';
import { find, request, type Repository } from './github-api.ts';
import type { Postable } from './posted-text.ts';

/** The event of a finished run, as far as it is needed. GitHub makes it; a pull request has no say in it. */
export const finishedRun = z.object({
  workflow_run: z.object({
    event: z.string(),
    conclusion: z.string().nullable(),
    head_sha: z.string().regex(/^[0-9a-f]{40,64}$/),
    head_branch: z.string(),
    head_repository: z.object({ id: z.int(), owner: z.object({ login: z.string() }) }),
    html_url: z.url(),
  }),
  repository: z.object({ default_branch: z.string() }),
});
export type FinishedRun = z.output<typeof finishedRun>;

const pull = z.object({
  number: z.int().positive(),
  head: z.object({ sha: z.string(), repo: z.object({ id: z.int() }).nullable() }),
});
const comment = z.object({
  id: z.int(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullish(),
});

/** What became of a comment. */
export type Posted =
  | { readonly kind: 'written' | 'brought-up-to-date'; readonly number: number }
  | { readonly kind: 'moved-on' };

/**
 * Writes a comment on the pull request that a run was for, or brings the one up to date that this account wrote before.
 * The pull request is found by what GitHub says of the run (repository, branch and commit), never by what the run
 * left behind. Where the branch has moved on since, nothing is written: a later run will.
 */
export async function postReview(
  repository: Repository,
  { workflow_run: run, repository: { default_branch: base } }: FinishedRun,
  { marker, text }: Postable & { kind: 'text' },
  account: string,
): Promise<Posted> {
  const { head_repository: from, head_branch: branch, head_sha: commit } = run;
  const at = await find(
    repository,
    'pulls',
    { state: 'open', base, head: `${from.owner.login}:${branch}` },
    pull,
    ({ head }) => head.sha === commit && head.repo?.id === from.id,
  );
  if (at === undefined) return { kind: 'moved-on' };
  const body = `${marker}\nReview pack of commit ${commit.slice(0, 12)}, printable, among the [artifacts of this run](${run.html_url}). It was made by the code of the pull request and decides nothing.\n\n${text}\n`;
  const before = await find(
    repository,
    `issues/${String(at.number)}/comments`,
    {},
    comment,
    (one) => one.user?.login === account && (one.body ?? '').split(/\r?\n/)[0] === marker,
  );
  if (before === undefined)
    await request(repository, 'POST', `issues/${String(at.number)}/comments`, comment, { body });
  else await request(repository, 'PATCH', `issues/comments/${String(before.id)}`, comment, { body });
  return { kind: before === undefined ? 'written' : 'brought-up-to-date', number: at.number };
}
