import type { EditionModel } from '../compute/model.ts';
import { anchorOf } from '../edition/outline.ts';
import type { Action, DeliveryFile, Status } from '../schema/delivery.ts';
import type { DeliveryView } from './delivery-view.ts';
import type { FilterField } from './filter-view.ts';
import { formatDate } from './format.ts';

/** What actions can be narrowed down by. */
export function actionFields(
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

/** A date as a reader has it, or the words of the plan. */
export function dueWords(due: string, words: EditionModel['words']): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(due) ? formatDate(due, words) : due;
}
