import { tally } from '../compute/tally.ts';
import type { EditionModel } from '../compute/model.ts';
import { STATUSES, type Status } from '../schema/delivery.ts';
import { dataHref } from './data-href.ts';
import { actionAnchor, anchorFor } from './delivery-view.ts';
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
              html: rich(text ?? 'The source gives its number only.'),
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
  readonly plan: string;
  readonly noteHtml: string;
  readonly tally: readonly { readonly status: Status; readonly words: string; readonly count: number }[];
  readonly lines: readonly {
    readonly about: string;
    readonly actionHtml: string;
    readonly status: Status;
    readonly words: string;
    readonly updateHtml: string;
    readonly carriedTo: readonly { readonly ref: string; readonly anchor: string }[];
  }[];
  readonly download: string;
}

export function progressView(model: EditionModel, rich: RichText, status?: string): ProgressView {
  const progress = model.edition.progress?.value;
  if (!progress) throw new Error('no progress');
  const lines = progress.actions.filter((line) => status === undefined || line.status === status);
  const order = Object.keys(STATUSES) as Status[];
  return {
    plan: progress.plan,
    // A page that shows one status after another would repeat the note.
    noteHtml: status === undefined && progress.note !== undefined ? rich(progress.note) : '',
    tally: tally(
      lines.map((line) => line.status),
      order,
    )
      .rows.filter(({ count }) => count > 0)
      .map((row) => ({ status: row.status, words: STATUSES[row.status], count: row.count })),
    lines: lines.map((line) => ({
      about: [line.theme, line.priority].filter((part) => part !== undefined).join(' › '),
      actionHtml: rich(line.action),
      status: line.status,
      words: STATUSES[line.status],
      updateHtml: line.update === undefined ? '' : rich(line.update),
      carriedTo: line['carried-to'].map((ref) => ({ ref, anchor: actionAnchor(ref) })),
    })),
    download: dataHref(model, 'progress.csv'),
  };
}
