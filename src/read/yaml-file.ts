import { LineCounter, parseDocument, visit, isScalar, type Document } from 'yaml';
import type { z } from 'zod';
import type { Place, Problem, SourceFile } from '../core/problem/problem.ts';
import { explainIssues } from '../core/schema/explain.ts';
import { readText } from './text-file.ts';
import { YamlPlaces } from './yaml-places.ts';
import { tooDeepAt } from './yaml-nesting.ts';
import { nestedTooDeep, syntaxProblems } from './yaml-syntax.ts';

/** What reading a file gave: the value where it fits its schema, and every problem found on the way. */
export interface Reading<T> {
  readonly source?: SourceFile<T>;
  readonly problems: readonly Problem[];
}

/** Reads one YAML file against its schema. */
export function readYaml<T>(root: string, file: string, schema: z.ZodType<T>): Reading<T> {
  const read = readText(root, file);
  return read.kind === 'problem' ? { problems: [read.problem] } : parseYaml(file, read.text, schema);
}

/**
 * Parses YAML text against a schema. Aliases are refused: a plan needs none, and they can make a short
 * file endless. `lineOffset` is added to every line, for YAML that stands inside another file.
 */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>, lineOffset = 0): Reading<T> {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { problems: [nestedTooDeep(placeIn(file, text, deep, lineOffset))] };
  const { document, finder } = parsed(file, text, lineOffset);
  const syntax = syntaxProblems(document, text, finder.atOffset);
  if (syntax.length > 0) return { problems: syntax };

  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  if (!result.success) return { problems: explainIssues(schema, value, result.error.issues, finder) };
  const again = (): YamlPlaces => parsed(file, text, lineOffset).finder;
  return {
    source: {
      file,
      value: result.data,
      at: (path) => again().at(path),
      atKey: (path) => again().atKey(path),
      words: (path) => again().words(path),
    },
    problems: [],
  };
}

function placeIn(file: string, text: string, offset: number, lineOffset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { file, line: lines.length + lineOffset, column: (lines.at(-1)?.length ?? 0) + 1 };
}

interface Parsed {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly finder: YamlPlaces;
}

/** How many parsed files are kept. Thousands would fill the memory for the few places that are ever asked for. */
const KEPT = 40;
const kept = new Map<string, Parsed>();

/** A text as a tree, and where everything stands in it; parsed again where that was too long ago. */
function parsed(file: string, text: string, lineOffset: number): Parsed {
  const known = kept.get(file);
  if (known?.text === text) return known;
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  if (document.errors.length === 0 && HAS_REFERENCES.test(text)) keepReferences(document);
  const made = { text, document, finder: new YamlPlaces(file, document, lines, lineOffset) };
  kept.delete(file);
  kept.set(file, made);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
}

/** Keys whose numbers are references and not amounts: 6.10 is another action than 6.1. */
const REFERENCES: ReadonlySet<unknown> = new Set(['ref', 'number', 'answers', 'carried-to', 'actions']);

const HAS_REFERENCES = /\b(?:ref|number|answers|carried-to|actions)["']?:/;

/** Keeps references as they are written, since the number 6.10 would become 6.1. */
export function keepReferences(document: Document.Parsed): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !REFERENCES.has(key.value)) return;
      const scalars = isScalar(value)
        ? [value]
        : value !== null && typeof value === 'object' && 'items' in value
          ? (value.items as unknown[]).filter(isScalar)
          : [];
      for (const scalar of scalars) {
        if (typeof scalar.value === 'number' && scalar.source !== undefined) scalar.value = scalar.source;
      }
    },
  });
}
