import { diffArrays } from 'diff';
import type { Piece } from './entry.ts';

/** Words with the blanks behind them; a sign that ends a sentence is a word of its own. */
const WORDS = /(?:[^\s.,;:!?()“”"]|(?<=\d)[.,](?=\d))+\s*|[.,;:!?()“”"]+\s*/gu;

/** Two texts word by word: what stayed, what was taken out, what was put in. */
export function wordPieces(was: string, is: string): Piece[] {
  const words = (text: string): string[] => text.trim().match(WORDS) ?? [];
  const same = (one: string, other: string): boolean => one.trimEnd() === other.trimEnd();
  const pieces: Piece[] = [];
  for (const { value, added, removed } of diffArrays(words(was), words(is), { comparator: same })) {
    const kind = added ? 'in' : removed ? 'out' : 'same';
    pieces.push({ kind, text: value.join('') });
  }
  return withoutCrumbs(pieces);
}

/** A word or two that stayed between changes reads worse than a longer change. */
function withoutCrumbs(pieces: readonly Piece[]): Piece[] {
  const kept: { kind: Piece['kind']; text: string }[] = [];
  let out = '';
  let put = '';
  const flush = (): void => {
    if (out !== '') kept.push({ kind: 'out', text: out });
    if (put !== '') kept.push({ kind: 'in', text: put });
    out = '';
    put = '';
  };
  pieces.forEach((piece, index) => {
    if (piece.kind === 'out') out += piece.text;
    else if (piece.kind === 'in') put += piece.text;
    else if (out !== '' && put !== '' && isCrumb(piece.text) && index < pieces.length - 1) {
      out += piece.text;
      put += piece.text;
    } else {
      flush();
      kept.push(piece);
    }
  });
  flush();
  return kept;
}

const isCrumb = (text: string): boolean => text.trim().length <= 3 && !/[.!?]/.test(text);

/** The share of words that two texts have in common, 0 to 1. */
export function likeness(one: string, other: string): number {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [a, b] = [words(one), words(other)];
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (a.length + b.length);
}

/** The pieces of a long text without the sentences in which nothing changed; "…" stands for those. */
export function changedSentences(pieces: readonly Piece[]): Piece[] {
  const sentences: Piece[][] = [[]];
  for (const piece of pieces)
    for (const part of piece.text.split(/(?<=[.!?]\s+)(?=[\p{Lu}\d“"(])/u)) {
      sentences.at(-1)?.push({ kind: piece.kind, text: part });
      if (piece.kind === 'same' && /[.!?]\s*$/.test(part)) sentences.push([]);
    }
  const told: Piece[] = [];
  let skipped = false;
  for (const sentence of sentences) {
    if (sentence.length === 0) continue;
    const isChanged = sentence.some(({ kind }) => kind !== 'same');
    if (isChanged) {
      if (skipped) told.push({ kind: 'same', text: '… ' });
      told.push(...sentence);
    }
    skipped = !isChanged;
  }
  if (skipped && told.length > 0) told.push({ kind: 'same', text: ' …' });
  return joined(told);
}

/** Neighbours of one kind as one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const kept: { kind: Piece['kind']; text: string }[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else if (piece.text !== '') kept.push({ ...piece });
  }
  return kept;
}
