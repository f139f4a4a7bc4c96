import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
import type { Place, Problem, SourceFile } from '../core/problem/problem.ts';
import { explainIssues } from '../core/schema/explain.ts';
import { readText } from './text-file.ts';
import { YamlPlaces } from './yaml-places.ts';

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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const places = new YamlPlaces(file, document, lines);
  const moved = (place: Place): Place => (lineOffset === 0 ? place : { ...place, line: place.line + lineOffset });

  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return syntaxProblem(error, text, moved({ file, line, column: col }));
      }),
    };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return { problems: [aliasProblem(moved({ file, line: 1, column: 1 }))] };
  }
  const result = schema.safeParse(value);
  if (!result.success) {
    const problems = explainIssues(schema, value, result.error.issues, {
      at: (path) => moved(places.at(path)),
      atKey: (path) => moved(places.atKey(path)),
      words: places.words,
    });
    return { problems };
  }
  return { source: { file, value: result.data, at: (path) => moved(places.at(path)), words: places.words }, problems: [] };
}

function syntaxProblem(error: YAMLError, text: string, place: Place): Problem {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim() ?? '';
    return {
      rule: 'key-repeated', severity: 'error', place, where: '',
      expected: 'each key once in a group', found: `the key "${key}" a second time`,
      fix: 'Take one of the two lines away, or correct its key.',
    };
  }
  return {
    rule: 'yaml-malformed', severity: 'error', place, where: '',
    expected: 'YAML', found: lowerFirst(error.message.replace(/\.$/, '').split('\n')[0] ?? ''),
    fix: YAML_ADVICE[error.code] ?? 'Look at this line and the one before it: indentation, a missing colon, an unclosed quotation mark or bracket.',
  };
}

/** What usually lies behind each of the parser's findings. */
const YAML_ADVICE: Record<string, string> = {
  BAD_INDENT: 'Indent with spaces, and as far as the lines beside it.',
  TAB_AS_INDENT: 'Indent with spaces: YAML does not allow tab characters there.',
  MISSING_CHAR: 'Close the quotation mark or bracket that was opened before this place.',
  BLOCK_AS_IMPLICIT_KEY: 'Put text that contains a colon in quotation marks:  note: "Source: the board"',
  MULTILINE_IMPLICIT_KEY: 'A line here has no colon after its key, or text runs on without quotation marks.',
  UNEXPECTED_TOKEN: 'Put text that contains : # [ ] { } , & * ! | > \' " % @ in quotation marks.',
  BAD_ALIAS: 'Put text that begins with * or & in quotation marks.',
};

function aliasProblem(place: Place): Problem {
  return {
    rule: 'yaml-alias', severity: 'error', place, where: '',
    expected: 'every value written out', found: 'a YAML alias (a name that begins with *)',
    fix: 'Write the value again where the alias stands; put text that begins with * in quotation marks.',
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
