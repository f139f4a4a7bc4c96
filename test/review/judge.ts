import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReviewEntry, ReviewPack, ReviewPlace } from '../../src/core/review/entry.ts';

/** One change that was made, and what a review must say of it. */
export interface Made {
  readonly file: string;
  /** A word or number that came; undefined for edits of lines alone. */
  readonly word?: string;
  /** The word or number in whose place it came. */
  readonly gone?: string;
}

/** All entries of a review. */
export function entriesOf(pack: ReviewPack): ReviewEntry[] {
  return [
    ...pack.editions.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries)),
    ...pack.reference,
    ...pack.problems,
  ];
}

/** What entries say, in one text. */
function saidBy(entries: readonly ReviewEntry[]): string {
  return entries
    .flatMap(({ title, note = '', fields }) => [
      title,
      note,
      ...fields.flatMap(({ label, was = '', is = '' }) => [label, was, is]),
    ])
    .join('\n')
    .replaceAll(',', '');
}

/** What is said instead of a number that is withheld, and the files in which one may be. */
const INSTEAD = /not published|withheld/;
const COUNTING = /\/(?:performance|areas)\/|\/(?:voice|workforce)\.yaml$/;

/**
 * What a review fails to mention, knowing nothing of how it was made: lines that are in one version only and stand
 * neither in an entry nor among the other lines, and words that came without being said.
 */
export function unmentioned(
  pack: ReviewPack,
  before: string,
  after: string,
  files: readonly string[],
  made: readonly Made[],
): string[] {
  const entries = entriesOf(pack);
  const places = [...entries.flatMap((entry) => entry.places), ...pack.other.flatMap((one) => one.places)];
  const lines = files.flatMap((file) => {
    const [old, now] = [linesIn(before, file), linesIn(after, file)];
    return [
      ...silent('before', file, old, now, places),
      ...silent('after', file, now, old, places),
      ...(old.join('\n') !== now.join('\n') && !places.some((place) => place.file === file)
        ? [`${file}: not mentioned at all`]
        : []),
    ];
  });
  const words = made.flatMap(({ file, word, gone }) => {
    if (word === undefined) return [];
    const at = linesIn(after, file).flatMap((line, index) => (line.includes(word) ? [index + 1] : []));
    const covers = ({ side, from, to, file: other }: ReviewPlace): boolean =>
      side === 'after' && other === file && at.some((line) => from <= line && line <= to);
    const mine = entries.filter((entry) => entry.places.some(covers));
    const isOther = pack.other.some((one) => one.places.some(covers));
    const said = saidBy(mine);
    if (isOther || (COUNTING.test(file) && INSTEAD.test(said))) return [];
    return [word, ...(gone === undefined ? [] : [gone])]
      .filter((one) => !said.toLowerCase().includes(one.toLowerCase()))
      .map((one) => `${file}: "${one}" is not said`);
  });
  return [...lines, ...words];
}

/** Lines that one version has more often than the other and that no place holds so often. Empty lines do not count. */
function silent(
  side: ReviewPlace['side'],
  file: string,
  own: readonly string[],
  other: readonly string[],
  places: readonly ReviewPlace[],
): string[] {
  const told = (line: number): boolean =>
    places.some(
      (place) => place.side === side && place.file === file && place.from <= line && line <= place.to,
    );
  const count = (lines: readonly string[], text: string): number =>
    lines.filter((line) => line === text).length;
  return [...new Set(own)].flatMap((text) => {
    const missing = text.trim() === '' ? 0 : count(own, text) - count(other, text);
    const mentioned = own.filter((line, index) => line === text && told(index + 1)).length;
    return missing > mentioned ? [`${file} (${side}): ${text}`] : [];
  });
}

function linesIn(root: string, file: string): string[] {
  try {
    return readFileSync(join(root, file), 'utf8').split('\n');
  } catch {
    return [];
  }
}
