import type { ReviewPlace } from '../core/review/entry.ts';

/** "was line 3, is lines 3, 7–9": empty without places. */
export function linesWords(places: readonly ReviewPlace[]): string {
  return (['before', 'after'] as const)
    .flatMap((side) => {
      const mine = places.filter((place) => place.side === side);
      return mine.length === 0 ? [] : [`${side === 'before' ? 'was' : 'is'} ${stretchWords(mine)}`];
    })
    .join(', ');
}

function stretchWords(places: readonly ReviewPlace[]): string {
  const one = places.length === 1 && places[0]?.from === places[0]?.to;
  const words = places.map(({ from, to }) => (from === to ? String(from) : `${String(from)}–${String(to)}`));
  return `line${one ? '' : 's'} ${words.join(', ')}`;
}

/** How many lines of a file came and went; null for a file without lines, or one that is new and not counted. */
export function filesWords(added: number | null, removed: number | null): string {
  if (added === null) return removed === 0 ? 'new file' : 'changed; it holds no text';
  return `${String(added)} lines added, ${String(removed ?? 0)} removed`;
}
