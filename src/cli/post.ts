import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { GitHubRefused, type Repository } from '../host/github-api.ts';
import { postReminder } from '../host/post-reminder.ts';
import { finishedRun, postReview, type Posted } from '../host/post-review.ts';
import { postableFrom, type Postable } from '../host/posted-text.ts';
import { REMINDER_MARKER } from '../report/reminder.ts';
import { MARKER as REVIEW_MARKER } from '../review/markdown.ts';

const ACCOUNT = 'github-actions[bot]';

const program = new Command('npm run post --')
  .description(
    'Puts a text onto GitHub from a workflow: written once, brought up to date from then on, never repeated.',
  )
  .option('--account <login>', 'the account that the workflow writes as', ACCOUNT)
  .addHelpText(
    'after',
    `
Takes from the workflow's environment: GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_API_URL, GITHUB_EVENT_PATH.
Exit code 0: posted, or nothing to post any more. 1: the text may not be posted, or GitHub refused it. 2: the command was called wrongly.`,
  );
program
  .command('review')
  .description('the comment with the review pack, on the pull request of the run that has finished')
  .argument('<folder>', 'the review pack; of it only review.md is read, as text')
  .action(async (folder: string) => {
    process.exitCode = await review(folder);
  });
program
  .command('reminder')
  .description('the issue with overdue and silent actions')
  .argument('<file>', 'what npm run remind -- --format markdown --out wrote')
  .action(async (file: string) => {
    process.exitCode = await reminder(file);
  });
for (const command of [program, ...program.commands])
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
await program.parseAsync();

async function review(folder: string): Promise<number> {
  const event = finishedRun.safeParse(JSON.parse(readFileSync(needed('GITHUB_EVENT_PATH'), 'utf8')));
  if (!event.success)
    return wrong('The event is not that of a finished run, so there is no pull request.', 2);
  const text = postableFrom(
    join(folder, 'review.md'),
    REVIEW_MARKER,
    'There is more than a comment can hold. The rest is in the review pack.',
  );
  return post(text, (postable) =>
    postReview(repository(), event.data, postable, program.opts<{ account: string }>().account),
  );
}

function reminder(file: string): Promise<number> {
  const text = postableFrom(
    file,
    REMINDER_MARKER,
    'There is more than an issue can hold. All of it:  npm run remind',
  );
  return post(text, (postable) =>
    postReminder(repository(), postable, program.opts<{ account: string }>().account),
  );
}

async function post(
  text: Postable,
  send: (postable: Postable & { kind: 'text' }) => Promise<Posted>,
): Promise<number> {
  if (text.kind === 'refused') return wrong(`${text.why} Nothing was posted.`, 1);
  try {
    const posted = await send(text);
    process.stdout.write(
      posted.kind === 'moved-on'
        ? 'No open pull request has this commit at its head any more. Nothing was posted.\n'
        : `${posted.kind === 'written' ? 'Written' : 'Brought up to date'}: #${String(posted.number)}.\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof GitHubRefused)) throw error;
    return wrong(error.message, 1);
  }
}

function repository(): Repository {
  return {
    api: process.env['GITHUB_API_URL'] ?? 'https://api.github.com',
    name: needed('GITHUB_REPOSITORY'),
    token: needed('GITHUB_TOKEN'),
  };
}

function needed(name: string): string {
  const value = process.env[name] ?? '';
  if (value === '')
    program.error(`The environment variable ${name} is not set: this command runs in a workflow.`, {
      exitCode: 2,
    });
  return value;
}

function wrong(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
