import type { OpenActions } from '../core/compute/open-actions.ts';
import type { ReminderView } from '../core/view/reminder-view.ts';

/** The first line of a reminder in Markdown: an issue that begins with it is brought up to date, not opened again. */
export const REMINDER_MARKER = '<!-- youth-justice-plans reminder -->';

/** A reminder to read on a terminal. */
export function reminderText({ title, summary, plans }: ReminderView): string {
  const lines = plans.flatMap(({ heading, about, sections }) => [
    '',
    heading,
    `  ${about}`,
    ...sections.flatMap((section) => [
      '',
      `  ${section.heading}`,
      ...section.owners.flatMap(({ owner, lines: of }) => [
        `    ${owner}`,
        ...of.map(
          ({ ref, text, notes }) => `      ${ref === '' ? '' : `${ref}  `}${text} (${notes.join('; ')})`,
        ),
      ]),
    ]),
  ]);
  return `${[title, summary, ...lines].join('\n')}\n`;
}

/** A reminder for an issue, its marker in the first line. */
export function reminderMarkdown({ title, summary, plans }: ReminderView): string {
  const blocks = plans.flatMap(({ heading, about, sections }) => [
    `## ${heading}`,
    about,
    ...sections.flatMap((section) => [
      `### ${section.heading}`,
      ...section.owners.flatMap(({ owner, lines }) => [
        `**${owner}**`,
        lines
          .map(({ ref, text, notes }) => `- ${ref === '' ? '' : `**${ref}** `}${text} (${notes.join('; ')})`)
          .join('\n'),
      ]),
    ]),
  ]);
  return `${[`${REMINDER_MARKER}\n# ${title}`, summary, ...blocks].join('\n\n')}\n`;
}

/** What `--format json` prints. */
export interface ReminderJson {
  readonly version: 1;
  readonly on: string;
  readonly plans: readonly OpenActions[];
}

/** A reminder for programs. */
export function reminderJson(plans: readonly OpenActions[], on: string): string {
  return `${JSON.stringify({ version: 1, on, plans } satisfies ReminderJson, null, 2)}\n`;
}
