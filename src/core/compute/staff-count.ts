import type { StaffCell, WorkforceFile } from '../schema/resources.ts';
import { sum } from './money.ts';

type Staffing = NonNullable<WorkforceFile['staffing']>;

/**
 * How many staff have this post (by its number in the table), are of this group and sex; all of them where one is
 * left open. Null where a number among them is withheld, unless their total is given.
 */
export function staffCount(
  { people, total }: Staffing,
  post: number | undefined,
  group: string | undefined,
  sex: string | undefined,
): number | null {
  const sexes = (['men', 'women'] as const).filter((one) => sex === undefined || sex === one);
  const rows = group === undefined ? Object.values(people) : [people[group]];
  const given = group === undefined ? total : people[group];
  const parts = sexes.map((one): number | null => {
    const cells = rows.flatMap((row) => (post === undefined ? (row?.[one] ?? []) : [row?.[one][post] ?? 0]));
    const known = cells.filter((cell): cell is number => cell !== 'c');
    if (known.length === cells.length) return sum(known);
    const shown: StaffCell | undefined =
      post === undefined
        ? given?.total?.[one === 'men' ? 0 : 1]
        : group === undefined
          ? total?.[one][post]
          : undefined;
    return typeof shown === 'number' ? shown : null;
  });
  return parts.some((part) => part === null) ? null : sum(parts.flatMap((part) => part ?? []));
}
