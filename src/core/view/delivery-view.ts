import type { EditionModel } from '../compute/model.ts';
import { anchorOf } from '../edition/outline.ts';
import type { Action, DeliveryFile, Status } from '../schema/delivery.ts';
import { actionAnchor, anchorFor, distinctAnchors } from './anchor.ts';
import { dataHref } from './data-href.ts';
import { filterView, type FilterField, type FilterView } from './filter-view.ts';
import { formatDate, formatNumber, listWords, yearRange } from './format.ts';
import type { RichText } from './rich-text.ts';

/** An action as a page shows it. Texts are HTML. */
export interface ActionView {
  readonly ref: string;
  readonly anchor: string;
  readonly doHtml: string;
  readonly owner: string;
  readonly due: string;
  /** Owner and date on one line. */
  readonly inShort: string;
  readonly status: Status | null;
  readonly statusWords: string;
  readonly updateHtml: string;
  readonly successHtml: string;
  readonly answers: readonly string[];
  readonly carriedFrom: string;
  /** What the list can be narrowed down by: values with blanks between them. */
  readonly by: { readonly owner: string; readonly due: string; readonly recommendation: string };
  /** By what dates are put in order: as the file has them. */
  readonly dueSort: string;
  /** The place of its status in the order of all; undefined where it has none. */
  readonly statusSort: number | undefined;
}

/** A priority with its actions. */
export interface PriorityView {
  readonly priority: string;
  readonly anchor: string;
  /** "Answers recommendations 3, 4"; empty where the priority as a whole answers none. */
  readonly answersWords: string;
  readonly measuresHtml: readonly string[];
  readonly actions: readonly ActionView[];
}

/** The delivery plan by theme and priority. */
export interface DeliveryView {
  readonly id: string;
  readonly noteHtml: string;
  readonly themes: readonly {
    readonly theme: string;
    readonly anchor: string;
    /** What the list can be narrowed down to it by. */
    readonly slug: string;
    readonly measuresHtml: readonly string[];
    readonly priorities: readonly PriorityView[];
  }[];
  /** Which of the optional columns any action fills. */
  readonly has: {
    readonly owner: boolean;
    readonly due: boolean;
    readonly status: boolean;
    readonly answers: boolean;
    readonly carried: boolean;
  };
  /** Some action has no owner, date or status where others have one: a dash stands there. */
  readonly hasDash: boolean;
  readonly sentence: string;
  readonly filter: FilterView | null;
  readonly onePageHref: string;
  readonly download: string;
}

/** The delivery plan, or one theme of it. */
export function deliveryView(model: EditionModel, rich: RichText, theme?: string): DeliveryView {
  const { edition, words } = model;
  const delivery = edition.delivery?.value;
  if (!delivery) throw new Error('no delivery plan');
  const shown = delivery.themes.filter((one) => theme === undefined || one.theme === theme);
  const priorities = shown.flatMap((one) => one.priorities);
  const actions = priorities.flatMap((priority) => priority.actions);
  const answering = priorities.flatMap((priority) =>
    priority.actions.filter(({ answers }) => answers.length > 0 || priority.answers.length > 0),
  ).length;
  const has = {
    owner: actions.some(({ owner }) => (owner ?? []).length > 0),
    due: actions.some(({ due }) => (due ?? []).length > 0),
    status: actions.some(({ status }) => status !== undefined),
    answers: actions.some(({ answers }) => answers.length > 0),
    carried: actions.some((action) => action['carried-from'] !== undefined),
  };
  const distinct = distinctAnchors();
  const id = theme === undefined ? 'delivery-plan' : anchorFor('delivery-plan', theme);
  const themes = shown.map((one) => ({
    theme: one.theme,
    anchor: distinct(anchorFor('theme', one.theme)),
    slug: anchorOf(one.theme),
    measuresHtml: one.measures.map(rich),
    priorities: one.priorities.map((priority) => ({
      priority: priority.priority,
      anchor: distinct(anchorFor('priority', priority.priority)),
      answersWords:
        priority.answers.length === 0
          ? ''
          : words.records.answersRecommendations(priority.answers.join(', ')),
      measuresHtml: priority.measures.map(rich),
      actions: priority.actions.map((action) =>
        actionView(action, priority.answers, model, delivery.owners, rich),
      ),
    })),
  }));
  return {
    id,
    noteHtml: delivery.note === undefined ? '' : rich(delivery.note),
    themes,
    has,
    hasDash: actions.some(
      ({ owner, due, status }) =>
        (has.owner && (owner ?? []).length === 0) ||
        (has.due && (due ?? []).length === 0) ||
        (has.status && status === undefined),
    ),
    sentence: words.records.planSentence(
      actions.length,
      priorities.length,
      answering > 0 ? formatNumber(answering, 0) : '',
    ),
    filter: filterView(id, actions.length, fields(themes, actions, delivery, model), words),
    onePageHref: onePageHref(model),
    download: dataHref(model, 'actions.csv'),
  };
}

