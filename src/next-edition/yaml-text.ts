import { Document, isCollection, isMap, isPair, isScalar, isSeq, visit, type Node } from 'yaml';
import type { Path } from '../core/problem/problem.ts';
import { wrapped } from './wrapped.ts';

/** What a file tells its author in comments. */
export interface Comments {
  /** At the top. */
  readonly head: string;
  /** Above the key or line at a path. A path that is not in the file is passed over. */
  readonly notes?: readonly { readonly path: Path; readonly text: string }[];
  /** At the end. */
  readonly tail?: string;
}

/** Lines of a comment are at most so long. */
const WIDE = 112;

/** Collections of scalars up to so many characters stand on one line. */
const ONE_LINE = 100;

/**
 * A value as a YAML file with comments in plain words. Keys without a value are left out. `matrix` keeps every row of a
 * table on one line, however long, so that a changed cell is a changed line.
 */
export function yamlText(
  value: unknown,
  { head, notes = [], tail }: Comments,
  { matrix = false } = {},
): string {
  const document = new Document(pruned(value));
  visit(document, {
    Collection(key, node, path) {
      const owner = path.at(-1);
      const isRow =
        matrix && isPair(owner) && path.some((one) => isPair(one) && nameOf(one.key) === 'values');
      if (isRow && isSeq(node)) node.flow = true;
      else if (isFlat(node) && (isSeq(node) || key !== null) && isMember(node, owner)) node.flow = true;
    },
  });
  for (const { path, text } of notes) comment(document, path, text);
  document.commentBefore = commented(head);
  if (tail !== undefined) document.comment = commented(tail);
  const contents = document.contents;
  if (matrix && isSeq(contents))
    for (const item of contents.items.slice(1)) if (isCollection(item)) item.spaceBefore = true;
  return document
    .toString({ lineWidth: matrix ? 0 : 110, blockQuote: 'folded' })
    .replaceAll(/^(\s*(?:- )?[\w-]+: )\[ (.*) \]$/gm, '$1[$2]');
}

/** Lines of a comment as the package takes them: with a blank before each, and long ones broken. */
function commented(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => wrapped(line, WIDE))
    .map((line) => ` ${line}`)
    .join('\n');
}

function comment(document: Document, path: Path, text: string): void {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isSeq(parent)) {
    const item = parent.items[Number(last)];
    if (isCollection(item) || isScalar(item)) item.commentBefore = commented(text);
  }
  if (!isMap(parent)) return;
  const pair = parent.items.find(({ key }) => nameOf(key) === String(last));
  if (pair && isScalar(pair.key)) pair.key.commentBefore = commented(text);
}

/** A list of scalars anywhere, and a group of scalars as a line of a list. */
function isMember(node: Node, owner: unknown): boolean {
  return isSeq(node) || isSeq(owner);
}

function isFlat(node: Node): boolean {
  if (!isCollection(node)) return false;
  const scalars = node.items.map((item) => (isPair(item) ? item.value : item));
  return scalars.every((one) => isScalar(one)) && JSON.stringify(node.toJSON()).length <= ONE_LINE;
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Without keys that have no value, and without lists and groups that are empty. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]: [string, unknown]) => [key, pruned(one)] as const)
      .filter(([, one]) => one !== undefined && !isEmpty(one)),
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
