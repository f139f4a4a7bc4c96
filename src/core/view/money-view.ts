import { percentOf } from '../compute/decimal.ts';
import { sum } from '../compute/money.ts';
import type { EditionModel } from '../compute/model.ts';
import type { MoneyList } from '../schema/resources.ts';
import type { Words } from '../words/words.ts';
import { anchorFor, distinctAnchors } from './anchor.ts';
import { dataHref } from './data-href.ts';
import { formatMoney, formatPercent, listWords } from './format.ts';
import type { RichText } from './rich-text.ts';

/** A table of money: rows of text cells, the last row the total. */
export interface MoneyView {
  readonly id: string;
  readonly caption: string;
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly head: string;
    readonly cells: readonly string[];
    readonly share: string;
  }[];
  readonly total: { readonly head: string; readonly cells: readonly string[]; readonly share: string };
  readonly noteHtml: string;
  readonly download: string;
}

/** The columns of contributions with their names. */
const moneyColumns = ({ records: { money } }: Words) =>
  [
    ['staffing', money.staffing],
    ['in-kind', money.inKind],
    ['other-delegated', money.otherDelegated],
  ] as const;

const shareWords = (amount: number, all: number): string =>
  all === 0 ? '' : formatPercent(percentOf(amount, all));

export function contributionsView(
  model: EditionModel,
  rich: RichText,
  id = 'table-contributions',
): MoneyView {
  const contributions = model.edition.resources?.value.contributions;
  if (!contributions) throw new Error('no contributions');
  const words = model.words.records.money;
  const moneyNames = moneyColumns(model.words);
  const cells = (
    row: (typeof contributions.rows)[number] | NonNullable<typeof contributions.total>,
  ): string[] => moneyNames.map(([key]) => (row[key] === undefined ? '–' : formatMoney(row[key])));
  const totalOf = (row: (typeof contributions.rows)[number]): number =>
    row.total ?? sum(moneyNames.map(([key]) => row[key] ?? 0));
  const all = sum(contributions.rows.map(totalOf));
  const columnTotals = moneyNames.map(([key]) => {
    const given = contributions.rows.flatMap((row) => row[key] ?? []);
    return contributions.total?.[key] ?? (given.length === 0 ? undefined : sum(given));
  });
  const grand = contributions.total?.total ?? all;
  return {
    id,
    caption: contributions.title,
    corner: words.agency,
    columns: [...moneyNames.map(([, name]) => name), words.total],
    rows: contributions.rows.map((row) => ({
      head: row.agency,
      cells: [...cells(row), formatMoney(totalOf(row))],
      share: shareWords(totalOf(row), all),
    })),
    total: {
      head: words.total,
      cells: [
        ...columnTotals.map((amount) => (amount === undefined ? '–' : formatMoney(amount))),
        formatMoney(grand),
      ],
      share: '100%',
    },
    noteHtml: [
      ...(contributions.note === undefined ? [] : [contributions.note]),
      ...contributions.rows.flatMap((row) => partsWords(row, model.words)),
      ...contributions.rows.flatMap(({ agency, note }) => (note === undefined ? [] : [`${agency}: ${note}`])),
      words.dash,
    ]
      .map(rich)
      .join(' '),
    download: dataHref(model, 'contributions.csv'),
  };
}

/** The amounts that one cell of the source lists: "Local authority, other delegated funds: £298,303 and £516,496." */
function partsWords(
  {
    agency,
    parts = [],
  }: {
    readonly agency: string;
    readonly parts?:
      | readonly { readonly of: string; readonly name?: string | undefined; readonly amount: number }[]
      | undefined;
  },
  words: Words,
): string[] {
  return moneyColumns(words).flatMap(([key, column]) => {
    const listed = parts
      .filter(({ of }) => of === key)
      .map(({ name, amount }) => `${formatMoney(amount)}${name === undefined ? '' : ` (${name})`}`);
    return listed.length === 0
      ? []
      : [`${agency}, ${column.charAt(0).toLowerCase()}${column.slice(1)}: ${listWords(listed, words)}.`];
  });
}

/** The budget by category. */
export function budgetView(model: EditionModel, rich: RichText, id = 'table-budget'): MoneyView {
  const budget = model.edition.resources?.value.budget;
  if (!budget) throw new Error('no budget');
  return listView(id, budget, model, rich);
}

/** Money beside the contributions: one table a source of funding, and the total of everything. */
export interface FundingView {
  readonly tables: readonly MoneyView[];
  readonly total: { readonly name: string; readonly amount: string } | null;
}

/** Further tables of money, and the grand total that the plan prints. */
export function fundingView(model: EditionModel, rich: RichText): FundingView {
  const resources = model.edition.resources?.value;
  const total = resources?.['grand-total'];
  const distinct = distinctAnchors();
  return {
    tables: (resources?.additional ?? []).map((list) =>
      listView(distinct(anchorFor('table', list.title)), list, model, rich),
    ),
    total: total === undefined ? null : { name: total.name, amount: formatMoney(total.amount) },
  };
}

function listView(
  id: string,
  { title, rows, total, note }: MoneyList,
  model: EditionModel,
  rich: RichText,
): MoneyView {
  const words = model.words.records.money;
  const all = sum(rows.map(({ amount }) => amount));
  return {
    id,
    caption: title,
    corner: words.category,
    columns: [words.amount],
    rows: rows.map(({ category, amount }) => ({
      head: category,
      cells: [formatMoney(amount)],
      share: shareWords(amount, all),
    })),
    total: { head: words.total, cells: [formatMoney(total ?? all)], share: '100%' },
    noteHtml: note === undefined ? '' : rich(note),
    download: dataHref(model, 'budget.csv'),
  };
}
