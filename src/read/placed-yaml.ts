import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Placed } from '../core/review/version.ts';
import { tooDeepAt } from './yaml-nesting.ts';
import { keepReferences } from './yaml-file.ts';

/**
 * A YAML text as values with the lines that they stand on, schema or not. Null where it cannot be parsed.
 * `lineOffset` is added to every line, for YAML that stands inside another file.
 */
export function placedYaml(text: string, lineOffset = 0): Placed | null {
  if (tooDeepAt(text) !== undefined) return null;
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  if (document.errors.length > 0) return null;
  keepReferences(document);
  const lineOf = (offset: number): number => Math.max(1, counter.linePos(offset).line) + lineOffset;
  /** The last line on which something of a stretch of text stands. */
  const lastLine = (from: number, to: number): number =>
    lineOf(from + Math.max(0, text.slice(from, to).trimEnd().length - 1));

  const placed = (node: unknown, keyStart?: number): Placed => {
    const range = rangeOf(node) ?? [keyStart ?? 0, keyStart ?? 0];
    const lines = {
      from: lineOf(keyStart ?? range[0]),
      to: Math.max(lineOf(keyStart ?? range[0]), lastLine(range[0], range[1])),
    };
    if (isMap(node)) {
      const entries = new Map<string, Placed>();
      for (const { key, value } of node.items) {
        // Where a key stands twice, what the reader of plans takes is the last.
        const name = isScalar(key) ? String(key.value) : '?';
        entries.set(name, placed(value, rangeOf(key)?.[0]));
      }
      return { kind: 'map', entries, ...lines };
    }
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => placed(item)), ...lines };
    const value = isScalar(node) ? node.value : null;
    return {
      kind: 'scalar',
      value:
        typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null,
      ...lines,
    };
  };
  return placed(document.contents);
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = (node as { range?: readonly [number, number, number] | null } | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}
