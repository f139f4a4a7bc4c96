import { percentOf } from '../compute/decimal.ts';
import type { EditionModel } from '../compute/model.ts';
import { sum } from '../compute/money.ts';
import { formatMoney, formatPercent } from './format.ts';
import type { MoneyView, RichText } from './record-view.ts';

/** Money beside the contributions: one table a source of funding, and the total of everything. */
export interface FundingView {
  readonly tables: readonly MoneyView[];
  readonly total: { readonly name: string; readonly amount: string } | null;
}

/** Further tables of money, and the grand total that the plan prints. */
export function fundingView({ edition }: EditionModel, rich: RichText): FundingView {
  const resources = edition.resources?.value;
  const total = resources?.['grand-total'];
  return {
    tables: (resources?.additional ?? []).map(({ title, rows, note, total: printed }): MoneyView => {
      const all = sum(rows.map(({ amount }) => amount));
      const share = (amount: number): string => (all === 0 ? '' : formatPercent(percentOf(amount, all)));
      return {
        caption: title,
        corner: 'Category',
        columns: ['Amount'],
        rows: rows.map(({ category, amount }) => ({ head: category, cells: [formatMoney(amount)], share: share(amount) })),
        total: { head: 'Total', cells: [formatMoney(printed ?? all)], share: '100%' },
        noteHtml: note === undefined ? '' : rich(note),
        download: `/${edition.service}/${edition.id}/data/budget.csv`,
      };
    }),
    total: total === undefined ? null : { name: total.name, amount: formatMoney(total.amount) },
  };
}
