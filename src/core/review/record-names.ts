import { scalarWords, type Vocabulary } from './field-words.ts';
import { textAt } from './placed.ts';
import type { RecordKind } from './record-kinds.ts';
import type { ChangeStep } from './value-changes.ts';
import type { Placed } from './version.ts';

/** A record in both versions, as far as it is there. */
interface Both {
  readonly was?: Placed;
  readonly is?: Placed;
}

/** What a record is called. */
export function nameOf(
  kind: RecordKind,
  { was, is }: Both,
  last: ChangeStep | undefined,
  { name, is: { of } }: { readonly name: string; readonly is: { readonly of: Vocabulary } },
): string {
  for (const key of kind.name) {
    if (key === 'file') return name;
    if (key === 'key' && last !== undefined) return scalarName(last.key, of);
    const text = textAt(is, key) || textAt(was, key);
    if (text !== '') return shortened(scalarName(text, of, key));
  }
  return '';
}

function scalarName(text: string, of: Vocabulary, key = ''): string {
  if (key === 'indicator') return of.library?.indicators[text]?.name ?? text;
  if (key === 'section') return of.headings.get(text) ?? text;
  return text;
}

/** What is said behind the name: what an action is to do. */
export function moreOf(kind: RecordKind, { was, is }: Both, name: string, of: Vocabulary): string {
  const { more } = kind;
  if (more === undefined) return '';
  const text = textAt(is, more) || textAt(was, more);
  return text === '' || text === name
    ? ''
    : ` (${shortened(more === 'date' ? scalarWords(text, more, of) : text)})`;
}

const LONGEST_NAME = 90;

function shortened(text: string): string {
  if (text.length <= LONGEST_NAME) return text;
  return `${text.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')} …`;
}
