import { isSeq, parseDocument, stringify } from 'yaml';

const FORM = { lineWidth: 110, blockQuote: 'folded' } as const;

/**
 * The text of a YAML file that is a list, with one more record at its end. What stands there stays as it is written,
 * comments too; only a list in brackets is written anew. Keys without a value are left out.
 */
export function withRecord(text: string | null, record: Readonly<Record<string, unknown>>): string {
  const full = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
  const written = stringify([full], FORM);
  const document = parseDocument(text ?? '');
  if (text === null || document.contents === null) return `${text ?? ''}${written}`;
  if (!isSeq(document.contents)) throw new TypeError('the file is no list');
  if (document.contents.flow !== true) return `${text.replace(/\n*$/, '\n')}${written}`;
  document.contents.flow = false;
  document.add(document.createNode(full));
  return document.toString(FORM);
}
