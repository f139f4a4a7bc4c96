import type { Path } from '../problem/problem.ts';
import type { Placed } from './version.ts';

/** The value without its lines. */
export function plainOf(node: Placed | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined;
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(plainOf);
    case 'map':
      return Object.fromEntries([...node.entries].map(([key, inner]) => [key, plainOf(inner)]));
  }
}

/** The same value, wherever it stands and in whatever order its keys do. */
export function isSame(one: Placed | undefined, other: Placed | undefined): boolean {
  return canonical(one) === canonical(other);
}

function canonical(node: Placed | undefined): string {
  switch (node?.kind) {
    case undefined:
      return 'undefined';
    case 'scalar':
      return JSON.stringify(node.value);
    case 'list':
      return `[${node.items.map(canonical).join(',')}]`;
    case 'map':
      return `{${[...node.entries]
        .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
        .sort()
        .join(',')}}`;
  }
}

/** The value at a path, one value standing for a list of one; undefined where nothing is. */
export function placedAt(node: Placed | null | undefined, path: Path): Placed | undefined {
  let at: Placed | undefined = node ?? undefined;
  for (const key of path) {
    if (at?.kind === 'map' && typeof key === 'string') at = at.entries.get(key);
    else if (at?.kind === 'list') at = at.items[Number(key)];
    else if (key !== 0) return undefined;
  }
  return at;
}

/** A value that is read as one: a scalar, or a list of scalars. */
export function isPlain(node: Placed): boolean {
  return (
    node.kind === 'scalar' || (node.kind === 'list' && node.items.every(({ kind }) => kind === 'scalar'))
  );
}

/** All texts and numbers of a value in one line, to tell how like another it is. */
export function wordsIn(node: Placed): string {
  switch (node.kind) {
    case 'scalar':
      return String(node.value ?? '');
    case 'list':
      return node.items.map(wordsIn).join(' ');
    case 'map':
      return [...node.entries.values()].map(wordsIn).join(' ');
  }
}

/** The text or number of a key as text; empty where there is none. */
export function textAt(node: Placed | undefined, key: string): string {
  const inner = node?.kind === 'map' ? node.entries.get(key) : undefined;
  return inner?.kind === 'scalar' ? String(inner.value ?? '') : '';
}
