import type { OpenAction, OpenActions } from '../compute/open-actions.ts';
import type { Library } from '../edition/edition.ts';
import type { Words } from '../words/words.ts';
import { formatDate } from './format.ts';

/** What those who answer for a plan are reminded of. Texts are as authors wrote them, on one line. */
export interface ReminderView {
  readonly title: string;
  readonly summary: string;
  readonly plans: readonly {
    readonly heading: string;
    readonly about: string;
    readonly sections: readonly {
      readonly heading: string;
      readonly owners: readonly {
        readonly owner: string;
        readonly lines: readonly {
          readonly ref: string;
          readonly text: string;
          readonly notes: readonly string[];
        }[];
      }[];
    }[];
  }[];
}

/** Sections by what is the matter. An action stands in the first that fits it; its notes say the rest. */
const SECTIONS: readonly { readonly heading: string; readonly has: (action: OpenAction) => boolean }[] = [
  { heading: 'Overdue: the date has passed and nothing says that it is finished', has: isLate },
  { heading: 'Asked for by a decision and not yet done', has: ({ conditionOf }) => conditionOf !== null },
  { heading: 'Silent: neither a status nor an update', has: ({ isSilent }) => isSilent },
  { heading: 'Due at a time that cannot be read as a date', has: isUndated },
];

function isLate({ isOverdue }: OpenAction): boolean {
  return isOverdue;
}

function isUndated({ due, lastDay }: OpenAction): boolean {
  return due.length > 0 && lastDay === null;
}

/** A reminder of what is open on a day, by plan, by what is the matter and by who answers for it. */
export function reminderView(
  plans: readonly OpenActions[],
  on: string,
  { services }: Library,
  words: Words,
): ReminderView {
  return {
    title: `Overdue and silent actions on ${formatDate(on, words)}`,
    summary: summaryOf(plans, words),
    plans: plans.map((plan) => ({
      heading: `${services[plan.service]?.name ?? plan.service}: ${plan.title} (${plan.service}/${plan.edition})`,
      about: aboutOf(plan, words),
      sections: sectionsOf(plan.open).map(({ heading, actions }) => ({
        heading,
        owners: [...Map.groupBy(actions, ({ owners }) => owners.join(' and '))].map(([owner, of]) => ({
          owner: owner === '' ? 'No owner is named' : owner,
          lines: of.map((action) => ({
            ref: action.ref,
            text: oneLine(action.text),
            notes: notesOf(action, words),
          })),
        })),
      })),
    })),
  };
}

function sectionsOf(open: readonly OpenAction[]): { heading: string; actions: OpenAction[] }[] {
  const byHeading = Map.groupBy(open, (action) => SECTIONS.find(({ has }) => has(action))?.heading);
  return SECTIONS.flatMap(({ heading }) => {
    const actions = byHeading.get(heading) ?? [];
    return actions.length === 0 ? [] : [{ heading, actions }];
  });
}

function summaryOf(plans: readonly OpenActions[], { numbers }: Words): string {
  if (plans.length === 0)
    return 'No plan covers this day. With --all, plans whose years have ended are shown too.';
  const [late, conditions, silent, undated] = SECTIONS.map(({ heading }) =>
    String(
      plans.flatMap(({ open }) =>
        sectionsOf(open).flatMap((one) => (one.heading === heading ? one.actions : [])),
      ).length,
    ),
  );
  return [
    `${numbers.counted(plans.length, { one: '1 plan', other: `${String(plans.length)} plans` })}:`,
    `${late ?? ''} overdue, ${conditions ?? ''} asked for by a decision and not yet done, ${silent ?? ''} silent,`,
    `${undated ?? ''} due at a time that cannot be read as a date.`,
  ].join(' ');
}

function aboutOf({ first, last, updated, isStale, open, total }: OpenActions, words: Words): string {
  const date = (day: string): string => formatDate(day, words);
  return [
    `The plan is for ${date(first)} to ${date(last)}.`,
    `Its texts or figures last changed on ${date(updated)}${isStale ? ', more than a quarter of a year ago' : ''}.`,
    total === 0
      ? 'It has no actions in its delivery plan.'
      : `${String(open.length)} of its ${words.numbers.counted(total, { one: '1 action is', other: `${String(total)} actions are` })} open.`,
  ].join(' ');
}

function notesOf(action: OpenAction, words: Words): string[] {
  const { due, conditionOf, status, update, isSilent, unread, lastDay } = action;
  const date = (text: string): string =>
    /^\d{4}-\d{2}(-\d{2})?$/.test(text) ? formatDate(text, words) : text;
  return [
    ...(conditionOf === null ? [] : [`asked for by: ${conditionOf}`]),
    due.length === 0 ? 'no date is given' : `due: ${due.map((text) => oneLine(date(text))).join('; ')}`,
    ...(lastDay === null || unread.length === 0 ? [] : [`held to ${formatDate(lastDay, words)}`]),
    ...(status === null ? [] : [words.records.statuses[status].toLowerCase()]),
    ...(isSilent && (action.isOverdue || conditionOf !== null) ? ['neither a status nor an update'] : []),
    ...(update === null ? [] : [`update: ${oneLine(update)}`]),
  ];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
