import { carriersOf, previousOf } from '../compute/action-history.ts';
import { tally } from '../compute/tally.ts';
import type { EditionModel } from '../compute/model.ts';
import { anchorOf } from '../edition/outline.ts';
import type { ProgressFile, Status } from '../schema/delivery.ts';
import { lineName, originOfLine, progressAnchor } from './action-links.ts';
import { actionAnchor, anchorFor, distinctAnchors } from './anchor.ts';
import { dataHref } from './data-href.ts';
import { filterView, type FilterView } from './filter-view.ts';
import type { RichText } from './rich-text.ts';

/** The recommendations of inspections, each with the actions that answer it. */
export interface RecommendationsView {
  readonly inspections: readonly {
    readonly id: string;
    readonly title: string;
    readonly rating: string;
    readonly groups: readonly {
      readonly to: string;
      readonly recommendations: readonly {
        readonly number: string;
        readonly anchor: string;
        readonly html: string;
        readonly actions: readonly { readonly ref: string; readonly anchor: string; readonly html: string }[];
      }[];
    }[];
  }[];
}

export function recommendationsView(
  model: EditionModel,
  rich: RichText,
  inspection?: string,
): RecommendationsView {
  const delivery = model.edition.delivery?.value;
  // What a priority as a whole answers, each of its actions answers.
  const actions =
    delivery?.themes.flatMap((theme) =>
      theme.priorities.flatMap((priority) =>
        priority.actions.map((action) => ({ ...action, answers: [...priority.answers, ...action.answers] })),
      ),
    ) ?? [];
  return {
    inspections: (delivery?.inspections ?? [])
      .filter(({ id }) => inspection === undefined || id === inspection)
      .map((one) => ({
        id: one.id,
        title: `${one.inspectorate}, ${String(one.year)}`,
        rating: one.rating ?? '',
        groups: [...new Set(one.recommendations.map(({ to }) => to))].map((to) => ({
          to,
          recommendations: one.recommendations
            .filter((recommendation) => recommendation.to === to)
            .map(({ number, text }) => ({
              number,
              anchor: anchorFor('recommendation', number),
              html: rich(text ?? model.words.records.numberOnly),
              actions: actions
                .filter(({ answers }) => answers.includes(number))
                .map((action) => ({
                  ref: action.ref,
                  anchor: actionAnchor(action.ref),
                  html: rich(action.do),
                })),
            })),
        })),
      })),
  };
}

/** What became of the previous plan. */
export interface ProgressView {
  readonly id: string;
  readonly caption: string;
  readonly noteHtml: string;
  readonly tally: readonly { readonly status: Status; readonly words: string; readonly count: number }[];
  readonly filter: FilterView | null;
  readonly lines: readonly {
    readonly anchor: string;
    /** What the link to it is called. */
    readonly linkLabel: string;
    readonly about: string;
    /** What the list can be narrowed down by. */
    readonly by: { readonly theme: string; readonly priority: string };
    /** The place of its status in the order of all. */
    readonly statusSort: number;
    readonly actionHtml: string;
    readonly status: Status;
    readonly words: string;
    readonly updateHtml: string;
    /** Why it was not completed; empty where that is not said. */
    readonly becauseHtml: string;
    /** The action itself in the plan before, where that is here; else null. */
    readonly origin: { readonly text: string; readonly href: string } | null;
    readonly carriedTo: readonly { readonly ref: string; readonly anchor: string }[];
  }[];
  readonly download: string;
}

/** The whole report, or what has one status. */
export function progressView(
  model: EditionModel,
  rich: RichText,
  status?: string,
  id = 'table-progress',
): ProgressView {
  const progress = model.edition.progress?.value;
  if (!progress) throw new Error('no progress');
  const { records } = model.words;
  const lines = progress.actions.filter((line) => status === undefined || line.status === status);
  const order = Object.keys(records.statuses) as Status[];
  const distinct = distinctAnchors();
  const previous = previousOf(model.edition, model.siblings);
  return {
    id,
    caption: records.progressCaption(progress.plan),
    // A page that shows one status after another would repeat the note.
    noteHtml: status === undefined && progress.note !== undefined ? rich(progress.note) : '',
    tally: tally(
      lines.map((line) => line.status),
      order,
    )
      .rows.filter(({ count }) => count > 0)
      .map((row) => ({ status: row.status, words: records.statuses[row.status], count: row.count })),
    filter: filterView(
      id,
      lines.length,
      fields(status === undefined ? 'progress' : `progress-${status}`, lines, order, model),
      model.words,
    ),
    lines: lines.map((line) => ({
      anchor: distinct(progressAnchor(line)),
      linkLabel: records.linkTo.progress(lineName(line)),
      about: [line.theme, line.priority].filter((part) => part !== undefined).join(' › '),
      actionHtml: rich(line.action),
      status: line.status,
      words: records.statuses[line.status],
      by: { theme: anchorOf(line.theme ?? ''), priority: anchorOf(line.priority ?? '') },
      statusSort: order.indexOf(line.status),
      updateHtml: line.update === undefined ? '' : rich(line.update),
      becauseHtml: line.because === undefined ? '' : rich(line.because),
      origin: originOfLine(line, previous, model),
      carriedTo: carriersOf(line, model.edition, previous).map(({ ref }) => ({
        ref,
        anchor: actionAnchor(ref),
      })),
    })),
    download: dataHref(model, 'progress.csv'),
  };
}

type Line = ProgressFile['actions'][number];

/** What the report can be narrowed down by. Names in the address differ from those of the delivery plan. */
function fields(
  prefix: string,
  lines: readonly Line[],
  order: readonly Status[],
  { words: { records } }: EditionModel,
): FilterView['fields'] {
  const texts = (of: (line: Line) => string | undefined): { value: string; text: string }[] =>
    lines.flatMap((line) => {
      const text = of(line);
      return text === undefined ? [] : [{ value: anchorOf(text), text }];
    });
  return [
    { name: `${prefix}-theme`, by: 'theme', label: records.theme, options: texts(({ theme }) => theme) },
    {
      name: `${prefix}-priority`,
      by: 'priority',
      label: records.priority,
      options: texts(({ priority }) => priority),
    },
    {
      name: `${prefix}-status`,
      by: 'status',
      label: records.status,
      options: order
        .filter((status) => lines.some((line) => line.status === status))
        .map((status) => ({ value: status, text: records.statuses[status] })),
    },
  ];
}
