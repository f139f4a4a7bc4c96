import type { Finding } from '../edition/edition.ts';
import type { Path, SourceFile } from '../problem/problem.ts';
import type { MoneyColumns, ResourcesFile } from '../schema/resources.ts';
import { finding, plain, type Rule } from './finding.ts';

const COLUMNS = ['staffing', 'in-kind', 'other-delegated'] as const;

function sumDisagrees(
  source: SourceFile<unknown>,
  path: Path,
  acceptedAt: Path,
  what: string,
  computed: number,
  printed: number | undefined,
): Finding[] {
  if (printed === undefined || Math.abs(computed - printed) < 0.005) return [];
  const key = String(path.at(-1));
  const rounded = Math.round(computed * 100) / 100;
  return [
    finding(
      source,
      path,
      'sum-disagrees',
      {
        expected: `the sum of ${what}, £${plain(rounded)}`,
        found: `£${plain(printed)}`,
        fix: `Check the amounts; if they are right, write:  ${key}: ${String(rounded)}\nIf the source prints it so, keep it and say why:  accepted: { sum-disagrees: … }`,
      },
      acceptedAt,
    ),
  ];
}

const total = (row: MoneyColumns): number => COLUMNS.reduce((sum, column) => sum + (row[column] ?? 0), 0);

type Contributions = NonNullable<ResourcesFile['contributions']>;
type Column = (typeof COLUMNS)[number];

/** The one amount that, put right, makes the total of its row and that of its column agree. */
function slippedAmount({
  rows,
  total: printed,
}: Contributions): { row: number; column: Column; right: number } | undefined {
  const off = (from: number | undefined, sum: number): number =>
    from === undefined ? 0 : Math.round((from - sum) * 100) / 100;
  const rowsOff = rows.flatMap((row, index) =>
    off(row.total, total(row)) === 0 ? [] : [{ index, by: off(row.total, total(row)) }],
  );
  const columnsOff = COLUMNS.flatMap((column) => {
    const by = off(
      printed?.[column],
      rows.reduce((so, row) => so + (row[column] ?? 0), 0),
    );
    return by === 0 ? [] : [{ column, by }];
  });
  const [row, column] = [rowsOff[0], columnsOff[0]];
  if (!row || !column || rowsOff.length > 1 || columnsOff.length > 1 || row.by !== column.by)
    return undefined;
  const amount = rows[row.index]?.[column.column];
  return amount === undefined
    ? undefined
    : { row: row.index, column: column.column, right: Math.round((amount + row.by) * 100) / 100 };
}

/** That the total of its row and the total of its column both speak for another amount: one mistake, told once. */
function slipped(
  source: SourceFile<unknown>,
  path: Path,
  column: Column,
  row: Contributions['rows'][number] | undefined,
  right: number,
): Finding {
  return finding(
    source,
    [...path, column],
    'sum-disagrees',
    {
      expected: `£${plain(right)}, with which the total of the row and that of the column would both be right`,
      found: `£${plain(row?.[column] ?? 0)}`,
      fix: `Check the amount; if the totals are right, write:  ${column}: ${String(right)}\nIf the source prints it so, keep it and say why:  accepted: { sum-disagrees: … }`,
    },
    path,
  );
}

/** Totals of contributions, of further funding and of the budget equal the sums of their parts. */
export const moneySums: Rule = ({ edition: { resources } }) => {
  if (!resources) return [];
  const found: Finding[] = [];
  const { contributions, budget, additional, 'grand-total': grand } = resources.value;
  const slip = contributions && slippedAmount(contributions);
  if (slip) {
    const { row, column, right } = slip;
    found.push(slipped(resources, ['contributions', 'rows', row], column, contributions.rows[row], right));
  } else if (contributions) {
    for (const [index, row] of contributions.rows.entries()) {
      const path = ['contributions', 'rows', index];
      found.push(
        ...sumDisagrees(
          resources,
          [...path, 'total'],
          path,
          `the amounts of ${row.agency}`,
          total(row),
          row.total,
        ),
      );
      for (const column of COLUMNS) {
        const parts = (row.parts ?? []).filter(({ of }) => of === column);
        const sum = parts.reduce((so, { amount }) => so + amount, 0);
        if (parts.length > 0)
          found.push(
            ...sumDisagrees(
              resources,
              [...path, column],
              path,
              `the parts listed for ${row.agency}`,
              sum,
              row[column],
            ),
          );
      }
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
  const listSum = (list: { readonly rows: readonly { readonly amount: number }[] }): number =>
    list.rows.reduce((so, row) => so + row.amount, 0);
  if (budget)
    found.push(
      ...sumDisagrees(
        resources,
        ['budget', 'total'],
        ['budget'],
        'the budget',
        listSum(budget),
        budget.total,
      ),
    );
  additional.forEach((list, index) => {
    found.push(
      ...sumDisagrees(
        resources,
        ['additional', index, 'total'],
        ['additional', index],
        `"${list.title}"`,
        listSum(list),
        list.total,
      ),
    );
  });
  if (grand) {
    const all =
      (contributions?.total?.total ?? contributions?.rows.reduce((so, row) => so + total(row), 0) ?? 0) +
      additional.reduce((so, list) => so + (list.total ?? listSum(list)), 0);
    found.push(
      ...sumDisagrees(
        resources,
        ['grand-total', 'amount'],
        ['grand-total'],
        'contributions and further funding',
        all,
        grand.amount,
      ),
    );
  }
  return found;
};
