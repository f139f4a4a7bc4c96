import { z } from 'zod';
import { find, request, type Repository } from './github-api.ts';
import type { Posted } from './post-review.ts';
import type { Postable } from './posted-text.ts';

const issue = z.object({
  number: z.int().positive(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullish(),
});

/**
 * Opens an issue with a text, or brings the open one up to date that this account opened before with the same marker.
 * The first heading of the text is its title.
 */
export async function postReminder(
  repository: Repository,
  { marker, text }: Postable & { kind: 'text' },
  account: string,
): Promise<Posted> {
  const [, title = 'Overdue and silent actions'] = /^# (.+)$/m.exec(text) ?? [];
  const body = `${marker}\n${text.replace(/^# .+\n+/, '')}\n`;
  const before = await find(
    repository,
    'issues',
    { state: 'open', creator: account },
    issue,
    (one) => one.user?.login === account && (one.body ?? '').split(/\r?\n/)[0] === marker,
  );
  const { number } =
    before === undefined
      ? await request(repository, 'POST', 'issues', issue, { title, body })
      : await request(repository, 'PATCH', `issues/${String(before.number)}`, issue, { title, body });
  return { kind: before === undefined ? 'written' : 'brought-up-to-date', number };
}
