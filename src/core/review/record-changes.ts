import { kindAt, type RecordKind } from './record-kinds.ts';
import type { ChangeStep, ValueChange } from './value-changes.ts';
import type { Placed } from './version.ts';

/** A change with the record that it belongs to. */
export interface RecordChange {
  readonly change: ValueChange;
  readonly kind: RecordKind;
  readonly depth: number;
}

/** The keys of some steps, "*" for items of lists. */
export function keysOf(steps: readonly ChangeStep[]): string[] {
  return steps.map(({ key }) => key);
}

/** A record that came or went whole, and apart from it the records inside it. */
export function apart(
  change: ValueChange,
  compared: { readonly inner: string; readonly isShared: boolean },
): RecordChange[] {
  const keys = keysOf(change.steps);
  const found = kindAt(compared.inner, keys, compared.isShared);
  if (!found) return [];
  const own: RecordChange = { change, ...found };
  const side = change.was ? 'was' : 'is';
  const node = change[side];
  if (!node || (change.was && change.is)) return [own];
  const within = (key: string, at: string | number, inner: Placed): RecordChange[] =>
    apart({ steps: [...change.steps, { key, at: { [side]: at }, [side]: inner }], [side]: inner }, compared);
  const isRecord = (key: string): boolean =>
    (kindAt(compared.inner, [...keys, key], compared.isShared)?.depth ?? 0) > keys.length;
  if (node.kind === 'list' && isRecord('*'))
    return node.items.flatMap((item, index) => within('*', index, item));
  if (node.kind !== 'map') return [own];
  const inner = [...node.entries].filter(
    ([key, value]) =>
      isRecord(key) ||
      (value.kind === 'list' &&
        (kindAt(compared.inner, [...keys, key, '*'], compared.isShared)?.depth ?? 0) > keys.length + 1),
  );
  if (inner.length === 0) return [own];
  const rest = new Map([...node.entries].filter(([key]) => !inner.some(([name]) => name === key)));
  const shell: Placed = { ...node, entries: rest };
  return [
    ...(rest.size > 0 || found.depth === keys.length
      ? [{ ...own, change: { ...change, [side]: shell } } as RecordChange]
      : []),
    ...inner.flatMap(([key, value]) => within(key, key, value)),
  ];
}
