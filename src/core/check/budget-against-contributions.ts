import type { Finding } from '../edition/edition.ts';
import type { MoneyColumns } from '../schema/resources.ts';
import { keepLine } from './cell.ts';
import { finding, plain, type Rule } from './finding.ts';

const COLUMNS = ['staffing', 'in-kind', 'other-delegated'] as const;

/**
 * What is spent is what comes in: the budget equals all contributions, or some of their columns (where the cost of
 * seconded staff is borne by who sends them), with or without further funding. Differences under a pound pass.
 */
export const budgetAgainstContributions: Rule = ({ edition: { resources } }): Finding[] => {
  const { contributions, budget, additional = [], 'grand-total': grand } = resources?.value ?? {};
  if (!resources || !contributions || !budget) return [];
  const spent = budget.total ?? budget.rows.reduce((sum, { amount }) => sum + amount, 0);
  const columns = COLUMNS.map((column) => columnTotal(contributions, column));
  const further = additional.reduce(
    (sum, list) => sum + (list.total ?? list.rows.reduce((so, { amount }) => so + amount, 0)),
    0,
  );
  const subsets = [1, 2, 3, 4, 5, 6, 7].map((mask) =>
    columns.reduce((sum, amount, index) => sum + ((mask & (1 << index)) === 0 ? 0 : amount), 0),
  );
  const all = contributions.total?.total ?? columns.reduce((sum, amount) => sum + amount, 0);
  const incomes = [...subsets, all, ...(grand ? [grand.amount] : [])].flatMap((income) => [
    income,
    income + further,
  ]);
  if (incomes.some((income) => Math.abs(income - spent) < 1)) return [];
  return [
    finding(
      resources,
      budget.total === undefined ? ['budget'] : ['budget', 'total'],
      'budget-not-contributions',
      {
        severity: 'warning',
        expected: `£${plain(all)}, all contributions, or £${plain(columns[2] ?? 0)}, those without seconded staff and payments in kind`,
        found: `£${plain(spent)}`,
        fix: `Check both tables, or say in a note where the difference comes from.\n${keepLine('budget-not-contributions')}`,
      },
      ['budget'],
    ),
  ];
};

function columnTotal(
  { rows, total }: { readonly rows: readonly MoneyColumns[]; readonly total?: MoneyColumns | undefined },
  column: (typeof COLUMNS)[number],
): number {
  return total?.[column] ?? rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
}
