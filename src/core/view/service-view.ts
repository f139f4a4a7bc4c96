import type { EditionModel } from '../compute/model.ts';
import { tally } from '../compute/tally.ts';
import { STATUSES, type Status } from '../schema/delivery.ts';
import { editionView, type EditionView } from './edition-view.ts';
import { countWords, formatNumber, listWords, yearRange } from './format.ts';
import { actionAnchor } from './anchor.ts';

/** An edition in the history of its service. */
export interface ServiceEdition {
  readonly href: string;
  readonly view: EditionView;
  /** What it promised: "40 actions under 7 priorities." */
  readonly promised: string;
  /** What became of that, as a later edition reports it. */
  readonly became: string;
  /** What it says became of the plan before it. */
  readonly reported: string;
}

/** One action followed from one plan into the next. */
export interface ChainView {
  readonly from: string;
  readonly action: string;
  readonly status: string;
  readonly to: readonly { readonly text: string; readonly href: string }[];
}

/** A service over time: its editions, the latest first, and the actions that were carried on. */
export interface ServiceView {
  readonly editions: readonly ServiceEdition[];
  /** `summary`: "6 actions of 2017/18 are carried on in 2023/24". */
  readonly chains: readonly { readonly summary: string; readonly lines: readonly ChainView[] }[];
}

/** Builds the history of a service from its editions, given in order of time. `deliveryHref` finds the page with an edition's actions. */
export function serviceView(
  models: readonly EditionModel[],
  deliveryHref: (model: EditionModel) => string,
): ServiceView {
  return {
    editions: models.toReversed().map((model) => ({
      href: `/${model.edition.service}/${model.edition.id}/`,
      view: editionView(model),
      promised: promisedWords(model),
      became: becameWords(model, models),
      reported: reportedWords(model),
    })),
    chains: models.toReversed().flatMap((model) => {
      const lines = chainsOf(model, deliveryHref(model));
      return lines.length === 0 ? [] : [{ summary: chainWords(model, lines), lines }];
    }),
  };
}

function promisedWords({ edition }: EditionModel): string {
  const themes = edition.delivery?.value.themes;
  if (themes === undefined) return 'It has no delivery plan of single actions.';
  const priorities = themes.flatMap((theme) => theme.priorities);
  const actions = priorities.flatMap((priority) => priority.actions).length;
  return `It promised ${countWords(actions, 'action', 'actions')} under ${countWords(priorities.length, 'priority', 'priorities')}.`;
}

function becameWords(model: EditionModel, models: readonly EditionModel[]): string {
  const name = yearRange(model.edition.id);
  const later = models.find(
    ({ edition }) => edition.progress?.value.plan === name && edition !== model.edition,
  );
  if (later) return `The plan of ${yearRange(later.edition.id)} reports on it: ${tallyWords(later)}.`;
  return model === models.at(-1) ? '' : 'No later plan on this site reports on it.';
}

function reportedWords(model: EditionModel): string {
  const progress = model.edition.progress?.value;
  return progress === undefined ? '' : `On the plan of ${progress.plan} it reports: ${tallyWords(model)}.`;
}

function tallyWords({ edition }: EditionModel): string {
  const order = Object.keys(STATUSES) as Status[];
  const rows = tally(
    (edition.progress?.value.actions ?? []).map(({ status }) => status),
    order,
  ).rows.filter(({ count }) => count > 0);
  return listWords(
    rows.map(({ status, count }) => `${formatNumber(count, 0)} ${STATUSES[status].toLowerCase()}`),
  );
}

function chainWords({ edition }: EditionModel, lines: readonly ChainView[]): string {
  const from = edition.progress?.value.plan ?? '';
  return `${countWords(lines.length, 'action', 'actions')} of ${from} ${lines.length === 1 ? 'is' : 'are'} carried on in ${yearRange(edition.id)}`;
}

function chainsOf({ edition }: EditionModel, href: string): ChainView[] {
  const progress = edition.progress?.value;
  const actions = new Map(
    edition.delivery?.value.themes.flatMap((theme) =>
      theme.priorities.flatMap((priority) => priority.actions.map((action) => [action.ref, action] as const)),
    ),
  );
  return (progress?.actions ?? [])
    .filter((line) => line['carried-to'].length > 0)
    .map((line) => ({
      from: progress?.plan ?? '',
      action: line.action,
      status: STATUSES[line.status],
      to: line['carried-to'].map((ref) => ({
        text: `${yearRange(edition.id)}, action ${ref}: ${actions.get(ref)?.do ?? ''}`,
        href: `${href}#${actionAnchor(ref)}`,
      })),
    }));
}
