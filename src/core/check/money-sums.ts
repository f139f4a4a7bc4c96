import type { Finding } from '../edition/edition.ts';
import type { Path, SourceFile } from '../problem/problem.ts';
import type { MoneyColumns } from '../schema/resources.ts';
import { finding, plain, type Rule } from './finding.ts';

const COLUMNS = ['staffing', 'in-kind', 'other-delegated'] as const;

function sumDisagrees(source: SourceFile<unknown>, path: Path, acceptedAt: Path, what: string, computed: number, printed: number | undefined): Finding[] {
  if (printed === undefined || Math.abs(computed - printed) < 0.005) return [];
  const key = String(path.at(-1));
  const rounded = Math.round(computed * 100) / 100;
  return [
    finding(
      source, path, 'sum-disagrees',
      {
        expected: `the sum of ${what}, £${plain(rounded)}`, found: `£${plain(printed)}`,
        fix: `Check the amounts; if they are right, write:  ${key}: ${String(rounded)}\nIf the source prints it so, keep it and say why:  accepted: { sum-disagrees: … }`,
      },
      acceptedAt,
    ),
  ];
}

const total = (row: MoneyColumns): number => COLUMNS.reduce((sum, column) => sum + (row[column] ?? 0), 0);

/** Row and column totals of contributions and the total of the budget equal the sums of their parts. */
export const moneySums: Rule = ({ edition: { resources } }) => {
  if (!resources) return [];
  const found: Finding[] = [];
  const { contributions, budget } = resources.value;
  if (contributions) {
    for (const [index, row] of contributions.rows.entries()) {
      const path = ['contributions', 'rows', index];
      found.push(...sumDisagrees(resources, [...path, 'total'], path, `the amounts of ${row.agency}`, total(row), row.total));
    }
    const printed = contributions.total ?? {};
    const path = ['contributions', 'total'];
    for (const column of COLUMNS) {
      const sum = contributions.rows.reduce((so, row) => so + (row[column] ?? 0), 0);
      found.push(...sumDisagrees(resources, [...path, column], path, 'the column', sum, printed[column]));
    }
    const all = contributions.rows.reduce((so, row) => so + total(row), 0);
    found.push(...sumDisagrees(resources, [...path, 'total'], path, 'all contributions', all, printed.total));
  }
  if (budget) {
    const sum = budget.rows.reduce((so, row) => so + row.amount, 0);
    found.push(...sumDisagrees(resources, ['budget', 'total'], ['budget'], 'the budget', sum, budget.total));
  }
  return found;
};
