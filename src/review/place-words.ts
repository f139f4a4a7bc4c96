import { howMany } from '../core/review/field-words.ts';
import type { ReviewPack, ReviewPlace } from '../core/review/entry.ts';

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
function filesWords(added: number | null, removed: number | null): string {
  if (added === null) return removed === 0 ? 'new file' : 'changed; it holds no text';
  return `${String(added)} ${added === 1 ? 'line' : 'lines'} added, ${String(removed ?? 0)} removed`;
}

/** So many files are told one by one; more are counted by folder, since they are no part of a plan. */
const ONE_BY_ONE = 25;

/** Files outside the plans with how much of each changed, or the folders that hold them. */
export function fileLines(
  files: ReviewPack['otherFiles'],
): { readonly name: string; readonly words: string }[] {
  if (files.length <= ONE_BY_ONE)
    return files.map(({ file, added, removed }) => ({ name: file, words: filesWords(added, removed) }));
  const folders = Map.groupBy(files, ({ file }) => file.split('/').slice(0, -1).slice(0, 2).join('/'));
  return [...folders].map(([folder, inside], index) => {
    const sum = (of: 'added' | 'removed'): number => inside.reduce((so, one) => so + (one[of] ?? 0), 0);
    return {
      name: folder === '' ? '.' : folder,
      words: `${howMany(inside.length, 'file', 'files')}, ${filesWords(sum('added'), sum('removed'))}${index === 0 ? ' (review.json names each)' : ''}`,
    };
  });
}
