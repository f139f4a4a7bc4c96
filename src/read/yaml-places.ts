import { isMap, isScalar, isSeq, type Document, type LineCounter, type Node, type Pair } from 'yaml';
import type { Place } from '../core/problem/problem.ts';
import type { Finder } from '../core/schema/explain-value.ts';
import { PERIOD_COLUMNS } from '../core/schema/period.ts';

/** Keys whose value names a list item better than its number does. */
const NAMING_KEYS = [
  'ref',
  'indicator',
  'agency',
  'category',
  'theme',
  'priority',
  'section',
  'number',
  'id',
  'body',
];

type Path = readonly PropertyKey[];

/**
 * Finds the line and column of values in a parsed YAML document by the path of keys and indexes
 * that a schema or a rule gives. Where the schema wrapped a short form (one value for a list of one),
 * the path may be longer than the document is deep: the nearest thing written is meant.
 */
export class YamlPlaces implements Finder {
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;
  readonly #file: string;

  readonly #lineOffset: number;

  /** `lineOffset` lines stand above the document in its file. */
  constructor(file: string, document: Document.Parsed, lines: LineCounter, lineOffset = 0) {
    this.#file = file;
    this.#lineOffset = lineOffset;
    this.#document = document;
    this.#lines = lines;
  }

  at = (path: Path): Place => {
    let node: unknown = this.#document.contents;
    let start = startOf(node);
    for (const key of path) {
      const next = step(node, key);
      if (next === undefined) break;
      node = next.value;
      start = startOf(node) ?? startOf(next.key) ?? start;
    }
    return this.atOffset(start ?? 0);
  };

  atKey = (path: Path): Place => {
    let node: unknown = this.#document.contents;
    for (const key of path.slice(0, -1)) node = step(node, key)?.value ?? node;
    const pair = pairOf(node, path.at(-1) ?? '');
    return pair ? this.atOffset(startOf(pair.key) ?? 0) : this.at(path);
  };

  /** The path in an author's words: `values › telford-and-wrekin › 2022`, `6.1 › answers`. */
  words = (path: Path): string => {
    const words: string[] = [];
    let node: unknown = this.#document.contents;
    let table: unknown;
    for (const [depth, key] of path.entries()) {
      if (isMap(node) && pairOf(node, 'values')) table = node;
      const next = step(node, key);
      if (next === undefined) {
        // A key that is missing is named; the short form of a list or cell is not.
        if (isMap(node) && typeof key === 'string') words.push(key);
        break;
      }
      if (isSeq(node)) {
        const name =
          path[depth - 2] === 'values' ? columnName(table, Number(key)) : itemName(next.value, Number(key));
        // "6.1" says enough without "actions", "1" does not; a word or number in a list is quoted by what is found.
        if (isMap(next.value) && depth > 0 && !/^\d+$/.test(name) && path[depth - 2] !== 'values')
          words.pop();
        if (path[depth - 2] === 'values' || !isScalar(next.value)) words.push(name);
      } else if (next.value !== node) words.push(String(key));
      node = next.value;
    }
    return words.join(' › ');
  };

  /** The place of a character of the text. */
  atOffset = (offset: number): Place => {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#file, line: Math.max(1, line) + this.#lineOffset, column: Math.max(1, col) };
  };
}

function step(node: unknown, key: PropertyKey): { key?: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = pairOf(node, key);
    if (pair) return { key: pair.key, value: pair.value };
  } else if (isSeq(node)) {
    const item = node.items[Number(key)];
    if (item !== undefined) return { value: item };
  }
  // The one value of a list written without its brackets.
  return key === 0 && !isSeq(node) ? { value: node } : undefined;
}

/** Pairs of long groups by their keys: with thousands of mistakes in one, looking through it for each would take minutes. */
const byKey = new WeakMap<object, ReadonlyMap<string, Pair>>();
const LONG = 50;

function pairOf(node: unknown, key: PropertyKey): Pair | undefined {
  if (!isMap(node)) return undefined;
  if (node.items.length < LONG)
    return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
  const known = byKey.get(node) ?? pairsByKey(node.items);
  byKey.set(node, known);
  return known.get(String(key));
}

function pairsByKey(pairs: readonly Pair[]): ReadonlyMap<string, Pair> {
  const found = new Map<string, Pair>();
  // Where a key stands twice the first is meant, as in a short group.
  for (const pair of pairs) {
    if (isScalar(pair.key) && !found.has(String(pair.key.value))) found.set(String(pair.key.value), pair);
  }
  return found;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

function itemName(item: unknown, index: number): string {
  for (const key of NAMING_KEYS) {
    const value = isMap(item) ? item.get(key) : undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return String(index + 1);
}

function columnName(table: unknown, index: number): string {
  for (const key of [...Object.keys(PERIOD_COLUMNS), 'by']) {
    const columns = isMap(table) ? table.get(key) : undefined;
    const column = isSeq(columns) ? columns.get(index) : undefined;
    if (typeof column === 'string' || typeof column === 'number') return String(column);
  }
  return String(index + 1);
}
