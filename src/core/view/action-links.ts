import { toldOf } from '../compute/action-chains.ts';
import { originOf, originsOf, type ProgressLine } from '../compute/action-history.ts';
import { actionsOf, askedFor, promisesOf } from '../compute/promises.ts';
import type { EditionModel } from '../compute/model.ts';
import type { Edition } from '../edition/edition.ts';
import { deliveryPage, progressPage } from '../edition/record-pages.ts';
import type { Action, Status } from '../schema/delivery.ts';
import type { Words } from '../words/words.ts';
import { actionAnchor, anchorFor } from './anchor.ts';

/** A link to an action of some plan; `href` is empty where no page shows it. */
export interface ActionLink {
  readonly text: string;
  readonly href: string;
}

/** The address of an action on the page of its own plan; of what a body asked for on the page of decisions. */
export function actionHref(edition: Edition, ref: string): string {
  const condition = askedFor(edition).find(({ action }) => action.ref === ref);
  if (condition) return `/${edition.service}/${edition.id}/approval/#${condition.anchor}`;
  const page = deliveryPage(edition);
  return page === '' ? '' : `${page}#${actionAnchor(ref)}`;
}

/** So many words of an action make its address where it has no reference. */
const NAME_WORDS = 6;

/** What a line of a progress report is called by: its reference, or how it begins. */
export function lineName({ ref, action }: ProgressLine): string {
  return (
    ref ??
    action
      .split(/\s+/)
      .slice(0, NAME_WORDS)
      .join(' ')
      .replace(/[,;:.]$/, '')
  );
}

/** The address of a line on the page of its report. */
export function progressAnchor(line: ProgressLine): string {
  return anchorFor('progress', lineName(line));
}

/** Where an edition reports on an action, to link to; the edition itself where no page shows the report. */
export function progressHref(edition: Edition, line: ProgressLine | undefined): string {
  const page = progressPage(edition);
  return page === '' || line === undefined
    ? `/${edition.service}/${edition.id}/`
    : `${page}#${progressAnchor(line)}`;
}

/** The actions of earlier plans that an action carries on: those that are here as links, and the author's words for others. */
export function carriedFrom(action: Action, { edition, siblings, words }: EditionModel): ActionLink[] {
  const here = originsOf(action, edition, siblings);
  const linked = new Set(here.map((origin) => origin.edition.id));
  return [
    ...here.map((origin) => ({
      text: inShort(origin.edition, origin.action.ref, words),
      href: actionHref(origin.edition, origin.action.ref),
    })),
    ...(action['carried-from'] ?? []).flatMap((from): ActionLink[] => {
      const origin = originOf(from);
      if (origin === undefined) return [{ text: from, href: '' }];
      if (origin.ref === null)
        return linked.has(origin.edition) ? [] : [{ text: words.periods.years(origin.edition), href: '' }];
      const isLinked = here.some((one) => one.edition.id === origin.edition && one.action.ref === origin.ref);
      return isLinked ? [] : [{ text: `${words.periods.years(origin.edition)} ${origin.ref}`, href: '' }];
    }),
  ];
}

/** What later plans say became of an action. */
export function becameOf(
  action: Action,
  { edition, siblings, words }: EditionModel,
): {
  readonly plan: string;
  readonly href: string;
  readonly status: Status;
  readonly statusWords: string;
  readonly to: readonly ActionLink[];
}[] {
  return toldOf(action, edition, siblings).map(({ by, line, carriers }) => {
    const status = line?.status ?? 'carried-forward';
    return {
      plan: words.records.inPlan(words.periods.years(by.id)),
      href: progressHref(by, line),
      status,
      statusWords: words.records.statuses[status],
      to: carriers.map(({ ref }) => ({ text: words.records.actionLink(ref), href: actionHref(by, ref) })),
    };
  });
}

/** The action that a line of a report is about, in the plan before where that is here. */
export function originOfLine(
  line: ProgressLine,
  previous: Edition | undefined,
  { words }: EditionModel,
): ActionLink | null {
  if (previous === undefined || line.ref === undefined) return null;
  if (!promisesOf(previous).some(({ ref }) => ref === line.ref)) return null;
  return { text: ofPlan(previous, line.ref, words), href: actionHref(previous, line.ref) };
}

/** All of the editions of a service that links between their actions are made from. */
export function linksKey(editions: readonly Edition[]): string {
  return JSON.stringify(
    editions.map((edition) => [
      edition.id,
      deliveryPage(edition),
      progressPage(edition),
      actionsOf(edition).map((action) => [action.ref, action['carried-from']]),
      askedFor(edition).map(({ action, anchor }) => [action.ref, anchor]),
      edition.progress?.value.of,
      edition.progress?.value.actions.map((line) => [lineName(line), line.status, line['carried-to']]),
    ]),
  );
}

function ofPlan(edition: Edition, ref: string, words: Words): string {
  return askedFor(edition).some(({ action }) => action.ref === ref)
    ? inShort(edition, ref, words)
    : words.records.actionOfPlan(words.periods.years(edition.id), ref);
}

/** "2024/25 A1", or "2024/25 condition". */
function inShort(edition: Edition, ref: string, { periods, records }: Words): string {
  const condition = askedFor(edition).find(({ action }) => action.ref === ref);
  const name = condition === undefined ? ref : records.condition(condition.hasRef ? ref : '');
  return `${periods.years(edition.id)} ${name}`;
}
