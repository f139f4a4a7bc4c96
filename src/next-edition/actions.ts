import type { Edition } from '../core/edition/edition.ts';
import { actionsOf, askedFor, isOpen } from '../core/compute/promises.ts';
import { datesIn } from '../core/schema/date-words.ts';
import { wordsOf } from '../core/words/words.ts';
import type { FileText } from '../write/all-or-nothing.ts';
import { withYears } from './years.ts';
import { yamlText } from './yaml-text.ts';

/** The references of actions that the next edition begins with: those that are open. */
export function carriedRefs(edition: Edition): ReadonlySet<string> {
  return new Set(
    actionsOf(edition)
      .filter(isOpen)
      .map(({ ref }) => ref),
  );
}

/** `delivery-plan.yaml` with every open action, or null where none is open: the schema asks for at least one. */
export function nextDelivery(from: Edition, id: string, folder: string): FileText | null {
  const delivery = from.delivery?.value;
  const asked = askedFor(from).filter(({ action }) => isOpen(action));
  if (carriedRefs(from).size === 0 && asked.length === 0) return null;
  const begins = `${id.slice(0, 4)}-04`;
  const notes: { path: (string | number)[]; text: string }[] = [];
  const themes = (delivery?.themes ?? [])
    .map((theme) => ({
      ...theme,
      priorities: theme.priorities
        .map((priority) => ({ ...priority, actions: priority.actions.filter(isOpen) }))
        .filter(({ actions }) => actions.length > 0),
    }))
    .filter(({ priorities }) => priorities.length > 0)
    .map((theme, t) => ({
      ...theme,
      priorities: theme.priorities.map((priority, p) => ({
        ...priority,
        actions: priority.actions.map((action, a) => {
          const past = (action.due ?? []).filter((due) => datesIn(due).some(({ last }) => last < begins));
          if (past.length > 0)
            notes.push({
              path: ['themes', t, 'priorities', p, 'actions', a],
              text: `It was due ${past.join(' and ')}: give it a new date,  due: ${id.slice(0, 4)}-…`,
            });
          const due = (action.due ?? []).filter((one) => !past.includes(one));
          return {
            ref: action.ref,
            do: action.do,
            'carried-from': `${from.id} ${action.ref}`,
            owner: oneOrMore(action.owner),
            due: oneOrMore(due),
            status:
              action.status === 'in-progress' || action.status === 'not-started' ? action.status : undefined,
            success: action.success,
            answers: action.answers,
          };
        }),
      })),
    }));
  const taken = new Set(actionsOf(from).map(({ ref }) => ref));
  const conditions = [...Map.groupBy(asked, ({ body }) => body)].map(([body, own], p) => ({
    priority: `What the ${body} asked for`,
    actions: own.map(({ action, owner, hasRef }, a) => {
      const was = [...owner, ...(action.due ?? [])].join(', ');
      if (was !== '')
        notes.push({
          path: ['themes', themes.length, 'priorities', p, 'actions', a],
          text: `Owner and date were: ${was}`,
        });
      const ref = hasRef ? action.ref : freeRef(taken);
      taken.add(ref);
      return { ref, do: action.do, 'carried-from': `${from.id} ${action.ref}` };
    }),
  }));
  const value = {
    title: delivery?.title === undefined ? undefined : withYears(delivery.title, from.id, id),
    owners: delivery?.owners,
    inspections: delivery?.inspections,
    outcomes: delivery?.outcomes,
    themes: [...themes, ...(conditions.length > 0 ? [{ theme: 'Conditions', priorities: conditions }] : [])],
  };
  const head = `The delivery plan. Every open action of ${from.id} stands here, under its old reference.
- Take out those that progress.yaml says were completed or withdrawn.
- Word anew what goes on in another way; carried-from keeps the link. One action may carry on several:  carried-from: [${from.id} …, ${from.id} …]
- Give dates, and add the new actions, each with a reference of its own.
- Look at owners, inspections and what is wanted more and fewer of: they are as they were.`;
  return { file: `${folder}/delivery-plan.yaml`, text: yamlText(value, { head, notes }) };
}

/** `progress.yaml` with a line for each action: closed ones as they ended, open ones as a proposal to carry them on. */
export function nextProgress(from: Edition, folder: string): FileText | null {
  const notes: { path: (string | number)[]; text: string }[] = [];
  const lines = [
    ...(from.delivery?.value.themes ?? []).flatMap((theme) =>
      theme.priorities.flatMap((priority) =>
        priority.actions.map((action) => ({ theme: theme.theme, priority: priority.priority, action })),
      ),
    ),
    ...askedFor(from).map(({ body, action }) => ({
      theme: 'Conditions',
      priority: `What the ${body} asked for`,
      action,
    })),
  ];
  if (lines.length === 0) return null;
  const actions = lines.map(({ theme, priority, action }, index) => {
    if (isOpen(action))
      notes.push({ path: ['actions', index], text: 'Decide. Proposed: carried on; say why in  because: …' });
    return {
      ref: action.ref,
      theme,
      priority,
      action: action.do,
      owner: oneOrMore(action.owner),
      due: oneOrMore(action.due),
      answers: action.answers,
      status: isOpen(action) ? 'carried-forward' : action.status,
      update: action.status === 'withdrawn' ? undefined : action.update,
      because: action.status === 'withdrawn' ? action.update : undefined,
    };
  });
  const plan = wordsOf('en').periods.years(from.id);
  const head = `What became of every action of ${from.id}. The check asks for a decision on each that was open:
- carried on:  status: carried-forward, with the reason as  because: …  The action of delivery-plan.yaml that carries it on names it as  carried-from: ${from.id} <ref>
- merged with others: the same; several lines, one action with  carried-from: [ …, … ]
- dropped:  status: withdrawn, with  because: …  Take the action out of delivery-plan.yaml.
- finished:  status: completed, with  update: what came of it.  Take the action out of delivery-plan.yaml.`;
  return {
    file: `${folder}/progress.yaml`,
    text: yamlText({ plan, of: from.id, actions }, { head, notes }),
  };
}

/** A reference that no action has yet: C1, C2 and so on, as of a condition. */
function freeRef(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`C${String(number)}`)) number += 1;
  return `C${String(number)}`;
}

/** One value alone, several as a list. */
function oneOrMore(values: readonly string[] | undefined): string | readonly string[] | undefined {
  return values?.length === 1 ? values[0] : values;
}
