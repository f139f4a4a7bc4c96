import { chainsOf, type ChainStep } from '../compute/action-chains.ts';
import { askedFor } from '../compute/promises.ts';
import type { Edition } from '../edition/edition.ts';
import type { EditionModel } from '../compute/model.ts';
import { tally } from '../compute/tally.ts';
import { STATUSES, type Action, type Status } from '../schema/delivery.ts';
import { editionView, type EditionView } from './edition-view.ts';
import { wordsOf, type Words } from '../words/words.ts';
import { formatNumber } from './format.ts';
import { actionHref, progressHref } from './action-links.ts';

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

/** An action in one plan, on its way through several. */
export interface ChainStepView {
  /** "2024/25" */
  readonly plan: string;
  /** Its reference there; empty where it has none. */
  readonly ref: string;
  /** What is to be done; empty where the plan before says it in the same words. */
  readonly action: string;
  /** Where it stands; empty where no page here shows it. */
  readonly href: string;
  /** What the next plan says became of it, or where it stands in the latest; null where nothing is said. */
  readonly status: Status | null;
  readonly statusWords: string;
  readonly because: string;
}

/** One action followed from plan to plan, earliest first. */
export interface ChainView {
  readonly steps: readonly ChainStepView[];
}

/** A service over time: its editions, the latest first, and the actions that were carried on. */
export interface ServiceView {
  readonly editions: readonly ServiceEdition[];
  /** By the plan that says the last of them, the latest first. `summary`: "6 actions of earlier plans, followed to 2023/24". */
  readonly chains: readonly { readonly summary: string; readonly lines: readonly ChainView[] }[];
}

/** Builds the history of a service from its editions, given in order of time. */
export function serviceView(models: readonly EditionModel[]): ServiceView {
  const chains = chainsOf(models.map(({ edition }) => edition));
  return {
    editions: models.toReversed().map((model) => ({
      href: `/${model.edition.service}/${model.edition.id}/`,
      view: editionView(model),
      promised: promisedWords(model),
      became: becameWords(model, models),
      reported: reportedWords(model),
    })),
    chains: models.toReversed().flatMap(({ edition, words }) => {
      const own = chains.filter(({ last }) => last === edition);
      if (own.length === 0) return [];
      return [
        {
          summary: words.service.followed(own.length, words.periods.years(edition.id)),
          lines: own.map(({ steps }) => ({
            steps: steps.map((step, index) => stepView(step, steps[index - 1], words)),
          })),
        },
      ];
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

const isCondition = (action: Action | null, edition: Edition): boolean =>
  askedFor(edition).some((condition) => condition.action.ref === action?.ref);

const doneIn = ({ action, told }: ChainStep): string => action?.do ?? told?.line.action ?? '';

function stepView(step: ChainStep, before: ChainStep | undefined, words: Words): ChainStepView {
  const { edition, action, told } = step;
  const status = told?.line.status ?? action?.status ?? null;
  return {
    plan: edition === null ? (told?.by.progress?.value.plan ?? '') : words.periods.years(edition.id),
    ref: edition !== null && isCondition(action, edition) ? '' : (action?.ref ?? told?.line.ref ?? ''),
    action: before !== undefined && doneIn(before) === doneIn(step) ? '' : doneIn(step),
    href:
      edition === null || action === null
        ? told === null
          ? ''
          : progressHref(told.by, told.line)
        : actionHref(edition, action.ref),
    status,
    statusWords: status === null ? '' : words.records.statuses[status],
    because: told?.line.because ?? '',
  };
}
