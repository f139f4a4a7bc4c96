import type { Words } from '../words/words.ts';

/** A list that readers can narrow down: what they choose from, and what the page says of the rest. */
export interface FilterView {
  /** The id of the list. */
  readonly list: string;
  readonly label: string;
  readonly fields: readonly FilterField[];
}

/** One thing to narrow a list down by. */
export interface FilterField {
  /** Its name in the address of the page: `owner`. */
  readonly name: string;
  /** The attribute of each record that holds its values, without `data-`. */
  readonly by: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** So few records are seen at a glance. */
const FEW = 8;

/**
 * A form that narrows a list down; nothing where the list is short or has nothing to choose between. Fields with fewer
 * than two options are left out, and so is an option that stands twice.
 */
export function filterView(
  list: string,
  records: number,
  fields: readonly FilterField[],
  { records: words }: Words,
): FilterView | null {
  const useful = fields
    .map((field) => ({
      ...field,
      options: field.options.filter(
        ({ value }, index) => field.options.findIndex((one) => one.value === value) === index,
      ),
    }))
    .filter(({ options }) => options.length > 1);
  return records <= FEW || useful.length === 0 ? null : { list, label: words.filter.actions, fields: useful };
}
