import type { Finding } from '../edition/edition.ts';
import { didYouMean, nearest } from '../problem/nearest.ts';
import type { StaffCell } from '../schema/resources.ts';
import { finding, plain, type Rule } from './finding.ts';

/** The sum of a row or column; null where a part of it is withheld. */
const sum = (values: readonly StaffCell[]): number | null =>
  values.reduce<number | null>((so, value) => (so === null || value === 'c' ? null : so + value), 0);
const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** Rows of the staffing tables have a number for every post, and printed totals equal the sums. */
export const staffingSums: Rule = ({ edition: { workforce } }) => {
  if (!workforce) return [];
  const found: Finding[] = [];
  const { staffing, disability } = workforce.value;
  const disagrees = (
    path: readonly (string | number)[],
    acceptedAt: string,
    what: string,
    expected: number | null,
    printed: StaffCell,
  ): void => {
    if (expected === null || printed === 'c' || same(expected, printed)) return;
    found.push(
      finding(
        workforce,
        path,
        'sum-disagrees',
        {
          expected: `the sum of ${what}, ${plain(Math.round(expected * 100) / 100)}`,
          found: plain(printed),
          fix: 'Check the numbers against the source. If it prints the total so, keep it and say why:  accepted: { sum-disagrees: … }',
        },
        [acceptedAt],
      ),
    );
  };
  const rowLength = (
    path: readonly (string | number)[],
    values: readonly StaffCell[],
    posts: number,
  ): void => {
    if (values.length === posts) return;
    found.push(
      finding(workforce, path, 'row-length', {
        expected: `${String(posts)} numbers, one for each post`,
        found: String(values.length),
        fix: 'Give every post a number; write 0 where there is nobody.',
      }),
    );
  };

  if (staffing) {
    const posts = Object.keys(staffing.posts);
    const unknown = Object.keys(staffing.people).filter((name) => !Object.hasOwn(staffing.groups, name));
    for (const name of Object.keys(staffing.groups)) {
      // A row whose name is misspelt is told of below.
      if (
        !Object.hasOwn(staffing.people, name) &&
        !unknown.some((row) => nearest(row, [name]) !== undefined)
      ) {
        found.push(
          finding(workforce, ['staffing', 'people'], 'row-missing', {
            expected: `a row for the group "${name}"`,
            found: 'none',
            fix: `Add the row:  ${name}: { men: […], women: […] }`,
          }),
        );
      }
    }
    for (const name of unknown) {
      const { problem } = finding(workforce, ['staffing', 'people', name], 'group-unknown', {
        expected: 'a group of the key `groups`',
        found: `"${name}"`,
        fix: didYouMean(name, Object.keys(staffing.groups)),
      });
      found.push({ problem: { ...problem, place: workforce.atKey(['staffing', 'people', name]) } });
    }
    for (const [name, row] of Object.entries(staffing.people)) {
      for (const sex of ['men', 'women'] as const)
        rowLength(['staffing', 'people', name, sex], row[sex], posts.length);
      row.total?.forEach((printed, index) => {
        disagrees(
          ['staffing', 'people', name, 'total', index],
          'staffing',
          `the row of ${index === 0 ? 'men' : 'women'}`,
          sum(index === 0 ? row.men : row.women),
          printed,
        );
      });
    }
    if (staffing.total) {
      const people = Object.values(staffing.people);
      for (const sex of ['men', 'women'] as const) {
        rowLength(['staffing', 'total', sex], staffing.total[sex], posts.length);
        staffing.total[sex].forEach((printed, post) => {
          disagrees(
            ['staffing', 'total', sex, post],
            'staffing',
            `the column of ${posts[post] ?? 'a post'}, ${sex}`,
            sum(people.map((row) => row[sex][post] ?? 0)),
            printed,
          );
        });
      }
      staffing.total.total?.forEach((printed, index) => {
        disagrees(
          ['staffing', 'total', 'total', index],
          'staffing',
          `all ${index === 0 ? 'men' : 'women'}`,
          sum(people.flatMap((row) => (index === 0 ? row.men : row.women))),
          printed,
        );
      });
    }
  }
  for (const [name, row] of Object.entries(disability?.['full-time-equivalents'] ?? {})) {
    const path = ['disability', 'full-time-equivalents', name];
    rowLength([...path, 'posts'], row.posts, Object.keys(disability?.posts ?? {}).length);
    if (row.total !== undefined)
      disagrees([...path, 'total'], 'disability', 'the row', sum(row.posts), row.total);
  }
  return found;
};
