import { differences } from '../seal/differences.ts';
import { isRecord, type Json, type JsonRecord } from '../seal/json.ts';

/** A figure of an amendment that its table does not mark as revised. */
interface Unmarked {
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  /** The cell as it should stand in its table. */
  readonly cell: string;
}

/** Keys of a cell that say how much it is. */
const NUMBERS: ReadonlySet<string> = new Set(['value', 'numerator', 'denominator', 'percent']);

/** Figures that two sealed contents give differently, and that the later does not mark with r and the value before. */
export function unmarkedRevisions(was: Json, is: Json): Unmarked[] {
  const cells = Map.groupBy(
    differences(was, is).filter(
      ({ path }) => path[0] === 'tables' && path[2] === 'values' && path.length > 5,
    ),
    ({ path }) => path.slice(0, 5).join('\n'),
  );
  return [...cells.values()].flatMap((inside): Unmarked[] => {
    const [first] = inside;
    if (!first || !inside.some(({ path }) => NUMBERS.has(path[5] ?? ''))) return [];
    const [old, now] = [at(was, first.wasAt.slice(0, 5)), at(is, first.isAt.slice(0, 5))];
    const { value: before } = old;
    const { value: after, flag, was: stated } = now;
    // What is withheld, or was not there, has no value before.
    if (typeof before !== 'number' || typeof after !== 'number') return [];
    if (flag === 'r' && (before === after || stated === before)) return [];
    return [
      {
        where: first.path
          .slice(1, 5)
          .filter((key) => key !== 'values')
          .join(' › '),
        expected:
          before === after
            ? 'the flag r'
            : `the flag r, and the value before it was revised: was: ${String(before)}`,
        found: [
          typeof flag === 'string' ? `the flag ${flag}` : 'no flag',
          ...(typeof stated === 'number' ? [`was: ${String(stated)}`] : []),
        ].join(' and '),
        cell: `{ value: ${String(after)}, flag: r${before === after ? '' : `, was: ${String(before)}`} }`,
      },
    ];
  });
}

function at(content: Json, path: readonly (string | number)[]): JsonRecord {
  let value: Json | undefined = content;
  for (const key of path)
    value = Array.isArray(value)
      ? (value as readonly Json[])[Number(key)]
      : isRecord(value)
        ? value[key]
        : undefined;
  return isRecord(value) ? value : {};
}
