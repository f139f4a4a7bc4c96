import { judgeList, judgeRate, judgeShare, judgeSum, type Sum } from '../compute/claim-sums.ts';
import type { Finding } from '../edition/edition.ts';
import type { SourceFile } from '../problem/problem.ts';
import type { ClaimEntry } from '../schema/claims.ts';
import { finding, quoted } from './finding.ts';

/** What arithmetic makes of an entry, where its printed number stands, and how that reads. */
interface Arithmetic extends Sum {
  readonly path: readonly [string, string];
  readonly shown: string;
}

/** Printed numbers of an entry of `claims.yaml` that plain arithmetic contradicts. */
export function arithmeticFindings(
  source: SourceFile<unknown>,
  index: number,
  entry: ClaimEntry,
): readonly Finding[] {
  return arithmetic(entry).flatMap(({ agrees, gives, right, path, shown }): Finding[] => {
    if (agrees) return [];
    const correct =
      right === null
        ? 'Check the numbers.'
        : `Check the numbers; if the others are right, write:  ${path[1]}: ${right}`;
    return [
      finding(
        source,
        [index, ...path],
        'claim-not-borne-out',
        {
          where: quoted(entry.says),
          expected: gives,
          found: shown,
          fix: `${correct}\nIf the source says so, keep it and say why:  accepted: { claim-not-borne-out: … }`,
        },
        [index],
      ),
    ];
  });
}

/** The one kind of arithmetic that an entry has, or none. */
function arithmetic({ sum, share, rate, list }: ClaimEntry): Arithmetic[] {
  if (sum) return [{ ...judgeSum(sum), path: ['sum', 'whole'], shown: String(sum.whole) }];
  if (rate) return [{ ...judgeRate(rate), path: ['rate', 'value'], shown: String(rate.value) }];
  if (list) return [{ ...judgeList(list), path: ['list', 'said'], shown: String(list.said) }];
  if (!share) return [];
  const { count, base, percent } = share;
  return count !== undefined && count > base
    ? [{ ...judgeShare(share), path: ['share', 'count'], shown: `${String(count)} of ${String(base)}` }]
    : [{ ...judgeShare(share), path: ['share', 'percent'], shown: `${String(percent)}%` }];
}
