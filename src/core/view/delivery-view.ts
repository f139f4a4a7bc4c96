import type { EditionModel } from '../compute/model.ts';
import { STATUSES, type Action, type Status } from '../schema/delivery.ts';
import { dataHref } from './data-href.ts';
import { countWords, formatDate, formatNumber, listWords, yearRange } from './format.ts';
import type { RichText } from './rich-text.ts';

/** An action as a page shows it. Texts are HTML. */
export interface ActionView {
  readonly ref: string;
  readonly anchor: string;
  readonly doHtml: string;
  readonly owner: string;
  readonly due: string;
  readonly status: Status | null;
  readonly statusWords: string;
  readonly updateHtml: string;
  readonly successHtml: string;
  readonly answers: readonly string[];
  readonly carriedFrom: string;
}

/** The delivery plan by theme and priority. */
export interface DeliveryView {
  readonly noteHtml: string;
  readonly themes: readonly {
    readonly theme: string;
    readonly measuresHtml: readonly string[];
    readonly priorities: readonly {
      readonly priority: string;
      readonly answers: readonly string[];
      readonly measuresHtml: readonly string[];
      readonly actions: readonly ActionView[];
    }[];
  }[];
  /** Which of the optional columns any action fills. */
  readonly has: {
    readonly owner: boolean;
    readonly due: boolean;
    readonly status: boolean;
    readonly answers: boolean;
    readonly carried: boolean;
  };
  readonly sentence: string;
  readonly download: string;
}

/** The address of an action on its page: "action-6-1". */
export function actionAnchor(ref: string): string {
  return anchorFor('action', ref);
}

/** The address of a numbered thing on its page: "risk-3", "recommendation-1-2". */
export function anchorFor(what: string, ref: string): string {
  return `${what}-${ref.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
}

/** The delivery plan, or one theme of it. */
export function deliveryView(model: EditionModel, rich: RichText, theme?: string): DeliveryView {
  const delivery = model.edition.delivery?.value;
  if (!delivery) throw new Error('no delivery plan');
  const themes = delivery.themes.filter((one) => theme === undefined || one.theme === theme);
  const actions = themes.flatMap((one) => one.priorities.flatMap((priority) => priority.actions));
  const priorities = themes.flatMap((one) => one.priorities).length;
  const answering = themes
    .flatMap((one) => one.priorities)
    .flatMap((priority) =>
      priority.actions.filter(({ answers }) => answers.length > 0 || priority.answers.length > 0),
    ).length;
  return {
    noteHtml: delivery.note === undefined ? '' : rich(delivery.note),
    themes: themes.map((one) => ({
      theme: one.theme,
      measuresHtml: one.measures.map(rich),
      priorities: one.priorities.map((priority) => ({
        priority: priority.priority,
        answers: priority.answers,
        measuresHtml: priority.measures.map(rich),
        actions: priority.actions.map((action) => actionView(action, delivery.owners, rich)),
      })),
    })),
    has: {
      owner: actions.some(({ owner }) => (owner ?? []).length > 0),
      due: actions.some(({ due }) => (due ?? []).length > 0),
      status: actions.some(({ status }) => status !== undefined),
      answers: actions.some(({ answers }) => answers.length > 0),
      carried: actions.some((action) => action['carried-from'] !== undefined),
    },
    sentence: `${countWords(actions.length, 'action', 'actions')} under ${countWords(priorities, 'priority', 'priorities')}${answering > 0 ? `; ${formatNumber(answering, 0)} of them answer a recommendation of an inspection` : ''}.`,
    download: dataHref(model, 'actions.csv'),
  };
}

/** The plan that an action was carried from: "2025/26" from its id, or the author's own words. */
function carriedWords(from: string | undefined): string {
  return from !== undefined && /^\d{4}-\d{2}$/.test(from) ? yearRange(from) : (from ?? '');
}

function actionView(action: Action, owners: Readonly<Record<string, string>>, rich: RichText): ActionView {
  return {
    ref: action.ref,
    anchor: actionAnchor(action.ref),
    doHtml: rich(action.do),
    owner: listWords((action.owner ?? []).map((owner) => owners[owner] ?? owner)),
    due: (action.due ?? [])
      .map((due) => (/^\d{4}(-\d{2}){0,2}$/.test(due) ? formatDate(due) : due))
      .join('; '),
    status: action.status ?? null,
    statusWords: action.status === undefined ? '' : STATUSES[action.status],
    updateHtml: action.update === undefined ? '' : rich(action.update),
    successHtml: action.success === undefined ? '' : rich(action.success),
    answers: action.answers,
    carriedFrom: carriedWords(action['carried-from']),
  };
}
