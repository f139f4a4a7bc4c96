import { isSame, textAt, wordsIn } from './placed.ts';
import type { Placed } from './version.ts';
import { likeness } from './words-diff.ts';

/** Keys by which a line of a list is known, first those that name it best. */
const NAMES = [
  ...['ref', 'id', 'slug', 'number', 'agency', 'category', 'theme', 'priority', 'section', 'en', 'says'],
  ...['question', 'when', 'said', 'risk', 'action', 'what', 'text', 'title', 'name'],
];

/** Keys that say together which table or which decision a record is. */
const TOGETHER = [...['indicator', 'definition', 'area', 'by'], ...['body', 'kind', 'date']];

/** What a record of a list is known by; empty where it has no name. */
function identityOf(node: Placed): string {
  if (node.kind === 'scalar') return JSON.stringify(node.value);
  if (node.kind === 'list') return '';
  const together = TOGETHER.filter((key) => node.entries.has(key));
  if (node.entries.has('indicator') || (node.entries.has('body') && node.entries.has('date')))
    return together.map((key) => `${key} ${wordsOf(node.entries.get(key))}`).join(', ');
  const name = NAMES.find((key) => textAt(node, key) !== '');
  return name === undefined ? '' : `${name} ${textAt(node, name)}`;
}

const wordsOf = (node: Placed | undefined): string => (node ? wordsIn(node) : '');

function nameIn(list: readonly Placed[], index: number): string {
  const node = list[index];
  return node ? identityOf(node) : '';
}

/** How much two records without a common name must share to be one that was changed. */
const ALIKE = 0.5;

/** Which items of two lists are the same, by their places in each. */
export interface Matched {
  readonly pairs: readonly (readonly [number, number])[];
  readonly gone: readonly number[];
  readonly come: readonly number[];
}

/** Finds the same records in two lists: by name, else whole, else by what they say. */
export function matchItems(before: readonly Placed[], after: readonly Placed[]): Matched {
  const pairs: [number, number][] = [];
  const gone = new Set(before.keys());
  const come = new Set(after.keys());
  const pair = (one: number, other: number): void => {
    pairs.push([one, other]);
    gone.delete(one);
    come.delete(other);
  };
  const named = Map.groupBy(after.keys(), (index) => nameIn(after, index));
  for (const [index, node] of before.entries()) {
    const identity = identityOf(node);
    const [same] = identity === '' ? [] : (named.get(identity) ?? []);
    if (same === undefined) continue;
    named.get(identity)?.shift();
    pair(index, same);
  }
  for (const index of [...gone]) {
    const same = [...come].find((other) => isSame(before[index], after[other]));
    if (same !== undefined) pair(index, same);
  }
  for (const index of [...gone]) {
    const words = wordsOf(before[index]);
    const [best] = [...come]
      .map((other) => ({ other, alike: likeness(words, wordsOf(after[other])) }))
      .sort((a, b) => b.alike - a.alike);
    if (best && best.alike >= ALIKE) pair(index, best.other);
  }
  return { pairs: pairs.sort(([, a], [, b]) => a - b), gone: [...gone], come: [...come] };
}
