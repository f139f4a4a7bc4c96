import type { EditionModel } from '../compute/model.ts';
import { anchorOf } from '../edition/outline.ts';
import type { Action, Status } from '../schema/delivery.ts';
import { actionAnchor, anchorFor, distinctAnchors } from './anchor.ts';
import { dataHref } from './data-href.ts';
import { becameOf, carriedFrom } from './action-links.ts';
import { actionFields, dueWords } from './delivery-filter.ts';
import { filterView, type FilterView } from './filter-view.ts';
import { formatNumber } from './format.ts';
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
  /** The actions of earlier plans that it carries on: text and, where that plan is here, link. */
  readonly carriedFrom: readonly { readonly text: string; readonly href: string }[];
  /** What later plans say became of it. */
  readonly became: readonly {
    readonly plan: string;
    readonly href: string;
    readonly status: Status;
    readonly statusWords: string;
    readonly to: readonly { readonly text: string; readonly href: string }[];
  }[];
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
  /** What the sentence counts; `answering` is written out, and empty where no action answers a recommendation. */
  readonly counts: { readonly actions: number; readonly priorities: number; readonly answering: string };
  readonly filter: FilterView | null;
  readonly onePageHref: string;
  readonly download: string;
}

/** The delivery plan, or one theme of it. */
export function deliveryView(
  model: EditionModel,
  rich: RichText,
  theme?: string,
  id = 'delivery-plan',
): DeliveryView {
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
    carried: actions.some((action) => carriedFrom(action, model).length > 0),
  };
  const counts = {
    actions: actions.length,
    priorities: priorities.length,
    answering: answering > 0 ? formatNumber(answering, 0) : '',
  };
  const distinct = distinctAnchors();
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
    counts,
    sentence: words.records.planSentence(counts.actions, counts.priorities, counts.answering),
    filter: filterView(id, actions.length, actionFields(themes, actions, delivery, model), words),
    onePageHref: onePageHref(model),
    download: dataHref(model, 'actions.csv'),
  };
}

/** The address of the plan on one page. */
export function onePageHref({ edition }: EditionModel): string {
  return `/${edition.service}/${edition.id}/on-a-page/`;
}

function actionView(
  action: Action,
  answeredByPriority: readonly string[],
  model: EditionModel,
  owners: Readonly<Record<string, string>>,
  rich: RichText,
): ActionView {
  const { words } = model;
  const dates = action.due ?? [];
  const owner = words.numbers.list((action.owner ?? []).map((one) => owners[one] ?? one));
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
    carriedFrom: carriedFrom(action, model),
    became: becameOf(action, model),
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
