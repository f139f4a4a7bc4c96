import type { EditionModel } from '../compute/model.ts';
import { tally } from '../compute/tally.ts';
import { STATUSES, type Status } from '../schema/delivery.ts';
import { editionView, type EditionView } from './edition-view.ts';
import { wordsOf } from '../words/words.ts';
import { formatNumber } from './format.ts';
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

function promisedWords({ edition, words }: EditionModel): string {
  const themes = edition.delivery?.value.themes;
  if (themes === undefined) return words.service.noActions;
  const priorities = themes.flatMap((theme) => theme.priorities);
  const actions = priorities.flatMap((priority) => priority.actions).length;
  return words.service.promised(actions, priorities.length);
}

function becameWords(model: EditionModel, models: readonly EditionModel[]): string {
  const { service, periods } = model.words;
  // What the plans say of each other is the period of the plan as English writes it.
  const name = wordsOf('en').periods.years(model.edition.id);
  const later = models.find(
    ({ edition }) => edition.progress?.value.plan === name && edition !== model.edition,
  );
  if (later) return service.reportedBy(periods.years(later.edition.id), tallyWords(later));
  return model === models.at(-1) ? '' : service.notReported;
}

function reportedWords(model: EditionModel): string {
  const progress = model.edition.progress?.value;
  return progress === undefined ? '' : model.words.service.reports(progress.plan, tallyWords(model));
}

function tallyWords({ edition, words }: EditionModel): string {
  const order = Object.keys(STATUSES) as Status[];
  const rows = tally(
    (edition.progress?.value.actions ?? []).map(({ status }) => status),
    order,
  ).rows.filter(({ count }) => count > 0);
  return words.service.tally(
    rows.map(({ status, count }) => ({
      count: formatNumber(count, 0),
      status: words.records.statuses[status],
    })),
  );
}

function chainWords({ edition, words }: EditionModel, lines: readonly ChainView[]): string {
  const from = edition.progress?.value.plan ?? '';
  return words.service.carriedOn(lines.length, from, words.periods.years(edition.id));
}

function chainsOf({ edition, words }: EditionModel, href: string): ChainView[] {
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
      status: words.records.statuses[line.status],
      to: line['carried-to'].map((ref) => ({
        text: words.service.actionOf(words.periods.years(edition.id), ref, actions.get(ref)?.do ?? ''),
        href: `${href}#${actionAnchor(ref)}`,
      })),
    }));
}