/** The address of the plan on one page. */
export function onePageHref({ edition }: EditionModel): string {
  return `/${edition.service}/${edition.id}/on-a-page/`;
}

/** What actions can be narrowed down by. */
function fields(
  themes: DeliveryView['themes'],
  actions: readonly Action[],
  { owners, inspections }: DeliveryFile,
  { words }: EditionModel,
): FilterField[] {
  const { records } = words;
  const named = themes.flatMap(({ priorities }) =>
    priorities.flatMap((priority) => priority.actions.flatMap(({ by }) => by.recommendation.split(' '))),
  );
  const field = (name: string, label: string, options: FilterField['options']): FilterField => ({
    name,
    by: name,
    label,
    options,
  });
  return [
    field(
      'theme',
      records.theme,
      themes.map(({ theme, slug }) => ({ value: slug, text: theme })),
    ),
    field(
      'owner',
      records.owner,
      Object.entries(owners)
        .filter(([id]) => actions.some(({ owner }) => owner?.includes(id)))
        .map(([value, text]) => ({ value, text })),
    ),
    field(
      'due',
      records.due,
      actions
        .flatMap(({ due }) => due ?? [])
        .toSorted()
        .map((due) => ({ value: anchorOf(due), text: dueWords(due, words) })),
    ),
    field(
      'status',
      records.status,
      (Object.keys(records.statuses) as Status[])
        .filter((status) => actions.some((action) => action.status === status))
        .map((status) => ({ value: status, text: records.statuses[status] })),
    ),
    field(
      'recommendation',
      records.filter.recommendation,
      inspections
        .flatMap(({ recommendations }) => recommendations.map(({ number }) => number))
        .filter((number) => named.includes(anchorOf(number)))
        .map((number) => ({ value: anchorOf(number), text: records.filter.numbered(number) })),
    ),
  ];
}

/** The plan that an action was carried from: "2025/26" from its id, or the author's own words. */
function carriedWords(from: string | undefined): string {
  return from !== undefined && /^\d{4}-\d{2}$/.test(from) ? yearRange(from) : (from ?? '');
}

/** A date as a reader has it, or the words of the plan. */
function dueWords(due: string, words: EditionModel['words']): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(due) ? formatDate(due, words) : due;
}

function actionView(
  action: Action,
  answeredByPriority: readonly string[],
  { words }: EditionModel,
  owners: Readonly<Record<string, string>>,
  rich: RichText,
): ActionView {
  const dates = action.due ?? [];
  const owner = listWords(
    (action.owner ?? []).map((one) => owners[one] ?? one),
    words,
  );
  const due = dates.map((one) => dueWords(one, words)).join('; ');
  return {
    ref: action.ref,
    anchor: actionAnchor(action.ref),
    doHtml: rich(action.do),
    owner,
    due,
    inShort: [owner, due].filter((part) => part !== '').join(' · '),
    status: action.status ?? null,
    statusWords: action.status === undefined ? '' : words.records.statuses[action.status],
    updateHtml: action.update === undefined ? '' : rich(action.update),
    successHtml: action.success === undefined ? '' : rich(action.success),
    answers: action.answers,
    carriedFrom: carriedWords(action['carried-from']),
    by: {
      owner: (action.owner ?? []).join(' '),
      due: dates.map(anchorOf).join(' '),
      recommendation: [...new Set([...answeredByPriority, ...action.answers].map(anchorOf))].join(' '),
    },
    dueSort: dates.join(' '),
    statusSort:
      action.status === undefined ? undefined : Object.keys(words.records.statuses).indexOf(action.status),
  };
}
